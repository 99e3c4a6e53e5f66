using System;
using System.Collections.Generic;
using System.IO;
using NuGet.Common;
using NuGet.Configuration;
using NuGet.Credentials;
using NuGet.Protocol;
using NuGet.Protocol.Core.Types;

namespace LicenseGuard.Feeds.Sources;

/// <summary>The user's own NuGet: the sources that restore asked, their credentials and plug-ins, the source mapping, the
/// folder for what is kept.</summary>
internal sealed class NuGetSettings
{
    private readonly PackageSourceMapping _mapping;
    private readonly List<PackageSource> _sources = [];
    private readonly Dictionary<Feed, string> _names = [];

    private NuGetSettings(ISettings settings, IReadOnlyList<string> restored)
    {
        _mapping = PackageSourceMapping.GetPackageSourceMapping(settings);
        var configured = new List<PackageSource>(new PackageSourceProvider(settings).LoadPackageSources());
        if (restored.Count == 0) _sources.AddRange(configured.FindAll(source => source.IsEnabled));
        foreach (var address in restored)
            _sources.Add(configured.Find(source => Same(source.Source, address)) ?? new PackageSource(address));
    }

    /// <summary>Reads what restore read.</summary>
    /// <param name="configFiles">The nuget.config files that restore named; empty: those that hold for the folder.</param>
    /// <param name="restored">The sources that restore asked; empty: those that the files enable.</param>
    /// <param name="projectFolder">The project's folder.</param>
    /// <param name="problem">Why there is nothing, as NuGet says it; null when there is.</param>
    public static NuGetSettings? Read(
        IReadOnlyList<string> configFiles, IReadOnlyList<string> restored, string projectFolder, out string? problem)
    {
        problem = null;
        try
        {
            var present = new List<string>();
            foreach (var file in configFiles)
            {
                if (File.Exists(file)) present.Add(file);
            }

            var settings = present.Count > 0
                ? Settings.LoadSettingsGivenConfigPaths(present)
                : Settings.LoadDefaultSettings(projectFolder);
            return new NuGetSettings(settings, restored);
        }
        catch (Exception failure) when (failure is NuGetConfigurationException or IOException or UnauthorizedAccessException
            or ArgumentException or UriFormatException)
        {
            problem = failure.Message;
            return null;
        }
    }

    /// <summary>Where NuGet keeps what it has loaded; <c>dotnet nuget locals http-cache --clear</c> empties it.</summary>
    public static string CacheFolder =>
        Path.Combine(NuGetEnvironment.GetFolderPath(NuGetFolderPath.HttpCacheDirectory), "licenseguard");

    /// <summary>The sources, ready to be asked. Logins come from the configuration and from credential plug-ins, which must not
    /// ask the user.</summary>
    public IReadOnlyList<Feed> Feeds(FeedLimits limits)
    {
        DefaultCredentialServiceUtility.SetupDefaultCredentialService(NullLogger.Instance, nonInteractive: true);
        var gate = new System.Threading.SemaphoreSlim(limits.AtOnce);
        var feeds = new List<Feed>(_sources.Count);
        foreach (var source in _sources)
        {
            var repository = Repository.Factory.GetCoreV3(source);
            var name = NameOf(source);
            Feed feed = !source.IsHttp ? new FolderFeed(repository, name, limits)
                : source.ProtocolVersion == 3 || source.Source.EndsWith(".json", StringComparison.OrdinalIgnoreCase)
                    ? new V3Feed(new FeedHttp(repository, gate, limits), name, limits)
                    : new V2Feed(repository, gate, name, limits);
            _names.Add(feed, source.Name);
            feeds.Add(feed);
        }

        return feeds;
    }

    /// <summary>The source mapping lets this source give that package.</summary>
    public bool Gives(Feed feed, string id)
    {
        if (!_mapping.IsEnabled) return true;
        foreach (var name in _mapping.GetConfiguredPackageSources(id))
        {
            if (Same(name, _names[feed])) return true;
        }

        return false;
    }

    // An address may hold a login or a key; of a source without a name its host is enough.
    private static string NameOf(PackageSource source)
    {
        var isNamed = source.Name.Length > 0 && !source.Name.Contains("://", StringComparison.Ordinal);
        return isNamed ? source.Name : source.TrySourceAsUri is { IsFile: false } address ? address.Host : source.Source;
    }

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
