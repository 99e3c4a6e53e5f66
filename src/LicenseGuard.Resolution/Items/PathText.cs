using System;
using System.Collections.Generic;
using System.IO;

namespace LicenseGuard.Resolution.Items;

/// <summary>Absolute paths as text: nothing here looks at the disk.</summary>
internal static class PathText
{
    // Windows and its file systems ignore case; elsewhere two folders may differ in nothing else.
    private static readonly StringComparison Comparison =
        Path.DirectorySeparatorChar == '\\' ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    /// <summary>The file seen from the folder, with <c>/</c>; only the file's name when they share no root.</summary>
    public static string Relative(string folder, string file)
    {
        var (from, to) = (Split(folder), Split(file));
        var last = to[to.Count - 1];
        if (!string.Equals(from[0], to[0], Comparison)) return last;
        var common = 0;
        while (common < from.Count && common < to.Count - 1 && string.Equals(from[common], to[common], Comparison)) common++;
        var parts = new List<string>();
        for (var i = common; i < from.Count; i++) parts.Add("..");
        for (var i = common; i < to.Count; i++) parts.Add(to[i]);
        return string.Join("/", parts);
    }

    /// <summary>The file lies somewhere below the folder.</summary>
    public static bool IsBelow(string folder, string file)
    {
        var (from, to) = (Split(folder), Split(file));
        if (folder.Length == 0 || from.Count >= to.Count) return false;
        for (var i = 0; i < from.Count; i++)
        {
            if (!string.Equals(from[i], to[i], Comparison)) return false;
        }

        return true;
    }

    /// <summary>The root (drive, or empty for <c>/</c>), then the segments, without <c>.</c> and <c>..</c>.</summary>
    private static List<string> Split(string path)
    {
        var parts = new List<string>();
        foreach (var part in path.Replace('\\', '/').TrimEnd('/').Split('/'))
        {
            if (part == "." || (part.Length == 0 && parts.Count > 0)) continue;
            if (part == ".." && parts.Count > 1) parts.RemoveAt(parts.Count - 1);
            else parts.Add(part);
        }

        return parts;
    }
}
