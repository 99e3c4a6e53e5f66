using System.Collections.Generic;

namespace LicenseGuard.Resolution.LicenseTexts.Notices;

/// <summary>A set of words, as <see cref="WordList"/> has them.</summary>
internal sealed class WordSet
{
    private readonly HashSet<uint> hashes = [];

    /// <param name="words">Words with spaces between them.</param>
    public WordSet(string words)
    {
        foreach (var word in words.Split(' '))
            hashes.UnionWith(WordList.Hashes(word));
    }

    public bool Has(uint word) => hashes.Contains(word);
}
