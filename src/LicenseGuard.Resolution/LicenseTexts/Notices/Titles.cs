using System.Collections.Generic;

namespace LicenseGuard.Resolution.LicenseTexts.Notices;

/// <summary>Names that stand as titles: alone on their line, or all that a short file says. Lists of names are data, not titles.</summary>
internal static class Titles
{
    private const int MostTitles = 3;
    private const int MostOtherWords = 2;

    private static readonly WordSet TitleWords = new("the license licence licenses agreement copyright and a an version under terms of v public software see");

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

    private static bool IsAlone(WordList words, Mention mention)
    {
        var first = mention.First;
        while (!Gap.StartsLine(words, first))
        {
            if (!TitleWords.Has(words[--first])) return false;
        }

        var last = mention.End - 1;
        while (!Gap.EndsLine(words, last))
        {
            if (!TitleWords.Has(words[++last])) return false;
        }

        return IsPlain(words, first, last + 1, 0);
    }

    private static bool IsPlain(WordList words, int first, int end, int margin)
    {
        var start = words.Start(first);
        while (start > 0 && words.Text[start - 1] != '\n') start--;
        var stop = words.End(end - 1);
        while (stop < words.Text.Length && words.Text[stop] != '\n') stop++;
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
