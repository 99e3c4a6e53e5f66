using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using LicenseGuard.Feeds.Sources;
using LicenseGuard.Licensing.Rules;
using LicenseGuard.Resolution.Project;

namespace LicenseGuard.Feeds.Store;

/// <summary>Versions and licences of packages, from the cache or else from the sources that may give the package. Each thing is
/// asked for once.</summary>
internal sealed class PackageFetcher(
    IReadOnlyList<AskedSource> sources, Func<Feed, string, bool> gives, PackageCache cache, FeedLimits limits)
{
    private readonly ConcurrentDictionary<string, Lazy<Task<Dictionary<string, AskedSource>>>> _versions = new(Names);
    private readonly ConcurrentDictionary<string, Lazy<Task<FetchedPackage?>>> _packages = new(Names);

    private static StringComparer Names => StringComparer.OrdinalIgnoreCase;

    /// <summary>Some source may give that package.</summary>
    public bool HasSource(string id)
    {
        foreach (var source in sources)
        {
            if (gives(source.Feed, id)) return true;
        }

        return false;
    }

    /// <summary>All versions that the sources have, and for each the first source that has it.</summary>
    public Task<Dictionary<string, AskedSource>> VersionsAsync(string id, CancellationToken cancel) =>
        _versions.GetOrAdd(id, _ => new(() => AskVersionsAsync(id, cancel))).Value;

    /// <summary>The nuspec and licence files of a version; null when no source gives it.</summary>
    public Task<FetchedPackage?> FetchAsync(string id, string version, CancellationToken cancel) =>
        _packages.GetOrAdd(id + "/" + version, _ => new(() => AskPackageAsync(id, version, cancel))).Value;

    /// <summary>The source that has the version still offers it.</summary>
    public async Task<bool> IsListedAsync(string id, string version, CancellationToken cancel)
    {
        var versions = await VersionsAsync(id, cancel);
        return !versions.TryGetValue(version, out var source)
            || await source.AskAsync(id, feed => feed.IsListedAsync(id, version, cancel), otherwise: true);
    }

    private async Task<Dictionary<string, AskedSource>> AskVersionsAsync(string id, CancellationToken cancel)
    {
        var found = new Dictionary<string, AskedSource>(Names);
        foreach (var source in sources)
        {
            if (!gives(source.Feed, id)) continue;
            var versions = source.Feed.IsRemote ? cache.Versions(source.Feed.Key, id, limits.VersionsAge) : null;
            if (versions is null)
            {
                versions = await source.AskAsync<IReadOnlyList<string>?>(
                    id, async feed => await feed.VersionsAsync(id, cancel), null);
                if (versions is null) continue;
                if (source.Feed.IsRemote) cache.KeepVersions(source.Feed.Key, id, versions);
            }

            foreach (var version in versions) found.TryAdd(version, source);
        }

        return found;
    }

    private async Task<FetchedPackage?> AskPackageAsync(string id, string version, CancellationToken cancel)
    {
        var versions = await VersionsAsync(id, cancel);
        if (!versions.TryGetValue(version, out var source)) return null;
        return await source.AskAsync(id, feed => LoadAsync(feed, id, version, cancel), otherwise: null);
    }

    private async Task<FetchedPackage?> LoadAsync(Feed feed, string id, string version, CancellationToken cancel)
    {
        using var package = await feed.OpenAsync(id, version, cancel);
        if (package is null) return null;
        var key = package.Stamp.Length == 0 ? feed.Key : feed.Key + "|" + package.Stamp;
        if (cache.Find(key, id, version) is { } kept) return kept;

        var nuspec = new PackedFile(id.ToLowerInvariant() + ".nuspec", await package.NuspecAsync(cancel));
        var license = FetchedPackages.LicenseOf(nuspec.Content) ?? throw new FeedException(FeedFault.Nonsense);
        var files = new List<PackedFile> { nuspec };
        // An expression says all; only what it does not say is worth loading parts of the package for.
        if (license.Kind != PackageLicenseKind.Expression)
        {
            var declared = license.Kind == PackageLicenseKind.File ? license.Text : "";
            files.AddRange(await package.TextsAsync(path => Names.Equals(path, declared) || FetchedPackages.IsText(path), cancel));
        }

        return cache.Add(key, id, version, files);
    }
}
