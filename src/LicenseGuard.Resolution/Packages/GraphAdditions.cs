using System;
using System.Collections.Generic;
using System.IO;

namespace LicenseGuard.Resolution.Packages;

/// <summary>What the build copies out of package folders itself: by items of the project (also those that a package's own targets
/// add) and as packs of the SDK.</summary>
internal static class GraphAdditions
{
    /// <summary>Marks the libraries that the build copies files of as contributing. Returns the packages that reach the output and
    /// are not in the target, in no order.</summary>
    public static List<FrameworkPack> Find(
        AssetsFile file, Dictionary<string, AssetsLibrary> libraries, List<string> folders, GraphOutput output)
    {
        var more = new List<FrameworkPack>();
        if (output.CopiedFiles.Count == 0 && output.Packs.Count == 0) return more;
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        Dictionary<string, AssetsLibrary>? byPath = null;
        foreach (var copied in output.CopiedFiles)
        {
            if (PackageFolders.OwnerOf(folders, copied) is not { } owner || !seen.Add(owner)) continue;
            byPath ??= ByPath(file, libraries);
            if (byPath.TryGetValue(owner, out var library))
            {
                library.Contributes = true;
                continue;
            }

            var slash = owner.IndexOf('/');
            var (id, version) = (owner.Substring(0, slash), owner.Substring(slash + 1));
            if (PackageFolders.Find(folders, owner, id, out _) is { } folder) more.Add(new FrameworkPack(id, version, folder));
        }

        foreach (var pack in output.Packs)
        {
            // Those of the SDK are no packages: they have no nuspec, and their licence is the SDK's.
            var owner = PackageFolders.OwnerOf(folders, Path.Combine(pack.Folder, "x"));
            if (owner is not null && seen.Add(owner)) more.Add(pack);
        }

        return more;
    }

    private static Dictionary<string, AssetsLibrary> ByPath(AssetsFile file, Dictionary<string, AssetsLibrary> libraries)
    {
        var byPath = new Dictionary<string, AssetsLibrary>(libraries.Count, StringComparer.OrdinalIgnoreCase);
        foreach (var library in libraries.Values)
        {
            if (file.LibraryPaths.TryGetValue(library.Id + "/" + library.Version, out var path)) byPath[path] = library;
        }

        return byPath;
    }
}
