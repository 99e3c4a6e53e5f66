using System;
using System.Collections.Generic;
using System.Threading;
using LicenseGuard.Resolution.LicenseTexts.Notices;

namespace LicenseGuard.Resolution.LicenseTexts.Composition;

/// <summary>Finds which licences the text offers as a choice. Without words that say so, licences stand beside each other.</summary>
internal static class Choices
{
    private const int JoinReach = 14;
    private const int RunReach = 30;
    private const int AlternativeReach = 400;

    private static readonly Lazy<PhraseTrie<string>> Phrases = new(Lexicon, LazyThreadSafetyMode.PublicationOnly);
    private static readonly WordSet Or = new("or");

    /// <summary>Gives the operands of one choice one group number. The operands come in the order of the text.</summary>
    public static void Group(WordList words, List<Operand> operands)
    {
        for (var i = 0; i < operands.Count; i++) operands[i].Group = i;
        for (var i = 0; i + 1 < operands.Count; i++)
        {
            if (IsJoined(words, operands[i].Match, operands[i + 1].Match)) Merge(operands, i, i + 1);
        }

        var at = 0;
        var inside = 0;
        for (var word = 0; word < words.Count;)
        {
            while (at < operands.Count && operands[at].Match.First <= word)
            {
                inside = Math.Max(inside, operands[at].Match.End);
                at++;
            }

            if (word < inside)
            {
                word = inside;
                continue;
            }

            var kind = Phrases.Value.Longest(words, word, words.Count, out var end);
            if (kind is not null) Apply(words, operands, kind, word, end, at);
            word = kind is null ? word + 1 : end;
        }
    }

    private static PhraseTrie<string> Lexicon()
    {
        var trie = new PhraseTrie<string>();
        foreach (var ahead in new[]
        {
            "dual licensed", "dual license", "dual licensing", "dually licensed", "dual", "tri license", "tri licensed", "tri", "triple licensed", "triple license", "multi licensed",
            "either", "choice of", "a choice", "one of the following", "one or more of the following", "any of the following", "choose from", "alternative licenses", "choose whichever",
        })
            trie.Add(WordList.Hashes(ahead), "ahead");
        foreach (var behind in new[]
        {
            "at your option", "at your choice", "at your discretion", "take your pick", "whichever", "under either license", "either license", "either of these", "under either",
            "choose", "decide which", "your choice", "best suits", "best fits", "any of these licenses", "at the choice of", "choosing which", "using either", "either the", "choose which",
            "any one of these", "one of these licenses", "select either", "these two licenses",
        })
            trie.Add(WordList.Hashes(behind), "behind");
        foreach (var alternative in new[] { "alternatively", "as an alternative", "alternative b" })
            trie.Add(WordList.Hashes(alternative), "between");
        return trie;
    }

    // "MIT or Apache-2.0", "MPL/GPL", "…; or, when distributed separately, …"
    private static bool IsJoined(WordList words, LicenseMatch left, LicenseMatch right)
    {
        var gap = right.First - left.End;
        if (gap < 0) return false;
        if (gap == 0) return Gap.Holds(words, left.End - 1, right.First, "/|") && left.Kind is not MatchKind.FullText && right.Kind is not MatchKind.FullText;
        if (Or.Has(words[left.End]) && gap <= RunReach * 2 && right.Kind is not MatchKind.FullText) return true;
        if (gap > JoinReach) return false;
        for (var i = left.End; i < right.First; i++)
        {
            if (Or.Has(words[i])) return left.Kind is not MatchKind.FullText;
        }

        return false;
    }

    private static void Apply(WordList words, List<Operand> operands, string kind, int word, int end, int next)
    {
        if (kind == "between")
        {
            if (next > 0 && next < operands.Count && word - operands[next - 1].Match.End <= AlternativeReach && operands[next].Match.First - word <= AlternativeReach)
                Merge(operands, next - 1, next);
            return;
        }

        if (kind == "behind" && next > 0 && word - operands[next - 1].Match.End <= RunReach && Run(words, operands, next - 1, -1)) return;
        if (next < operands.Count && operands[next].Match.First - end <= RunReach * 2) Run(words, operands, next, 1);
    }

    // Joins the operands from one on that stand close together; reaches on to the next different licence when they are all the same.
    private static bool Run(WordList words, List<Operand> operands, int from, int step)
    {
        var distinct = new HashSet<string>(StringComparer.Ordinal) { operands[from].Family };
        var last = from;
        for (var i = from + step; i >= 0 && i < operands.Count; i += step)
        {
            var gap = step > 0 ? operands[i].Match.First - operands[i - 1].Match.End : operands[i + 1].Match.First - operands[i].Match.End;
            var near = gap <= RunReach && operands[i].Match.Kind is not MatchKind.FullText;
            if (!near && (distinct.Count > 1 || step < 0 || gap > AlternativeReach)) break;
            distinct.Add(operands[i].Family);
            last = i;
        }

        if (distinct.Count < 2) return false;
        for (var i = from; i != last; i += step) Merge(operands, i, i + step);
        return true;
    }

    private static void Merge(List<Operand> operands, int left, int right)
    {
        var from = operands[right].Group;
        var to = operands[left].Group;
        if (from == to) return;
        foreach (var operand in operands)
        {
            if (operand.Group == from) operand.Group = to;
        }
    }
}
