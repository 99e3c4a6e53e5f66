using System;
using System.Collections.Generic;
using LicenseGuard.Licensing.Spdx;

namespace LicenseGuard.Resolution.LicenseTexts.Composition;

/// <summary>Which matches count: what stands inside a licence's own text is that text's, and of a header and the name inside it
/// one speaks.</summary>
internal static class Operands
{
    private const int LongestName = 30;
    private const int MostPaired = 500;

    /// <summary>The operands in the order of the text.</summary>
    public static List<Operand> Of(IReadOnlyList<LicenseMatch> matches)
    {
        var ordered = new List<LicenseMatch>(matches);
        ordered.Sort(Compare);
        var operands = new List<Operand>();
        var covered = 0;
        var header = -1;
        foreach (var match in ordered)
        {
            if (match.Broken && (match.IsException || match.Kind is not MatchKind.FullText)) continue;
            if (match.Kind is MatchKind.FullText)
            {
                if (match.End > covered) covered = match.End;
                operands.Add(new Operand(match));
                continue;
            }

            if (ExpressionParser.TryParse(match.License, out var expression, out _) && expression is AndExpression)
            {
                Split(match, expression, operands);
                continue;
            }

            if (match.Kind is MatchKind.Notice && match.End - match.First > LongestName && match.End <= covered) continue;
            if (header >= 0 && match.End <= operands[header].Match.End)
            {
                var outer = operands[header].Match;
                if (IsNearer(outer.License, match.License)) continue;
                // The header's other words go with the name: it keeps the place, the name gives the licence.
                operands.RemoveAt(header);
                header = -1;
            }

            operands.Add(new Operand(match));
            if (match.Kind is MatchKind.Notice && match.End - match.First > LongestName) header = operands.Count - 1;
        }

        return operands.Count <= MostPaired ? operands : Distinct(operands);
    }

    // A tag of several licences that all hold is as many operands.
    private static void Split(LicenseMatch match, LicenseExpression expression, List<Operand> operands)
    {
        if (expression is AndExpression both)
        {
            Split(match, both.Left, operands);
            Split(match, both.Right, operands);
            return;
        }

        operands.Add(new Operand(match with { License = expression.ToString() }));
    }

    // In a file with so many no one can tell which belong together: all of them count.
    private static List<Operand> Distinct(List<Operand> operands)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return operands.FindAll(operand => seen.Add(operand.License));
    }

    // MPL-2.0-no-copyleft-exception says more than MPL-2.0; a GNU header's version is the one that is written in it.
    private static bool IsNearer(string header, string name) =>
        header == name || !Licenses.IsGnu(name) && (header.StartsWith(name + "-", StringComparison.Ordinal)
            || !Licenses.IsGnu(header) && Licenses.Family(header) != Licenses.Family(name));

    private static int Compare(LicenseMatch left, LicenseMatch right) =>
        left.First != right.First ? left.First.CompareTo(right.First)
        : left.End != right.End ? right.End.CompareTo(left.End)
        : left.Kind != right.Kind ? left.Kind.CompareTo(right.Kind)
        : string.CompareOrdinal(left.License, right.License);
}
