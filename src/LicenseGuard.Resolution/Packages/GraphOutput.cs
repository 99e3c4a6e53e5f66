using System.Collections.Generic;

namespace LicenseGuard.Resolution.Packages;

/// <summary>What the build knows about a project's output and the assets file does not say. All paths are absolute. Without it
/// (a graph read outside of a build) more packages may count as reaching the output, never fewer of those in the graph.</summary>
public sealed record GraphOutput
{
    /// <summary>Ids of the packages that the project references with <c>Publish="false"</c>; only where it is the published
    /// output that reaches others: an executable.</summary>
    public IReadOnlyList<string> Unpublished { get; init; } = [];

    /// <summary>SatelliteResourceLanguages: cultures whose satellites are copied; empty: all.</summary>
    public IReadOnlyList<string> SatelliteLanguages { get; init; } = [];

    /// <summary>Folders of the targeting packs in use. A package that the framework replaces (their
    /// <c>data/PackageOverrides.txt</c>) loses, in the SDK's conflict resolution, the files that the framework has itself
    /// (<c>data/PlatformManifest.txt</c>).</summary>
    public IReadOnlyList<string> TargetingPacks { get; init; } = [];

    /// <summary>Files that the project's items copy to the output or compile in, wherever they lie. One from a package folder
    /// brings its package into the output, whatever the assets say.</summary>
    public IReadOnlyList<string> CopiedFiles { get; init; } = [];

    /// <summary>Packs that the SDK downloads as packages and of which parts go to the output: runtime packs of a self-contained
    /// application, hosts, the native compiler's libraries. Those that come with the SDK itself are not looked at.</summary>
    public IReadOnlyList<FrameworkPack> Packs { get; init; } = [];
}

/// <summary>A pack of the SDK.</summary>
/// <param name="Id">Package id.</param>
/// <param name="Version">Package version.</param>
/// <param name="Folder">Absolute folder of the extracted package.</param>
public sealed record FrameworkPack(string Id, string Version, string Folder);
