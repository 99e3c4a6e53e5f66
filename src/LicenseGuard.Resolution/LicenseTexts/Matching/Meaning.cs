using System.Collections.Generic;
using LicenseGuard.Resolution.LicenseTexts.Index;
using LicenseGuard.Resolution.LicenseTexts.Notices;

namespace LicenseGuard.Resolution.LicenseTexts.Matching;

/// <summary>Tells whether a difference between a text and a licence changes what the licence says: whether a word that carries meaning is
/// missing, replaced by one of another meaning, or added. Disclaimers may say more or less; slips, other forms of a word,
/// names, addresses and numbers are no change.</summary>
internal sealed class Meaning(WordList words, Template template, LicenseIndex index)
{
    /// <summary>So few words that are missing at the edge are part of a sentence.</summary>
    private const int FewWords = 6;

    /// <summary>Of the words of licences so many are in many of them, and so many in more than a few.</summary>
    private const int Common = 1900, Known = 5000;

    private const int MostPairs = 400;

    private static readonly uint With = WordForms.Hash("with");
    private static readonly uint Granted = WordForms.Hash("granted");
    private static readonly uint Permitted = WordForms.Hash("permitted");
    private static readonly uint Without = WordForms.Hash("without");

    private readonly Surroundings around = new(words);
    private readonly List<uint> missing = [];
    private readonly List<int> added = [];

    // The first word of the text that stands for a missing one.
    private int firstKept;

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
            if (!PlainWords.IsPlain(words[j]) && !around.IsNumberOrLetter(j) && !around.IsOfAddress(j) && !around.IsMarkup(j)) added.Add(j);
        }

        foreach (var i in missingWords)
        {
            // The two words as one.
            if (added.Count == 0 || i + 1 == template.Words.Length) continue;
            var both = WordForms.Join(template.Words[i], template.Words[i + 1], template.Lengths[i + 1]);
            if (added.RemoveAll(j => words[j] == both) > 0)
                missing.RemoveAll(word => word == template.Words[i] || word == template.Words[i + 1]);
        }

        Cancel(from, to);
        if (AreOtherNames(from, to)) missing.Clear();
        if (missing.Count > 0 && !disclaims && !around.IsInDisclaimer(from, to)) return true;
        if (missing.Count == 0 && added.Count > 0 && (around.AreNames(added, from, to) || around.IsHeading(from, to)
            || around.IsOrigin(from, to) || around.IsInCopyright(from, to)))
        {
            return false;
        }

        foreach (var j in added)
        {
            if (!around.IsDisclaimer(j, j + 1)) return true;
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
        var last = template.Words[missingWords[missingWords.Count - 1]];
        permits |= before && (words[at] == WordForms.And || PlainWords.IsPlain(last) && !PlainWords.IsName(last));
        if (!grants || !permits) return false;
        for (var j = from; j < to; j++)
        {
            if (!PlainWords.IsPlain(words[j])) added.Add(j);
        }

        Cancel(at, at);
        if (missing.Count > 0) return true;

        // Words between one of them and the others.
        return before && added.Exists(j => j > firstKept);
    }

    /// <summary>Takes out the pairs of words that say the same.</summary>
    private void Cancel(int from, int to)
    {
        firstKept = int.MaxValue;
        // Two passages of that size are different ones, and comparing each word with each takes time.
        if (missing.Count * added.Count > MostPairs) return;
        for (var a = added.Count - 1; a >= 0 && missing.Count > 0; a--)
        {
            var word = words[added[a]];
            var at = missing.FindIndex(lost => PlainWords.AreSame(word, lost));
            if (at < 0)
            {
                var spelling = around.Lower(added[a]);
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
        word >= 0 && word < words.Count && (PlainWords.AreSame(words[word], lost) || Spelling.IsFormOf(around.Lower(word), lost));

    /// <summary>Names that only this licence has, and others or none in their place.</summary>
    private bool AreOtherNames(int from, int to)
    {
        if (missing.Count == 0 || !missing.TrueForAll(word => index.Rank(word) > Common && !RestrictingWords.IsAny(word))) return false;
        if (to > from) return added.Count == 0 || around.AreCapitalised(added);
        return missing.Exists(IsRare) || around.IsLowerCase(from - 1) && around.IsCapital(from - 1)
            || around.IsLowerCase(to) && around.IsCapital(to);
    }
}
