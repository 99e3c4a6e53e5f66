using System;
using System.Diagnostics.CodeAnalysis;

namespace LicenseGuard.Licensing.Spdx;

/// <summary>Reads SPDX licence expressions.</summary>
public static class ExpressionParser
{
    /// <summary>Reads an expression. Ids match without regard to case; an id that is neither listed nor a
    /// <c>LicenseRef-</c> is an error that names the nearest listed id.</summary>
    public static bool TryParse(
        string text, [NotNullWhen(true)] out LicenseExpression? expression, [NotNullWhen(false)] out ExpressionError? error) =>
        throw new NotImplementedException();
}
