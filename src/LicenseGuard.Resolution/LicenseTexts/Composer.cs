using System.Collections.Generic;
using LicenseGuard.Resolution.LicenseTexts.Composition;

namespace LicenseGuard.Resolution.LicenseTexts;

/// <summary>Puts the expression of a file together from what was recognised in it: AND for licences that stand beside each other,
/// OR only where the text says so.</summary>
internal static class Composer
{
    public static LicenseText Compose(WordList words, IReadOnlyList<LicenseMatch> matches, Rider? rider)
    {
        var operands = Operands.Of(matches);
        Choices.Group(words, operands);
        Alternatives.Join(words, operands);
        // What a text grants that is nearly a licence's and is not, no one knows: nothing is named.
        if (operands.Count == 0 || operands.Exists(operand => operand.Match is { Broken: true, IsException: false,
            Kind: MatchKind.FullText } && !operand.IsMended))
            return rider is null ? LicenseText.None : LicenseText.None with { Rider = rider };
        Absorption.Resolve(operands);
        Exceptions.Bind(operands);
        if (ExpressionBuilder.Build(operands) is not { } expression) return LicenseText.None;
        if (rider is not null) return new LicenseText(null, 0, [], rider, expression);
        return new LicenseText(expression, Confidence(operands), Spans(words, operands), null, "");
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
