using System.Collections.Generic;
using LicenseGuard.Resolution.LicenseTexts.Index;

namespace LicenseGuard.Resolution.LicenseTexts.Matching;

/// <summary>Compares a short passage of a text with a short passage of a template exactly: each choice as one of its alternatives,
/// each gap within its size, each optional word there or not.</summary>
internal sealed class PassageMatcher(WordList words, Template template, int end, int to)
{
    private const int MostSteps = 4000;

    private int steps;
    private int free;

    /// <summary>How many of the text's words from <paramref name="from"/> on are the template's from <paramref name="first"/> on; the
    /// others fill gaps. -1 when the passages are not the same.</summary>
    public int Match(int first, int from)
    {
        var choice = 0;
        while (choice < template.Choices.Count && template.Choices[choice].First < first) choice++;
        return AfterGap(first, choice, from, template.Gaps[first]) ? to - from - free : -1;
    }

    private bool AfterGap(int i, int choice, int j, int gap)
    {
        for (var taken = 0; taken <= gap && j + taken <= to; taken++)
        {
            if (taken > 0 && IsOfSentence(j + taken - 1)) return false;
            free += taken;
            if (Matches(i, choice, j + taken)) return true;
            free -= taken;
            if (steps > MostSteps) return false;
        }

        return false;
    }

    private bool Matches(int i, int choice, int j)
    {
        if (++steps > MostSteps) return false;
        if (choice < template.Choices.Count && template.Choices[choice] is var here && here.First == i && here.End <= end)
        {
            if (Original(here, j)) return Next(here.End, choice + 1, j + here.End - here.First);
            foreach (var other in here.Others)
            {
                if (Alternative(other, 0, here.End, choice + 1, j)) return true;
            }

            return false;
        }

        if (i == end) return j == to;
        if (j < to && words[j] == template.Words[i] && Next(i + 1, choice, j + 1)) return true;
        return template.PartOf[i] >= 0 && Next(i + 1, choice, j);
    }

    /// <summary>Not the word of a name: names hold no sentence.</summary>
    private bool IsOfSentence(int word) => RestrictingWords.IsTurning(words[word]) || RestrictingWords.IsVerb(words[word]);

    private bool Next(int i, int choice, int j) => AfterGap(i, choice, j, i == end ? 0 : template.Gaps[i]);

    private bool Original(Choice choice, int j)
    {
        if (choice.First == choice.End || j + choice.End - choice.First > to) return false;
        for (var i = choice.First; i < choice.End; i++, j++)
        {
            if (words[j] != template.Words[i]) return false;
        }

        return true;
    }

    private bool Alternative(IReadOnlyList<AlternativeToken> tokens, int token, int next, int choice, int j)
    {
        for (; token < tokens.Count; token++)
        {
            if (++steps > MostSteps) return false;
            if (tokens[token].Gap == 0)
            {
                if (j >= to || words[j++] != tokens[token].Hash) return false;
                continue;
            }

            for (var taken = 0; taken <= tokens[token].Gap && j + taken <= to; taken++)
            {
                if (taken > 0 && IsOfSentence(j + taken - 1)) return false;
                free += taken;
                if (Alternative(tokens, token + 1, next, choice, j + taken)) return true;
                free -= taken;
            }

            return false;
        }

        return Next(next, choice, j);
    }
}
