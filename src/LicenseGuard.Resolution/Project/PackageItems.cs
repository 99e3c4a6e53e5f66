using System;
using System.Collections.Generic;
using LicenseGuard.Licensing.Manifest;
using LicenseGuard.Licensing.Rules;
using LicenseGuard.Resolution.Packages;

namespace LicenseGuard.Resolution.Project;

/// <summary>Gives each package of the graph the place of the item that declares or brings it (design.md §6, Places).</summary>
internal static class PackageItems
{
    public static IReadOnlyList<ResolvedPackage> Read(PackageGraph graph, IReadOnlyList<DeclaredItem> items, ItemPlaces places)
    {
        var direct = new Dictionary<string, DeclaredItem>(StringComparer.OrdinalIgnoreCase);
        var versions = new Dictionary<string, DeclaredItem>(StringComparer.OrdinalIgnoreCase);
        var references = new ReferencePlaces(items, places);
        foreach (var item in items)
        {
            var table = item.Type switch
            {
                "PackageReference" or "GlobalPackageReference" => direct,
                "PackageVersion" => versions,
                _ => null,
            };
            // The SDK turns each GlobalPackageReference into a PackageReference too: the item the user wrote comes second and wins.
            if (table is not null && (item.Type == "GlobalPackageReference" || !table.ContainsKey(item.Include)))
                table[item.Include] = item;
        }

        var packages = new List<ResolvedPackage>(graph.Packages.Count);
        foreach (var package in graph.Packages)
        {
            // LG0009 has said that this one could not be looked at: one cause, one finding.
            if (package.Folder is null || package.NuspecProblem is not null)
                continue;
            var place = Find(package, direct, versions, references, places);
            packages.Add(new ResolvedPackage(package.Id, package.Version, package.License, package.Chain, package.ViaProject, place)
            {
                Usage = package.Usage,
            });
        }

        return packages;
    }

    private static Place Find(
        GraphPackage package, Dictionary<string, DeclaredItem> direct, Dictionary<string, DeclaredItem> versions,
        ReferencePlaces references, ItemPlaces places)
    {
        var root = package.Chain.Count > 0 ? package.Chain[0] : package.Id;
        if (direct.TryGetValue(package.Id, out var item)
            || versions.TryGetValue(package.Id, out item)
            || (package.ViaProject is null && direct.TryGetValue(root, out item)))
        {
            return places.Find(item.Type, item.Include, item.DefiningFile);
        }

        return package.ViaProject is null ? Place.Project : references.Of(package.ViaProject);
    }
}
