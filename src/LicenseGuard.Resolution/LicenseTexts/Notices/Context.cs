using System;

namespace LicenseGuard.Resolution.LicenseTexts.Notices;

/// <summary>Does the sentence around a licence's name put the work under it, or only speak of it? Looks at a bounded number of
/// words before and after the name.</summary>
internal static class Context
{
    private const int Reach = 24;
    private const int VerbReach = 12;
    private const int MostJoiners = 9;
    private const int MostUnknown = 6;
    private const int MostBetween = 40;
    private const int MostApart = 2;

    private static readonly WordSet Glue = new(
        "the a an this both either any one all following term terms condition conditions and of provisions provision rules"
            + " version versions gnu new revised "
        + "current standard permissive open source osi approved free dual same two three licenses or later license licence"
            + " more less restrictive "
        + "most liberal simple plain following respective copyleft name expression vendor neutral at your option choice public"
            + " also id tri university "
        + "http https www org licenses opensource old 2 3 1 0 clause alternative");

    private static readonly WordSet Joiners = new(
        "or and the a an also both either as well under terms of license licenses licence plus any at your option then gnu to"
            + " new conditions this either in with see file modified "
        + "revised 3 2 clause choice following http https www html txt php com org perl s more permissive term version"
            + " versions available");

    private static readonly WordSet Verbs = new(
        "licensed licenced licensable released distributed redistributed redistribute redistributable distribute distribution"
            + " available published covered governed modify modified "
        + "subject protected offered permitted issued placed falls sourced dedicated dual freely donated opensourced");

    // They mean a grant only beside the word that follows.
    private static readonly WordSet NearVerbs = new("provided provides use used copy copied shared fall contributed made"
        + " copying reuse");

    private static readonly WordSet ByVerbs = new("covered governed protected controlled licensed authorized bound restricted");
    private static readonly WordSet InVerbs = new("described contained specified forth stated given permitted");
    private static readonly WordSet ToVerbs = new("subject according pursuant");
    private static readonly WordSet WithVerbs = new("accordance compliance");
    private static readonly WordSet Licence = new("license licence licensing licenses licences");
    private static readonly WordSet Not = new(
        "not no cannot never incompatible compatible unlike ceased should would could might whether than don doesn isn aren"
            + " relicense combine suppose");
    private static readonly WordSet Except = new("except unless otherwise only");
    private static readonly WordSet Turns = new("with like than from which that to by unlike not see copy text for");
    private static readonly WordSet Joining = new("and or");
    private static readonly WordSet Under = new("under via beneath");
    private static readonly WordSet By = new("by");
    private static readonly WordSet To = new("to");
    private static readonly WordSet With = new("with");
    private static readonly WordSet In = new("in");
    private static readonly WordSet Is = new("is are be");
    private static readonly WordSet Uses = new("use uses using");
    private static readonly WordSet Licensed = new("licensed licenced released");
    private static readonly WordSet As = new("as");
    private static readonly WordSet Pointers = new("copy copies text version versions see texts full details reference read"
        + " visit");
    private static readonly WordSet Governs = new("governs applies");

    /// <summary>The weight of a name that stands alone in its sentence's grant.</summary>
    public static Weight Of(WordList words, Mention mention)
    {
        var i = mention.First - 1;
        var steps = 0;
        while (i >= 0 && steps < Reach && !Gap.EndsSentence(words, i) && Glue.Has(words[i]) && !IsKey(words, i))
        {
            i--;
            steps++;
        }

        if (i >= 0 && IsKey(words, i)) return Weight.Grant;
        var opens = i < 0 || Gap.EndsSentence(words, i);
        if (!opens && (Grants(words, i, mention) || Further(words, i, out i)) || Trails(words, mention))
            return Denied(words, i, mention.First) ? Weight.None : Weight.Grant;
        return !opens && Points(words, i) ? Weight.Pointer : Weight.None;
    }

    /// <summary>In a sentence that put the work under one licence, another part of it is: "the code under the MIT license, the
    /// images under CC-BY-4.0".</summary>
    public static bool Continues(WordList words, int end, Mention mention)
    {
        if (mention.First - end > MostBetween) return false;
        var under = false;
        for (var i = end - 1; i < mention.First; i++)
        {
            if (i >= end)
            {
                if (Not.Has(words[i])) return false;
                if (Under.Has(words[i])) under = true;
                else if (under && !Glue.Has(words[i])) under = false;
            }

            if (Gap.EndsSentence(words, i)) return false;
        }

        return under;
    }

