using System.Collections.Generic;
using System.Linq;
using LicenseGuard.Licensing.Catalog;
using LicenseGuard.Licensing.Manifest;
using LicenseGuard.Licensing.Policy;

namespace LicenseGuard.Licensing.Rules.Project;

/// <summary>What LG1003 and LG2003 share: why a licence is not known, one finding for each thing that has to be found out.</summary>
internal static class UnknownLicense
{
    private const string Subject = Judge.UnknownLicense;

    internal static IEnumerable<Finding> Find(string rule, Judged component, LicenseCatalog catalog)
    {
        if (component.Gap is { Variant.Length: > 0 } gap)
            yield return Report.About(
                rule, gap.Variant, component.Name, component.Place, Severity.Warning, gap.Arguments);
        var unknown = Evidence.With(component.Verdict, VerdictKind.Unknown);
        foreach (var license in Distinct(unknown.Where(IsOwnLicense).Select(reason => reason.License)))
            yield return Report.About(rule, "terms", component.Name, component.Place, Severity.Warning, license);
        foreach (var origin in Distinct(unknown.Where(r => r.Subject == Subject && r.Base.Length > 0).Select(r => r.Base)))
            yield return catalog.FindFamily(origin) is { Weights: { } license }
                ? Report.About(
                    rule, "base_secondhand", component.Name, component.Place, Severity.Warning, origin, license)
                : Report.About(rule, "base", component.Name, component.Place, Severity.Warning, origin);
        var unclear = unknown.Where(reason => reason.Subject != Subject).ToList();
        if (unclear.Count > 0) yield return Report.Because(rule, "", component, Severity.Warning, unclear);
    }

    // A part without any licence is the gap, which has been reported.
    private static bool IsOwnLicense(Reason reason) =>
        reason.Subject == Subject && reason.Base.Length == 0 && reason.License.Length > 0;

    private static IEnumerable<string> Distinct(IEnumerable<string> names) => names.Distinct(System.StringComparer.Ordinal);
}
