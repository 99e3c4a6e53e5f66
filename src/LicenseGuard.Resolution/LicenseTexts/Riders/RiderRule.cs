using System;
using System.Collections.Generic;

namespace LicenseGuard.Resolution.LicenseTexts.Riders;

/// <summary>How much a construction says.</summary>
internal enum RuleStrength
{
    /// <summary>Takes back what it overlaps.</summary>
    Harmless,

    /// <summary>A rider in a file that is a licence's text.</summary>
    Faint,

    /// <summary>A rider where it stands near a licence.</summary>
    Weak,

    /// <summary>A rider anywhere.</summary>
    Strong,
}

/// <summary>One word of a construction.</summary>
/// <param name="Classes">It is in one of these.</param>
/// <param name="Gap">Words that may stand before it.</param>
/// <param name="IsGapFilled">They are of the class <c>fill</c>.</param>
/// <param name="IsFirst">It begins a clause.</param>
/// <param name="IsLast">It ends its sentence.</param>
internal readonly record struct RuleElement(WordClasses Classes, int Gap, bool IsGapFilled, bool IsFirst, bool IsLast);

/// <summary>A construction: words in order with gaps, or in any order within a number of words.</summary>
internal sealed class RiderRule(string source, RuleStrength strength, RuleElement[] elements, int nearness)
{
    // Filling words in a row that a construction bridges.
    public const int MostFill = 14;

    public RuleStrength Strength { get; } = strength;

    /// <summary>It occurs in the sentence at <paramref name="start"/> or behind; its first and last word.</summary>
    public bool Matches(RiderSentences sentence, int start, out int first, out int last)
    {
        var words = sentence.Words;
        last = -1;
        for (first = start; first < words.Count; first++)
        {
            last = nearness > 0 ? Near(words, first) : InOrder(words, first);
            if (last >= 0) return true;
        }

        return false;
    }

    /// <summary>Each of its words is of a class that occurs in the sentence.</summary>
    public bool CanMatch(WordClasses classes)
    {
        foreach (var element in elements)
        {
            if (!element.Classes.Meets(classes)) return false;
        }

        return true;
    }

    // The last word of an occurrence that begins at this word, or -1. All places that a part may end at are followed at once.
    private int InOrder(List<RiderWord> words, int start)
    {
        if (!Fits(words[start], elements[0])) return -1;
        var places = 1UL << start;
        for (var e = 1; e < elements.Length; e++)
        {
            var element = elements[e];
            var next = 0UL;
            for (var place = start; place < words.Count; place++)
            {
                if ((places & (1UL << place)) == 0) continue;
                for (var i = place + 1; i < words.Count && i <= place + 1 + element.Gap; i++)
                {
                    if (Fits(words[i], element) && (!element.IsLast || i == words.Count - 1)) next |= 1UL << i;
                    if (element.IsGapFilled && !words[i].Classes.Meets(RiderGrammar.Fill)) break;
                }
            }

            if (next == 0) return -1;
            places = next;
        }

        var last = start;
        while ((places & (1UL << last)) == 0) last++;
        return last;
    }

    // The first element's word is anywhere among the others.
    private int Near(List<RiderWord> words, int start)
    {
        var end = Math.Min(words.Count, start + nearness + 1);
        ulong seen = 0;
        var complete = (1UL << elements.Length) - 1;
        if (!StartsAny(words[start])) return -1;
        for (var i = start; i < end; i++)
        {
            var isTaken = false;
            for (var e = 0; e < elements.Length && !isTaken; e++)
            {
                // One word is one element only: "use" is not both act and use.
                if ((seen & (1UL << e)) != 0 || !Fits(words[i], elements[e])) continue;
                seen |= 1UL << e;
                isTaken = true;
            }

            if (seen == complete) return i;
        }

        return -1;
    }

    private bool StartsAny(RiderWord word)
    {
        foreach (var element in elements)
        {
            if (Fits(word, element)) return true;
        }

        return false;
    }

    /// <summary>As it is written in the lexicon.</summary>
    public override string ToString() => source;

    private static bool Fits(RiderWord word, RuleElement element) =>
        word.Classes.Meets(element.Classes) && (!element.IsFirst || word.IsClauseStart);
}
