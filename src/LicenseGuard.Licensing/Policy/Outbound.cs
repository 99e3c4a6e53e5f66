using System;
using System.Collections.Generic;
using LicenseGuard.Licensing.Catalog;
using LicenseGuard.Licensing.Spdx;

namespace LicenseGuard.Licensing.Policy;

/// <summary>One way to take the whole: all of these licences apply.</summary>
/// <param name="Leaves">Those that others may use; none for a closed whole.</param>
/// <param name="Unknown">Besides, a licence of one's own making that nobody knows; empty for none.</param>
internal sealed record OutboundChoice(IReadOnlyList<LicenseLeaf> Leaves, string Unknown = "")
{
    /// <summary>Under no public licence.</summary>
    public bool IsClosed => Leaves.Count == 0;

    public override string ToString() => IsClosed ? Unknown.Length > 0 ? Unknown : UseWords.Proprietary : string.Join(" AND ", Leaves);
}

/// <summary>The licence of the whole: the project's own, as far as it matters to what it is combined with.</summary>
/// <param name="Text">As stated; <c>proprietary</c> when nothing is.</param>
/// <param name="Choices">What is offered; none when that is more than anybody can look through.</param>
/// <param name="IsUnread">Something is stated and is no expression.</param>
internal sealed record Outbound(string Text, IReadOnlyList<OutboundChoice> Choices, bool IsUnread = false)
{
    private const int MostChoices = 64;
    private static readonly OutboundChoice Closed = new([]);

    /// <summary>The work is under no public licence.</summary>
    public bool IsClosed
    {
        get
        {
            foreach (var choice in Choices)
            {
                if (!choice.IsClosed)
                    return false;
            }

            return Choices.Count > 0;
        }
    }

    public static Outbound Read(string? stated, LicenseCatalog catalog)
    {
        var text = stated is null || stated.Trim().Length == 0 ? UseWords.Proprietary : stated.Trim();
        if (string.Equals(text, UseWords.Proprietary, StringComparison.OrdinalIgnoreCase))
            return new Outbound(text, [Closed]);
        if (!LicenseLookup.TryParse(catalog, text, out var expression))
            return new Outbound(text, [Closed], IsUnread: true);
        return new Outbound(text, ReadChoices(expression, catalog) ?? []);
    }

    // Null when there are too many.
    private static List<OutboundChoice>? ReadChoices(LicenseExpression expression, LicenseCatalog catalog)
    {
        if (expression is LicenseLeaf leaf)
            return [Choice(leaf, catalog)];
        var (first, second) = expression is AndExpression and ? (and.Left, and.Right)
            : expression is OrExpression or ? (or.Left, or.Right)
            : throw new InvalidOperationException("An expression is a leaf, AND or OR.");
        if (ReadChoices(first, catalog) is not { } left || ReadChoices(second, catalog) is not { } right)
            return null;
        if (expression is OrExpression)
        {
            left.AddRange(right);
            return left.Count > MostChoices ? null : left;
        }

        if (left.Count * right.Count > MostChoices)
            return null;
        List<OutboundChoice> both = [];
        foreach (var one in left)
        {
            foreach (var other in right)
                both.Add(new OutboundChoice([.. one.Leaves, .. other.Leaves], one.Unknown.Length > 0 ? one.Unknown : other.Unknown));
        }

        return both;
    }

    // A licence of one's own making that nobody knows is taken for a closed one.
    private static OutboundChoice Choice(LicenseLeaf leaf, LicenseCatalog catalog)
    {
        if (leaf.Id == "UNLICENSED")
            return Closed;
        var known = LicenseLookup.Find(catalog, leaf);
        if (known is null ? leaf.Id.StartsWith("LicenseRef-", StringComparison.OrdinalIgnoreCase) : CombinationTerms.NeedsLook(known))
            return new OutboundChoice([], leaf.ToString());
        return new OutboundChoice([leaf]);
    }
}