    /// <summary>Nothing but <c>or</c>, <c>and</c> and the like stands between two names: the second is under what the first is
    /// under.</summary>
    public static bool Joined(WordList words, int end, int first)
    {
        if (first - end > MostJoiners) return false;
        var unknown = 0;
        var start = end;
        while (start < first && Licence.Has(words[start])) start++;
        for (var i = end; i < first; i++)
        {
            if (Joiners.Has(words[i])) continue;
            // "and the vendor's variant of the …": after such a word few others keep the two together.
            if (++unknown > MostApart || !Joining.Has(words[start]) || Turns.Has(words[i]) || Not.Has(words[i])
                || Gap.EndsSentence(words, i)) return false;
        }

        return true;
    }

    // "License:", "license =", "<license>" before the name, at the start of its line or quoted.
    private static bool IsKey(WordList words, int word)
    {
        if (!Licence.Has(words[word])) return false;
        if (!Gap.Holds(words, word, word + 1, ":=>|")) return Gap.EndsLine(words, word) && Gap.StartsLine(words, word);
        if (Gap.Holds(words, word, word + 1, "=") && words.Text[words.End(word) - 1] is 's' or 'S') return false;
        var start = words.Start(word);
        if (start > 0 && words.Text[start - 1] is '"' or '\'' or '<' or '@' or '#') return true;
        for (var before = word - 1; before >= Math.Max(0, word - 4); before--)
        {
            if (Gap.EndsLine(words, before)) return !Gap.Holds(words, before, word, "({");
        }

        return word < 4;
    }

    // "MIT licensed." at the end of a line; "the GPL is what governs".
    private static bool Trails(WordList words, Mention mention)
    {
        if (mention.End >= words.Count || Gap.EndsSentence(words, mention.End - 1)) return false;
        if (Licensed.Has(words[mention.End])) return Gap.EndsSentence(words, mention.End) || Gap.EndsLine(words, mention.End);
        for (var i = mention.End; i < Math.Min(words.Count, mention.End + 4); i++)
        {
            if (Governs.Has(words[i])) return true;
        }

        return false;
    }

    // "not under the GPL", "whether it is licensed under": the sentence takes back what it seems to say.
    private static bool Denied(WordList words, int grant, int first)
    {
        for (var i = first - 1; i >= 0 && i > grant - Reach; i--)
        {
            if (i < grant && (Gap.EndsSentence(words, i) || Gap.Holds(words, i, i + 1, ";"))) return false;
            if (Except.Has(words[i])) return false;
            if (Not.Has(words[i])) return true;
        }

        return false;
    }

    private static bool Points(WordList words, int i) =>
        Pointers.Has(words[i]) || i > 0 && Pointers.Has(words[i - 1]) && !Gap.EndsSentence(words, i - 1);

    private static bool Grants(WordList words, int i, Mention mention)
    {
        var word = words[i];
        if (Under.Has(word)) return i == 0 || Near(words, i - 1, Verbs) || Near(words, i - 1, NearVerbs, 6);
        if (By.Has(word)) return Near(words, i - 1, ByVerbs, 3);
        if (To.Has(word)) return Near(words, i - 1, ToVerbs, 4);
        if (With.Has(word)) return Near(words, i - 1, WithVerbs, 1) || Licence.Has(words[mention.End - 1])
            && Near(words, i - 1, Verbs, 1);
        if (In.Has(word)) return Near(words, i - 1, InVerbs, 2) ;
        if (As.Has(word)) return Near(words, i - 1, Licensed, 1);
        if (Is.Has(word)) return Near(words, i - 1, Licence, 8);
        if (Uses.Has(word)) return mention.End < words.Count && (Licence.Has(words[mention.End])
            || Licence.Has(words[mention.End - 1]));
        return Licensed.Has(word);
    }

    // "licensed under the vendor's variant of the MIT license": words that no one can list stand between.
    private static bool Further(WordList words, int from, out int grant)
    {
        grant = from;
        for (var i = from; i > 0 && i > from - MostUnknown; i--)
        {
            if (Gap.EndsSentence(words, i) || Turns.Has(words[i])) return false;
            if (!Under.Has(words[i - 1])) continue;
            grant = i - 1;
            return i > 1 && !Gap.EndsSentence(words, i - 1) && Verbs.Has(words[i - 2]);
        }

        return false;
    }

    private static bool Near(WordList words, int from, WordSet set, int reach = VerbReach)
    {
        for (var i = from; i >= 0 && i > from - reach; i--)
        {
            if (Gap.EndsSentence(words, i)) return false;
            if (set.Has(words[i])) return true;
        }

        return false;
    }
}
