using System;
using System.Collections.Generic;

namespace LicenseGuard.Licensing.Catalog;

/// <summary>Finds the family whose pattern fits a name best, without trying every pattern: exact patterns are looked up,
/// globs are found by the first three characters of their longest literal piece, words by their first three.</summary>
internal sealed class ModelMatcher
{
    private readonly Dictionary<string, DeferredFamily> exact = new(StringComparer.Ordinal);
    private readonly Dictionary<int, List<Entry>> byPiece = [];
    private readonly Dictionary<int, List<Entry>> byWord = [];
    private readonly List<Entry> others = [];

    public ModelMatcher(IReadOnlyList<DeferredFamily> families)
    {
        foreach (var family in families)
        {
            foreach (var pattern in family.Patterns)
                Add(Plain(pattern), family);
        }
    }

    /// <summary>The family for a model id or file name: the whole name first (words in any of its segments, from the last),
    /// then its last segment.</summary>
    public DeferredFamily? Find(string name)
    {
        var upper = Plain(name);
        var isFile = ModelFileName.Is(upper);
        var slash = upper.LastIndexOf('/');
        var best = BestGlob(upper, isFile, BestWords(upper, BestExact(upper, isFile)));
        if (best is null && slash >= 0)
        {
            var segment = upper.Substring(slash + 1);
            best = BestGlob(segment, isFile, BestExact(segment, isFile));
        }

        return best?.Family;
    }

    /// <summary>The text with ASCII letters in upper case and <c>/</c> for <c>\</c>.</summary>
    /// <remarks>The runtime's own way to upper case costs a cold process more than all the rest.</remarks>
    internal static string Plain(string text)
    {
        var plain = text.ToCharArray();
        for (var i = 0; i < plain.Length; i++)
        {
            var c = plain[i];
            if (c is >= 'a' and <= 'z')
                plain[i] = (char)(c - 32);
            else if (c == '\\')
                plain[i] = '/';
        }

        return new string(plain);
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

    // A name without a tag is also that of its tags: mistral of mistral:7b.
    private Entry? BestExact(string name, bool isFile)
    {
        if (exact.TryGetValue(name, out var family) && !(isFile && family.Provider is not null))
            return new Entry(name, null, name.Length, family);
        var colon = name.LastIndexOf(':');
        return colon > 0 && exact.TryGetValue(name.Substring(0, colon), out family) ? new Entry(name, null, colon, family) : null;
    }

    private Entry? BestWords(string name, Entry? best)
    {
        var normal = NameWords.Normal(name);
        Entry? hit = null;
        for (var i = normal.Length - 1; i >= 0; i--)
        {
            if (normal[i] == '/' && hit is not null)
                break;
            if (!NameWords.IsStart(normal, i) || !byWord.TryGetValue(NameWords.StartAt(normal, i), out var entries))
                continue;
            foreach (var entry in entries)
            {
                if (Beats(entry, hit) && entry.Words!.Fits(normal, i))
                    hit = entry;
            }
        }

        return hit is not null && Beats(hit, best) ? hit : best;
    }

    private Entry? BestGlob(string name, bool isFile, Entry? best)
    {
        for (var i = 0; i + 3 <= name.Length; i++)
        {
            if (byPiece.TryGetValue(Key(name, i), out var globs))
                best = Best(globs, name, isFile, best);
        }

        return Best(others, name, isFile, best);
    }

    private static Entry? Best(List<Entry> globs, string name, bool isFile, Entry? best)
    {
        foreach (var glob in globs)
        {
            if (Beats(glob, best) && Fits(glob.Pattern, name) && !(isFile && glob.Family.Provider is not null))
                best = glob;
        }

        return best;
    }

    // An equal rank does not replace, so what is exact goes before words, and words before a glob.
    private static bool Beats(Entry entry, Entry? best) => best is null || entry.Literals > best.Literals;

    private void Add(string pattern, DeferredFamily family)
    {
        if (pattern.Length > 1 && pattern[0] == NameWords.Sign)
        {
            var words = new NameWords(pattern);
            Add(byWord, words.Start, new Entry(pattern, words, Literals(pattern) - 1, family));
        }
        else if (pattern.IndexOf('*') >= 0)
        {
            AddGlob(pattern, family);
        }
        else if (!exact.ContainsKey(pattern))
        {
            exact.Add(pattern, family);
        }
    }

    private void AddGlob(string pattern, DeferredFamily family)
    {
        int start = 0, bestStart = 0, bestLength = 0;
        for (var i = 0; i <= pattern.Length; i++)
        {
            if (i < pattern.Length && pattern[i] != '*')
                continue;
            if (i - start > bestLength)
                (bestStart, bestLength) = (start, i - start);
            start = i + 1;
        }

        var glob = new Entry(pattern, null, Literals(pattern), family);
        if (bestLength >= 3)
            Add(byPiece, Key(pattern, bestStart), glob);
        else
            others.Add(glob);
    }

    private static void Add(Dictionary<int, List<Entry>> index, int key, Entry entry)
    {
        if (!index.TryGetValue(key, out var entries))
            index.Add(key, entries = []);
        entries.Add(entry);
    }

    private static int Literals(string pattern)
    {
        var count = 0;
        foreach (var c in pattern)
        {
            if (c != '*')
                count++;
        }

        return count;
    }

    private static int Key(string text, int at) => (((text[at] * 131) + text[at + 1]) * 131) + text[at + 2];

    // A class: the dictionaries and lists of the runtime are compiled ahead for those, not for our structs.
    private sealed class Entry(string pattern, NameWords? words, int literals, DeferredFamily family)
    {
        public string Pattern { get; } = pattern;

        public NameWords? Words { get; } = words;

        public int Literals { get; } = literals;

        public DeferredFamily Family { get; } = family;
    }
}
