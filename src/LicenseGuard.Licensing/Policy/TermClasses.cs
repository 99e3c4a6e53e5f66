using System.Collections.Generic;
using LicenseGuard.Licensing.Catalog;

namespace LicenseGuard.Licensing.Policy;

/// <summary>What a kind of clause does to the verdict (the table of design.md §4).</summary>
public enum TermClass
{
    /// <summary>Decided by a declared purpose or act.</summary>
    Use,

    /// <summary>Decided by a number that the project states.</summary>
    Number,

    /// <summary>Decided by a region, the organisation or competition: a note while not declared.</summary>
    Circumstance,

    /// <summary>Decided by a declared field of use; a regulated profession needs a look, since nobody states its licence.</summary>
    Field,

    /// <summary>Right conduct: text for the report, never changes a verdict.</summary>
    Conduct,

    /// <summary>Goes with the verdict as an obligation.</summary>
    Obligation,

    /// <summary>Somebody has to look: the verdict is Unknown.</summary>
    NeedsLook,

    /// <summary>A permission: it lifts what the data names and does nothing else.</summary>
    Permission,
}

/// <summary>The class of every (effect, subject) of the catalogue's vocabulary.</summary>
public static class TermClasses
{
    private static readonly Dictionary<string, TermClass> Forbids = Table(
        (TermClass.Use,
            "commercial-use production-use non-research-use non-research-or-evaluation-use non-training-use distribution " +
            "external-distribution hosting hosting-as-a-service resale-of-access modification derivative-distribution " +
            "training-other-models redistribution-of-outputs commercial-outputs"),
        (TermClass.Circumstance, "competing-service"),
        (TermClass.Field,
            "military-use surveillance biometric-identification medical-advice legal-advice law-enforcement " +
            "high-risk-decisions nuclear-use weapons-development critical-infrastructure unlicensed-professional-practice"),
        // No purpose, act or fact says whether these happen.
        (TermClass.Conduct,
            "reverse-engineering deception-of-being-human illegal-use discrimination privacy-violation malware disinformation " +
            "impersonation harm-to-minors harassment national-security-harm circumvent-safeguards trademark-use " +
            "endorsement-use-of-name sublicensing additional-restrictions implied-patent-licence standalone-sale " +
            "non-computational-use benchmark-disclosure"));

    private static readonly Dictionary<string, TermClass> Limits = Table(
        (TermClass.Number,
            "monthly-active-users daily-active-users annual-revenue-usd monthly-revenue-usd annual-revenue-cny employees"));

    private static readonly Dictionary<string, TermClass> Excludes =
        Table((TermClass.Circumstance, "region seat organisation-type"));

    private static readonly Dictionary<string, TermClass> Requires = Table(
        // A condition of the right itself, unlike the gating of a download.
        (TermClass.Use, "registration-or-request-of-permission"),
        (TermClass.NeedsLook, "review-terms-manually clarify-exact-license"),
        (TermClass.Obligation,
            "include-license-text include-notice-file attribution built-with-display name-prefix state-changes disclose-provider " +
            "retain-copyright-trademark-patent-notices pass-through-use-restrictions source-disclosure share-alike " +
            "same-license-for-weights label-generated-content accept-terms-to-download patent-termination " +
            "network-source-disclosure safety-disclosure disclose-ai-interaction content-filtering comply-with-base-license " +
            "keep-latest-version keep-latest-policy report-derivative-impact advertising-acknowledgement " +
            "acknowledgement-among-notices indemnity"),
        // Asks nothing of the user; it decides with which licences the work can be combined.
        (TermClass.Conduct, "governing-law"));

    /// <summary>The class, or null for a subject that the vocabulary does not have with this effect. Every permit is a
    /// <see cref="TermClass.Permission"/>.</summary>
    public static TermClass? Of(Effect effect, string subject)
    {
        var table = effect switch
        {
            Effect.Forbid => Forbids,
            Effect.Limit => Limits,
            Effect.Exclude => Excludes,
            Effect.Require => Requires,
            _ => null,
        };
        if (table is null)
            return TermClass.Permission;
        return table.TryGetValue(subject, out var found) ? found : null;
    }

    // Add throws on a subject that stands in two classes.
    private static Dictionary<string, TermClass> Table(params (TermClass Class, string Subjects)[] rows)
    {
        var table = new Dictionary<string, TermClass>();
        foreach (var (termClass, subjects) in rows)
        {
            foreach (var subject in subjects.Split(' '))
                table.Add(subject, termClass);
        }

        return table;
    }
}
