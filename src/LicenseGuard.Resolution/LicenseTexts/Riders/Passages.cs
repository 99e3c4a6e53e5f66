using System;
using System.Collections.Generic;

namespace LicenseGuard.Resolution.LicenseTexts.Riders;

/// <summary>A part of the text in which riders are looked for.</summary>
/// <param name="Start">First character.</param>
/// <param name="End">The character after its last.</param>
/// <param name="Nearness">Where it stands.</param>
internal readonly record struct Passage(int Start, int End, Nearness Nearness)
{
    /// <summary>It stands inside a licence.</summary>
    public bool IsInside => Nearness == Nearness.Inside;

    /// <summary>How much a construction must say to be a rider here.</summary>
    public RuleStrength Needed(RiderSentences sentence) => Nearness switch
    {
        Nearness.Far => RuleStrength.Strong,
        Nearness.Alone => sentence.Classes.Meets(RiderGrammar.OfLicenses) ? RuleStrength.Weak : RuleStrength.Strong,
        _ => RuleStrength.Weak,
    };
}

/// <summary>Where a passage stands.</summary>
internal enum Nearness
{
    /// <summary>In a file of something else, away from the licence.</summary>
    Far,

    /// <summary>In a file without a licence.</summary>
    Alone,

    /// <summary>Before or behind a licence.</summary>
    Beside,

    /// <summary>Among the words of a licence.</summary>
    Inside,
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
        var isLicense = IsLicenseFile(words, matches, code);
        var at = 0;
        var isBehind = false;
        foreach (var match in matches)
        {
            if (match.Kind is not (MatchKind.FullText or MatchKind.Notice) || match.End <= match.First) continue;
            var start = words.Start(match.First);
            if (start > at) AddGap(passages, code, at, start, isLicense, isBehind, isBefore: true);
            AddExtra(passages, words, match.Extra);
            at = Math.Max(at, words.End(match.End - 1));
            isBehind = true;
        }

        if (at >= text.Length) return passages;
        if (isBehind) AddGap(passages, code, at, text.Length, isLicense, isBehind, isBefore: false);
        else passages.Add(new Passage(0, text.Length, isLicense ? Nearness.Alone : Nearness.Far));
        return passages;
    }

    private static void AddGap(
        List<Passage> passages, CodeLines code, int start, int end, bool isLicense, bool isBehind, bool isBefore)
    {
        if (isLicense)
        {
            passages.Add(new Passage(start, end, Nearness.Beside));
            return;
        }

        var behind = isBehind ? code.ProseFrom(start, end) : start;
        var before = isBefore ? code.ProseTo(behind, end) : end;
        if (behind > start) passages.Add(new Passage(start, behind, Nearness.Beside));
        if (before > behind) passages.Add(new Passage(behind, before, Nearness.Far));
        if (end > before) passages.Add(new Passage(before, end, Nearness.Beside));
    }

    // Parts of one insertion that the matcher has found the licence's words between are one passage.
    private static void AddExtra(List<Passage> passages, WordList words, IReadOnlyList<WordRange> extra)
    {
        for (var i = 0; i < extra.Count; i++)
        {
            var first = extra[i].First;
            var end = extra[i].End;
            while (i + 1 < extra.Count && extra[i + 1].First - end <= Bridge) end = extra[++i].End;
            if (end <= first || end > words.Count) continue;
            passages.Add(new Passage(words.Start(first), words.End(end - 1), end - first > FewWords ? Nearness.Inside : Nearness.Beside));
        }
    }

    // A file of its own for licences, not source code with a header, nor a long document with a licence somewhere.
    private static bool IsLicenseFile(WordList words, IReadOnlyList<LicenseMatch> matches, CodeLines code)
    {
        const int Short = 4000;
        var covered = 0;
        foreach (var match in matches)
        {
            if (match.Kind is MatchKind.FullText or MatchKind.Notice && match.End > match.First)
                covered += words.End(match.End - 1) - words.Start(match.First);
        }

        var left = words.Text.Length - covered;
        if (covered > 0 && left > Short && left > covered * 3) return false;
        return !code.IsSource();
    }
}
