using System.Collections.Generic;

namespace LicenseGuard.Resolution.LicenseTexts.Notices;

/// <summary>Names that stand as titles: alone on their line, or all that a short file says. Lists of names are data, not
/// titles.</summary>
internal static class Titles
{
    private const int MostTitles = 3;
    private const int MostOtherWords = 2;
    private const int LongestTitle = 12;
    private const int LongestMargin = 100;

    private static readonly WordSet TitleWords = new("the license licence licenses agreement copyright and a an version under"
        + " terms of v public software see");

    public static void Weigh(WordList words, List<Mention> mentions)
    {
        var covered = 0;
        var titles = new List<Mention>();
        foreach (var mention in mentions)
        {
            covered += mention.End - mention.First;
            if (IsAlone(words, mention)) titles.Add(mention);
        }

        if (titles.Count == 0 && words.Count - covered <= MostOtherWords && mentions.Count <= 2)
        {
            foreach (var mention in mentions)
            {
                if (IsPlain(words, 0, words.Text.Length)) titles.Add(mention);
            }
        }

        if (titles.Count > MostTitles) return;
        foreach (var title in titles) title.Weight = Weight.Title;
    }

    /// <summary>A title with the licence's address under it is a grant, whatever else the file holds.</summary>
    public static void Raise(WordList words, List<Mention> mentions)
    {
        for (var i = 0; i + 1 < mentions.Count; i++)
        {
            var address = mentions[i + 1];
            if (mentions[i].Weight is not Weight.None || !address.IsAddress || address.Family != mentions[i].Family) continue;
            if (address.First - mentions[i].End <= MostOtherWords
                && IsAlone(words, mentions[i])) mentions[i].Weight = Weight.Grant;
        }
    }

    private static bool IsAlone(WordList words, Mention mention)
    {
        var first = mention.First;
        while (!Gap.StartsLine(words, first))
        {
            if (mention.First - first > LongestTitle || !TitleWords.Has(words[--first])) return false;
        }

        var last = mention.End - 1;
        while (!Gap.EndsLine(words, last))
        {
            if (last - mention.End > LongestTitle || !TitleWords.Has(words[++last])) return false;
        }

        return IsPlainLine(words, first, last + 1);
    }

    private static bool IsPlainLine(WordList words, int first, int end)
    {
        var start = words.Start(first);
        while (start > 0 && words.Text[start - 1] != '\n' && words.Start(first) - start < LongestMargin) start--;
        var stop = words.End(end - 1);
        while (stop < words.Text.Length && words.Text[stop] != '\n' && stop - words.End(end - 1) < LongestMargin) stop++;
        return IsPlain(words, start, stop);
    }

    private static bool IsPlain(WordList words, int start, int stop)
    {
        for (var i = start; i < stop; i++)
        {
            if (words.Text[i] is '"' or '\'' or '=' or ';' or '{' or '}' or '\\' or '`' or '&' or '|') return false;
        }

        return true;
    }
}
