using System.Collections.Generic;
using System.Linq;

namespace LicenseGuard.Licensing.Spdx;

/// <summary>An SPDX licence expression (SPDX 3.0.1, annex on licence expressions) as a tree.</summary>
public abstract record LicenseExpression
{
    /// <summary>Every licence named in the expression, in the order of the text.</summary>
    public abstract IEnumerable<LicenseLeaf> Leaves { get; }
}

/// <summary>One licence, possibly with <c>+</c> (or any later version) and with an exception.</summary>
/// <param name="Id">An SPDX id in its listed case, or <c>LicenseRef-…</c> as written.</param>
/// <param name="OrLater">The id was followed by <c>+</c>.</param>
/// <param name="Exception">The SPDX exception id after <c>WITH</c>, or null.</param>
public sealed record LicenseLeaf(string Id, bool OrLater = false, string? Exception = null) : LicenseExpression
{
    /// <inheritdoc />
    public override IEnumerable<LicenseLeaf> Leaves => [this];

    /// <inheritdoc />
    public override string ToString() => Id + (OrLater ? "+" : "") + (Exception is null ? "" : " WITH " + Exception);
}

/// <summary>All of the licences apply together.</summary>
public sealed record AndExpression(LicenseExpression Left, LicenseExpression Right) : LicenseExpression
{
    /// <inheritdoc />
    public override IEnumerable<LicenseLeaf> Leaves => Left.Leaves.Concat(Right.Leaves);

    /// <inheritdoc />
    public override string ToString() => Wrap(Left) + " AND " + Wrap(Right);

    private static string Wrap(LicenseExpression side) => side is OrExpression ? "(" + side + ")" : side.ToString();
}

/// <summary>The user may choose one of the licences.</summary>
public sealed record OrExpression(LicenseExpression Left, LicenseExpression Right) : LicenseExpression
{
    /// <inheritdoc />
    public override IEnumerable<LicenseLeaf> Leaves => Left.Leaves.Concat(Right.Leaves);

    /// <inheritdoc />
    public override string ToString() => Left + " OR " + Right;
}
