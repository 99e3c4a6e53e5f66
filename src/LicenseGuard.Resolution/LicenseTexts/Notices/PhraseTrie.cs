using System.Collections.Generic;

namespace LicenseGuard.Resolution.LicenseTexts.Notices;

/// <summary>Phrases by their hashed words: finds the longest one that starts at a word, in time linear in that phrase.</summary>
internal sealed class PhraseTrie<T>
    where T : class
{
    // An edge's key is its node and the word's hash. Node 0 is the root; a node's value is null where no phrase ends.
    private readonly Dictionary<ulong, int> edges = [];
    private readonly List<T?> values = [null];

    /// <summary>Adds a phrase; the first value of a phrase stays.</summary>
    public void Add(uint[] phrase, T value)
    {
        if (phrase.Length == 0) return;
        var node = 0;
        foreach (var word in phrase)
        {
            var key = Key(node, word);
            if (!edges.TryGetValue(key, out var next))
            {
                next = values.Count;
                values.Add(null);
                edges.Add(key, next);
            }

            node = next;
        }

        values[node] ??= value;
    }

    /// <summary>The longest phrase at this word that ends before <paramref name="limit"/>; null when there is none.</summary>
    /// <param name="words">The text.</param>
    /// <param name="first">The word that the phrase starts with.</param>
    /// <param name="limit">The word that the phrase must not reach.</param>
    /// <param name="end">The word after the phrase.</param>
    public T? Longest(WordList words, int first, int limit, out int end)
    {
        T? found = null;
        end = first;
        var node = 0;
        for (var i = first; i < limit && edges.TryGetValue(Key(node, words[i]), out node); i++)
        {
            if (values[node] is not { } value) continue;
            found = value;
            end = i + 1;
        }

        return found;
    }

    private static ulong Key(int node, uint word) => ((ulong)(uint)node << 32) | word;
}
