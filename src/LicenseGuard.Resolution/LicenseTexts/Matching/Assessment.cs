using System;
using System.Collections.Generic;
using LicenseGuard.Resolution.LicenseTexts.Index;

namespace LicenseGuard.Resolution.LicenseTexts.Matching;

/// <summary>How well a template explains a part of a text: what of it is missing there and what is there beside it.</summary>
internal sealed class Assessment
{
    /// <summary>Of the words that must be there, so many may be missing from a licence, a short one and a standard header.</summary>
    private const double MostMissing = 0.11, MostMissingInShort = 0.05, MostMissingInHeader = 0.12;

    private const int Short = 60;

    /// <summary>For each required word, so many words may be there that are not the template's.</summary>
    private const double MostExtra = 0.10;

    /// <summary>A text of which less is there has nothing to do with the licence.</summary>
    private const double LeastPresent = 0.6;

    private readonly List<WordRange> extra = [];
    private readonly List<WordRange> faults = [];

    public required Template Template { get; init; }

    /// <summary>The first word of the text that is the template's.</summary>
    public required int First { get; init; }

    /// <summary>The word after the last.</summary>
    public required int End { get; init; }

    /// <summary>Words of the template that are there.</summary>
    public double Matched { get; set; }

    /// <summary>Words that should be there.</summary>
    public double Missing { get; set; }

    /// <summary>Those of them that are whole sentences at its beginning or end: they count half for <see cref="IsWhole"/>.</summary>
    public double MissingAtEdge { get; set; }

    /// <summary>Words that the template has no place for.</summary>
    public double ExtraWords { get; set; }

    /// <summary>Words that fill a place for free words.</summary>
    public int Filling { get; set; }

    /// <summary>A word that turns the meaning is missing or added, or a whole clause.</summary>
    public bool Turned => faults.Count > 0;

    /// <summary>A number or a name of the header is another one: it speaks of another version or licence.</summary>
    public bool OtherVersion { get; set; }

    /// <summary>What the template has no place for, and fillings that may restrict: of several words, or with such a word.</summary>
    public IReadOnlyList<WordRange> Extra => extra;

    /// <summary>Of several templates for a part of the text the one with most is the licence.</summary>
    public double Score => Matched - 1.5 * Missing - ExtraWords - 0.02 * Filling;

    /// <summary>Enough is there to say that the text comes from this template.</summary>
    public bool IsOfTemplate =>
        Score > 0 && Present >= LeastPresent && Template.Kind switch
        {
            // A header of another version is a header of another licence, and an exception that is not quite one permits nothing.
            TemplateKind.Header => IsWhole && !OtherVersion,
            TemplateKind.Exception => IsClean,
            _ => true,
        };

    /// <summary>The text is the template, nothing but.</summary>
    public bool IsWhole =>
        Missing - MissingAtEdge / 2 <= Math.Max(1, Template.RequiredWords * MostMissingOf(Template))
        && ExtraWords <= Math.Max(3, Template.RequiredWords * MostExtra);

    /// <summary>It is whole and says what the template says.</summary>
    public bool IsClean => IsWhole && !Turned;

    /// <summary>Words that differ, without sentences that are missing at the beginning or end.</summary>
    public double Distance => Missing - MissingAtEdge + ExtraWords;

    /// <summary>Nothing is missing or added.</summary>
    public bool IsPerfect => IsClean && Missing == 0 && ExtraWords == 0;

    private static double MostMissingOf(Template template) =>
        template.Kind == TemplateKind.Header ? MostMissingInHeader : template.RequiredWords < Short ? MostMissingInShort : MostMissing;

    private double Present => 1 - Missing / Math.Max(1, Math.Max(Template.RequiredWords, Missing));

    /// <summary>What stands here in the text turns what the licence says; an empty range where something is missing.</summary>
    public void Turn(int from, int to) => faults.Add(new WordRange(from, to));

    public void AddExtra(int first, int end)
    {
        if (extra.Count > 0 && extra[extra.Count - 1].End == first) extra[extra.Count - 1] = new WordRange(extra[extra.Count - 1].First, end);
        else extra.Add(new WordRange(first, end));
    }

    public LicenseMatch ToMatch()
    {
        var broken = !IsClean;
        var confidence = Math.Max(0, Present - ExtraWords / (2.0 * Math.Max(1, Template.RequiredWords)));
        return new LicenseMatch(
            Template.License, Template.Kind == TemplateKind.Header ? MatchKind.Notice : MatchKind.FullText, First, End,
            broken ? confidence / 2 : confidence, extra)
        {
            Broken = broken,
            Faults = faults,
            IsException = Template.Kind == TemplateKind.Exception,
        };
    }
}
