using System;
using System.Collections.Generic;
using System.Threading;
using LicenseGuard.Resolution.LicenseTexts.Notices;

namespace LicenseGuard.Resolution.LicenseTexts.Composition;

/// <summary>Finds which licences the text offers as a choice. Without words that say so, licences stand beside each
/// other.</summary>
internal static class Choices
{
    private const int JoinReach = 14;
    private const int AgainReach = 4;
    private const int TextReach = 24;
    private const int RunReach = 30;
    private const int BesideReach = 8;
    private const int AlternativeReach = 400;
    private const int AlsoReach = 60;
    private const int LongestElement = 600;

    private static readonly Lazy<PhraseTrie<string>> Phrases = new(Lexicon, LazyThreadSafetyMode.PublicationOnly);
    private static readonly WordSet Or = new("or");
    private static readonly WordSet Is = new("is");
    private static readonly WordSet This = new("this it");
    private static readonly uint[] Edl = WordList.Hashes("eclipse distribution license");

    /// <summary>What the words of a choice say of the texts that follow.</summary>
    private enum Announced
    {
        /// <summary>Nothing.</summary>
        No,

        /// <summary>The choice is between what was named and a text right behind.</summary>
        Beside,

        /// <summary>The file begins with the choice: its texts are what is to be chosen from.</summary>
        First,
    }

