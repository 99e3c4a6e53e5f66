using System;

namespace LicenseGuard.Resolution.LicenseTexts.Notices;

/// <summary>What stands between two words of a text: where a sentence ends, where a line does.</summary>
internal static class Gap
{
    // What is longer is no punctuation of a sentence.
    private const int Longest = 200;

    private static readonly WordSet Shortened = new("inc ltd v vs ver vers corp co e g i no u s c al st");

    /// <summary>A sentence or a paragraph ends after this word.</summary>
    public static bool EndsSentence(WordList words, int word)
    {
        if (word + 1 >= words.Count) return true;
        var end = words.Start(word + 1);
        var i = words.End(word);
        if (end - i == 1) return false;
        if (end - i > Longest) return true;
        var lines = 0;
        var colon = false;
        for (; i < end; i++)
        {
            switch (words.Text[i])
            {
                case '\n':
                    lines++;
                    break;
                case ':':
                    colon = true;
                    break;
                case '.' or '!' or '?' when i + 1 >= end || char.IsWhiteSpace(words.Text[i + 1])
                    || words.Text[i + 1] is ')' or '"':
                    // Debian's files have a lone dot for an empty line: it ends nothing, as the line break decides.
                    if (lines == 0 && i + 1 < end && !Shortened.Has(words[word])) return true;
                    break;
            }
        }

        return lines >= 2 && !colon;
    }

    /// <summary>One of the characters stands between the two words.</summary>
    public static bool Holds(WordList words, int left, int right, string characters)
    {
        if (left < 0 || right >= words.Count) return false;
        var end = Math.Min(words.Start(right), words.End(left) + Longest);
        for (var i = words.End(left); i < end; i++)
        {
            if (characters.IndexOf(words.Text[i]) >= 0) return true;
        }

        return false;
    }

    /// <summary>A line ends between this word and the next.</summary>
    public static bool EndsLine(WordList words, int word) => word + 1 >= words.Count || Holds(words, word, word + 1, "\n");

    /// <summary>A line begins with this word.</summary>
    public static bool StartsLine(WordList words, int word) => word == 0 || EndsLine(words, word - 1);
}
