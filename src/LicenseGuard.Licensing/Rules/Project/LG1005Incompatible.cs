using System.Collections.Generic;
using LicenseGuard.Licensing.Manifest;
using LicenseGuard.Licensing.Policy;

namespace LicenseGuard.Licensing.Rules.Project;

/// <summary>LG1005: the licence of a package or model cannot be combined with the project's own.</summary>
internal static class LG1005Incompatible
{
    internal static IEnumerable<Finding> Find(JudgedProject project)
    {
        foreach (var component in project.Components)
        {
            if (component is JudgedService || component.Licenses.Count == 0) continue;
            var conflicts = Compatibility.Conflicts(
                component.Component, component.Verdict.Elected, component.Use, project.Catalog);
            if (conflicts.Count == 0) continue;
            yield return new Finding(
                "LG1005", "LG1005", Severity.Warning, component.Name, component.Place,
                [component.Name, component.Use.Facts.OutboundLicense ?? "", FindingText.Assumed(component.Use)], conflicts);
        }
    }
}
