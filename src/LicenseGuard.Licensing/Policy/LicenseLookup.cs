using System.Diagnostics.CodeAnalysis;
using LicenseGuard.Licensing.Catalog;
using LicenseGuard.Licensing.Spdx;

namespace LicenseGuard.Licensing.Policy;

/// <summary>Reads expressions and finds the licences they name.</summary>
internal static class LicenseLookup
{
    /// <summary>Longest expression that is judged, in UTF-16 units. Real ones stay far below; a longer one is hostile.</summary>
    public const int LongestExpression = 4096;

    public static bool TryParse(LicenseCatalog catalog, string text, [NotNullWhen(true)] out LicenseExpression? expression)
    {
        expression = null;
        return text.Length <= LongestExpression && catalog.TryParseExpression(text, out expression, out _);
    }

    /// <summary>The licence behind a leaf, or null. The parser has already turned GPL-2.0+ and its like into today's ids; what
    /// still has a <c>+</c> is judged by the terms of the version it names.</summary>
    public static License? Find(LicenseCatalog catalog, LicenseLeaf leaf) => catalog.FindLicense(leaf.Id);
}
