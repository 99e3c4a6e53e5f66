using System;
using System.Collections.Generic;
using System.IO;
using NuGet.Common;
using NuGet.ProjectModel;
using NuGet.Versioning;

namespace LicenseGuard.Feeds.Sources;

/// <summary>What restore wrote down beside the packages: the ranges that were declared, and the sources it asked.</summary>
internal sealed class RestoredGraph
{
    private readonly List<KeyValuePair<string, VersionRange>> _declared = [];
    private readonly List<KeyValuePair<string, VersionRange>> _byPackages = [];

    private RestoredGraph(LockFile file)
    {
        foreach (var framework in file.PackageSpec?.TargetFrameworks ?? [])
        {
            foreach (var dependency in framework.Dependencies)
                Add(_declared, dependency.Name, dependency.LibraryRange.VersionRange);
        }

        foreach (var group in file.CentralTransitiveDependencyGroups)
        {
            foreach (var pin in group.TransitiveDependencies) Add(_declared, pin.Name, pin.LibraryRange.VersionRange);
        }

        foreach (var target in file.Targets)
        {
            foreach (var library in target.Libraries)
            {
                foreach (var dependency in library.Dependencies) Add(_byPackages, dependency.Id, dependency.VersionRange);
            }
        }

        foreach (var source in file.PackageSpec?.RestoreMetadata?.Sources ?? []) Sources.Add(source.Source);
        ConfigFiles.AddRange(file.PackageSpec?.RestoreMetadata?.ConfigFilePaths ?? []);
    }

    public List<string> Sources { get; } = [];

    public List<string> ConfigFiles { get; } = [];

    /// <summary>Reads project.assets.json; null when it cannot be read, which LG0009 says.</summary>
    public static RestoredGraph? Read(string assetsFile)
    {
        try
        {
            using var stream = File.OpenRead(assetsFile);
            return new RestoredGraph(new LockFileFormat().Read(stream, NullLogger.Instance, assetsFile));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or FileFormatException
            or System.Text.Json.JsonException or ArgumentException or FormatException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Whether the declared ranges allow another version of a package: those of the project where it declares the
    /// package itself, otherwise those of the packages that bring it.</summary>
    public Func<NuGetVersion, bool> AllowedFor(string id, NuGetVersion used)
    {
        var ranges = Of(_declared, id, used);
        if (ranges.Count == 0) ranges = Of(_byPackages, id, used);
        return version => ranges.TrueForAll(range => Allows(range, version));
    }

    // Frameworks may declare different ranges for one package: those that hold for the version in use are meant.
    private static List<VersionRange> Of(List<KeyValuePair<string, VersionRange>> ranges, string id, NuGetVersion used)
    {
        var found = new List<VersionRange>();
        foreach (var (name, range) in ranges)
        {
            if (string.Equals(name, id, StringComparison.OrdinalIgnoreCase) && range.Satisfies(used)) found.Add(range);
        }

        return found;
    }

    private static bool Allows(VersionRange range, NuGetVersion version) =>
        range.Satisfies(version) && (range.Float is null || range.Float.Satisfies(version));

    private static void Add(List<KeyValuePair<string, VersionRange>> ranges, string id, VersionRange? range)
    {
        if (range is not null) ranges.Add(new(id, range));
    }
}
