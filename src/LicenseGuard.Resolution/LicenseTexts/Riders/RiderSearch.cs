namespace LicenseGuard.Resolution.LicenseTexts.Riders;

/// <summary>Where a passage restricts.</summary>
/// <param name="Start">First character of the construction.</param>
/// <param name="End">The character after its last.</param>
/// <param name="SentenceStart">First character of its sentence.</param>
/// <param name="SentenceEnd">The character after its last.</param>
/// <param name="Rule">The construction.</param>
internal readonly record struct RiderHit(int Start, int End, int SentenceStart, int SentenceEnd, string Rule);

/// <summary>Searches a passage for the constructions of the lexicon, sentence by sentence.</summary>
internal static class RiderSearch
{
    /// <summary>The first place that restricts; null when there is none.</summary>
    public static RiderHit? First(string text, Passage passage)
    {
        if (passage.Nearness == Nearness.Covered) return OtherScripts.First(text, passage);
        var sentence = new RiderSentences(text, passage.Start, passage.End, passage.Next);
        while (sentence.Next())
        {
            if (First(sentence, passage) is { } hit) return hit;
        }

        return OtherScripts.First(text, passage);
    }

    private static RiderHit? First(RiderSentences sentence, Passage passage)
    {
        var words = sentence.Words;
        var firstStart = int.MaxValue;
        var hit = default(RiderHit);
        ulong? harmless = null;
        foreach (var rule in RiderGrammar.Rules)
        {
            if (rule.Strength == RuleStrength.Harmless || !rule.CanMatch(sentence.Classes)) continue;
            for (var at = 0; rule.Matches(sentence, at, out var first, out var last); at = first + 1)
            {
                if (first >= firstStart) break;
                if (rule.Strength < passage.Needed(sentence) || ((harmless ??= Harmless(sentence)) & Bits(first, last)) != 0) continue;
                firstStart = first;
                hit = new RiderHit(words[first].Start, words[last].End, words[0].Start, sentence.End, rule.ToString());
                break;
            }
        }

        if (firstStart < int.MaxValue) return hit;
        return IsSuspect(sentence, passage) ? new RiderHit(words[0].Start, sentence.End, words[0].Start, sentence.End, "inside") : null;
    }

    // Among a licence's words less is enough. What each licensor writes there himself (names, notices) is not.
    private static bool IsSuspect(RiderSentences sentence, Passage passage)
    {
        if (passage.Nearness is not (Nearness.Inside or Nearness.Word) || sentence.Classes.Meets(RiderGrammar.OfNotices)) return false;
        foreach (var word in sentence.Words)
        {
            // The Research Center of California has capitals.
            if (word.Classes.Meets(RiderGrammar.NarrowingAlone) && char.IsLower(sentence.Text[word.Start])) return true;
        }

        return passage.Nearness == Nearness.Inside && sentence.Classes.Meets(RiderGrammar.Narrowing) && sentence.Classes.Meets(RiderGrammar.Narrowed);
    }

    /// <summary>The words that harmless constructions span, as bits.</summary>
    private static ulong Harmless(RiderSentences sentence)
    {
        var words = 0UL;
        foreach (var rule in RiderGrammar.Rules)
        {
            if (rule.Strength != RuleStrength.Harmless || !rule.CanMatch(sentence.Classes)) continue;
            for (var at = 0; rule.Matches(sentence, at, out var first, out var last); at = first + 1) words |= Bits(first, last);
        }

        return words;
    }

    private static ulong Bits(int first, int last) => (ulong.MaxValue >> (63 - (last - first))) << first;
}
