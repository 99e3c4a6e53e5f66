using System.Collections.Generic;
using System.Linq;
using LicenseGuard.Licensing.Manifest;

namespace LicenseGuard.Licensing.Rules.Project;

/// <summary>LG1003: the licence of a package is not known.</summary>
internal static class LG1003PackageUnknown
{
    internal static IEnumerable<Finding> Find(JudgedProject project) =>
        project.Code.SelectMany(package => UnknownLicense.Find("LG1003", package, project.Catalog));
}
