using System.Collections.Generic;
using LicenseGuard.Licensing.Manifest;
using LicenseGuard.Resolution.Packages;

namespace LicenseGuard.Resolution.Project;

/// <summary>LG0009: what is wrong with the restore graph, as findings.</summary>
public static class GraphProblems
{
    /// <summary>True when the SDK cannot use the graph either, so that Resolve will not run: the build says so at once.</summary>
    public static bool IsUnusable(PackageGraph graph)
    {
        foreach (var problem in graph.Problems)
        {
            if (IsFatal(problem))
                return true;
        }

        return false;
    }

    /// <summary>The findings; with <paramref name="usableOnly"/> without those that leave no graph at all.</summary>
    public static IEnumerable<Finding> Findings(PackageGraph graph, bool usableOnly)
    {
        foreach (var problem in graph.Problems)
        {
            if (usableOnly && IsFatal(problem))
                continue;
            var component = problem.Variant is "folder" or "nuspec" && problem.Arguments.Count > 0 ? problem.Arguments[0] : "";
            yield return new Finding(
                "LG0009", "LG0009_" + problem.Variant, Severity.Warning, component, Place.Project, problem.Arguments, []);
        }
    }

    private static bool IsFatal(GraphProblem problem) => problem.Variant is "torn" or "missing" or "version" or "target" or "folder";
}
