using System.Collections.Generic;
using LicenseGuard.Licensing.Manifest;

namespace LicenseGuard.Licensing.Rules.Project;

/// <summary>LG1003: the licence of a package is not known. Info where only a further file beside better evidence was not
/// identified.</summary>
internal static class LG1003PackageUnknown
{
    internal static IEnumerable<Finding> Find(JudgedProject project)
    {
        foreach (var component in project.Code)
        {
            foreach (var finding in UnknownLicense.Find("LG1003", component, project.Catalog)) yield return finding;
            if (component is JudgedPackage { Unread: { } text })
                yield return Report.About("LG1003", "unread", component, Severity.Info, text.Path, component.Licenses[0].ToString());
        }
    }
}
