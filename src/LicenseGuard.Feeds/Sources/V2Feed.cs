using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using NuGet.Common;
using NuGet.Protocol.Core.Types;
using NuGet.Versioning;

namespace LicenseGuard.Feeds.Sources;

/// <summary>A source that speaks the old protocol (OData), by way of NuGet's own client. It has packages only whole.</summary>
internal sealed class V2Feed(SourceRepository repository, SemaphoreSlim gate, string name, FeedLimits limits)
    : Feed(name, repository.PackageSource.Source)
{
    private readonly SourceCacheContext _context = new() { NoCache = true, DirectDownload = true };

    public override Task<IReadOnlyList<string>> VersionsAsync(string id, CancellationToken cancel) => AskAsync<IReadOnlyList<string>>(
        async (resource, token) =>
        {
            var versions = new List<string>();
            foreach (var version in await resource.GetAllVersionsAsync(id, _context, NullLogger.Instance, token))
                versions.Add(version.ToNormalizedString());
            return versions;
        },
        cancel);

    public override Task<PackageParts?> OpenAsync(string id, string version, CancellationToken cancel) =>
        Task.FromResult<PackageParts?>(new WholePackage(this, id, NuGetVersion.Parse(version)));

    public override void Dispose() => _context.Dispose();

    private async Task<PackageFile> LoadAsync(string id, NuGetVersion version, CancellationToken cancel)
    {
        var path = Path.GetTempFileName();
        var package = new PackageFile(path, limits, isOurs: true);
        try
        {
            if (await LoadAsync(id, version, path, cancel)) return package;
            throw new FeedException(FeedFault.Nonsense);
        }
        catch
        {
            package.Dispose();
            throw;
        }
    }

    private Task<bool> LoadAsync(string id, NuGetVersion version, string path, CancellationToken cancel) => AskAsync(
            async (resource, token) =>
            {
                using var file = new LimitedFile(path, limits.LargestPackage);
                return await resource.CopyNupkgToStreamAsync(id, version, file, _context, NullLogger.Instance, token);
            },
            cancel);

    private async Task<T> AskAsync<T>(Func<FindPackageByIdResource, CancellationToken, Task<T>> ask, CancellationToken cancel)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        await gate.WaitAsync(cancel);
        time.CancelAfter(limits.Timeout);
        try
        {
            var resource = await repository.GetResourceAsync<FindPackageByIdResource>(time.Token).WaitAsync(time.Token);
            if (resource is null) throw new FeedException(FeedFault.Nonsense);
            return await ask(resource, time.Token).WaitAsync(time.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw new FeedException(FeedFault.Timeout);
        }
        catch (Exception failure) when (failure is not (FeedException or OperationCanceledException))
        {
            // As in FeedHttp.
            throw new FeedException(FeedFault.NoConnection);
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>Loaded at the first question.</summary>
    private sealed class WholePackage(V2Feed feed, string id, NuGetVersion version) : PackageParts
    {
        private PackageFile? _file;

        public override async Task<byte[]> NuspecAsync(CancellationToken cancel) =>
            await (await FileAsync(cancel)).NuspecAsync(cancel);

        public override async Task<IReadOnlyList<PackedFile>> TextsAsync(Func<string, bool> isWanted, CancellationToken cancel) =>
            await (await FileAsync(cancel)).TextsAsync(isWanted, cancel);

        public override void Dispose() => _file?.Dispose();

        private async Task<PackageFile> FileAsync(CancellationToken cancel) =>
            _file ??= await feed.LoadAsync(id, version, cancel);
    }

    /// <summary>A new file that takes no more than so many bytes.</summary>
    private sealed class LimitedFile(string path, long largest) : FileStream(path, FileMode.Create, FileAccess.ReadWrite)
    {
        public override void Write(byte[] array, int offset, int count)
        {
            Check(count);
            base.Write(array, offset, count);
        }

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Check(buffer.Length);
            return base.WriteAsync(buffer, cancellationToken);
        }

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
        {
            Check(count);
            return base.WriteAsync(buffer, offset, count, cancellationToken);
        }

        private void Check(int count)
        {
            if (Position + count > largest) throw new FeedException(FeedFault.TooLarge);
        }
    }
}
