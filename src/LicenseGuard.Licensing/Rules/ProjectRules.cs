using System;
using LicenseGuard.Licensing.Catalog;
using LicenseGuard.Licensing.Manifest;

namespace LicenseGuard.Licensing.Rules;

/// <summary>Judges a resolved project with every rule that the task reports. Pure: no I/O, no clock.</summary>
public static class ProjectRules
{
    /// <summary>The judged picture, with all findings.</summary>
    public static ProjectManifest Judge(ResolvedProject project, LicenseCatalog catalog) => throw new NotImplementedException();
}
