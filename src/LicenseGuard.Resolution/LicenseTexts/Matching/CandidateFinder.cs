using System;
using System.Collections.Generic;
using LicenseGuard.Resolution.LicenseTexts.Index;

namespace LicenseGuard.Resolution.LicenseTexts.Matching;

/// <summary>A place of the text that looks like a template.</summary>
internal sealed class Candidate
{
    public required int Template { get; init; }

    /// <summary>First word of the first sequence found, in the text and in the template.</summary>
    public required int FirstInText { get; init; }

    public required int FirstInTemplate { get; init; }

    public int LastInText { get; set; }

    public int LastInTemplate { get; set; }

    /// <summary>How many sequences were found.</summary>
    public int Hits { get; set; }

    /// <summary>About how many words of the template are there.</summary>
    public double Words { get; set; }
}

/// <summary>Finds the templates whose word sequences a text has, and where: sequences that follow each other in both make one
/// candidate.</summary>
internal static class CandidateFinder
{
    /// <summary>So many finds are looked at; a text with more repeats itself.</summary>
    private const int MostHits = 400_000;

    /// <summary>Open candidates of one template that a find is held against.</summary>
    private const int MostOpen = 12;

    /// <summary>Words that may stand between two sequences of a candidate beyond those that the template has there.</summary>
    private const int Slack = 400;

    /// <summary>The candidates, those with most words first.</summary>
    public static List<Candidate> Find(WordList words, LicenseIndex index)
    {
        var hits = Hits(words, index, out var perTemplate);
        var candidates = new List<Candidate>();
        for (int template = 0, at = 0; template < index.Count; at += perTemplate[template++])
            Group(index, template, hits, at, at + perTemplate[template], candidates);
        candidates.Sort((a, b) =>
        {
            var order = Rank(b, index).CompareTo(Rank(a, index));
            if (order == 0) order = a.Template.CompareTo(b.Template);
            return order == 0 ? a.FirstInText.CompareTo(b.FirstInText) : order;
        });
        return candidates;
    }

    private static double Rank(Candidate candidate, LicenseIndex index) =>
        candidate.Words - 0.3 * Math.Max(0, index.RequiredWords(candidate.Template) - candidate.Words);

    /// <summary>The finds as (place in the text, place in the template), ordered by template and then by place in the text.</summary>
    private static (int Text, int Template)[] Hits(WordList words, LicenseIndex index, out int[] perTemplate)
    {
        perTemplate = new int[index.Count];
        var found = new List<(int Text, int Posting)>();
        var hashes = words.AllHashes;
        for (var i = 0; i + LicenseIndex.SequenceLength <= words.Count && found.Count < MostHits; i++)
        {
            var key = LicenseIndex.Key(hashes, i);
            for (var posting = index.Find(key); index.IsKey(posting, key); posting++)
            {
                found.Add((i, posting));
                perTemplate[index.TemplateOf(posting)]++;
            }
        }

        var next = new int[index.Count];
        for (var i = 1; i < next.Length; i++) next[i] = next[i - 1] + perTemplate[i - 1];
        var hits = new (int, int)[found.Count];
        foreach (var (text, posting) in found) hits[next[index.TemplateOf(posting)]++] = (text, index.PositionOf(posting));
        return hits;
    }

    private static void Group(
        LicenseIndex index, int template, (int Text, int Template)[] hits, int first, int end, List<Candidate> candidates)
    {
        if (!IsEnough(index, template, end - first)) return;
        var length = index.Words(template);
        var open = new List<Candidate>();
        for (int i = first, next; i < end; i = next)
        {
            next = i + 1;
            while (next < end && hits[next].Text == hits[i].Text) next++;
            Place(index, template, hits, i, next, open, candidates);
            for (var o = open.Count - 1; o >= 0; o--)
            {
                if (hits[i].Text - open[o].LastInText > length + Slack) Close(index, open, o, candidates);
            }
        }

        for (var o = open.Count - 1; o >= 0; o--) Close(index, open, o, candidates);
    }

    /// <summary>A sequence that the template has at several places is taken as the one that best goes on with a candidate; when it goes
    /// on with none, each may begin another.</summary>
    private static void Place(
        LicenseIndex index, int template, (int Text, int Template)[] hits, int first, int end, List<Candidate> open,
        List<Candidate> candidates)
    {
        Candidate? best = null;
        var least = Slack + 1;
        var bestPlace = 0;
        var text = hits[first].Text;
        for (var i = first; i < end; i++)
        {
            var place = hits[i].Template;
            foreach (var candidate in open)
            {
                if (place <= candidate.LastInTemplate) continue;
                var drift = Math.Abs(text - candidate.LastInText - (place - candidate.LastInTemplate));
                if (drift > least || drift == least && best is not null && best.Hits >= candidate.Hits) continue;
                least = drift;
                best = candidate;
                bestPlace = place;
            }
        }

        if (best is null)
        {
            for (var i = first; i < end && i < first + MostOpen / 4; i++)
            {
                if (open.Count == MostOpen) Close(index, open, Weakest(open), candidates);
                open.Add(new Candidate
                {
                    Template = template, FirstInText = text, FirstInTemplate = hits[i].Template,
                    LastInText = text, LastInTemplate = hits[i].Template, Hits = 1,
                });
            }

            return;
        }

        best.LastInText = text;
        best.LastInTemplate = bestPlace;
        best.Hits++;
    }

    private static int Weakest(List<Candidate> open)
    {
        var weakest = 0;
        for (var o = 1; o < open.Count; o++)
        {
            if (open[o].Hits < open[weakest].Hits) weakest = o;
        }

        return weakest;
    }

    private static void Close(LicenseIndex index, List<Candidate> open, int at, List<Candidate> candidates)
    {
        var candidate = open[at];
        open.RemoveAt(at);
        if (!IsEnough(index, candidate.Template, candidate.Hits)) return;
        var length = index.Words(candidate.Template);
        candidate.Words = Math.Min(length, (double)candidate.Hits * length / index.Samples(candidate.Template));
        candidates.Add(candidate);
    }

    /// <summary>About a quarter of the words that must be there are.</summary>
    private static bool IsEnough(LicenseIndex index, int template, int hits) =>
        hits > 0 && 4L * hits * index.Words(template) >= (long)index.Samples(template) * index.RequiredWords(template);
}
