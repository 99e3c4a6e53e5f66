using System.Collections.Generic;
using System.Linq;
using LicenseGuard.Licensing.Manifest;

namespace LicenseGuard.Licensing.Rules.Project;

/// <summary>LG1004: what a package declares and what its files say differ in what they permit or ask for the declared use. All of
/// it was judged and the stricter counts; only a text in the package outranks an address.</summary>
internal static class LG1004Disagreement
{
    internal static IEnumerable<Finding> Find(JudgedProject project) =>
        from package in project.Packages
        from pair in package.Disagreements
        select Report.About(
            "LG1004", pair.Variant, package, Severity.Warning,
            pair.First.License.ToString(), pair.Other.License.ToString(), pair.Other.Source, pair.First.Source);
}
