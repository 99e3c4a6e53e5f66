using System;
using System.Collections.Generic;
using System.Threading;

namespace LicenseGuard.Resolution.LicenseTexts.Notices;

/// <summary>Recognises an agreement whose text no licence of the index is: what it says of other licences is about components, or
/// about what the reader may not do.</summary>
internal static class Agreement
{
    private const int Shortest = 150;
    private const int MostSigns = 4;

    private static readonly Lazy<PhraseTrie<string>> Signs = new(Lexicon, LazyThreadSafetyMode.PublicationOnly);

    /// <summary>The words outside the texts are an agreement of their own.</summary>
    public static bool Is(WordList words, IReadOnlyList<LicenseMatch> texts)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var own = 0;
        var text = 0;
        for (var i = 0; i < words.Count; i++)
        {
            if (text < texts.Count && i >= texts[text].First)
            {
                i = Math.Max(i, texts[text].End - 1);
                text++;
                continue;
            }

            own++;
            if (Signs.Value.Longest(words, i, words.Count, out _) is { } sign) seen.Add(sign);
        }

        return own >= Shortest && seen.Count >= MostSigns;
    }

    private static PhraseTrie<string> Lexicon()
    {
        var trie = new PhraseTrie<string>();
        foreach (var sign in new[]
        {
            "this agreement", "you agree", "licensor", "licensee", "hereby grants", "hereby granted", "grants to you",
                "grants you", "terminate", "termination", "end user", "governing law",
            "intellectual property", "confidential", "indemnify", "you may not", "shall not", "you must not", "derivative works",
                "jurisdiction", "license terms", "these terms", "reverse engineer",
            "sublicense", "royalty", "non exclusive", "nonexclusive", "royalty free", "severability", "entire agreement",
                "export laws", "exhibit", "contributor",
        })
            trie.Add(WordList.Hashes(sign), sign);
        return trie;
    }
}
