using System;
using System.Collections.Generic;
using LicenseGuard.Resolution.LicenseTexts.Notices;

namespace LicenseGuard.Resolution.LicenseTexts.Matching;

/// <summary>What the words of a text are by what stands around them: part of a disclaimer, of a heading, of a name, of an address.</summary>
internal sealed class Surroundings(WordList words)
{
    private const int LongestSentence = 150;
    private const int LongestHeading = 6, LongestOrigin = 24;
    private const int LongestAddress = 200, LongestInstruction = 40;

    private static readonly uint Notice = WordForms.Hash("notice");

    /// <summary>What is between these words, or what is missing there, is part of a disclaimer.</summary>
    public bool IsInDisclaimer(int from, int to)
    {
        if (from > 0 && from < words.Count && from == to && Gap.EndsSentence(words, from - 1))
            return IsDisclaimer(from - 1, from) && IsDisclaimer(from, from + 1);
        return IsDisclaimer(Math.Max(0, from - 1), from);
    }

    /// <summary>The sentence that holds these words speaks of warranty or liability.</summary>
    public bool IsDisclaimer(int first, int end)
    {
        for (var j = first; j >= 0 && j > first - LongestSentence; j--)
        {
            if (j < first && Gap.EndsSentence(words, j)) break;
            if (RestrictingWords.IsDisclaiming(words[j])) return true;
        }

        for (var j = end; j < words.Count && j < end + LongestSentence && !Gap.EndsSentence(words, j - 1); j++)
        {
            if (RestrictingWords.IsDisclaiming(words[j])) return true;
        }

        return false;
    }

    /// <summary>What is added is a name beside a word for the work or its people: <c>the Foo software</c>.</summary>
    public bool AreNames(List<int> added, int from, int to)
    {
        if (!IsLowerCase(from - 1) && !IsLowerCase(to)) return false;
        if (!AreCapitalised(added)) return false;
        for (var j = from; j < to; j++)
        {
            if (PlainWords.IsOfPlace(words[j]) && words.Text[words.Start(j) - 1] != '(') return false;
        }

        for (var j = Math.Max(0, from - 2); j < to + 2 && j < words.Count; j++)
        {
            if (PlainWords.IsName(words[j])) return true;
        }

        var end = words.End(to - 1);
        return IsCapital(from - 1) || IsCapital(to) || end < words.Text.Length && words.Text[end] == '"';
    }

    /// <summary>A line that tells whose work it is.</summary>
    public bool IsOrigin(int from, int to)
    {
        var origin = false;
        for (var j = from; j < to; j++)
        {
            if (RestrictingWords.IsAny(words[j]) || RestrictingWords.IsVerb(words[j])) return false;
            origin |= PlainWords.IsOfOrigin(words[j]);
        }

        return origin && to - from < LongestOrigin
            && (from == 0 || Gap.EndsSentence(words, from - 1) || Gap.StartsLine(words, from)) && Gap.EndsLine(words, to - 1);
    }

    /// <summary>It stands in a copyright notice, behind the word and the years.</summary>
    public bool IsInCopyright(int from, int to)
    {
        var j = from - 1;
        while (j > from - 4 && j >= 0 && IsNumberOrLetter(j)) j--;
        return j >= 0 && words[j] == WordForms.Copyright && !char.IsLower(words.Text[words.Start(j)])
            && to < words.Count && words[to] != Notice;
    }

    /// <summary>All of them begin with a capital letter.</summary>
    public bool AreCapitalised(List<int> added)
    {
        foreach (var j in added)
        {
            if (!char.IsUpper(words.Text[words.Start(j)])) return false;
        }

        return true;
    }

    /// <summary>A few words on lines of their own, which make no sentence.</summary>
    public bool IsHeading(int from, int to)
    {
        if (to - from > LongestHeading || from == 0 || to >= words.Count) return false;
        if (!Gap.StartsLine(words, from) || !Gap.EndsLine(words, to - 1)) return false;
        for (var j = from; j < to; j++)
        {
            if (RestrictingWords.IsAny(words[j]) || RestrictingWords.IsVerb(words[j])) return false;
        }

        return Gap.EndsSentence(words, from - 1) && Gap.EndsSentence(words, to - 1);
    }

    /// <summary>The word begins with a capital letter.</summary>
    public bool IsCapital(int word) => word >= 0 && word < words.Count && char.IsUpper(words.Text[words.Start(word)]);

    /// <summary>The word is not written in capital letters.</summary>
    public bool IsLowerCase(int word) => word >= 0 && word < words.Count && char.IsLower(words.Text[words.End(word) - 1]);

    /// <summary>A letter, a number or something numbered.</summary>
    public bool IsNumberOrLetter(int word) => words.Length(word) == 1 || char.IsDigit(words.Text[words.Start(word)]) && words.Length(word) <= 6;

    /// <summary>Part of a web or mail address, or of an explained abbreviation: <c>Ce[a]</c>.</summary>
    public bool IsOfAddress(int word)
    {
        var (start, end) = (words.Start(word), words.End(word));
        if (start > 1 && words.Text[start - 1] == '[' && char.IsLetter(words.Text[start - 2])) return true;
        while (start > 0 && words.End(word) - start < LongestAddress && !char.IsWhiteSpace(words.Text[start - 1])) start--;
        while (end < words.Text.Length && end - start < LongestAddress && !char.IsWhiteSpace(words.Text[end])) end++;
        for (var i = start + 1; i + 1 < end; i++)
        {
            if (words.Text[i] == '@' || words.Text[i] == ':' && words.Text[i + 1] == '/'
                || words.Text[i] == '.' && char.IsLetter(words.Text[i - 1]) && char.IsLower(words.Text[i + 1])) return true;
        }

        return false;
    }

    /// <summary>On a line that tells a formatter what to do, or cut off at a character that got lost.</summary>
    public bool IsMarkup(int word)
    {
        var i = words.Start(word);
        if (i > 0 && words.Text[i - 1] == '\uFFFD') return true;
        var end = words.End(word);
        if (i > 0 && words.Text[i - 1] == '@' && end < words.Text.Length && words.Text[end] == '{') return true;
        while (i > 0 && words.Text[i - 1] != '\n' && words.Start(word) - i < LongestInstruction) i--;
        return words.Text[i] is '.' or '@' && i + 1 < words.Text.Length && char.IsLetter(words.Text[i + 1]);
    }

    /// <summary>The word in lower case.</summary>
    public string Lower(int word) => words.Text.Substring(words.Start(word), words.End(word) - words.Start(word)).ToLowerInvariant();
}
