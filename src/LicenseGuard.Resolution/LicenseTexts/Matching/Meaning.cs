using System;
using System.Collections.Generic;
using LicenseGuard.Resolution.LicenseTexts.Index;
using LicenseGuard.Resolution.LicenseTexts.Notices;

namespace LicenseGuard.Resolution.LicenseTexts.Matching;

/// <summary>Tells whether a difference between a text and a licence changes what the licence says: whether a word that carries meaning is
/// missing, replaced by one of another meaning, or added. Disclaimers may say more or less; slips, other forms of a word,
/// names, addresses and numbers are no change.</summary>
internal sealed class Meaning(WordList words, Template template, LicenseIndex index)
{
    private const int LongestSentence = 150;
    private const int FewWords = 6;
    private const int LongestHeading = 6, LongestOrigin = 24;

    /// <summary>Of the words of licences so many are in many of them, and so many in more than a few.</summary>
    private const int Common = 1900, Known = 5000;

    private static readonly uint With = WordForms.Hash("with");
    private static readonly uint Granted = WordForms.Hash("granted");
    private static readonly uint Permitted = WordForms.Hash("permitted");
    private static readonly uint Without = WordForms.Hash("without");

    private readonly List<uint> missing = [];
    private readonly List<int> added = [];

    private int firstKept;

    public static Action<string>? Trace;
    public static Func<uint, string>? Word;

    /// <summary>The words of the template that are missing, and those of the text from one to another in their place, say something else.</summary>
    /// <param name="missingWords">Words of the template that are not there.</param>
    /// <param name="from">The first word of the text in their place.</param>
    /// <param name="to">The word after the last.</param>
    public bool Differs(IReadOnlyList<int> missingWords, int from, int to)
    {
        missing.Clear();
        added.Clear();
        var disclaims = false;
        foreach (var i in missingWords)
        {
            var word = template.Words[i];
            disclaims |= RestrictingWords.IsDisclaiming(word);
            if (!PlainWords.IsPlain(word) && template.Lengths[i] > 1 || IsWithOrWithout(i)) missing.Add(word);
        }

        for (var j = from; j < to; j++)
        {
            if (!PlainWords.IsPlain(words[j]) && !IsNumberOrLetter(j) && !IsOfAddress(j) && !IsMarkup(j)) added.Add(j);
        }

        foreach (var i in missingWords)
        {
            // The two words as one.
            if (i + 1 < template.Words.Length && added.RemoveAll(j => words[j] == WordForms.Join(template.Words[i], template.Words[i + 1], template.Lengths[i + 1])) > 0)
                missing.RemoveAll(word => word == template.Words[i] || word == template.Words[i + 1]);
        }

        Cancel(from, to);
        if (AreOtherNames(from, to)) missing.Clear();
        if (missing.Count > 0 && !disclaims && !IsAround(from, to)) return Say(missingWords, from, to);
        if (missing.Count == 0 && added.Count > 0 && (AreNames(from, to) || IsHeading(from, to) || IsOrigin(from, to) || IsInCopyright(from))) return false;
        foreach (var j in added)
        {
            if (!IsDisclaimer(j, j + 1)) return Say(missingWords, from, to);
        }

        return false;
    }

