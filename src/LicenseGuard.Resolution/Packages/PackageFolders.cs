using System;
using System.Collections.Generic;
using System.IO;
using System.Security;
using LicenseGuard.Resolution.Items;

namespace LicenseGuard.Resolution.Packages;

/// <summary>Finds packages on disk, below the package folders that the assets file names. Its paths are not trusted: what could
/// leave a package folder is not looked at.</summary>
internal static class PackageFolders
{
    /// <summary>The folders that are absolute paths, in their order.</summary>
    public static List<string> Usable(List<string> folders)
    {
        var usable = new List<string>(folders.Count);
        foreach (var folder in folders)
        {
            if (HasNoOddCharacter(folder) && Path.IsPathRooted(folder)) usable.Add(folder);
        }

        return usable;
    }

    /// <summary>The package's folder and its nuspec; null when no package folder has it.</summary>
    /// <param name="folders">Package folders.</param>
    /// <param name="path">The package's path in a package folder, as the assets file has it, e.g. <c>xunit/2.9.3</c>.</param>
    /// <param name="id">Package id.</param>
    /// <param name="nuspec">Absolute path; empty when the folder has none.</param>
    public static string? Find(List<string> folders, string path, string id, out string nuspec)
    {
        nuspec = "";
        if (!StaysInside(path) || !StaysInside(id)) return null;

        // NuGet extracts the nuspec under the id in lower case; packages laid out by hand may not.
        var name = id.ToLowerInvariant() + ".nuspec";
        var relative = path.Replace('/', Path.DirectorySeparatorChar);
        foreach (var folder in folders)
        {
            var candidate = Path.Combine(folder, relative);
            nuspec = Path.Combine(candidate, name);
            if (File.Exists(nuspec)) return candidate;
        }

        foreach (var folder in folders)
        {
            var candidate = Path.Combine(folder, relative);
            if (!Directory.Exists(candidate)) continue;
            nuspec = AnyCase(candidate, name);
            return candidate;
        }

        nuspec = "";
        return null;
    }

    /// <summary><c>id/version</c>, as the package's folders are named, of the package that a file is from; null for a file that
    /// lies in no package folder.</summary>
    public static string? OwnerOf(IReadOnlyList<string> folders, string file)
    {
        foreach (var folder in folders)
        {
            if (!PathText.IsBelow(folder, file)) continue;
            var parts = PathText.Relative(folder, file).Split('/');
            if (parts.Length > 2) return parts[0] + "/" + parts[1];
        }

        return null;
    }

    /// <summary>The files of interest of an extracted package that no assets file lists, in ordinal order.</summary>
    public static List<string> FilesOfInterest(string folder)
    {
        var files = new List<string>();
        try
        {
            foreach (var file in Directory.GetFiles(folder, "*", SearchOption.AllDirectories))
            {
                var name = PathText.Relative(folder, file);
                if (PackageFileNames.IsOfInterest(name)) files.Add(name);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or SecurityException)
        {
            // The nuspec speaks alone then.
        }

        files.Sort(StringComparer.Ordinal);
        return files;
    }

    /// <summary>A relative path below where it starts.</summary>
    public static bool StaysInside(string path)
    {
        if (path.Length == 0 || path[0] is '/' or '\\' || path.IndexOf(':') >= 0 || !HasNoOddCharacter(path)) return false;
        var start = 0;
        for (var i = 0; i <= path.Length; i++)
        {
            if (i < path.Length && path[i] is not ('/' or '\\')) continue;
            if (i - start == 2 && path[start] == '.' && path[start + 1] == '.') return false;
            start = i + 1;
        }

        return true;
    }

    private static string AnyCase(string folder, string name)
    {
        try
        {
            foreach (var file in Directory.GetFiles(folder))
            {
                if (string.Equals(Path.GetFileName(file), name, StringComparison.OrdinalIgnoreCase)) return file;
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or SecurityException)
        {
            // As good as none: the reader of the nuspec says so.
        }

        return "";
    }

    /// <summary>.NET Framework's Path throws for these.</summary>
    private static bool HasNoOddCharacter(string path)
    {
        foreach (var c in path)
        {
            if (c < ' ' || c is '"' or '<' or '>' or '|' or '*' or '?') return false;
        }

        return true;
    }
}
