using System.Collections.Generic;
using LicenseGuard.Licensing.Rules;

namespace LicenseGuard.Resolution.Packages;

/// <summary>A package of one target of the restore graph.</summary>
/// <param name="Id">Id as the assets file spells it.</param>
/// <param name="Version">Resolved version.</param>
/// <param name="Folder">Absolute folder of the extracted package; null when none of the graph's package folders has it.</param>
/// <param name="Chain">Package ids from the direct reference to the package itself, shortest path; of equals the ordinally
/// first. A package that comes with a referenced project: from that project's side on, projects not listed.</param>
/// <param name="ViaProject">File name of the directly referenced project that brings it; null when the project's own package
/// references do, however long their path.</param>
/// <param name="IsDirect">The project itself references it.</param>
/// <param name="License">What its nuspec declares.</param>
/// <param name="NuspecProblem">Why the nuspec could not be read, in English for the log's detail; null when it was, and when
/// the whole folder is gone.</param>
public sealed record GraphPackage(
    string Id, string Version, string? Folder, IReadOnlyList<string> Chain, string? ViaProject, bool IsDirect,
    PackageLicense License, string? NuspecProblem)
{
    /// <summary>What the project does with it.</summary>
    public PackageUsage Usage { get; init; } = PackageUsage.Output;

    /// <summary>The package's files that LicenseGuard looks at (<see cref="PackageFileNames"/>): paths in the package, with
    /// <c>/</c>, in ordinal order.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];
}

/// <summary>Why a restore graph cannot be used (LG0009). No argument holds an absolute path.</summary>
/// <param name="Variant">Key of the message variant: <c>torn</c>, <c>missing</c>, <c>version</c>, <c>target</c>, <c>folder</c>,
/// <c>nuspec</c>.</param>
/// <param name="Arguments">What fills the message, by variant:
/// <c>torn</c>: what is wrong (English), line, byte in the line (both one-based; 0 when not known).
/// <c>missing</c>: file name.
/// <c>version</c>: the version found, the versions understood.
/// <c>target</c>: the target wanted, the targets present (<c>, </c> between them; may be empty).
/// <c>folder</c>: the first few packages without folder (<c>id/version</c>), how many there are.
/// <c>nuspec</c>: the package (<c>id/version</c>), what is wrong (English).</param>
public sealed record GraphProblem(string Variant, IReadOnlyList<string> Arguments);

/// <summary>The packages of a project as restore left them (project.assets.json and the nuspecs).</summary>
/// <param name="Packages">In ordinal order of id.</param>
/// <param name="ReferencedProjects">Paths of the referenced projects, direct and transitive, as the assets file has them:
/// relative to the project's folder, with <c>/</c>, in ordinal order. The last segment is what ViaProject names.</param>
/// <param name="PackageFolders">Absolute package folders of the graph.</param>
/// <param name="Problems">What is wrong with it; the packages that could be read are still here. Of a file that is no JSON
/// nothing is believed.</param>
public sealed record PackageGraph(
    IReadOnlyList<GraphPackage> Packages,
    IReadOnlyList<string> ReferencedProjects,
    IReadOnlyList<string> PackageFolders,
    IReadOnlyList<GraphProblem> Problems)
{
    /// <summary>Reads the graph. Never throws for bad input. The format is that of NuGet's LockFileFormat, versions 3 and 4
    /// (4 names targets by the project's own TargetFramework instead of NuGet's name; SDK 10 writes it).</summary>
    /// <param name="assetsFile">Absolute path of project.assets.json.</param>
    /// <param name="targetFramework">The project's TargetFramework (short or long name) as the assets file may spell it.</param>
    /// <param name="targetFrameworkMoniker">Long name, e.g. <c>.NETCoreApp,Version=v10.0</c>.</param>
    /// <param name="runtimeIdentifier">RID or empty.</param>
    /// <param name="includeDevelopment">Keep packages that contribute nothing to the output (design.md §8.4).</param>
    /// <param name="output">What the build knows besides; null: nothing.</param>
    public static PackageGraph Read(
        string assetsFile, string targetFramework, string targetFrameworkMoniker, string runtimeIdentifier,
        bool includeDevelopment, GraphOutput? output = null) =>
        GraphReader.Read(
            assetsFile, targetFramework, targetFrameworkMoniker, runtimeIdentifier, includeDevelopment, output ?? new GraphOutput());
}
