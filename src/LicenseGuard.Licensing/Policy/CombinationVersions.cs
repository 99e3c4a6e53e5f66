using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using LicenseGuard.Licensing.Catalog;
using LicenseGuard.Licensing.Spdx;

namespace LicenseGuard.Licensing.Policy;

/// <summary>Under which other licences a part may go out: the versions it allows, and those its clauses name.</summary>
internal sealed class CombinationVersions
{
    // LGPL-2.1, GPL-2.0-or-later, GPL-3.0, AGPL-3.0 is the longest way there is.
    private const int LongestWay = 4;

    private static readonly ConditionalWeakTable<LicenseCatalog, CombinationVersions> Known = new();

    private readonly LicenseCatalog catalog;
    private readonly Dictionary<string, Range> ranges = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> families = new(StringComparer.Ordinal);

    private CombinationVersions(LicenseCatalog catalog)
    {
        this.catalog = catalog;
        foreach (var id in catalog.LicenseIds)
        {
            var range = Range.Parse(id);
            ranges[id] = range;
            if (range.Family.Length == 0)
                continue;
            if (!families.TryGetValue(range.Family, out var family))
                families.Add(range.Family, family = []);
            family.Add(id);
        }
    }

    /// <summary>The versions in this catalogue, read once.</summary>
    public static CombinationVersions Of(LicenseCatalog catalog) => Known.GetValue(catalog, one => new CombinationVersions(one));

    /// <summary>True when what is under the part's licence may go out under the whole's.</summary>
    /// <param name="part">The part's licence.</param>
    /// <param name="orLater">Its id was followed by <c>+</c>.</param>
    /// <param name="lead">The whole's licence.</param>
    /// <param name="by">The clause that allows it; null where it is the same licence or a version that is allowed.</param>
    public bool Accepts(License part, bool orLater, LicenseLeaf lead, out Term? by) =>
        Accepts(part, orLater, lead.Id, RangeOf(lead.Id, lead.OrLater), LongestWay, out by);

    /// <summary>The licence under which the whole can go out as its latest version; null if the catalogue has none.</summary>
    public License? Latest(LicenseLeaf lead)
    {
        var latest = LicenseLookup.Find(catalog, lead);
        var range = RangeOf(lead.Id, lead.OrLater);
        if (latest is null || !range.IsOrLater)
            return latest;
        foreach (var other in LaterThan(range))
        {
            if (RangeOf(other.Id).Version > RangeOf(latest.Id).Version)
                latest = other;
        }

        return latest;
    }

    private bool Accepts(License part, bool orLater, string lead, Range leadRange, int way, out Term? by)
    {
        by = null;
        var range = RangeOf(part.Id, orLater);
        if ((part.Id == lead && !(leadRange.IsOrLater && !range.IsOrLater)) || range.Contains(leadRange))
            return true;
        if (way == 0)
            return false;
        foreach (var term in part.Terms)
        {
            if (term.Effect != Effect.Permit || term.Subject is not ("relicensing" or "combining"))
                continue;
            by = term;
            foreach (var value in term.Values)
            {
                var named = RangeOf(value);
                if (value == lead || named.Contains(leadRange))
                    return true;
                // What is joined with a work under GPL-2.0-or-later is joined with one under GPL-2.0.
                if (term.Subject == "combining" ? named.BeginsLike(leadRange)
                    : catalog.FindLicense(value) is { } next && Accepts(next, false, lead, leadRange, way - 1, out _))
                    return true;
            }
        }

        by = null;
        if (!range.IsOrLater)
            return false;
        foreach (var later in LaterThan(range))
        {
            if (Accepts(later, true, lead, leadRange, way - 1, out by))
                return true;
        }

        return false;
    }

    private IEnumerable<License> LaterThan(Range range)
    {
        if (!families.TryGetValue(range.Family, out var family))
            yield break;
        foreach (var id in family)
        {
            if (RangeOf(id).Version > range.Version && catalog.FindLicense(id) is { } license)
                yield return license;
        }
    }

    private Range RangeOf(string id, bool orLater = false)
    {
        if (!ranges.TryGetValue(id, out var range))
            range = Range.Parse(id);
        return orLater ? range with { IsOrLater = true } : range;
    }

    /// <summary>The versions that an id stands for.</summary>
    /// <param name="Family">What stands before the version; empty for an id without one.</param>
    /// <param name="Version">The first version: thousands are the number before the point.</param>
    /// <param name="IsOrLater">All later versions too.</param>
    private sealed record Range(string Family, int Version, bool IsOrLater)
    {
        private const string Later = "-or-later";
        private const string Only = "-only";

        public static Range Parse(string id)
        {
            var orLater = false;
            var end = id.Length;
            if (id.EndsWith(Later, StringComparison.Ordinal))
            {
                orLater = true;
                end -= Later.Length;
            }
            else if (id.EndsWith(Only, StringComparison.Ordinal))
            {
                end -= Only.Length;
            }

            var start = id.LastIndexOf('-', end - 1);
            if (start <= 0 || start + 1 == end)
                return new Range("", 0, orLater);
            int major = 0, minor = 0, points = 0;
            for (var i = start + 1; i < end; i++)
            {
                var c = id[i];
                if (c == '.')
                    points++;
                else if (c is < '0' or > '9' || end - start > 8)
                    return new Range("", 0, orLater);
                else if (points == 0)
                    major = (major * 10) + (c - '0');
                else if (points == 1)
                    minor = (minor * 10) + (c - '0');
            }

            return new Range(id.Substring(0, start), (major * 1000) + minor, orLater);
        }

        public bool Contains(Range other) => Family.Length > 0 && Family == other.Family
            && (IsOrLater ? other.Version >= Version : other.Version == Version && !other.IsOrLater);

        public bool BeginsLike(Range other) => Family.Length > 0 && Family == other.Family
            && (IsOrLater ? other.Version >= Version : other.Version == Version);
    }
}
