using System.Collections.Generic;
using System.Linq;
using LicenseGuard.Licensing.Catalog;
using LicenseGuard.Licensing.Manifest;
using LicenseGuard.Licensing.Policy;

namespace LicenseGuard.Licensing.Rules.Project;

/// <summary>What LG1003 and LG2003 share: why a licence is not known, one finding for each thing that has to be found
/// out.</summary>
internal static class UnknownLicense
{
    private const string Subject = Judge.UnknownLicense;

    internal static IEnumerable<Finding> Find(string rule, Judged component, LicenseCatalog catalog)
    {
        if (component.Gap is { Variant.Length: > 0 } gap)
            yield return Report.About(
                rule, gap.Variant, component, Severity.Warning, gap.Arguments);
        var unknown = Evidence.With(component.Verdict, VerdictKind.Unknown);
        foreach (var license in Distinct(unknown.Where(IsOwnLicense).Select(reason => reason.License)))
            yield return Report.About(rule, "terms", component, Severity.Warning, license);
        var ofBases = unknown.Where(reason => reason.Subject == Subject && reason.Base.Length > 0);
        foreach (var reason in ofBases.GroupBy(reason => reason.Base + "\t" + reason.License).Select(group => group.First()))
            yield return OfBase(rule, component, reason.Base, reason.License, catalog);
        var unclear = unknown.Where(reason => reason.Subject != Subject).ToList();
        foreach (var kind in unclear.GroupBy(reason => reason.Effect == Effect.Forbid ? "look" : ""))
            yield return Report.Because(rule, kind.Key, component, Severity.Warning, kind.ToList());
    }

    private static Finding OfBase(string rule, Judged component, string origin, string license, LicenseCatalog catalog)
    {
        var variant = license.Length > 0 ? "base_terms" : "base";
        // The judge was given no licence for a base that is in the catalogue, because it is there only second-hand.
        if (license.Length == 0 && catalog.FindFamily(origin) is { Weights: { } unsure })
            (variant, license) = ("base_secondhand", unsure);
        return Report.About(rule, variant, component, Severity.Warning, origin, license);
    }

    // A part without any licence is the gap, which has been reported.
    private static bool IsOwnLicense(Reason reason) =>
        reason.Subject == Subject && reason.Base.Length == 0 && reason.License.Length > 0;

    private static IEnumerable<string> Distinct(IEnumerable<string> names) => names.Distinct(System.StringComparer.Ordinal);
}
