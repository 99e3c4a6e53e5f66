using System.Collections.Generic;
using System.Linq;
using LicenseGuard.Licensing.Manifest;
using LicenseGuard.Licensing.Policy;

namespace LicenseGuard.Licensing.Rules.Project;

/// <summary>LG1007: a package is permitted only up to a number that the project has not stated.</summary>
internal static class LG1007PackageConditional
{
    internal static IEnumerable<Finding> Find(JudgedProject project) =>
        from package in project.Code
        let reasons = Evidence.With(package.Verdict, VerdictKind.Conditional)
        where reasons.Count > 0
        select Report.Because("LG1007", "", package, Severity.Warning, reasons);
}
