using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using NuGet.Common;
using NuGet.Packaging.Core;
using NuGet.Protocol;
using NuGet.Protocol.Core.Types;
using NuGet.Versioning;

namespace LicenseGuard.Feeds.Sources;

/// <summary>A folder with packages, flat or one folder for each id and version, as NuGet reads it.</summary>
internal sealed class FolderFeed(SourceRepository repository, string name, FeedLimits limits)
    : Feed(name, repository.PackageSource.Source)
{
    public override bool IsRemote => false;

    public override async Task<IReadOnlyList<string>> VersionsAsync(string id, CancellationToken cancel)
    {
        var folder = await FolderAsync(cancel);
        return Guard<IReadOnlyList<string>>(() =>
        {
            var versions = new List<string>();
            foreach (var package in folder.FindPackagesById(id, NullLogger.Instance, cancel))
                versions.Add(package.Identity.Version.ToNormalizedString());
            return versions;
        });
    }

    public override async Task<PackageParts?> OpenAsync(string id, string version, CancellationToken cancel)
    {
        var folder = await FolderAsync(cancel);
        var identity = new PackageIdentity(id, NuGetVersion.Parse(version));
        var found = Guard(() => folder.GetPackage(identity, NullLogger.Instance, cancel));
        return found is null ? null : new PackageFile(found.Path, limits);
    }

    private async Task<FindLocalPackagesResource> FolderAsync(CancellationToken cancel)
    {
        if (!Directory.Exists(UriUtility.GetLocalPath(repository.PackageSource.Source))) throw new FeedException(FeedFault.Folder);
        return await repository.GetResourceAsync<FindLocalPackagesResource>(cancel)
            ?? throw new FeedException(FeedFault.Folder);
    }

    internal static T Guard<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or InvalidDataException
            or FatalProtocolException or NuGet.Packaging.Core.PackagingException)
        {
            throw new FeedException(FeedFault.Folder);
        }
    }
}

/// <summary>A nupkg on disk.</summary>
internal sealed class PackageFile(string path, FeedLimits limits, bool isOurs = false) : PackageParts
{
    /// <summary>A file in a folder may be replaced by another of the same name.</summary>
    public override string Stamp => FolderFeed.Guard(
        () => FormattableString.Invariant($"{File.GetLastWriteTimeUtc(path).Ticks}-{new FileInfo(path).Length}"));

    public override Task<byte[]> NuspecAsync(CancellationToken cancel) =>
        FromFile(file => PackageZip.Nuspec(file, limits.LargestNuspec));

    public override Task<IReadOnlyList<PackedFile>> TextsAsync(Func<string, bool> isWanted, CancellationToken cancel) =>
        FromFile(file => PackageZip.Texts(file, isWanted));

    public override void Dispose()
    {
        if (isOurs) File.Delete(path);
    }

    private Task<T> FromFile<T>(Func<Stream, T> read) => Task.FromResult(FolderFeed.Guard(() =>
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        return read(file);
    }));
}