    /// <summary>The beginning or the end of the template is missing, and what stands in its place says something else.</summary>
    /// <param name="missingWords">Words of the template that are not there.</param>
    /// <param name="at">The first word of the match, or the one after its last.</param>
    /// <param name="before">It is the beginning.</param>
    public bool DiffersAtEdge(IReadOnlyList<int> missingWords, int at, bool before)
    {
        var (from, to) = (at, at);
        if (before)
        {
            while (from > 0 && at - from < missingWords.Count + 2 && !Gap.EndsSentence(words, from - 1)) from--;
        }
        else
        {
            while (to < words.Count && to - at < missingWords.Count + 2 && !Gap.EndsSentence(words, to - 1)) to++;
        }

        missing.Clear();
        added.Clear();
        var grants = false;
        var permits = missingWords.Count < FewWords;
        foreach (var i in missingWords)
        {
            var word = template.Words[i];
            if (RestrictingWords.IsDisclaiming(word)) return false;
            grants |= RestrictingWords.IsGranting(word);
            permits |= word == Granted || word == Permitted;
            if (!PlainWords.IsPlain(word) && template.Lengths[i] > 1) missing.Add(word);
        }

        // A sentence that is cut in two.
        permits |= before && PlainWords.IsPlain(template.Words[missingWords[missingWords.Count - 1]]) && !PlainWords.IsName(template.Words[missingWords[missingWords.Count - 1]]);
        if (!grants || !permits) return false;
        for (var j = from; j < to; j++)
        {
            if (!PlainWords.IsPlain(words[j])) added.Add(j);
        }

        Cancel(at, at);
        if (missing.Count > 0) return Say(missingWords, from, to);

        // Words between one of them and the others.
        return before && added.Exists(j => j > firstKept) && Say(missingWords, from, to);
    }

    private bool Say(IReadOnlyList<int> missingWords, int from, int to)
    {
        if (Trace is not null)
        {
            var s = template.License + ": missing " + missing.Count + "/" + missingWords.Count + " (" + string.Join(" ", missing.ConvertAll(m => Word?.Invoke(m) + ":" + index.Rank(m))) + ") [" + Raw(from - 6, from) + " {" + Raw(from, to) + "} " + Raw(to, to + 6) + "]";
            Trace(s);
        }

        return true;
    }

    private string Raw(int a, int b)
    {
        a = Math.Max(0, a); b = Math.Min(b, words.Count);
        return a >= b ? "" : words.Text.Substring(words.Start(a), words.End(b - 1) - words.Start(a)).Replace("\n", "\\n");
    }

    /// <summary>Takes out the pairs of words that say the same.</summary>
    private void Cancel(int from, int to)
    {
        firstKept = int.MaxValue;
        for (var a = added.Count - 1; a >= 0 && missing.Count > 0; a--)
        {
            var word = words[added[a]];
            var at = missing.FindIndex(lost => PlainWords.AreSame(word, lost));
            if (at < 0)
            {
                var spelling = Lower(added[a]);
                at = missing.FindIndex(lost => Spelling.IsFormOf(spelling, lost));
                // A word that licences use is no slip of another one.
                if (at < 0 && IsRare(word)) at = missing.FindIndex(lost => Spelling.IsSlipOf(spelling, lost));
            }

            if (at < 0) continue;
            missing.RemoveAt(at);
            if (added[a] < firstKept) firstKept = added[a];
            added.RemoveAt(a);
        }

        // The alignment may have taken the other one of two words that are alike.
        missing.RemoveAll(lost => IsLike(from - 1, lost) || IsLike(to, lost));

        // A slip of the licence's own: a word that no other has.
        if (missing.Count == 1 && added.Count == 1 && IsRare(missing[0]))
        {
            missing.Clear();
            added.Clear();
        }
    }

    private bool IsWithOrWithout(int i) =>
        template.Words[i] == With && i + 2 < template.Words.Length && template.Words[i + 2] == Without;

    private bool IsRare(uint word) => index.Rank(word) > Known && !RestrictingWords.IsAny(word) && !RestrictingWords.IsGranting(word);

    private bool IsLike(int word, uint lost) =>
        word >= 0 && word < words.Count && (PlainWords.AreSame(words[word], lost) || Spelling.IsFormOf(Lower(word), lost));

    private bool IsAround(int from, int to)
    {
        if (from > 0 && from < words.Count && from == to && Gap.EndsSentence(words, from - 1))
            return IsDisclaimer(from - 1, from) && IsDisclaimer(from, from + 1);
        return IsDisclaimer(Math.Max(0, from - 1), from);
    }

