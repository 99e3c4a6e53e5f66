using System;

namespace LicenseGuard.Feeds.Sources;

/// <summary>How much of a source's time we take, and how much of ours and of the disk it may take.</summary>
internal sealed record FeedLimits
{
    /// <summary>Requests at a time, over all sources.</summary>
    public int AtOnce { get; init; } = 8;

    /// <summary>How often a request is made before the source counts as not answering.</summary>
    public int Tries { get; init; } = 4;

    /// <summary>The wait after the first failure; doubled after each.</summary>
    public TimeSpan FirstWait { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>The longest wait that a source may ask for (Retry-After).</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>For one try: from the request to the last byte.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Packages in a row that a source fails for before it is asked no more.</summary>
    public int FailuresInARow { get; init; } = 3;

    /// <summary>How long a list of versions is believed.</summary>
    public TimeSpan VersionsAge { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>Bytes of an answer in JSON.</summary>
    public long LargestJson { get; init; } = 16 << 20;

    /// <summary>Bytes of a nuspec.</summary>
    public long LargestNuspec { get; init; } = 4 << 20;

    /// <summary>Bytes of a package that is loaded whole because the source knows no ranges.</summary>
    public long LargestPackage { get; init; } = 256 << 20;

    /// <summary>Bytes of a package that are loaded by ranges.</summary>
    public long LargestPart { get; init; } = 32 << 20;
}
