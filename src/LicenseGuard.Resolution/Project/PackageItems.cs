using System;
using System.Collections.Generic;
using LicenseGuard.Licensing.Manifest;
using LicenseGuard.Licensing.Rules;
using LicenseGuard.Resolution.Packages;

namespace LicenseGuard.Resolution.Project;

/// <summary>Gives each package of the graph the place of the item that declares or brings it (design.md §6, Places).</summary>
internal static class PackageItems
{
    /// <summary>What makes the SDK put its packs into the output, the most telling first.</summary>
    private static readonly string[] PackProperties =
    [
        "PublishAot", "SelfContained", "PublishSelfContained", "PublishSingleFile", "EnableComHosting", "RuntimeIdentifier",
        "RuntimeIdentifiers",
    ];

    public static IReadOnlyList<ResolvedPackage> Read(PackageGraph graph, ProjectInputs inputs, ItemPlaces places)
    {
        var items = inputs.Items;
        var direct = new Dictionary<string, DeclaredItem>(StringComparer.OrdinalIgnoreCase);
        var versions = new Dictionary<string, DeclaredItem>(StringComparer.OrdinalIgnoreCase);
        var references = new ReferencePlaces(items, places);
        foreach (var item in items)
        {
            var table = item.Type switch
            {
                "PackageReference" or "GlobalPackageReference" or "PackageDownload" => direct,
                "PackageVersion" => versions,
                _ => null,
            };
            // The SDK turns each GlobalPackageReference into a PackageReference too: the item the user wrote comes second and wins.
            if (table is not null && (item.Type == "GlobalPackageReference" || !table.ContainsKey(item.Include)))
                table[item.Include] = item;
        }

        var texts = PackageTexts.Read(graph.Packages);
        var packages = new List<ResolvedPackage>(graph.Packages.Count);
        for (var i = 0; i < graph.Packages.Count; i++)
        {
            var package = graph.Packages[i];
            // LG0009 has said that this one could not be looked at: one cause, one finding.
            if (package.Folder is null || package.NuspecProblem is not null)
                continue;
            var place = IsPack(package, inputs.Output.Packs)
                ? OfPack(inputs, places)
                : Find(package, direct, versions, references, places);
            packages.Add(new ResolvedPackage(package.Id, package.Version, package.License, package.Chain, package.ViaProject, place)
            {
                Usage = package.Usage,
                Texts = texts[i],
                Models = PackageModels.Read(package, items),
            });
        }

        return packages;
    }

    private static bool IsPack(GraphPackage package, IReadOnlyList<FrameworkPack> packs)
    {
        foreach (var pack in packs)
        {
            if (string.Equals(pack.Id, package.Id, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private static Place OfPack(ProjectInputs inputs, ItemPlaces places)
    {
        foreach (var property in PackProperties)
        {
            var place = PropertyPlace.Find(inputs, places, property);
            if (place != Place.Project)
                return place;
        }

        return Place.Project;
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
