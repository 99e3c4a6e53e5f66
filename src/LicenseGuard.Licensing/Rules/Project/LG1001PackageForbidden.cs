using System.Collections.Generic;
using System.Linq;
using LicenseGuard.Licensing.Manifest;
using LicenseGuard.Licensing.Policy;

namespace LicenseGuard.Licensing.Rules.Project;

/// <summary>LG1001: the licence of a package, or of an assembly of none, forbids the declared use. Info where the terms are known only second-hand.</summary>
internal static class LG1001PackageForbidden
{
    internal static IEnumerable<Finding> Find(JudgedProject project)
    {
        foreach (var package in project.Code)
        {
            var reasons = Evidence.With(package.Verdict, VerdictKind.Forbidden);
            if (reasons.Count > 0) yield return Report.Because("LG1001", "", package, Severity.Warning, reasons);
            foreach (var hint in package.Hints.Where(hint => hint.Reasons.Count > 0))
                yield return Report.Because("LG1001", hint.Variant, package, Severity.Info, hint.Reasons);
        }
    }
}
