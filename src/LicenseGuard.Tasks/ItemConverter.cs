using System;
using System.Collections;
using System.Collections.Generic;
using LicenseGuard.Resolution.Packages;
using LicenseGuard.Resolution.Project;
using Microsoft.Build.Framework;

namespace LicenseGuard.Tasks;

/// <summary>From MSBuild's items to ours.</summary>
internal static class ItemConverter
{
    /// <summary>The project's own items, by their metadata <c>LicenseGuardItem</c> (the item type) and <c>LicenseGuardFile</c> (the file
    /// that defines it: DefiningProjectFullPath does not outlive a target).</summary>
    public static List<DeclaredItem> Own(ITaskItem[] items)
    {
        var converted = new List<DeclaredItem>(items.Length);
        foreach (var item in items)
        {
            converted.Add(new DeclaredItem(
                item.GetMetadata("LicenseGuardItem"), item.ItemSpec, FullPath(item),
                item.GetMetadata("LicenseGuardFile"), Metadata(item)));
        }

        return converted;
    }

    /// <summary>What referenced projects export: their assets and services, and project file → manifest file.</summary>
    public static (List<DeclaredItem> Items, List<KeyValuePair<string, string>> Manifests) Referenced(ITaskItem[] items)
    {
        var assets = new List<DeclaredItem>();
        var manifests = new List<KeyValuePair<string, string>>();
        foreach (var item in items)
        {
            var type = item.GetMetadata("LicenseGuardItem");
            var project = item.GetMetadata("LicenseGuardProject");
            if (type == "Manifest")
                manifests.Add(new KeyValuePair<string, string>(project, item.ItemSpec));
            else
                assets.Add(new DeclaredItem(
                    type, item.GetMetadata("LicenseGuardInclude"), item.GetMetadata("LicenseGuardPath"), project, Metadata(item), project));
        }

        return (assets, manifests);
    }

    /// <summary>The SDK's packs that it found as packages.</summary>
    public static List<FrameworkPack> Packs(ITaskItem[] items)
    {
        var packs = new List<FrameworkPack>(items.Length);
        foreach (var item in items)
        {
            var pack = new FrameworkPack(
                item.GetMetadata("NuGetPackageId"), item.GetMetadata("NuGetPackageVersion"), item.GetMetadata("PackageDirectory"));
            if (pack.Id.Length > 0 && pack.Folder.Length > 0 && !packs.Contains(pack))
                packs.Add(pack);
        }

        return packs;
    }

    // The identity of a service or a licence is no path, and one with odd characters makes none.
    private static string FullPath(ITaskItem item)
    {
        try
        {
            return item.GetMetadata("FullPath");
        }
        catch (InvalidOperationException)
        {
            return "";
        }
    }

    private static Dictionary<string, string> Metadata(ITaskItem item)
    {
        var metadata = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (DictionaryEntry entry in item.CloneCustomMetadata())
            metadata[(string)entry.Key] = (string?)entry.Value ?? "";
        return metadata;
    }
}
