using System.Collections.Generic;
using LicenseGuard.Licensing.Manifest;

namespace LicenseGuard.Licensing.Rules.Project;

/// <summary>LG0004: a declared model or dataset file does not exist, or only its Git LFS pointer is here.</summary>
internal static class LG0004FileMissing
{
    internal static IEnumerable<Finding> Find(JudgedProject project)
    {
        foreach (var judged in project.Models)
        {
            switch (judged.Resolved.File.State)
            {
                case ModelFileState.LfsPointer:
                    yield return Report.About("LG0004", "lfs", judged.Name, judged.Place, Severity.Info);
                    break;
                case ModelFileState.Missing when IsIdentified(judged.Resolved):
                    yield return Report.About("LG0004", "identified", judged.Name, judged.Place, Severity.Info);
                    break;
                case ModelFileState.Missing:
                    yield return Report.About("LG0004", "", judged.Name, judged.Place, Severity.Warning);
                    break;
            }
        }
    }

    /// <summary>The item says enough to judge the model without its file.</summary>
    internal static bool IsIdentified(ResolvedModel model) =>
        model.Model.Trim().Length > 0 || model.License.Trim().Length > 0 || model.Source.Trim().Length > 0;
}
