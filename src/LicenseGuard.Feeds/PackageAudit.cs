using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using LicenseGuard.Feeds.Sources;
using LicenseGuard.Feeds.Store;
using LicenseGuard.Resolution.Project;
using NuGet.Versioning;

namespace LicenseGuard.Feeds;

/// <summary>A newer version under another licence.</summary>
/// <param name="Version">The version in use.</param>
/// <param name="Newer">The newer one.</param>
/// <param name="IsAllowed">The newest that the declared range allows; otherwise the newest of all.</param>
/// <param name="LastSame">The newest version found to be under the licence of the one in use; empty when that is the one in
/// use.</param>
internal sealed record LicenseChange(string Version, FetchedPackage Newer, bool IsAllowed, string LastSame);

/// <summary>Asks the sources about every package of a project, several at a time, and keeps what they said.</summary>
internal sealed class PackageAudit(
    IReadOnlyList<AuditedProject> projects, RestoredGraph restored, PackageFetcher fetcher, FeedLimits limits)
{
    /// <summary>Newest versions that turn out to be withdrawn, before the search ends.</summary>
    private const int MostWithdrawn = 5;

    private readonly ConcurrentBag<LicenseChange> _changes = [];
    private readonly ConcurrentBag<FetchedPackage> _supplied = [];
    private readonly ConcurrentBag<string> _withoutSource = [];
    private int _done;

    /// <summary>Packages of the project, each version once.</summary>
    public int Total { get; private set; }

    /// <summary>How many of them have been asked about.</summary>
    public int Done => Volatile.Read(ref _done);

    public IReadOnlyCollection<LicenseChange> Changes => _changes;

    /// <summary>Packages that are not on disk.</summary>
    public IReadOnlyCollection<FetchedPackage> Supplied => _supplied;

    /// <summary>Packages that the source mapping gives no source.</summary>
    public IReadOnlyCollection<string> WithoutSource => _withoutSource;

    public async Task RunAsync(CancellationToken cancel)
    {
        var packages = projects.SelectMany(project => project.Packages.Select(package => (package.Id, package.Version)))
            .Distinct().Where(package => PackageCache.IsSafe(package.Id) && PackageCache.IsSafe(package.Version))
            .OrderBy(package => package.Id, StringComparer.Ordinal).ToList();
        Total = packages.Count;
        var options = new ParallelOptions { MaxDegreeOfParallelism = limits.AtOnce, CancellationToken = cancel };
        await Parallel.ForEachAsync(packages, options, async (package, token) =>
        {
            await AskAsync(package.Id, package.Version, token);
            Interlocked.Increment(ref _done);
        });
    }

    private async Task AskAsync(string id, string version, CancellationToken cancel)
    {
        if (!NuGetVersion.TryParse(version, out var used)) return;
        if (!fetcher.HasSource(id))
        {
            _withoutSource.Add(id);
            return;
        }

        var project = projects.First(one => one.Audits(id, version));
        if (project.InUse(id, version) is null)
        {
            if (await fetcher.FetchAsync(id, used.ToNormalizedString(), cancel) is not { } missing) return;
            missing = missing with { Version = version };
            _supplied.Add(missing);
            foreach (var one in projects) one.Supply(missing);
        }

        var versions = await fetcher.VersionsAsync(id, cancel);
        var choice = VersionChoice.Of(used, versions.Keys, restored.AllowedFor(id, used));
        await NewestAsync(project, id, version, choice.Allowed, isAllowed: true, cancel);
        if (choice.All.Count > 0 && (choice.Allowed.Count == 0 || choice.All[0] != choice.Allowed[0]))
            await NewestAsync(project, id, version, choice.All, isAllowed: false, cancel);
    }

    /// <summary>Looks at the newest version that is not withdrawn.</summary>
    private async Task NewestAsync(
        AuditedProject project, string id, string version, IReadOnlyList<string> newestFirst, bool isAllowed,
        CancellationToken cancel)
    {
        for (var i = 0; i < newestFirst.Count && i < MostWithdrawn; i++)
        {
            if (await fetcher.FetchAsync(id, newestFirst[i], cancel) is not { } newer) return;
            if (project.Pair(version, newer, isAllowed) is not { } pair || !project.IsChanged(pair)) return;
            if (!await fetcher.IsListedAsync(id, newestFirst[i], cancel)) continue;
            var last = await LastSameAsync(project, id, version, newestFirst, i, cancel);
            _changes.Add(new LicenseChange(version, newer, isAllowed, last));
            return;
        }
    }

    /// <summary>By halves, between the version in use and one that has changed: a version under the old licence whose next one is
    /// not. With hundreds of versions that is less than ten nuspecs.</summary>
    private async Task<string> LastSameAsync(
        AuditedProject project, string id, string version, IReadOnlyList<string> newestFirst, int changed,
        CancellationToken cancel)
    {
        var same = newestFirst.Count;
        while (same - changed > 1)
        {
            var middle = (same + changed) / 2;
            if (await fetcher.FetchAsync(id, newestFirst[middle], cancel) is not { } fetched) return "";
            if (project.Pair(version, fetched, isAllowed: true) is not { } pair) return "";
            if (project.IsChanged(pair)) changed = middle;
            else same = middle;
        }

        return same == newestFirst.Count ? "" : newestFirst[same];
    }
}
