using System;
using System.Collections.Generic;

namespace LicenseGuard.Licensing.Policy;

/// <summary>Finds the accepted word that a misspelt one most likely means.</summary>
internal static class Spelling
{
    private const int LongestWord = 64;

    /// <summary>The candidate with the smallest edit distance, or one that the word begins or is the beginning of; null when
    /// none is near. Without regard to case; of equally near ones the first.</summary>
    public static string? Nearest(string found, IReadOnlyList<string> candidates)
    {
        if (found.Length is 0 or > LongestWord)
            return null;

        var word = found.ToLowerInvariant();
        string? nearest = null;
        var best = Math.Max(1, word.Length / 3) + 1;
        foreach (var candidate in candidates)
        {
            var distance = Distance(word, candidate.ToLowerInvariant());
            if (distance < best)
            {
                best = distance;
                nearest = candidate;
            }
        }

        return nearest ?? SameBeginning(word, candidates);
    }

    private static string? SameBeginning(string word, IReadOnlyList<string> candidates)
    {
        if (word.Length < 3)
            return null;
        foreach (var candidate in candidates)
        {
            if (word.StartsWith(candidate, StringComparison.OrdinalIgnoreCase)
                || candidate.StartsWith(word, StringComparison.OrdinalIgnoreCase))
                return candidate;
        }

        return null;
    }

    // Levenshtein over two rows.
    private static int Distance(string a, string b)
    {
        var previous = new int[b.Length + 1];
        var current = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
            previous[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var replace = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                current[j] = Math.Min(replace, Math.Min(previous[j], current[j - 1]) + 1);
            }

            (previous, current) = (current, previous);
        }

        return previous[b.Length];
    }
}
