using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Security;

namespace LicenseGuard.Resolution.Packages;

/// <summary>Which of the files that the assets file lists the SDK leaves out of the output all the same: satellites of unwanted
/// languages, and what the framework itself has in a version that replaces the package's.</summary>
internal sealed class GraphAssetRules
{
    /// <summary>Nothing is left out.</summary>
    public static readonly GraphAssetRules None = new(new GraphOutput());

    private readonly GraphOutput output;
    private readonly Dictionary<string, string> replaced = new(StringComparer.OrdinalIgnoreCase);
    private HashSet<string>? platformFiles;

    public GraphAssetRules(GraphOutput output)
    {
        this.output = output;
        foreach (var pack in output.TargetingPacks)
        {
            foreach (var line in Lines(pack, "PackageOverrides.txt"))
            {
                // System.Text.Json|10.0.12
                var bar = line.IndexOf('|');
                if (bar <= 0) continue;
                var (id, version) = (line.Substring(0, bar), line.Substring(bar + 1).Trim());
                if (!replaced.TryGetValue(id, out var known) || !IsUpTo(version, known)) replaced[id] = version;
            }
        }
    }

    /// <summary>The framework replaces this version of the package.</summary>
    public bool IsReplaced(string id, string version) =>
        replaced.Count > 0 && replaced.TryGetValue(id, out var upTo) && IsUpTo(version, upTo);

    /// <summary>The framework has a file of this name.</summary>
    public bool IsPlatformFile(string name)
    {
        if (platformFiles is null)
        {
            platformFiles = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            foreach (var pack in output.TargetingPacks)
            {
                // System.Text.Json.dll|Microsoft.NETCore.App.Ref|10.0.0.0|10.0.1226.42308
                foreach (var line in Lines(pack, "PlatformManifest.txt")) platformFiles.Add(line.Split('|')[0].Trim());
            }
        }

        return platformFiles.Contains(name);
    }

    /// <summary>A satellite of this culture is copied.</summary>
    public bool IsWanted(string culture)
    {
        if (output.SatelliteLanguages.Count == 0 || culture.Length == 0) return true;
        foreach (var language in output.SatelliteLanguages)
        {
            if (string.Equals(language, culture, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    /// <summary>The version is not later than the other. What is no version is later than all: nothing is left out for it.</summary>
    private static bool IsUpTo(string version, string other)
    {
        var (mine, theirs) = (Numbers(version, out var isPre), Numbers(other, out var otherIsPre));
        if (mine is null || theirs is null) return false;
        for (var i = 0; i < mine.Length; i++)
        {
            if (mine[i] != theirs[i]) return mine[i] < theirs[i];
        }

        return isPre || !otherIsPre;
    }

    private static int[]? Numbers(string version, out bool isPrerelease)
    {
        var end = version.IndexOfAny(['-', '+']);
        isPrerelease = end >= 0 && version[end] == '-';
        var parts = (end < 0 ? version : version.Substring(0, end)).Split('.');
        var numbers = new int[4];
        if (parts.Length > numbers.Length) return null;
        for (var i = 0; i < parts.Length; i++)
        {
            if (!int.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[i])) return null;
        }

        return numbers;
    }

    private static string[] Lines(string pack, string name)
    {
        try
        {
            var file = Path.Combine(pack, "data", name);
            return File.Exists(file) ? File.ReadAllLines(file) : [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or SecurityException or ArgumentException)
        {
            // Without it every file counts as the package's own, which is the strict answer.
            return [];
        }
    }
}
