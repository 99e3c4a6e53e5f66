using System;
using System.Collections.Generic;

namespace LicenseGuard.Resolution.Packages;

/// <summary>What we need of a project.assets.json, as <see cref="AssetsReader"/> found it. Names compare without case, as
/// NuGet's do.</summary>
internal sealed class AssetsFile
{
    /// <summary>Format version; null when the file has none.</summary>
    public int? Version { get; set; }

    /// <summary>The targets: one for each framework, and for each framework with each RID.</summary>
    public List<AssetsTarget> Targets { get; } = [];

    /// <summary><c>id/version</c> of each library and its path.</summary>
    public Dictionary<string, string> LibraryPaths { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary><c>id/version</c> of each library that has files of interest (<see cref="PackageFileNames"/>), and those.</summary>
    public Dictionary<string, List<string>> LibraryFiles { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>projectFileDependencyGroups: names of the direct references, packages and projects, by target.</summary>
    public Dictionary<string, List<string>> DirectReferences { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>centralTransitiveDependencyGroups: packages that central package management pins, by framework.</summary>
    public Dictionary<string, List<string>> CentralPins { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>project.frameworks.</summary>
    public List<AssetsFramework> Frameworks { get; } = [];

    /// <summary>packageFolders, in order of preference.</summary>
    public List<string> PackageFolders { get; } = [];

    /// <summary>The first thing that is not of the expected kind; null when all is well.</summary>
    public AssetsFault? Fault { get; set; }

    /// <summary>The names under which the file may keep a framework's target, best first. Version 4 takes the project's own
    /// name for it; version 3 NuGet's: <c>net10.0-windows7.0</c> for what the project calls <c>net10.0-windows</c>, long names
    /// before .NET 5.</summary>
    public List<string> NamesOf(string targetFramework, string moniker, out AssetsFramework? framework)
    {
        framework = null;
        foreach (var candidate in Frameworks)
        {
            if (Same(candidate.Alias, targetFramework)) framework = candidate;
        }

        foreach (var candidate in Frameworks)
        {
            if (Same(candidate.Name, targetFramework)) framework ??= candidate;
        }

        if (framework is null && targetFramework.Length == 0 && Frameworks.Count == 1) framework = Frameworks[0];
        var names = new List<string>(4);
        if (targetFramework.Length > 0) names.Add(targetFramework);
        if (framework is not null) names.Add(framework.Name);
        if (framework?.NuGetName.Length > 0) names.Add(framework.NuGetName);
        if (moniker.Length > 0) names.Add(moniker);
        return names;
    }

    /// <summary>The target of that name, the last of several; null when there is none.</summary>
    public AssetsTarget? TargetOf(string name)
    {
        AssetsTarget? found = null;
        foreach (var target in Targets)
        {
            if (Same(target.Name, name)) found = target;
        }

        return found;
    }

    private static bool Same(string a, string b) => a.Length > 0 && string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}

/// <summary>A target's name and where its value lies in the file's bytes.</summary>
internal sealed class AssetsTarget(string name, int start, int end)
{
    public string Name { get; } = name;

    public int Start { get; } = start;

    public int End { get; } = end;
}

/// <summary>An entry of project.frameworks.</summary>
internal sealed class AssetsFramework(string name)
{
    public string Name { get; } = name;

    public string NuGetName { get; set; } = "";

    public string Alias { get; set; } = "";

    public List<string> Dependencies { get; } = [];
}

/// <summary>A library of one target.</summary>
internal sealed class AssetsLibrary(string id, string version)
{
    public string Id { get; } = id;

    public string Version { get; } = version;

    public bool IsProject { get; set; }

    /// <summary>It has a file that reaches the output.</summary>
    public bool Contributes { get; set; }

    public List<string> Dependencies { get; } = [];
}

/// <summary>What is wrong with the file.</summary>
/// <param name="What">In English.</param>
/// <param name="Line">One-based; 0: not known.</param>
/// <param name="Byte">One-based, in the line; 0: not known.</param>
internal sealed record AssetsFault(string What, long Line, long Byte);
