using System;
using System.Collections.Generic;
using System.Linq;
using LicenseGuard.Licensing.Catalog;
using LicenseGuard.Licensing.Manifest;
using LicenseGuard.Licensing.Rules;
using LicenseGuard.Resolution.Packages;
using LicenseGuard.Resolution.Project;

namespace LicenseGuard.Feeds;

/// <summary>The project as one of its target frameworks sees it.</summary>
internal sealed class AuditedProject
{
    private readonly FetchedPackages _reader;
    private readonly HashSet<string> _own = new(StringComparer.OrdinalIgnoreCase);
    private ResolvedProject _project;

    /// <param name="framework">Its name, for messages.</param>
    /// <param name="inputs">What the build knows of it.</param>
    public AuditedProject(string framework, ProjectInputs inputs)
    {
        Framework = framework;
        // Build tools change their licence too.
        var properties = inputs.Properties.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
        properties["LicenseGuardIncludeDevelopment"] = "true";
        inputs = inputs with { Properties = properties };
        AssetsFile = inputs.AssetsFile;
        Graph = PackageGraph.Read(
            inputs.AssetsFile, inputs.TargetFramework, inputs.TargetFrameworkMoniker, inputs.RuntimeIdentifier,
            includeDevelopment: true, inputs.Output);
        _project = ProjectResolver.Resolve(inputs, out _);
        _reader = new FetchedPackages(inputs, Graph);
        foreach (var package in Graph.Packages)
        {
            // What comes with a project that has LicenseGuard is that project's own audit.
            var isOthers = package.ViaProject is { } via && _project.ReferencedProjects.Any(one => one.ProjectFile == via);
            if (!isOthers) _own.Add(package.Id + "/" + package.Version);
        }
    }

    public string Framework { get; }

    /// <summary>Absolute path of project.assets.json.</summary>
    public string AssetsFile { get; }

    /// <summary>Its restore graph.</summary>
    public PackageGraph Graph { get; }

    /// <summary>The packages that are its own to audit.</summary>
    public IEnumerable<GraphPackage> Packages => Graph.Packages.Where(package => Audits(package.Id, package.Version));

    /// <summary>The package is its own to audit.</summary>
    public bool Audits(string id, string version) => _own.Contains(id + "/" + version);

    /// <summary>The package as it is in use; null when it is neither on disk nor fetched.</summary>
    public ResolvedPackage? InUse(string id, string version) => _project.Packages.FirstOrDefault(package =>
        string.Equals(package.Id, id, StringComparison.OrdinalIgnoreCase) && package.Version == version);

    /// <summary>A package that restore has not put on disk, as a source has it.</summary>
    public void Supply(FetchedPackage fetched)
    {
        if (_reader.Read(fetched) is not { } package) return;
        lock (_reader)
        {
            if (InUse(fetched.Id, fetched.Version) is null)
                _project = _project with { Packages = [.. _project.Packages, package] };
        }
    }

    /// <summary>A pair to compare; null when one of the two cannot be read.</summary>
    public NewerPackage? Pair(string version, FetchedPackage newer, bool isAllowed, string lastSame = "") =>
        InUse(newer.Id, version) is { } used && _reader.Read(newer) is { } read
            ? new NewerPackage(used, read, isAllowed, lastSame)
            : null;

    /// <summary>The licence of the newer version is another.</summary>
    public bool IsChanged(NewerPackage pair) => AuditRules.IsChanged(_project, pair, LicenseCatalog.BuiltIn);

    /// <summary>The findings about these pairs, and about the packages that were supplied.</summary>
    public IReadOnlyList<Finding> Judge(IReadOnlyList<NewerPackage> pairs, ISet<string> supplied) =>
        AuditRules.Judge(_project, pairs, supplied, LicenseCatalog.BuiltIn);
}
