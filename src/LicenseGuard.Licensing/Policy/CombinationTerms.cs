using System;
using LicenseGuard.Licensing.Catalog;

namespace LicenseGuard.Licensing.Policy;

/// <summary>What the terms of a licence mean for combining it with others.</summary>
internal static class CombinationTerms
{
    public const string NetworkCopyleft = "osi-network-copyleft";
    public const string NetworkSource = "network-source-disclosure";

    // Conditions beyond notices, source and marked changes: who bans further restrictions names some of them.
    private const string Restrictions =
        " advertising-acknowledgement acknowledgement-among-notices built-with-display governing-law indemnity patent-termination ";

    // What a whole that bans further restrictions may or may not be content with: opinions differ.
    private const string Doubtful = " sublicensing standalone-sale ";

    /// <summary>It stands for several licences, or nobody has read it.</summary>
    public static bool NeedsLook(License license)
    {
        foreach (var term in license.Terms)
        {
            if (TermClasses.Of(term.Effect, term.Subject) == TermClass.NeedsLook)
                return true;
        }

        return false;
    }

    public static bool IsCopyleft(License license) =>
        license.Category.EndsWith("copyleft", StringComparison.Ordinal) || Copyleft(license) is not null;

    /// <summary>The copyleft reaches the whole work, not only the part's own files or library.</summary>
    public static bool IsOfWholeWork(License license) =>
        license.Category == NetworkCopyleft
        || license.Category.EndsWith("strong-copyleft", StringComparison.Ordinal)
        || (license.Category == "source-available" && Find(license, "share-alike") is not null);

    /// <summary>The clause that makes it copyleft, or null.</summary>
    public static Term? Copyleft(License license) => Find(license, "share-alike") ?? Find(license, "source-disclosure");

    /// <summary>The first requirement on the subject, or null.</summary>
    public static Term? Find(License license, string subject)
    {
        foreach (var term in license.Terms)
        {
            if (term.Effect == Effect.Require && term.Subject == subject)
                return term;
        }

        return null;
    }

    /// <summary>The first clause that lets it be used only by some, for something or up to a number; null where none does.</summary>
    public static Term? LimitOfUse(License license)
    {
        foreach (var term in license.Terms)
        {
            if (IsLimitOfUse(term))
                return term;
        }

        return null;
    }

    /// <summary>What of the part stands against the whole's licence besides copyleft. A closed whole (null) has no licence that
    /// could ban anything, but limits of use are for its declared use to decide.</summary>
    public static CombinationFit Clash(License part, License? whole, bool isSeparate)
    {
        var worst = new CombinationFit(CombinationCause.Notices);
        // Weak copyleft says nothing about a library beside it.
        var ban = whole is null || (isSeparate && !IsOfWholeWork(whole)) ? null : Ban(whole);
        foreach (var term in part.Terms)
        {
            CombinationCause cause;
            if (IsLimitOfUse(term))
            {
                if (whole is not null && (Has(whole, term) || (isSeparate && ban is null)))
                    continue;
                cause = whole is null ? CombinationCause.DependsOnUse : CombinationCause.UseLimits;
            }
            else if (whole is null)
            {
                continue;
            }
            else if (ban is not null && term.Effect == Effect.Require && Contains(ban, term.Subject))
            {
                cause = CombinationCause.Restriction;
            }
            else if (!isSeparate && IsDoubtful(term, whole, ban))
            {
                cause = CombinationCause.Unclear;
            }
            else
            {
                continue;
            }

            worst = CombinationFit.Worse(
                worst, new CombinationFit(cause) { Term = term, LeadTerm = ban, Lead = whole?.Id ?? UseWords.Proprietary });
        }

        return worst;
    }

    /// <summary>The same when the catalogue does not have the whole's licence: only a part that asks nothing special fits.</summary>
    public static CombinationFit AgainstUnread(License part)
    {
        foreach (var term in part.Terms)
        {
            if (IsLimitOfUse(term) || (term.Effect == Effect.Require && Is(Restrictions, term.Subject)))
                return new CombinationFit(CombinationCause.UnknownWhole) { Term = term };
        }

        return new CombinationFit(CombinationCause.Notices);
    }

    // Copyleft of the whole work without a word on restrictions leaves open which of them it bears.
    private static bool IsDoubtful(Term term, License whole, Term? ban) => ban is null
        ? term.Effect == Effect.Require && Is(Restrictions, term.Subject) && Find(whole, term.Subject) is null && IsOfWholeWork(whole)
        : term.Effect == Effect.Forbid && Is(Doubtful, term.Subject) && IsCopyleft(whole);

    // A ban names what it was read to bar; one that names nothing concerns only technical means or the source.
    private static Term? Ban(License whole)
    {
        foreach (var term in whole.Terms)
        {
            if (term is { Effect: Effect.Forbid, Subject: "additional-restrictions", Values.Count: > 0 })
                return term;
        }

        return null;
    }

    private static bool IsLimitOfUse(Term term)
    {
        if (term.Effect is Effect.Limit or Effect.Exclude)
            return true;
        return TermClasses.Of(term.Effect, term.Subject) is TermClass.Use or TermClass.Field or TermClass.Circumstance
            || (term.Effect == Effect.Require && term.Subject == "pass-through-use-restrictions");
    }

    private static bool Has(License whole, Term limit)
    {
        foreach (var term in whole.Terms)
        {
            if (term.Effect == limit.Effect && term.Subject == limit.Subject && Covers(term, limit))
                return true;
        }

        return false;
    }

    private static bool Covers(Term term, Term limit)
    {
        foreach (var value in limit.Values)
        {
            if (!Contains(term, value))
                return false;
        }

        return true;
    }

    private static bool Contains(Term term, string value)
    {
        foreach (var one in term.Values)
        {
            if (one == value)
                return true;
        }

        return false;
    }

    private static bool Is(string words, string subject) => words.IndexOf(" " + subject + " ", StringComparison.Ordinal) >= 0;
}
