using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace LicenseGuard.Feeds.Sources;

/// <summary>A package source. All of it throws <see cref="FeedException"/> when the source does not answer, and
/// OperationCanceledException when cancelled.</summary>
internal abstract class Feed(string name, string key) : IDisposable
{
    /// <summary>The name to report: never an address with credentials.</summary>
    public string Name { get; } = name;

    /// <summary>What tells this source from others in the cache.</summary>
    public string Key { get; } = key;

    /// <summary>It is asked over a network: what it says about versions is worth keeping for a while.</summary>
    public virtual bool IsRemote => true;

    /// <summary>All versions it has of a package, normalised; empty when it does not have the package.</summary>
    public abstract Task<IReadOnlyList<string>> VersionsAsync(string id, CancellationToken cancel);

    /// <summary>Opens a package to read parts of it; null when the source is known not to have it. Asks nothing over a network
    /// yet.</summary>
    public abstract Task<PackageParts?> OpenAsync(string id, string version, CancellationToken cancel);

    /// <summary>False when the source says that nobody should take the version any more.</summary>
    public virtual Task<bool> IsListedAsync(string id, string version, CancellationToken cancel) => Task.FromResult(true);

    public virtual void Dispose()
    {
    }
}

/// <summary>A file of a package.</summary>
/// <param name="Path">Its path in the package, with <c>/</c>.</param>
/// <param name="Content">Its bytes.</param>
internal readonly record struct PackedFile(string Path, byte[] Content);

/// <summary>A package of a source, of which only what is asked for is loaded.</summary>
internal abstract class PackageParts : IDisposable
{
    /// <summary>What tells this content from another under the same version; empty where a version never changes.</summary>
    public virtual string Stamp => "";

    /// <summary>The nuspec.</summary>
    public abstract Task<byte[]> NuspecAsync(CancellationToken cancel);

    /// <summary>The files whose path is wanted, cut at what anybody reads of a licence.</summary>
    public abstract Task<IReadOnlyList<PackedFile>> TextsAsync(Func<string, bool> isWanted, CancellationToken cancel);

    public virtual void Dispose()
    {
    }
}
