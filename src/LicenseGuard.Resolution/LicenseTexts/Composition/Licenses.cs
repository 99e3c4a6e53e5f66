using System;
using System.Collections.Generic;

namespace LicenseGuard.Resolution.LicenseTexts.Composition;

/// <summary>The parts of a licence's id: family, version, what follows the version.</summary>
internal static class Licenses
{
    /// <summary>The order in which an expression names them: those of the SPDX list first, then ordinal.</summary>
    public static IComparer<string> Order { get; } = Comparer<string>.Create(static (one, other) =>
    {
        var isListed = IsOwnName(one).CompareTo(IsOwnName(other));
        return isListed != 0 ? isListed : string.CompareOrdinal(one, other);
    });

    /// <summary>Without exception, <c>-only</c> and <c>-or-later</c>: <c>GPL-2.0</c>.</summary>
    public static string Base(string license)
    {
        var with = license.IndexOf(" WITH ", StringComparison.Ordinal);
        if (with >= 0) license = license.Substring(0, with);
        if (license.EndsWith("-only", StringComparison.Ordinal)) return license.Substring(0, license.Length - 5);
        return license.EndsWith("-or-later", StringComparison.Ordinal) ? license.Substring(0, license.Length - 9) : license;
    }

    /// <summary>The licence without its version: <c>GPL</c>, <c>CC-BY-SA</c>; the id itself when it has none.</summary>
    public static string Family(string license)
    {
        license = Base(license);
        var dash = license.LastIndexOf('-');
        return dash > 0 && dash + 1 < license.Length && char.IsDigit(license[dash + 1]) && license.IndexOf(' ') < 0
            ? license.Substring(0, dash) : license;
    }

    private static bool IsOwnName(string license) => license.StartsWith("LicenseRef-", StringComparison.Ordinal);

    /// <summary>A licence of the GNU project, whose notices say whether later versions are meant.</summary>
    public static bool IsGnu(string license) =>
        license.StartsWith("GPL-", StringComparison.Ordinal) || license.StartsWith("LGPL-", StringComparison.Ordinal)
        || license.StartsWith("AGPL-", StringComparison.Ordinal) || license.StartsWith("GFDL-", StringComparison.Ordinal);
}
