using System.Collections.Generic;
using LicenseGuard.Licensing.Manifest;

namespace LicenseGuard.Licensing.Rules.Project;

/// <summary>LG1002: a licence is denied, or not on the allow list. It looks at packages, weights, datasets and agreed terms;
/// a licence that is not known is LG1003 or LG2003 instead.</summary>
internal static class LG1002NotAllowed
{
    internal static IEnumerable<Finding> Find(JudgedProject project)
    {
        foreach (var component in project.Components)
        {
            foreach (var license in component.Licenses)
            {
                if (!project.Lists.NotDenied(license))
                    yield return Make("denied", component, license.ToString());
                else if (!project.Lists.Passes(license) && component is not JudgedService)
                    yield return Make("notallowed", component, license.ToString());
            }
        }
    }

    private static Finding Make(string variant, Judged component, string license) =>
        Report.About("LG1002", variant, component, Severity.Warning, license);
}