    /// <summary>Gives the operands of one choice one group number. The operands come in the order of the text.</summary>
    public static void Group(WordList words, List<Operand> operands)
    {
        for (var i = 0; i < operands.Count; i++) operands[i].Group = i;
        for (var i = 0; i + 1 < operands.Count; i++)
        {
            if (operands[i].Match.First == operands[i + 1].Match.First
                && operands[i].Match.End == operands[i + 1].Match.End) continue;
            var again = (operands[i].Base == operands[i + 1].Base || operands[i + 1].IsUnversioned
                && operands[i].Family == operands[i + 1].Family)
                && operands[i + 1].Match.First - operands[i].Match.End <= AgainReach;
            if (again || IsJoined(words, operands[i].Match, operands[i + 1].Match)) Merge(operands, i, i + 1);
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
            "dual licensed", "dual license", "dual licensing", "dually licensed", "dual", "tri license", "tri licensed", "tri",
                "triple licensed", "triple license", "multi licensed",
            "choice of one", "choice of two", "choice of the", "choice of license", "choice of licenses", "choice of either",
                "choice between", "one of the following", "one or more of the following", "any of the following", "choose from",
                "alternative licenses",
        })
            trie.Add(WordList.Hashes(ahead), "ahead");
        // Beside the licences only: elsewhere they speak of something else.
        foreach (var beside in new[] { "either", "at your option", "at your choice", "at your discretion", "either the",
            "at the choice of", "using either" })
            trie.Add(WordList.Hashes(beside), "beside");
        foreach (var behind in new[]
        {
            "take your pick", "whichever", "under either license", "either license", "either of these", "under either",
            "choose", "decide which", "your choice", "best suits", "best fits", "any of these licenses", "choosing which",
                "choose which",
            "any one of these", "one of these licenses", "select either", "these two licenses",
        })
            trie.Add(WordList.Hashes(behind), "behind");
        foreach (var alternative in new[] { "alternatively", "as an alternative", "alternative b" })
            trie.Add(WordList.Hashes(alternative), "between");
        trie.Add(WordList.Hashes("available under the following secondary licenses"), "secondary");
        foreach (var verb in new[] { "licensed", "licenced", "available", "made available", "released", "distributed" })
            trie.Add(WordList.Hashes("also " + verb + " under"), "also");
        return trie;
    }

    // "MIT or Apache-2.0", "MPL/GPL", "…; or, when distributed separately, …"
    private static bool IsJoined(WordList words, LicenseMatch left, LicenseMatch right)
    {
        var gap = right.First - left.End;
        if (gap < 0) return false;
        if (ListItem.Follows(words, left.First, right.First) && ListItem.IsChoice(words, left.First)
            || IsNextInPom(words, left, right)) return true;
        if (gap == 0) return Gap.Holds(words, left.End - 1, right.First, "/|") && left.Kind is not MatchKind.FullText
            && right.Kind is not MatchKind.FullText;
        if (Or.Has(words[left.End]) && gap <= RunReach * 2 && right.Kind is not MatchKind.FullText
            && IsOneSentence(words, left.End + 1, right.First)) return true;
        if (gap > JoinReach || Gap.EndsSentence(words, left.End - 1)
            || !IsOneSentence(words, left.End, right.First)) return false;
        // The Eclipse Foundation's projects under both give the choice, and write "and".
        if (words.IsAt(right.First, Edl) && Licenses.Family(left.License) == "EPL") return true;
        for (var i = left.End; i < right.First; i++)
        {
            // "redistribute and/or modify" is no choice.
            if (Or.Has(words[i]) && !Gap.Holds(words, i - 1, i, "/")) return left.Kind is not MatchKind.FullText;
        }

        return false;
    }

    // Of several license elements of a Maven project the user may choose any (POM reference, "Licenses").
    private static bool IsNextInPom(WordList words, LicenseMatch left, LicenseMatch right)
    {
        if (right.First - left.End > RunReach) return false;
        var start = words.End(left.End - 1);
        var length = words.Start(right.First) - start;
        if (length is < 1 or > LongestElement) return false;
        var close = words.Text.IndexOf("</license>", start, length, StringComparison.Ordinal);
        return close >= 0 && words.Text.IndexOf("<license>", close, start + length - close, StringComparison.Ordinal) >= 0;
    }

    private static bool IsOneSentence(WordList words, int first, int end)
    {
        for (var i = first; i + 1 < end; i++)
        {
            if (Gap.EndsSentence(words, i)) return false;
        }

        return true;
    }

    private static void Apply(WordList words, List<Operand> operands, string kind, int word, int end, int next)
    {
        if (kind == "secondary")
        {
            OfferSecondary(operands, next);
            return;
        }

        if (kind == "also")
        {
            if (next > 0 && next < operands.Count && word - operands[next - 1].Match.End <= AlsoReach
                && operands[next].Match.First - end <= AgainReach && IsOfTheSame(words, word)) Merge(operands, next - 1, next);
            return;
        }

        if (kind == "between")
        {
            if (next > 0 && next < operands.Count && word - operands[next - 1].Match.End <= AlternativeReach
                && operands[next].Match.First - word <= AlternativeReach)
                Merge(operands, next - 1, next);
            return;
        }

        var reach = kind == "beside" ? BesideReach : RunReach;
        if (kind != "ahead" && next > 0 && word - operands[next - 1].Match.End <= reach
            && Run(operands, next - 1, -1, Announced.No)) return;
        if (kind == "beside" && (next == operands.Count || operands[next].Match.First - end > reach)) return;
        if (next < operands.Count && operands[next].Match.First - end <= RunReach * 2)
            Run(operands, next, 1, kind == "beside" ? Announced.No : next > 0 ? Announced.Beside : Announced.First);
    }

    // "Also licensed under", "this software is also available under"; not "parts are also available under".
    private static bool IsOfTheSame(WordList words, int also)
    {
        if (Gap.StartsLine(words, also) || Gap.EndsSentence(words, also - 1)) return true;
        for (var i = also - 2; Is.Has(words[also - 1]) && i >= 0 && i > also - 5; i--)
        {
            if (This.Has(words[i])) return i == 0 || Gap.EndsSentence(words, i - 1) || Gap.StartsLine(words, i);
        }

        return false;
    }

    // Eclipse Public License 2.0, exhibit A: the first GNU licence behind these words may be taken in its place.
    private static void OfferSecondary(List<Operand> operands, int next)
    {
        var gnu = operands.FindIndex(next, operand => Licenses.IsGnu(operand.License));
        for (var i = 0; i < gnu; i++)
        {
            if (operands[i].Base == "EPL-2.0") Merge(operands, i, gnu);
        }
    }

    // Joins the operands from one on that stand close together; reaches on to the next different licence when they are all the
    // same.
    private static bool Run(List<Operand> operands, int from, int step, Announced announced)
    {
        // Words beside a whole text speak of something else, unless they announce the texts.
        if (announced is Announced.No && operands[from].Match.Kind is MatchKind.FullText) return false;
        var distinct = new HashSet<string>(StringComparer.Ordinal) { operands[from].Family };
        var last = from;
        for (var i = from + step; i >= 0 && i < operands.Count; i += step)
        {
            var later = step > 0 ? i : i + 1;
            var gap = operands[later].Match.First - operands[later - 1].Match.End;
            var isText = operands[i].Match.Kind is MatchKind.FullText;
            var near = gap <= RunReach && !isText;
            var reach = announced switch { Announced.First => AlternativeReach, Announced.Beside when isText => TextReach,
                _ => 0 };
            if (!near && (distinct.Count > 1 || gap > reach)) break;
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
