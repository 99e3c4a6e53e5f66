using System;
using System.Collections.Generic;
using System.IO;
using System.Security;

namespace LicenseGuard.Resolution.Packages;

/// <summary>Finds and reads files of a package. The one that a nuspec names is spelt in many ways: with backslashes, in another case than
/// the file has, percent-encoded as in the package's archive.</summary>
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

    /// <summary>The file's content; null when it cannot be read. A file that is larger than the limit is not read: what stood behind the
    /// limit could take back what stands before it.</summary>
    /// <param name="folder">Absolute folder of the package.</param>
    /// <param name="path">Path in the package.</param>
    /// <param name="limit">Bytes.</param>
    /// <param name="problem"><c>missing</c>, <c>large</c> or <c>unreadable</c>; empty when it was read.</param>
    public static byte[]? Read(string folder, string path, int limit, out string problem)
    {
        problem = "";
        try
        {
            // Unbuffered: one read is enough for nearly all.
            using var stream = new FileStream(
                Path.Combine(folder, path), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1);
            var length = stream.Length;
            if (length <= limit)
            {
                var bytes = new byte[length];
                var count = 0;
                while (count < bytes.Length && stream.Read(bytes, count, bytes.Length - count) is var read and > 0) count += read;
                if (count < bytes.Length) Array.Resize(ref bytes, count);
                return bytes;
            }

            problem = "large";
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            problem = "missing";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or SecurityException or ArgumentException or NotSupportedException)
        {
            problem = "unreadable";
        }

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
