using System;
using System.Collections.Generic;
using System.IO;
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
        var projects = new Dictionary<string, DeclaredItem>(StringComparer.OrdinalIgnoreCase);
        foreach (var item in items)
        {
            var table = item.Type switch
            {
                "PackageReference" or "GlobalPackageReference" => direct,
                "PackageVersion" => versions,
                "ProjectReference" => projects,
                _ => null,
            };
            var key = table == projects ? Path.GetFileName(item.Include.Replace('\\', '/')) : item.Include;
            // The SDK turns each GlobalPackageReference into a PackageReference too: the item the user wrote comes second and wins.
            if (table is not null && (item.Type == "GlobalPackageReference" || !table.ContainsKey(key)))
                table[key] = item;
        }

        var packages = new List<ResolvedPackage>(graph.Packages.Count);
        foreach (var package in graph.Packages)
        {
            var place = Find(package, direct, versions, projects, places);
            packages.Add(new ResolvedPackage(package.Id, package.Version, package.License, package.Chain, package.ViaProject, place));
        }

        return packages;
    }

    private static Place Find(
        GraphPackage package, Dictionary<string, DeclaredItem> direct, Dictionary<string, DeclaredItem> versions,
        Dictionary<string, DeclaredItem> projects, ItemPlaces places)
    {
        var root = package.Chain.Count > 0 ? package.Chain[0] : package.Id;
        if (direct.TryGetValue(package.Id, out var item)
            || (package.ViaProject is null && direct.TryGetValue(root, out item))
            || (package.ViaProject is not null && projects.TryGetValue(package.ViaProject, out item))
            || versions.TryGetValue(package.Id, out item))
            return places.Find(item.Type, item.Include, item.DefiningFile);
        // A referenced project that is itself reached through another one: the direct reference is all that this project declares.
        foreach (var project in projects.Values)
        {
            if (package.ViaProject is not null)
                return places.Find(project.Type, project.Include, project.DefiningFile);
        }

        return Place.Project;
    }
}
