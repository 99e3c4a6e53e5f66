using System;
using System.Threading;

namespace LicenseGuard.Resolution.LicenseTexts.Notices;

/// <summary>Terms that packages carry with wording that changes from product to product, known by a few phrases in their order. A match
/// is the whole file, so a file that is longer than the terms are is none.</summary>
internal sealed class KnownTerms
{
    private static readonly Lazy<KnownTerms[]> All = new(Read, LazyThreadSafetyMode.PublicationOnly);

    private readonly string license;
    private readonly int mostBefore;
    private readonly int mostWords;
    private readonly uint[][] signs;

    private KnownTerms(string license, int mostBefore, int mostWords, params string[] signs)
    {
        this.license = license;
        this.mostBefore = mostBefore;
        this.mostWords = mostWords;
        this.signs = Array.ConvertAll(signs, WordList.Hashes);
    }

    /// <summary>The file as one match; null when it is none of these terms.</summary>
    public static LicenseMatch? Find(WordList words)
    {
        foreach (var terms in All.Value)
        {
            if (terms.Is(words)) return new LicenseMatch(terms.license, MatchKind.FullText, 0, words.Count, 1, []);
        }

        return null;
    }

    private static KnownTerms[] Read() =>
    [
        // AutoMapper and MediatR since 2025: the Reciprocal Public License or a commercial agreement.
        new("RPL-1.5 OR LicenseRef-LuckyPenny-Commercial", 80, 140, "reciprocal public license 1 5",
            "if you do not wish to release the source", "luckypennysoftware com license"),

        // One text for many products; their name stands in the second title line.
        new(
            "LicenseRef-Microsoft-DotNet-Library-EULA", 20, 3500, "microsoft software license terms",
                "library these license terms are an agreement between",
            "install and use any number of copies", "distributable code"),
    ];

    private bool Is(WordList words)
    {
        if (words.Count > mostWords) return false;
        var sign = 0;
        for (var i = 0; i < words.Count && sign < signs.Length; i++)
        {
            if (sign == 0 && i > mostBefore) return false;
            if (words.IsAt(i, signs[sign])) sign++;
        }

        return sign == signs.Length;
    }
}
