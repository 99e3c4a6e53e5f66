using System.Collections.Generic;
using LicenseGuard.Resolution.LicenseTexts.Composition;

namespace LicenseGuard.Resolution.LicenseTexts;

/// <summary>Puts the expression of a file together from what was recognised in it: AND for licences that stand beside each other, OR
/// only where the text says so.</summary>
internal static class Composer
{
    public static LicenseText Compose(WordList words, IReadOnlyList<LicenseMatch> matches, Rider? rider)
    {
        var operands = Operands(matches);
        if (operands.Count == 0) return LicenseText.None;
        Choices.Group(words, operands);
        Absorption.Resolve(operands);
        if (ExpressionBuilder.Build(operands) is not { } expression) return LicenseText.None;
        if (rider is not null) return new LicenseText(null, 0, [], rider, expression);
        return new LicenseText(expression, Confidence(operands), Spans(words, operands), null, "");
    }

    // In the order of the text; what stands inside a licence's own text is that text's.
    private static List<Operand> Operands(IReadOnlyList<LicenseMatch> matches)
    {
        var ordered = new List<LicenseMatch>(matches);
        ordered.Sort((left, right) =>
            left.First != right.First ? left.First.CompareTo(right.First)
            : left.End != right.End ? right.End.CompareTo(left.End)
            : left.Kind != right.Kind ? left.Kind.CompareTo(right.Kind)
            : string.CompareOrdinal(left.License, right.License));
        var operands = new List<Operand>();
        var covered = 0;
        foreach (var match in ordered)
        {
            if (match.Kind is not MatchKind.FullText && match.End <= covered) continue;
            if (match.Kind is MatchKind.FullText && match.End > covered) covered = match.End;
            operands.Add(new Operand(match));
        }

        return operands;
    }

    private static double Confidence(List<Operand> operands)
    {
        var least = 1.0;
        foreach (var operand in operands)
        {
            if (operand.Match.Confidence < least) least = operand.Match.Confidence;
        }

        return least;
    }

    private static List<TextSpan> Spans(WordList words, List<Operand> operands)
    {
        var spans = new List<TextSpan>(operands.Count);
        foreach (var operand in operands)
        {
            var start = words.Start(operand.Match.First);
            spans.Add(new TextSpan(start, words.End(operand.Match.End - 1) - start, operand.License));
        }

        return spans;
    }
}
