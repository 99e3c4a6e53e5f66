using LicenseGuard.Resolution.LicenseTexts.Index;

namespace LicenseGuard.Resolution.LicenseTexts.Matching;

/// <summary>Compares a few words of a text with an alternative of a choice.</summary>
internal sealed class AlternativeMatcher(WordList words, AlternativeToken[] alternative)
{
    private const int MostSteps = 2000;

    private int steps;

    /// <summary>The words from one place to another are the alternative, all of it.</summary>
    public bool Matches(int from, int to) => from <= to && Matches(0, from, to);

    private bool Matches(int token, int from, int to)
    {
        for (; token < alternative.Length; token++)
        {
            if (++steps > MostSteps) return false;
            if (alternative[token].Gap == 0)
            {
                if (from >= to || words[from++] != alternative[token].Hash) return false;
                continue;
            }

            for (var taken = 0; taken <= alternative[token].Gap && from + taken <= to; taken++)
            {
                // A word that turns the sentence is no name.
                if (taken > 0 && RestrictingWords.IsTurning(words[from + taken - 1])) return false;
                if (Matches(token + 1, from + taken, to)) return true;
            }

            return false;
        }

        return from == to;
    }
}
