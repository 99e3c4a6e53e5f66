using System;
using System.Collections.Generic;

namespace LicenseGuard.Resolution.LicenseTexts.Riders;

/// <summary>A part of the text in which riders are looked for.</summary>
/// <param name="Start">First character.</param>
/// <param name="End">The character after its last.</param>
/// <param name="Nearness">Where it stands.</param>
/// <param name="Next">What follows: the class of a licence's notice or of an exception's text; none otherwise.</param>
internal readonly record struct Passage(int Start, int End, Nearness Nearness, WordClasses Next = default)
{
    /// <summary>How much a construction must say to be a rider here.</summary>
    public RuleStrength Needed(RiderSentences sentence) => Nearness switch
    {
        Nearness.Far => RuleStrength.Strong,
        Nearness.Alone => sentence.Classes.Meets(RiderGrammar.OfLicenses) ? RuleStrength.Weak : RuleStrength.Strong,
        Nearness.Near => RuleStrength.Weak,
        _ => RuleStrength.Faint,
    };
}

/// <summary>Where a passage stands.</summary>
internal enum Nearness
{
    /// <summary>In a file of something else, away from its licence.</summary>
    Far,

    /// <summary>In a file without a licence.</summary>
    Alone,

    /// <summary>Before or behind a notice.</summary>
    Near,

    /// <summary>Before or behind a licence's own text.</summary>
    Beside,

    /// <summary>Among the words of a licence.</summary>
    Inside,

    /// <summary>A word or a few among the words of a licence.</summary>
    Word,

    /// <summary>The words of a licence themselves, for what is there in another script.</summary>
    Covered,
}

/// <summary>Divides a text into the passages that no licence covers.</summary>
internal static class Passages
{
    // Words of the licence's own that an inserted passage may seem to share.
    private const int Bridge = 4;

    // Fewer extra words are a typing error, a name or a date, unless a construction says more.
    private const int FewWords = 3;

    /// <summary>In the order of the text, but that those inside a licence come after the one before it.</summary>
    public static List<Passage> Of(WordList words, IReadOnlyList<LicenseMatch> matches)
    {
        var text = words.Text;
        var passages = new List<Passage>();
        var code = new CodeLines(text);
        var setting = Around(words, matches, code);
        var at = 0;
        var isBehind = false;
        var inOrder = new List<LicenseMatch>(matches);
        inOrder.Sort((one, other) => one.First != other.First ? one.First.CompareTo(other.First) : one.End.CompareTo(other.End));
        foreach (var match in inOrder)
        {
            if (match.End <= match.First) continue;
            var start = words.Start(match.First);
            if (start > at)
            {
                var end = match.Kind == MatchKind.FullText ? Edges.SentenceEnd(text, at, start) : start;
                AddGap(passages, code, at, end, setting, isBehind, isBefore: true);
                var next = match.IsException ? RiderGrammar.Excepted : match.Kind == MatchKind.Notice ? RiderGrammar.Covered : default;
                passages[passages.Count - 1] = passages[passages.Count - 1] with { Next = next };
            }

            AddExtra(passages, words, match.Extra);
            if (OtherScripts.AreForeign(text, start, words.End(match.End - 1)))
                passages.Add(new Passage(start, words.End(match.End - 1), Nearness.Covered));
            at = Math.Max(at, words.End(match.End - 1));
            isBehind = true;
        }

        if (at >= text.Length) return passages;
        if (isBehind) AddGap(passages, code, at, text.Length, setting, isBehind, isBefore: false);
        else passages.Add(new Passage(0, text.Length, setting.IsLicense ? Nearness.Alone : Nearness.Far));
        return passages;
    }

    private static void AddGap(
        List<Passage> passages, CodeLines code, int start, int end, Setting setting, bool isBehind, bool isBefore)
    {
        var near = setting.HasText ? Nearness.Beside : Nearness.Near;
        if (setting.IsLicense)
        {
            passages.Add(new Passage(start, end, near));
            return;
        }

        var behind = isBehind ? code.ProseFrom(start, end) : start;
        var before = isBefore ? code.ProseTo(behind, end) : end;
        if (behind > start) passages.Add(new Passage(start, behind, near));
        if (before > behind) passages.Add(new Passage(behind, before, Nearness.Far));
        if (end > before) passages.Add(new Passage(before, end, near));
    }

    // Parts of one insertion that the matcher has found the licence's words between are one passage too.
    private static void AddExtra(List<Passage> passages, WordList words, IReadOnlyList<WordRange> extra)
    {
        for (var i = 0; i < extra.Count; i++)
        {
            var last = i;
            while (last + 1 < extra.Count && extra[last + 1].First - extra[last].End <= Bridge) last++;
            if (last > i) AddExtra(passages, words, extra[i].First, extra[last].End);
            for (; i <= last; i++) AddExtra(passages, words, extra[i].First, extra[i].End);
            i--;
        }
    }

    private static void AddExtra(List<Passage> passages, WordList words, int first, int end)
    {
        if (end <= first || end > words.Count) return;
        var isLong = end - first > FewWords;
        var wide = isLong ? Edges.Widen(words, first, end) : new WordRange(first, end);
        passages.Add(new Passage(words.Start(wide.First), words.End(wide.End - 1), isLong ? Nearness.Inside : Nearness.Word));
    }

    // A file of its own for licences is not source code with a header, nor a long document with a licence somewhere.
    private static Setting Around(WordList words, IReadOnlyList<LicenseMatch> matches, CodeLines code)
    {
        const int Short = 1500;
        const int ShortWithText = 4000;
        var covered = 0;
        var isText = false;
        foreach (var match in matches)
        {
            if (match.End <= match.First) continue;
            covered += words.End(match.End - 1) - words.Start(match.First);
            isText |= match.Kind == MatchKind.FullText;
        }

        var left = words.Text.Length - covered;
        var isLong = covered > 0 && left > (isText ? ShortWithText : Short) && left > covered * 3;
        return new Setting(!isLong && !code.IsSource(), isText);
    }

    /// <param name="IsLicense">The file is one for licences.</param>
    /// <param name="HasText">It holds a licence's own text.</param>
    private readonly record struct Setting(bool IsLicense, bool HasText);
}
