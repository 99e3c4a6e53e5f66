using System;
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

    /// <summary>The licence behind an id, also where the id is an old one without <c>-only</c> or <c>-or-later</c>.</summary>
    public static License? Find(LicenseCatalog catalog, LicenseLeaf leaf) =>
        catalog.FindLicense(leaf.Id) ?? catalog.FindLicense(leaf.Id + (leaf.OrLater ? "-or-later" : "-only"));

    /// <summary>The licence's id with <c>+</c> taken as any later version: GPL-2.0+ and GPL-2.0-or-later are one.</summary>
    public static string EffectiveId(LicenseLeaf leaf, License license)
    {
        const string Only = "-only";
        return leaf.OrLater && license.Id.EndsWith(Only, StringComparison.Ordinal)
            ? license.Id.Substring(0, license.Id.Length - Only.Length) + "-or-later"
            : license.Id;
    }
}
