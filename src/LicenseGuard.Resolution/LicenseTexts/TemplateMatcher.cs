using System;
using System.Collections.Generic;
using LicenseGuard.Resolution.LicenseTexts.Index;
using LicenseGuard.Resolution.LicenseTexts.Matching;

namespace LicenseGuard.Resolution.LicenseTexts;

/// <summary>Finds the licences whose own text, or standard header, a text holds: places that look like one by a few word sequences,
/// an alignment of each with its template, and of those that overlap the one that explains most.</summary>
internal static class TemplateMatcher
{
    /// <summary>Templates that are tried for one place.</summary>
    private const int MostPerPlace = 24;

    /// <summary>Words of the text before and after a place that are looked at, beyond the template's length.</summary>
    private const int Slack = 160;

    /// <summary>Of the best score.</summary>
    private const double NearlyAsMuch = 0.88;

    /// <summary>Words by which a licence may differ more from the text than one that it takes the place of.</summary>
    private const int Tolerance = 3;

    /// <summary>The matches in the order of the text, not overlapping.</summary>
    public static IReadOnlyList<LicenseMatch> Find(WordList words) =>
        LicenseIndex.Own is { } index ? Find(words, index) : [];

    /// <summary>The matches with the licences of an index.</summary>
    public static IReadOnlyList<LicenseMatch> Find(WordList words, LicenseIndex index)
    {
        var found = new List<Assessment>();
        var aligner = new Aligner(words.AllHashes);
        var tried = new List<Candidate>();
        foreach (var candidate in CandidateFinder.Find(words, index))
        {
            if (aligner.IsTired) break;
            if (IsCrowded(candidate, tried) || IsOutdone(candidate, found)) continue;
            tried.Add(candidate);
            var template = index[candidate.Template];
            var shift = candidate.FirstInText - candidate.FirstInTemplate;
            var from = Math.Max(0, shift - Slack);
            var to = Math.Min(words.Count, candidate.LastInText + template.Words.Length - candidate.LastInTemplate + Slack);
            var places = aligner.Align(template, from, to, shift);
            if (new Assessor(words, template, places, index).Assess() is { IsOfTemplate: true } assessment) found.Add(assessment);
        }

        return Choose(found);
    }

    private static bool IsCrowded(Candidate candidate, List<Candidate> tried)
    {
        var half = (candidate.LastInText - candidate.FirstInText) / 2;
        var count = 0;
        foreach (var other in tried)
        {
            var common = Math.Min(other.LastInText, candidate.LastInText) - Math.Max(other.FirstInText, candidate.FirstInText);
            if (common < half || other.Words < candidate.Words) continue;
            if (other.Template == candidate.Template && common > 0 || ++count == MostPerPlace) return true;
        }

        return false;
    }

    /// <summary>A template that explains every word of the place is found, with more words than the candidate may have.</summary>
    private static bool IsOutdone(Candidate candidate, List<Assessment> found)
    {
        foreach (var other in found)
        {
            if (other.IsPerfect && other.Score > 1.05 * candidate.Words
                && other.First <= candidate.FirstInText && other.End >= candidate.LastInText)
            {
                return true;
            }
        }

        return false;
    }

    private static List<LicenseMatch> Choose(List<Assessment> found)
    {
        // A stable order: the candidates came in that of the index.
        var order = new int[found.Count];
        for (var i = 0; i < order.Length; i++) order[i] = i;
        Array.Sort(order, (a, b) =>
        {
            var compared = found[b].Score.CompareTo(found[a].Score);
            if (compared == 0) compared = found[a].Template.Kind.CompareTo(found[b].Template.Kind);
            return compared == 0 ? a.CompareTo(b) : compared;
        });
        var chosen = new List<LicenseMatch>();
        foreach (var i in order)
        {
            if (!Overlaps(found[i], chosen)) chosen.Add((found[i].IsClean ? found[i] : Cleaner(found[i], found, order)).ToMatch());
        }

        chosen.Sort((a, b) => a.First.CompareTo(b.First));
        return chosen;
    }

    /// <summary>A licence that is there nearly as much of and nothing but, in place of one that the text is not quite. It must see all
    /// words that the other saw, and differ no more: none may hide beside it or in place of a clause that is missing.</summary>
    private static Assessment Cleaner(Assessment broken, List<Assessment> found, int[] order)
    {
        foreach (var i in order)
        {
            var other = found[i];
            if (other.IsClean && other.Score + other.MissingAtEdge >= NearlyAsMuch * broken.Score && other.Distance <= broken.Distance + Tolerance
                && other.First <= broken.First && other.End >= broken.End)
            {
                return other;
            }
        }

        return broken;
    }

    private static bool Overlaps(Assessment one, List<LicenseMatch> chosen)
    {
        foreach (var other in chosen)
        {
            if (one.First < other.End && other.First < one.End) return true;
        }

        return false;
    }
}
