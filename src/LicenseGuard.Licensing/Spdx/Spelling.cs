using System;
using System.Collections.Generic;

namespace LicenseGuard.Licensing.Spdx;

/// <summary>Finds the word that was probably meant.</summary>
internal static class Spelling
{
    /// <summary>The longest text that is looked at: no listed id is longer.</summary>
    private const int MaxLength = 64;

    /// <summary>The candidate with the fewest slips (a letter more, less, other, or two swapped), without regard to case; the
    /// first of several. Null when the best needs more than a third of the letters, or more than three.</summary>
    public static string? Nearest(string text, IEnumerable<string> candidates)
    {
        if (text.Length is 0 or > MaxLength)
            return null;
        var upper = text.ToUpperInvariant();
        var best = Math.Max(1, Math.Min(3, text.Length / 3)) + 1;
        string? nearest = null;
        foreach (var candidate in candidates)
        {
            if (Math.Abs(candidate.Length - text.Length) >= best)
                continue;
            var slips = Distance(upper, candidate.ToUpperInvariant());
            if (slips < best)
                (best, nearest) = (slips, candidate);
        }

        return nearest;
    }

    private static int Distance(string a, string b)
    {
        var before = new int[b.Length + 1];
        var last = new int[b.Length + 1];
        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
            last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
            }

            (before, last, row) = (last, row, before);
        }

        return last[b.Length];
    }
}
