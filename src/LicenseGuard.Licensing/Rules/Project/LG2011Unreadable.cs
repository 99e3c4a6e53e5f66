using System.Collections.Generic;
using LicenseGuard.Licensing.Manifest;

namespace LicenseGuard.Licensing.Rules.Project;

/// <summary>LG2011: a model file cannot be read.</summary>
internal static class LG2011Unreadable
{
    internal static IEnumerable<Finding> Find(JudgedProject project)
    {
        foreach (var judged in project.Models)
        {
            var file = judged.Resolved.File;
            if (file.State == ModelFileState.Unreadable)
                yield return Report.About(
                    "LG2011", file.Problem, judged.Name, judged.Place, Severity.Warning, file.ProblemArguments);
        }
    }
}
