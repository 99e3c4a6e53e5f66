using System;
using System.Collections.Generic;
using LicenseGuard.Resolution.LicenseTexts.Index;

namespace LicenseGuard.Resolution.LicenseTexts.Matching;

/// <summary>Weighs one place where a text and a template differ, and adds it to the assessment.</summary>
internal sealed class Difference(
    WordList words, Template template, int[] places, bool[] absent, List<WordRange> explainedText, Assessment result,
    Meaning meaning)
{
    /// <summary>So many added words at one place are a clause.</summary>
    private const int Clause = 15;

    /// <summary>With a verb so many are.</summary>
    private const int ShortClause = 6;

    /// <summary>So many in a row of places with few words of the template between them are one too.</summary>
    private const int LongClause = 24, Near = 4;

    /// <summary>So many words left out at one place are a sentence: what is around them means what it meant.</summary>
    private const int Sentence = 10;

    /// <summary>What a word of an optional part that is there otherwise, a slip of the pen and a name in place of another cost, against
    /// a word that is missing or added.</summary>
    private const double OptionalCost = 0.3, SlipCost = 0.25, NameCost = 0.3;

    /// <summary>A gap for so many words is one for bullets.</summary>
    private const int Bullet = 8;

    /// <summary>So many words may make up another name.</summary>
    private const int Name = 10;

    /// <summary>No sentence has so few words.</summary>
    private const int FewWords = 2;

    private static readonly uint Public = WordForms.Hash("public");
    private static readonly uint License = WordForms.Hash("license");
    private static readonly uint Library = WordForms.Hash("library");

    private readonly List<int> lost = [];
    private int missing, missingOptional, missingTurning, missingNarrowing, missingGranting;
    private int added, addedTurning, addedNarrowing;
    private int missingWord, addedWord;
    private int firstRequired = -1;
    private int addedHere, lastEnd = int.MinValue / 2;
    private bool copyright, disclaims, name, verb;

    /// <summary>Words of the template before its first or after its last aligned word.</summary>
    public void AtEdge(int first, int end)
    {
        if (first == end) return;
        var at = first == 0 ? result.First : result.End;
        var other = result.OtherVersion;
        CountMissing(first, end);
        if (missing >= Sentence) result.OtherVersion = other;
        result.Missing += missing + missingOptional * OptionalCost;
        if (missing >= Sentence) result.MissingAtEdge += missing;
        if (missing < Sentence && missingTurning > 0) result.Turn(at, at);
        if (IsStrict(end) && lost.Count > 0 && meaning.DiffersAtEdge(lost, at, first == 0))
            result.Turn(at, at);
    }

    /// <summary>Words of the template from <paramref name="first"/> to <paramref name="end"/>, and of the text from
    /// <paramref name="from"/> to <paramref name="to"/>, between two aligned words.</summary>
    public void Between(int first, int end, int from, int to)
    {
        if (first < end && IsExplained(first, end))
        {
            CountAdded(from, to, false);
            result.Filling += to - from;
            if (addedNarrowing > 0) result.AddExtra(from, to);
            return;
        }

        if (IsSameWrittenOtherwise(first, end, from, to)) return;
        CountMissing(first, end);
        foreach (var range in explainedText)
        {
            if (range.First >= from && range.End <= to) to = range.First;
        }

        CountAdded(from, to, first == end);
        var gap = 0;
        for (var i = first; i <= end; i++) gap += template.Gaps[i];
        var restricts = addedTurning > missingTurning && !disclaims || addedNarrowing > missingNarrowing;
        var lacks = added == 0
            ? missing + missingOptional < Sentence && (missingTurning > 0 || missingGranting > 0)
            : missingTurning > 0 && addedTurning == 0;
        if (lacks) result.Turn(from, to);
        if (added <= gap && !(restricts && gap <= Bullet) || copyright && !restricts && !verb && added < 60)
        {
            if (IsStrict(end) && meaning.Differs(lost, from, gap <= Bullet && !copyright ? to : from)) result.Turn(from, to);
            result.Missing += missing + missingOptional * OptionalCost;
            result.Filling += added;
            // A rider may stand where a name or a copyright line has its place, in any words.
            if (restricts || added > FewWords) result.AddExtra(from, to);
            return;
        }

        if (IsStrict(end) && meaning.Differs(lost, from, to)) result.Turn(from, to);
        var cost = restricts || lacks ? 1 : Cost();
        result.Missing += missing * cost + missingOptional * Math.Min(cost, OptionalCost);
        result.ExtraWords += added * cost;
        result.AddExtra(from, to);
        addedHere = first - lastEnd <= Near ? addedHere + added : added;
        lastEnd = end;
        var isClause = added - missing >= (verb ? ShortClause : Clause) || addedHere >= LongClause;
        if (restricts || isClause || IsOtherName(end)) result.Turn(from, to);
    }

    /// <summary>Each word counts here: this is no header, and more than the title has begun.</summary>
    private bool IsStrict(int place)
    {
        if (template.Kind == TemplateKind.Header) return false;
        if (firstRequired < 0) while (++firstRequired < template.PartOf.Length && template.PartOf[firstRequired] >= 0) { }
        return place > firstRequired;
    }

    /// <summary>Another name stands where the licence names itself: <c>Zimbra Public License</c> in the words of another one.</summary>
    private bool IsOtherName(int next) =>
        name && added <= 3 && next + 1 < template.Words.Length && template.Words[next] == Public && template.Words[next + 1] == License;

    private double Cost()
    {
        if (missing + missingOptional == 1 && added == 1 && missingGranting == 0
            && Math.Abs(template.Lengths[missingWord] - words.Length(addedWord)) <= 2
            && Math.Min(template.Lengths[missingWord], words.Length(addedWord)) > 2)
        {
            return SlipCost;
        }

        return missing + missingOptional > 0 && name && added <= Name ? NameCost : 1;
    }

    private bool IsExplained(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (places[i] != Assessor.Explained) return false;
        }

        return true;
    }

    private void CountMissing(int first, int end)
    {
        lost.Clear();
        missing = missingOptional = missingTurning = missingNarrowing = missingGranting = 0;
        for (var i = first; i < end; i++)
        {
            var part = template.PartOf[i];
            if (places[i] == Assessor.Explained || part >= 0 && absent[part]) continue;
            if (part < 0)
            {
                missing++;
                lost.Add(i);
            }
            else missingOptional++;
            missingWord = i;
            var word = template.Words[i];
            if (RestrictingWords.IsTurning(word)) missingTurning++;
            else if (RestrictingWords.IsAny(word)) missingNarrowing++;
            if (part < 0 && RestrictingWords.IsGranting(word)) missingGranting++;
            if (word is >= '0' + 1 and <= '9' + 1 || RestrictingWords.IsNaming(word)) result.OtherVersion = true;
        }
    }

    private void CountAdded(int from, int to, bool only)
    {
        added = addedTurning = addedNarrowing = 0;
        copyright = disclaims = verb = false;
        name = true;
        for (var j = from; j < to; j++)
        {
            // Bullets, the letters of clauses, years and the numbers of sections.
            if (words.Length(j) == 1 || char.IsDigit(words.Text[words.Start(j)]) && words.Length(j) <= 4) continue;
            added++;
            addedWord = j;
            if (RestrictingWords.IsTurning(words[j])) addedTurning++;
            else if (RestrictingWords.IsAny(words[j])) addedNarrowing++;
            if (RestrictingWords.IsNaming(words[j]) || only && words[j] == Library) result.OtherVersion = true;
            verb |= RestrictingWords.IsVerb(words[j]);
            disclaims |= RestrictingWords.IsDisclaiming(words[j]);
            copyright |= words[j] == WordForms.Copyright;
            name &= words.Length(j) <= 3 || !char.IsLower(words.Text[words.Start(j)]);
        }
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
