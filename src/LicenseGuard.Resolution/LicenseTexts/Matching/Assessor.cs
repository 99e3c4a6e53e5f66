using System;
using System.Collections.Generic;
using LicenseGuard.Resolution.LicenseTexts.Index;

namespace LicenseGuard.Resolution.LicenseTexts.Matching;

/// <summary>Weighs an alignment: puts it in order first (the stretch that counts, optional parts, choices), then goes from one aligned
/// word to the next and asks what is missing and what is added between them.</summary>
/// <param name="words">The text.</param>
/// <param name="template">The template.</param>
/// <param name="places">For each word of the template the word of the text beside it, or -1; changed here.</param>
/// <param name="index">The licences' words.</param>
internal sealed class Assessor(WordList words, Template template, int[] places, LicenseIndex index)
{
    /// <summary>The word is there, in one way or another.</summary>
    public const int Explained = -2;

    /// <summary>A part of which so much is there is there.</summary>
    private const double Present = 0.5;

    private const int MostSlides = 24;

    /// <summary>What a word is worth that fills a gap, against one that is the template's own.</summary>
    private const double FreeWord = 0.9;

    private readonly List<WordRange> explainedText = [];
    private double explained;
    private readonly bool[] absent = new bool[template.Parts.Count];

    /// <summary>The assessment; null when nothing is aligned.</summary>
    public Assessment? Assess()
    {
        if (!Trim()) return null;
        DropLoneEndings();
        SlideToOptional();
        DropAbsentParts();
        TakeAlternatives();
        var first = 0;
        while (first < places.Length && places[first] < 0) first++;
        if (first == places.Length) return null;
        var last = places.Length - 1;
        while (places[last] < 0) last--;
        var result = new Assessment { Template = template, First = places[first], End = places[last] + 1, Matched = explained };
        var difference = new Difference(words, template, places, absent, explainedText, result, new Meaning(words, template, index));
        difference.AtEdge(0, first);
        for (var i = first; i <= last;)
        {
            result.Matched++;
            var next = i + 1;
            while (next <= last && places[next] < 0) next++;
            if (next > last) break;
            if (next > i + 1 || places[next] > places[i] + 1) difference.Between(i + 1, next, places[i] + 1, places[next]);
            i = next;
        }

        difference.AtEdge(last + 1, places.Length);
        return result;
    }

    /// <summary>Keeps the stretch of the alignment that is worth most: words aligned far away by chance fall away.</summary>
    private bool Trim()
    {
        double sum = 0, best = 0;
        int start = 0, bestStart = -1, bestEnd = -1, previous = -1, gap = 0, skipped = 0;
        for (var i = 0; i < places.Length; i++)
        {
            gap += template.Gaps[i];
            if (places[i] < 0)
            {
                if (template.PartOf[i] < 0) skipped++;
                continue;
            }

            if (previous >= 0)
            {
                var between = places[i] - places[previous] - 1;
                var over = Math.Max(0, between - gap);
                sum -= 0.35 * over + 0.02 * (between - over) + 0.1 * skipped;
            }

            if (previous < 0 || sum <= 0)
            {
                sum = 0;
                start = i;
            }

            sum++;
            previous = i;
            gap = skipped = 0;
            if (sum <= best) continue;
            best = sum;
            (bestStart, bestEnd) = (start, i);
        }

        for (var i = 0; i < places.Length; i++)
        {
            if (i < bestStart || i > bestEnd) places[i] = -1;
        }

        return bestStart >= 0;
    }

    /// <summary>An ending that may be there (<c>make[s]</c>) is no letter of a name before the word: <c>M.I.T. S.I.P.B. make</c>. The word
    /// stands where the next one is, then.</summary>
    private void DropLoneEndings()
    {
        foreach (var part in template.Parts)
        {
            var i = part.First;
            if (part.End != i + 1 || template.Lengths[i] != 1 || i == 0 || i + 1 == places.Length) continue;
            if (places[i] < 0 || places[i - 1] >= 0 || places[i + 1] <= places[i] + 1) continue;
            var place = places[i + 1] - 1;
            if (words[place] != template.Words[i - 1]) continue;
            places[i - 1] = place;
            places[i] = -1;
        }
    }

