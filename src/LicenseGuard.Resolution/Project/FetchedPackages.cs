using System;
using System.Collections.Generic;
using System.IO;
using LicenseGuard.Licensing.Rules;
using LicenseGuard.Resolution.Packages;

namespace LicenseGuard.Resolution.Project;

/// <summary>A package that was fetched from a feed: of its files only the nuspec and what speaks of licences.</summary>
/// <param name="Id">Package id as the restore graph spells it.</param>
/// <param name="Version">Version.</param>
/// <param name="Folder">Absolute folder that holds the files by their paths in the package.</param>
/// <param name="Files">Those paths, with <c>/</c>, the nuspec among them.</param>
public sealed record FetchedPackage(string Id, string Version, string Folder, IReadOnlyList<string> Files);

/// <summary>Reads fetched packages as if restore had put them on disk, so that one piece of code finds the licence of a package
/// wherever it comes from. May be used from several threads.</summary>
/// <param name="inputs">The project.</param>
/// <param name="graph">Its restore graph.</param>
public sealed class FetchedPackages(ProjectInputs inputs, PackageGraph graph)
{
    private readonly object reading = new();
    private readonly ItemPlaces places = new(
        Path.GetDirectoryName(inputs.ProjectFile)!, [.. graph.PackageFolders, .. inputs.SdkFolders], inputs.ProjectFile);

    /// <summary>The package with its evidence, and with chain and place of the graph's package of that id. Null when its nuspec
    /// cannot be read or the graph has none of that id.</summary>
    public ResolvedPackage? Read(FetchedPackage fetched)
    {
        foreach (var known in graph.Packages)
        {
            if (!string.Equals(known.Id, fetched.Id, StringComparison.OrdinalIgnoreCase)) continue;
            var license = NuspecReader.Read(NuspecOf(fetched), out var problem);
            var package = known with
            {
                Version = fetched.Version, Folder = fetched.Folder, License = license, NuspecProblem = problem,
                Files = OfInterest(fetched.Files),
            };
            lock (reading)
            {
                var read = PackageItems.Read(graph with { Packages = [package], Problems = [] }, inputs, places);
                return read.Count > 0 ? read[0] : null;
            }
        }

        return null;
    }

    /// <summary>What a nuspec from a feed says; null when it is no nuspec.</summary>
    public static PackageLicense? LicenseOf(byte[] nuspec) => NuspecReader.TryRead(nuspec, out var license) ? license : null;

    /// <summary>A file of that path in a package may speak of its licence.</summary>
    /// <param name="path">Path in the package, with <c>/</c>.</param>
    public static bool IsText(string path) => PackageFileNames.KindOf(path) is not null;

    private static string NuspecOf(FetchedPackage package)
    {
        foreach (var file in package.Files)
        {
            if (file.IndexOf('/') < 0 && file.EndsWith(".nuspec", StringComparison.OrdinalIgnoreCase))
                return Path.Combine(package.Folder, file);
        }

        return "";
    }

    private static List<string> OfInterest(IReadOnlyList<string> files)
    {
        var paths = new List<string>();
        foreach (var file in files)
        {
            if (IsText(file)) paths.Add(file);
        }

        paths.Sort(StringComparer.Ordinal);
        return paths;
    }
}