    /// <summary>The sentence that holds these words speaks of warranty or liability.</summary>
    private bool IsDisclaimer(int first, int end)
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
    private bool AreNames(int from, int to)
    {
        if (!IsLowerCase(from - 1) && !IsLowerCase(to)) return false;
        if (!AreCapitalised(from, to)) return false;
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

    /// <summary>Names that only this licence has, and others or none in their place.</summary>
    private bool AreOtherNames(int from, int to)
    {
        if (missing.Count == 0 || !missing.TrueForAll(word => index.Rank(word) > Common && !RestrictingWords.IsAny(word))) return false;
        if (to > from) return added.Count == 0 || AreCapitalised(from, to);
        return missing.Exists(IsRare) || IsLowerCase(from - 1) && IsCapital(from - 1) || IsLowerCase(to) && IsCapital(to);
    }

    /// <summary>A line that tells whose work it is.</summary>
    private bool IsOrigin(int from, int to)
    {
        var origin = false;
        for (var j = from; j < to; j++)
        {
            if (RestrictingWords.IsAny(words[j]) || RestrictingWords.IsVerb(words[j])) return false;
            origin |= PlainWords.IsOfOrigin(words[j]);
        }

        return origin && to - from < LongestOrigin && (from == 0 || Gap.EndsSentence(words, from - 1) || Gap.StartsLine(words, from)) && Gap.EndsLine(words, to - 1);
    }

    private bool IsInCopyright(int from)
    {
        var j = from - 1;
        while (j > from - 4 && j >= 0 && IsNumberOrLetter(j)) j--;
        return j >= 0 && words[j] == WordForms.Copyright;
    }

    private bool AreCapitalised(int from, int to)
    {
        foreach (var j in added)
        {
            if (!char.IsUpper(words.Text[words.Start(j)])) return false;
        }

        return true;
    }

    /// <summary>A few words on lines of their own, which make no sentence.</summary>
    private bool IsHeading(int from, int to)
    {
        if (to - from > LongestHeading || from == 0 || to >= words.Count || !Gap.StartsLine(words, from) || !Gap.EndsLine(words, to - 1)) return false;
        for (var j = from; j < to; j++)
        {
            if (RestrictingWords.IsAny(words[j]) || RestrictingWords.IsVerb(words[j])) return false;
        }

        return Gap.EndsSentence(words, from - 1) && Gap.EndsSentence(words, to - 1);
    }

    private bool IsCapital(int word) => word >= 0 && word < words.Count && char.IsUpper(words.Text[words.Start(word)]);

    private bool IsLowerCase(int word) => word >= 0 && word < words.Count && char.IsLower(words.Text[words.End(word) - 1]);

    private bool IsNumberOrLetter(int word) => words.Length(word) == 1 || char.IsDigit(words.Text[words.Start(word)]) && words.Length(word) <= 6;

    /// <summary>Part of a web or mail address.</summary>
    private bool IsOfAddress(int word)
    {
        var (start, end) = (words.Start(word), words.End(word));
        if (start > 1 && words.Text[start - 1] == '[' && char.IsLetter(words.Text[start - 2])) return true;
        return start > 0 && words.Text[start - 1] is '/' or '@' or '.' || end + 1 < words.Text.Length
            && (words.Text[end] == '@' || words.Text[end] is '.' or '/' && char.IsLetter(words.Text[end + 1]) && words.Text[end] == '.'
                || words.Text[end] == ':' && words.Text[end + 1] == '/');
    }

    /// <summary>On a line that tells a formatter what to do, or cut off at a character that got lost.</summary>
    private bool IsMarkup(int word)
    {
        var i = words.Start(word);
        if (i > 0 && words.Text[i - 1] == '\uFFFD') return true;
        while (i > 0 && words.Text[i - 1] != '\n' && words.Start(word) - i < 40) i--;
        return words.Text[i] is '.' or '@' && i + 1 < words.Text.Length && char.IsLetter(words.Text[i + 1]);
    }

    private string Lower(int word) => words.Text.Substring(words.Start(word), words.End(word) - words.Start(word)).ToLowerInvariant();
}
