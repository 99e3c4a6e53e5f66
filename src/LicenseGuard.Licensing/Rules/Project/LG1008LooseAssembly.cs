using System.Collections.Generic;
using System.Linq;
using LicenseGuard.Licensing.Manifest;

namespace LicenseGuard.Licensing.Rules.Project;

/// <summary>LG1008: an assembly or native file comes from no package and has no licence declared.</summary>
internal static class LG1008LooseAssembly
{
    internal static IEnumerable<Finding> Find(JudgedProject project) =>
        project.Resolved.LooseAssemblies.Where(assembly => assembly.License.Trim().Length == 0).Select(
            assembly => Report.About("LG1008", "", assembly.Path, assembly.Place, Severity.Info));
}
