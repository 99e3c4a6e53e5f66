using LicenseGuard.Resolution.Packages;
using LicenseGuard.Resolution.Project;
using Microsoft.Build.Framework;

namespace LicenseGuard.Tasks;

/// <summary>LG0009 for a restore graph that nothing can be read from, before the SDK stops the build over it.</summary>
[MSBuildMultiThreadableTask]
public sealed class CheckRestoreGraph : LicenseTask
{
    /// <summary>Absolute path of project.assets.json.</summary>
    [Required]
    public string AssetsFile { get; set; } = "";

    /// <summary>TargetFramework.</summary>
    public string TargetFramework { get; set; } = "";

    /// <summary>TargetFrameworkMoniker.</summary>
    public string TargetFrameworkMoniker { get; set; } = "";

    /// <summary>RuntimeIdentifier.</summary>
    public string RuntimeIdentifier { get; set; } = "";

    /// <summary>Absolute path of the file that marks a graph as checked.</summary>
    [Required]
    public string StampFile { get; set; } = "";

    /// <inheritdoc />
    protected override void Run()
    {
        var graph = PackageGraph.Read(AssetsFile, TargetFramework, TargetFrameworkMoniker, RuntimeIdentifier, includeDevelopment: true);
        if (!GraphProblems.IsUnusable(graph))
        {
            Stamp.Touch(StampFile, Findings);
            return;
        }

        foreach (var finding in GraphProblems.Findings(graph, usableOnly: false))
            Findings.Log(finding);
    }
}
