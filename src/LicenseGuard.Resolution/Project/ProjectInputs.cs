using System.Collections.Generic;
using LicenseGuard.Licensing.Policy;
using LicenseGuard.Resolution.Packages;

namespace LicenseGuard.Resolution.Project;

/// <summary>What the build knows of a project before anything is resolved. All paths are absolute.</summary>
public sealed record ProjectInputs
{
    /// <summary>The project file.</summary>
    public required string ProjectFile { get; init; }

    /// <summary>project.assets.json; empty when there is none.</summary>
    public required string AssetsFile { get; init; }

    /// <summary>TargetFramework, e.g. <c>net10.0</c>.</summary>
    public required string TargetFramework { get; init; }

    /// <summary>TargetFrameworkMoniker, e.g. <c>.NETCoreApp,Version=v10.0</c>.</summary>
    public string TargetFrameworkMoniker { get; init; } = "";

    /// <summary>RuntimeIdentifier, or empty.</summary>
    public string RuntimeIdentifier { get; init; } = "";

    /// <summary>What the build knows about the output that the assets file does not say.</summary>
    public GraphOutput Output { get; init; } = new();

    /// <summary>What kind of project it is.</summary>
    public ProjectKind Kind { get; init; }

    /// <summary>The LicenseGuard properties, by name.</summary>
    public required IReadOnlyDictionary<string, string> Properties { get; init; }

    /// <summary>The project's items of the types that matter.</summary>
    public required IReadOnlyList<DeclaredItem> Items { get; init; }

    /// <summary>Assets and services of referenced projects.</summary>
    public IReadOnlyList<DeclaredItem> ReferencedItems { get; init; } = [];

    /// <summary>Manifests of referenced projects: project file → manifest file.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> ReferencedManifests { get; init; } = [];

    /// <summary>Files in which a property's place is looked for, the project file first.</summary>
    public IReadOnlyList<string> PropertyFiles { get; init; } = [];

    /// <summary>The files by which restore imports props and targets of packages.</summary>
    public IReadOnlyList<string> PackageImports { get; init; } = [];

    /// <summary>Folders of the SDK and MSBuild: never a place of a finding.</summary>
    public IReadOnlyList<string> SdkFolders { get; init; } = [];
}
