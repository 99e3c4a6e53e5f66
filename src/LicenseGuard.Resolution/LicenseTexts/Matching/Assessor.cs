using System;
using System.Collections.Generic;
using LicenseGuard.Resolution.LicenseTexts.Index;

namespace LicenseGuard.Resolution.LicenseTexts.Matching;

/// <summary>Weighs an alignment: goes from one aligned word to the next and asks what is missing and what is added between them.</summary>
/// <param name="words">The text.</param>
/// <param name="template">The template.</param>
/// <param name="places">For each word of the template the word of the text beside it, or -1; changed here.</param>
internal sealed class Assessor(WordList words, Template template, int[] places)
{
    /// <summary>The word is there as another alternative of its choice.</summary>
    private const int OtherAlternative = -2;

    /// <summary>A part of which so much is there is there.</summary>
    private const double Present = 0.5;

    /// <summary>So many added words at one place are a clause.</summary>
    private const int Clause = 15;

    private readonly bool[] absent = new bool[template.Parts.Count];
    private HashSet<int>? explained;
    private Assessment result = null!;

    /// <summary>The assessment; null when nothing is aligned.</summary>
    public Assessment? Assess()
    {
        if (!Trim()) return null;
        DropAbsentParts();
        TakeAlternatives();
        var first = 0;
        while (first < places.Length && places[first] < 0) first++;
        if (first == places.Length) return null;
        var last = places.Length - 1;
        while (places[last] < 0) last--;
        result = new Assessment { Template = template, First = places[first], End = places[last] + 1 };
        Between(0, first, 0, 0, 0);
        for (var i = first; i <= last;)
        {
            result.Matched++;
            var next = i + 1;
            while (next <= last && places[next] < 0) next++;
            if (next > last) break;
            var gap = 0;
            for (var g = i + 1; g <= next; g++) gap += template.Gaps[g];
            Between(i + 1, next, places[i] + 1, places[next], gap);
            i = next;
        }

        Between(last + 1, places.Length, 0, 0, 0);
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

    private void TakeAlternatives()
    {
        foreach (var choice in template.Choices)
        {
            var before = choice.First - 1;
            var after = choice.End;
            if (before < 0 || after >= places.Length || places[before] < 0) continue;
            while (after < places.Length && places[after] < 0 && template.PartOf[after] >= 0) after++;
            if (after == places.Length || places[after] < 0) continue;
            int from = places[before] + 1, to = places[after];
            if (to - from == choice.End - choice.First && AllAligned(choice)) continue;
            foreach (var other in choice.Others)
            {
                var skip = Math.Min(template.Gaps[choice.First], 4);
                var found = false;
                for (var s = 0; s <= skip && !found; s++) found = new AlternativeMatcher(words, other).Matches(from + s, to);
                if (!found) continue;
                for (var i = choice.First; i < choice.End; i++) places[i] = OtherAlternative;
                explained ??= [];
                for (var j = from; j < to; j++) explained.Add(j);
                break;
            }
        }
    }

    private bool AllAligned(Choice choice)
    {
        for (var i = choice.First; i < choice.End; i++)
        {
            if (places[i] < 0) return false;
        }

        return true;
    }

    /// <summary>Weighs what stands between two aligned words: words of the template from <paramref name="first"/> to
    /// <paramref name="end"/> and of the text from <paramref name="from"/> to <paramref name="to"/>, with room for
    /// <paramref name="gap"/> free words.</summary>
    private void Between(int first, int end, int from, int to, int gap)
    {
        if (first == end && from == to) return;
        if (IsSameWrittenOtherwise(first, end, from, to)) return;
        int missing = 0, turningMissing = 0, narrowingMissing = 0;
        for (var i = first; i < end; i++)
        {
            if (places[i] == OtherAlternative) result.Matched++;
            if (places[i] == OtherAlternative || template.PartOf[i] is var part and >= 0 && absent[part]) continue;
            missing++;
            if (RestrictingWords.IsTurning(template.Words[i])) turningMissing++;
            else if (RestrictingWords.IsAny(template.Words[i])) narrowingMissing++;
            if (template.Words[i] is >= '0' + 1 and <= '9' + 1) result.OtherVersion = true;
        }

        int added = 0, turning = 0, narrowing = 0;
        var copyright = false;
        for (var j = from; j < to; j++)
        {
            if (explained?.Contains(j) == true || words.Length(j) == 1) continue;
            added++;
            if (RestrictingWords.IsTurning(words[j])) turning++;
            else if (RestrictingWords.IsAny(words[j])) narrowing++;
            copyright |= words[j] == WordForms.Copyright;
        }

        result.Missing += missing;
        if (turningMissing > 0 && turning == 0) result.Turned = true;
        var restricts = turning > turningMissing || narrowing > narrowingMissing;
        if (added <= gap || copyright && !restricts && added < 60)
        {
            result.Filling += added;
            if (restricts) result.AddExtra(from, to);
            return;
        }

        if (added == 0) return;
        result.ExtraWords += added;
        result.AddExtra(from, to);
        if (restricts || added - missing >= Clause) result.Turned = true;
    }

    /// <summary>The same characters, put apart as other words: <c>any one</c>, <c>anyone</c>.</summary>
    private bool IsSameWrittenOtherwise(int first, int end, int from, int to)
    {
        if (end - first is < 1 or > 6 || to - from is < 1 or > 6) return false;
        uint expected = 0, found = 0;
        for (var i = first; i < end; i++) expected = WordForms.Join(expected, template.Words[i], template.Lengths[i]);
        for (var j = from; j < to; j++) found = WordForms.Join(found, words[j], words.Length(j));
        if (expected != found) return false;
        result.Matched += end - first;
        return true;
    }
}