    /// <summary>Where words are left out, it is often open which ones: of <c>fonts [and other fonts] may</c> the first or the last
    /// <c>fonts</c>. The optional ones, then.</summary>
    private void SlideToOptional()
    {
        if (template.Parts.Count == 0) return;
        for (var i = 1; i < places.Length; i++)
        {
            if (places[i] >= 0 || places[i - 1] < 0) continue;
            var end = i;
            while (end < places.Length && places[end] < 0) end++;
            if (end == places.Length) return;
            Slide(i, end);
            i = end;
        }
    }

    private void Slide(int first, int end)
    {
        var best = 0;
        var least = Required(first, end);
        for (int shift = 1, required = least; least > 0 && shift <= MostSlides; shift++)
        {
            // To the left: the word before the hole is the last word of the hole.
            if (first - shift < 1 || places[first - shift] < 0 || template.Words[first - shift] != template.Words[end - shift]) break;
            required = Required(first - shift, end - shift);
            if (required >= least) continue;
            least = required;
            best = shift;
        }

        for (var shift = 0; shift < best; shift++)
        {
            places[end - 1 - shift] = places[first - 1 - shift];
            places[first - 1 - shift] = -1;
        }

        if (best > 0 || least == 0) return;
        for (var shift = 0; shift < MostSlides && end + shift < places.Length - 1; shift++)
        {
            if (places[end + shift] < 0 || template.Words[end + shift] != template.Words[first + shift]) break;
            if (Required(first + shift + 1, end + shift + 1) >= least) continue;
            least = Required(first + shift + 1, end + shift + 1);
            best = shift + 1;
        }

        for (var shift = 0; shift < best; shift++)
        {
            places[first + shift] = places[end + shift];
            places[end + shift] = -1;
        }
    }

    private int Required(int first, int end)
    {
        var count = 0;
        for (var i = first; i < end; i++) count += template.PartOf[i] < 0 ? 1 : 0;
        return count;
    }

    /// <summary>Of an optional part that is not there, single words may be aligned by chance.</summary>
    private void DropAbsentParts()
    {
        for (var p = 0; p < template.Parts.Count; p++)
        {
            var part = template.Parts[p];
            var there = 0;
            for (var i = part.First; i < part.End; i++) there += places[i] >= 0 ? 1 : 0;
            absent[p] = there < Present * (part.End - part.First) || part.Parent >= 0 && absent[part.Parent];
            if (!absent[p] || there == 0) continue;
            for (var i = part.First; i < part.End; i++) places[i] = -1;
        }
    }

    /// <summary>Where a choice is not its first alternative, the passage between the aligned words around it may be another one.</summary>
    private void TakeAlternatives()
    {
        for (var c = 0; c < template.Choices.Count; c++)
        {
            if (IsAligned(template.Choices[c])) continue;
            var first = template.Choices[c].First;
            while (first > 0 && places[first - 1] < 0) first--;

            // Choices side by side, or with words between them that are not aligned, are one passage.
            var end = template.Choices[c].End;
            for (var grown = true; grown;)
            {
                grown = false;
                while (end < places.Length && places[end] < 0) end++;
                while (c + 1 < template.Choices.Count && template.Choices[c + 1].First <= end)
                {
                    c++;
                    if (template.Choices[c].End <= end || IsAligned(template.Choices[c])) continue;
                    end = template.Choices[c].End;
                    grown = true;
                }
            }

            if (first == 0 || end == places.Length) continue;
            int from = places[first - 1] + 1, to = places[end];
            if (Explain(first, end, from, to) || first >= template.Choices[c].First) continue;

            // Not all of it, then its last choice alone, where that begins with words of its own.
            for (first = template.Choices[c].First; from < to; from++)
            {
                if (!Explain(first, end, from, to)) continue;
                explainedText.Add(new WordRange(from, to));
                break;
            }
        }
    }

    private bool Explain(int first, int end, int from, int to)
    {
        var same = new PassageMatcher(words, template, end, to).Match(first, from);
        if (same < 0) return false;
        var free = to - from - same;
        explained += same + FreeWord * Math.Min(free, Math.Max(0, end - first - same));
        for (var i = first; i < end; i++) places[i] = Explained;
        return true;
    }

    private bool IsAligned(Choice choice)
    {
        for (var i = choice.First; i < choice.End; i++)
        {
            if (places[i] < 0 || i > choice.First && places[i] != places[i - 1] + 1) return false;
        }

        // An empty first alternative stands where the words around it touch.
        return choice.First < choice.End
            || choice.First == 0 || choice.First == places.Length
            || places[choice.First - 1] >= 0 && places[choice.First] == places[choice.First - 1] + 1;
    }
}
