using System.Collections.Generic;
using LicenseGuard.Licensing.Manifest;

namespace LicenseGuard.Licensing.Rules.Project;

/// <summary>LG1003: the licence of a package is not known. Info where only a further file beside better evidence was not
/// identified.</summary>
internal static class LG1003PackageUnknown
{
    internal static IEnumerable<Finding> Find(JudgedProject project)
    {
        foreach (var package in project.Packages)
        {
            foreach (var finding in UnknownLicense.Find("LG1003", package, project.Catalog)) yield return finding;
            if (package.Unread is { } text)
                yield return Report.About("LG1003", "unread", package, Severity.Info, text.Path, package.Licenses[0].ToString());
        }
    }
}
