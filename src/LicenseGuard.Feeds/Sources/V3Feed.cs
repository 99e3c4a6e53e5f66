using System;
using System.Collections.Generic;
using System.IO;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using NuGet.Versioning;

namespace LicenseGuard.Feeds.Sources;

/// <summary>A source that speaks NuGet's protocol, version 3: the versions and files of packages from its flat container, and
/// from its registrations whether a version is listed. Source: learn.microsoft.com/nuget/api/overview.</summary>
internal sealed class V3Feed(FeedHttp http, string name, FeedLimits limits) : Feed(name, http.Address)
{
    private const string FlatContainer = "PackageBaseAddress/3.0.0";
    private const string Registrations = "RegistrationsBaseUrl";

    private readonly Lock _lock = new();
    private Task<ServiceIndex>? _index;

    public override async Task<IReadOnlyList<string>> VersionsAsync(string id, CancellationToken cancel)
    {
        var address = await FlatAsync(id, "", cancel);
        var bytes = await http.GetAsync(new Uri(address, "index.json"), limits.LargestJson, cancel);
        if (bytes is null) return [];
        return Json(bytes, json =>
        {
            var versions = new List<string>();
            foreach (var version in json.GetProperty("versions").EnumerateArray())
            {
                if (NuGetVersion.TryParse(version.GetString(), out var parsed)) versions.Add(parsed.ToNormalizedString());
            }

            return versions;
        });
    }

    public override Task<PackageParts?> OpenAsync(string id, string version, CancellationToken cancel) =>
        Task.FromResult<PackageParts?>(new RemotePackage(this, id.ToLowerInvariant(), version.ToLowerInvariant()));

    public override async Task<bool> IsListedAsync(string id, string version, CancellationToken cancel)
    {
        var index = await IndexAsync(cancel);
        if (index.Registrations is null) return true;
        // The leaf that the protocol's own client would find by way of the whole list of versions.
        var leaf = new Uri(index.Registrations, id.ToLowerInvariant() + "/" + version.ToLowerInvariant() + ".json");
        try
        {
            var bytes = await http.GetAsync(leaf, limits.LargestJson, cancel);
            return bytes is null || Json(
                bytes, json => !json.TryGetProperty("listed", out var listed) || listed.ValueKind != JsonValueKind.False);
        }
        catch (FeedException)
        {
            // A source that does not say lists it.
            return true;
        }
    }

    /// <summary>The address of a package's folder in the flat container, with a slash at its end.</summary>
    private async Task<Uri> FlatAsync(string id, string version, CancellationToken cancel)
    {
        var index = await IndexAsync(cancel);
        return new Uri(index.Flat, id.ToLowerInvariant() + "/" + (version.Length > 0 ? version.ToLowerInvariant() + "/" : ""));
    }

    // Asked once, also when it fails: each package would wait for the same failure otherwise.
    private Task<ServiceIndex> IndexAsync(CancellationToken cancel)
    {
        lock (_lock) return _index ??= LoadIndexAsync(cancel);
    }

    private async Task<ServiceIndex> LoadIndexAsync(CancellationToken cancel)
    {
        if (!Uri.TryCreate(http.Address, UriKind.Absolute, out var address)) throw new FeedException(FeedFault.NoConnection);
        var bytes = await http.GetAsync(address, limits.LargestJson, cancel)
            ?? throw new FeedException(FeedFault.Status(404));
        return Json(bytes, json =>
        {
            Uri? flat = null, registrations = null;
            foreach (var resource in json.GetProperty("resources").EnumerateArray())
            {
                var type = resource.GetProperty("@type").GetString() ?? "";
                if (type == FlatContainer) flat ??= Folder(resource);
                if (type.StartsWith(Registrations, StringComparison.Ordinal)) registrations = Folder(resource) ?? registrations;
            }

            return new ServiceIndex(flat ?? throw new FeedException(FeedFault.Nonsense), registrations);
        });
    }

    private static Uri? Folder(JsonElement resource) =>
        resource.GetProperty("@id").GetString() is { } text
        && Uri.TryCreate(text.EndsWith('/') ? text : text + "/", UriKind.Absolute, out var address) ? address : null;

    private static T Json<T>(byte[] bytes, Func<JsonElement, T> read)
    {
        try
        {
            using var json = JsonDocument.Parse(bytes.AsMemory(bytes.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0));
            return read(json.RootElement);
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            // No JSON, or a value of another kind than the protocol says.
            throw new FeedException(FeedFault.Nonsense);
        }
    }

    private sealed record ServiceIndex(Uri Flat, Uri? Registrations);

    /// <summary>A package in the flat container: its nuspec is a file of its own, other files come from the nupkg, by ranges; so
    /// does the nuspec where a source does not keep it apart.</summary>
    private sealed class RemotePackage(V3Feed feed, string id, string version) : PackageParts
    {
        private Stream? _package;

        public override async Task<byte[]> NuspecAsync(CancellationToken cancel)
        {
            var folder = await feed.FlatAsync(id, version, cancel);
            var largest = feed.Limits.LargestNuspec;
            var nuspec = await feed.Http.GetAsync(new Uri(folder, id + ".nuspec"), largest, cancel);
            return nuspec ?? await ReadAsync(package => PackageZip.Nuspec(package, largest), cancel);
        }

        public override Task<IReadOnlyList<PackedFile>> TextsAsync(Func<string, bool> isWanted, CancellationToken cancel) =>
            ReadAsync(package => PackageZip.Texts(package, isWanted), cancel);

        public override void Dispose() => _package?.Dispose();

        private async Task<T> ReadAsync<T>(Func<Stream, T> read, CancellationToken cancel)
        {
            var folder = await feed.FlatAsync(id, version, cancel);
            var package = _package ??= await RangeStream.OpenAsync(
                feed.Http, new Uri(folder, id + "." + version + ".nupkg"), feed.Limits, cancel);
            // The zip reader knows no asynchronous reading of a directory.
            return await Task.Run(() => read(package), cancel);
        }
    }

    private FeedHttp Http => http;

    private FeedLimits Limits => limits;
}
