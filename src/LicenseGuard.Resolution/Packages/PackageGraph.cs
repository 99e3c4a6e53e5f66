using System;
using System.Collections.Generic;
using LicenseGuard.Licensing.Rules;

namespace LicenseGuard.Resolution.Packages;

/// <summary>A package of one target of the restore graph.</summary>
/// <param name="Id">Id as the assets file spells it.</param>
/// <param name="Version">Resolved version.</param>
/// <param name="Folder">Absolute folder of the extracted package; null when none of the graph's package folders has it.</param>
/// <param name="Chain">Ids from the direct reference to the package itself, shortest path; of equals the ordinally first.</param>
/// <param name="ViaProject">File name of the referenced project that brings it; null when the project's own references do.</param>
/// <param name="IsDirect">The project itself references it.</param>
/// <param name="License">What its nuspec declares.</param>
/// <param name="NuspecProblem">Why the nuspec could not be read, in English for the log's detail; null when it was.</param>
public sealed record GraphPackage(
    string Id, string Version, string? Folder, IReadOnlyList<string> Chain, string? ViaProject, bool IsDirect,
    PackageLicense License, string? NuspecProblem);

/// <summary>Why a restore graph cannot be used (LG0009).</summary>
/// <param name="Variant">Key of the message variant: <c>torn</c>, <c>missing</c>, <c>version</c>, <c>target</c>, <c>folder</c>,
/// <c>nuspec</c>.</param>
/// <param name="Arguments">What fills the message: what was found, what was expected.</param>
public sealed record GraphProblem(string Variant, IReadOnlyList<string> Arguments);

/// <summary>The packages of a project as restore left them (project.assets.json and the nuspecs).</summary>
/// <param name="Packages">In ordinal order of id.</param>
/// <param name="ReferencedProjects">File names and paths of referenced projects, direct and transitive.</param>
/// <param name="PackageFolders">Absolute package folders of the graph.</param>
/// <param name="Problems">What is wrong with it; the packages that could be read are still here.</param>
public sealed record PackageGraph(
    IReadOnlyList<GraphPackage> Packages,
    IReadOnlyList<string> ReferencedProjects,
    IReadOnlyList<string> PackageFolders,
    IReadOnlyList<GraphProblem> Problems)
{
    /// <summary>Reads the graph. Never throws for bad input.</summary>
    /// <param name="assetsFile">Absolute path of project.assets.json.</param>
    /// <param name="targetFramework">The project's TargetFramework (short or long name) as the assets file may spell it.</param>
    /// <param name="targetFrameworkMoniker">Long name, e.g. <c>.NETCoreApp,Version=v10.0</c>.</param>
    /// <param name="runtimeIdentifier">RID or empty.</param>
    /// <param name="includeDevelopment">Keep packages that contribute nothing to the output (design.md §8.4).</param>
    public static PackageGraph Read(
        string assetsFile, string targetFramework, string targetFrameworkMoniker, string runtimeIdentifier,
        bool includeDevelopment) => throw new NotImplementedException();
}
