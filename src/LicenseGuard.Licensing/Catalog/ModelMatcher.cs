using System;
using System.Collections.Generic;

namespace LicenseGuard.Licensing.Catalog;

/// <summary>Finds the family whose pattern fits a name best, without trying every pattern: exact patterns are looked up,
/// globs are found by the first three characters of their longest literal piece.</summary>
internal sealed class ModelMatcher
{
    private readonly Dictionary<string, ModelFamily> exact = new(StringComparer.Ordinal);
    private readonly Dictionary<long, List<Glob>> byPiece = [];
    private readonly List<Glob> others = [];

    public ModelMatcher(IReadOnlyList<ModelFamily> families)
    {
        foreach (var family in families)
        {
            foreach (var pattern in family.Patterns)
                Add(pattern.ToUpperInvariant(), family);
        }
    }

    /// <summary>The family for a model id or file name: the whole name first, then its last segment.</summary>
    public ModelFamily? Find(string name)
    {
        var upper = name.ToUpperInvariant().Replace('\\', '/');
        var slash = upper.LastIndexOf('/');
        return Best(upper) ?? (slash >= 0 ? Best(upper.Substring(slash + 1)) : null);
    }

    /// <summary>True when the text fits the pattern; <c>*</c> stands for any characters, none included. The case
    /// counts.</summary>
    internal static bool Fits(string pattern, string text)
    {
        int p = 0, t = 0, star = -1, mark = 0;
        while (t < text.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                star = p++;
                mark = t;
            }
            else if (p < pattern.Length && pattern[p] == text[t])
            {
                p++;
                t++;
            }
            else if (star >= 0)
            {
                p = star + 1;
                t = ++mark;
            }
            else
            {
                return false;
            }
        }

        while (p < pattern.Length && pattern[p] == '*')
            p++;
        return p == pattern.Length;
    }

    private ModelFamily? Best(string name)
    {
        var best = default(Glob);
        if (exact.TryGetValue(name, out var family))
            best = new Glob(name, name.Length, family);
        for (var i = 0; i + 3 <= name.Length; i++)
        {
            if (byPiece.TryGetValue(Key(name, i), out var globs))
                best = Best(globs, name, best);
        }

        return Best(others, name, best).Family;
    }

    private static Glob Best(List<Glob> globs, string name, Glob best)
    {
        foreach (var glob in globs)
        {
            // An exact hit has the greatest possible rank, so a glob can only equal it and an equal rank does not replace.
            if (glob.Literals > best.Literals && Fits(glob.Pattern, name))
                best = glob;
        }

        return best;
    }

    private void Add(string pattern, ModelFamily family)
    {
        if (pattern.IndexOf('*') < 0)
        {
            if (!exact.ContainsKey(pattern))
                exact.Add(pattern, family);
            return;
        }

        int literals = 0, start = 0, bestStart = 0, bestLength = 0;
        for (var i = 0; i <= pattern.Length; i++)
        {
            if (i < pattern.Length && pattern[i] != '*')
                continue;
            literals += i - start;
            if (i - start > bestLength)
                (bestStart, bestLength) = (start, i - start);
            start = i + 1;
        }

        var target = others;
        if (bestLength >= 3 && !byPiece.TryGetValue(Key(pattern, bestStart), out target))
            byPiece.Add(Key(pattern, bestStart), target = []);
        target!.Add(new Glob(pattern, literals, family));
    }

    private static long Key(string text, int at) => ((long)text[at] << 32) | ((long)text[at + 1] << 16) | text[at + 2];

    private readonly struct Glob(string pattern, int literals, ModelFamily family)
    {
        public string Pattern { get; } = pattern;

        public int Literals { get; } = literals;

        public ModelFamily? Family { get; } = family;
    }
}
