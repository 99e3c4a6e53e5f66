using System;
using LicenseGuard.Licensing.Spdx;

namespace LicenseGuard.Licensing.Policy;

/// <summary>Chooses the branch of an expression: AND is as strict as its worst side, OR as loose as its best. Each licence was
/// judged over all purposes, acts and parts before, so no branch is mixed from the good sides of two.</summary>
internal sealed class Election(LeafJudge judge)
{
    /// <summary>The elected branch; its findings are added.</summary>
    public LicenseExpression Choose(LicenseExpression expression, PartFindings findings)
    {
        var choice = Choose(expression);
        foreach (var leaf in choice.Expression.Leaves)
            findings.AddAll(judge.Judge(leaf).Findings);
        return choice.Expression;
    }

    private Choice Choose(LicenseExpression expression)
    {
        switch (expression)
        {
            case LicenseLeaf leaf:
                var found = judge.Judge(leaf);
                return new Choice(leaf, found.HasConflict ? VerdictKind.Forbidden : found.Findings.Worst, found.Findings.Worst);
            case AndExpression and:
                var left = Choose(and.Left);
                var right = Choose(and.Right);
                return new Choice(
                    new AndExpression(left.Expression, right.Expression),
                    Worse(left.Rank, right.Rank),
                    Worse(left.Kind, right.Kind));
            case OrExpression or:
                var first = Choose(or.Left);
                var second = Choose(or.Right);
                return second.IsBetterThan(first) ? second : first;
            default:
                throw new InvalidOperationException("An expression is a leaf, AND or OR.");
        }
    }

    private static VerdictKind Worse(VerdictKind a, VerdictKind b) => a > b ? a : b;

    /// <summary>A branch. One that cannot be combined with the project's own licence is no better than a forbidden one; of two
    /// such the one whose terms permit more is better; of equals the first in the text.</summary>
    private readonly record struct Choice(LicenseExpression Expression, VerdictKind Rank, VerdictKind Kind)
    {
        public bool IsBetterThan(Choice other) => Rank != other.Rank ? Rank < other.Rank : Kind < other.Kind;
    }
}
