using System;
using System.Collections.Generic;
using NuGet.Versioning;

namespace LicenseGuard.Feeds;

/// <summary>Which newer versions of a package the audit looks at.</summary>
/// <param name="Allowed">Newer versions that the declared range allows, the newest first.</param>
/// <param name="All">All newer versions, the newest first.</param>
internal sealed record VersionChoice(IReadOnlyList<string> Allowed, IReadOnlyList<string> All)
{
    /// <summary>Chooses. Prereleases count only when a prerelease is in use.</summary>
    /// <param name="used">The version in use.</param>
    /// <param name="versions">What the sources have, normalised.</param>
    /// <param name="isAllowed">The declared range allows it.</param>
    public static VersionChoice Of(NuGetVersion used, IEnumerable<string> versions, Func<NuGetVersion, bool> isAllowed)
    {
        var newer = new SortedSet<NuGetVersion>();
        foreach (var text in versions)
        {
            if (NuGetVersion.TryParse(text, out var version) && version > used && (!version.IsPrerelease || used.IsPrerelease))
                newer.Add(version);
        }

        var (allowed, all) = (new List<string>(), new List<string>());
        foreach (var version in newer.Reverse())
        {
            all.Add(version.ToNormalizedString());
            if (isAllowed(version)) allowed.Add(version.ToNormalizedString());
        }

        return new VersionChoice(allowed, all);
    }
}
