using System;
using System.Collections.Generic;
using System.IO;
using System.Security;

namespace LicenseGuard.Resolution.Packages;

/// <summary>Finds the file that a nuspec names, which packages spell in many ways: with backslashes, in another case than the file has,
/// percent-encoded as in the package's archive.</summary>
internal static class PackageFile
{
    /// <summary>The file's path in the package as it is on disk, with <c>/</c>; null when there is none.</summary>
    /// <param name="folder">Absolute folder of the package.</param>
    /// <param name="named">The path as named, with <c>/</c>, below the package.</param>
    /// <param name="known">Some of the package's files.</param>
    /// <param name="problem"><c>missing</c> or <c>folder</c>; empty when it was found.</param>
    public static string? Find(string folder, string named, IReadOnlyList<string> known, out string problem)
    {
        problem = "";
        var isFolder = false;
        foreach (var path in Spellings(named))
        {
            if (Exists(folder, path, ref isFolder)) return path;
            foreach (var file in known)
            {
                if (string.Equals(file, path, StringComparison.OrdinalIgnoreCase) && Exists(folder, file, ref isFolder)) return file;
            }

            if (AnyCase(folder, path) is { } found && Exists(folder, found, ref isFolder)) return found;
        }

        problem = isFolder ? "folder" : "missing";
        return null;
    }

    private static IEnumerable<string> Spellings(string named)
    {
        yield return named;
        if (named.IndexOf('%') < 0) yield break;
        // What was encoded must not lead outside either.
        var decoded = Uri.UnescapeDataString(named).Replace('\\', '/');
        if (decoded != named && PackageFolders.StaysInside(decoded)) yield return decoded;
    }

    private static bool Exists(string folder, string path, ref bool isFolder)
    {
        var full = Path.Combine(folder, path);
        if (File.Exists(full)) return true;
        isFolder |= Directory.Exists(full);
        return false;
    }

    // Segment by segment, as a disk that minds case has them.
    private static string? AnyCase(string folder, string path)
    {
        var found = "";
        try
        {
            foreach (var segment in path.Split(['/'], StringSplitOptions.RemoveEmptyEntries))
            {
                if (segment == ".") continue;
                string? match = null;
                foreach (var entry in new DirectoryInfo(Path.Combine(folder, found)).EnumerateFileSystemInfos())
                {
                    if (string.Equals(entry.Name, segment, StringComparison.OrdinalIgnoreCase)
                        && (match is null || string.CompareOrdinal(entry.Name, match) < 0))
                        match = entry.Name;
                }

                if (match is null) return null;
                found = found.Length == 0 ? match : found + "/" + match;
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or SecurityException)
        {
            return null;
        }

        return found.Length == 0 ? null : found;
    }
}
