using System.Collections.Generic;
using LicenseGuard.Resolution.LicenseTexts.Notices;

namespace LicenseGuard.Resolution.LicenseTexts.Composition;

/// <summary>A paragraph inside a licence's text that offers another licence in its place: "ALTERNATIVELY, this may be distributed
/// under the terms of the GPL", as drivers have it between the conditions and the disclaimer of a BSD licence.</summary>
internal static class Alternatives
{
    // Of a text that is broken by more than the paragraph no one knows what it grants.
    private const int MostOther = 6;
    private const double LeastConfidence = 0.4;

    private static readonly WordSet Opening = new("alternatively");

    /// <summary>Joins each such text and the licence inside it to a choice, and takes a text that is only broken by it for
    /// whole.</summary>
    public static void Join(WordList words, List<Operand> operands)
    {
        for (var i = 0; i < operands.Count; i++)
        {
            var text = operands[i].Match;
            if (text.Kind is not MatchKind.FullText || text.IsException || text.Extra.Count == 0) continue;
            for (var j = i + 1; j < operands.Count && operands[j].Match.First < text.End; j++)
            {
                if (operands[j].Match.Kind is MatchKind.FullText
                    || !IsOffered(words, text, operands[j].Match.First, out var other)) continue;
                if (text.Broken && (other > MostOther || text.Confidence < LeastConfidence || IsTurnedElsewhere(text, operands[j].Match.First))) continue;
                operands[i].IsMended = true;
                operands[j].Group = operands[i].Group;
            }
        }
    }

    // The notice stands in words that are not the text's own and that begin with such a word.
    private static bool IsOffered(WordList words, LicenseMatch text, int place, out int other)
    {
        other = 0;
        var offered = false;
        foreach (var extra in text.Extra)
        {
            if (place >= extra.First && place < extra.End && Opens(words, extra.First))
                offered = true;
            else
                other += extra.End - extra.First;
        }

        return offered;
    }

    private static bool IsTurnedElsewhere(LicenseMatch text, int place)
    {
        foreach (var extra in text.Extra)
        {
            if (place < extra.First || place >= extra.End) continue;
            foreach (var fault in text.Faults)
            {
                if (fault.First < extra.First || fault.End > extra.End) return true;
            }
        }

        return false;
    }

    // The alignment may take the first words of the paragraph for the text's own.
    private static bool Opens(WordList words, int first)
    {
        for (var i = first; i >= 0 && i > first - 4; i--)
        {
            if (Opening.Has(words[i])) return true;
        }

        return false;
    }
}
