using System;
using LicenseGuard.Licensing.Spdx;

namespace LicenseGuard.Resolution.LicenseTexts.Composition;

/// <summary>A match on its way into the expression.</summary>
internal sealed class Operand(LicenseMatch match)
{
    /// <summary>The match.</summary>
    public LicenseMatch Match { get; } = match;

    /// <summary>Its licence, as later steps make it more exact.</summary>
    public string License { get; set; } = match.License;

    /// <summary>Operands with the same number are a choice.</summary>
    public int Group { get; set; }

    /// <summary>The licence without exception and without what follows its version: <c>GPL-2.0</c>.</summary>
    public string Base => BaseOf(License);

    /// <summary>The licence's family: <c>GPL</c>; the id itself when it is no GNU licence.</summary>
    public string Family => IsGnu(License) ? License.Substring(0, License.IndexOf('-')) : License;

    /// <summary>An exception without a licence.</summary>
    public bool IsException => License.IndexOf(' ') < 0 && SpdxList.Current.FindLicense(License) is null && SpdxList.Current.FindException(License) is not null;

    /// <summary>A GNU licence named without a version.</summary>
    public bool IsUnversioned => Match.Kind is not MatchKind.FullText and not MatchKind.Tag
        && License is "GPL-1.0-or-later" or "LGPL-2.0-or-later" or "LGPL-2.1-or-later" or "AGPL-3.0-only" or "GFDL-1.1-or-later";

    public static string BaseOf(string license)
    {
        var with = license.IndexOf(" WITH ", StringComparison.Ordinal);
        if (with >= 0) license = license.Substring(0, with);
        if (license.EndsWith("-only", StringComparison.Ordinal)) return license.Substring(0, license.Length - 5);
        return license.EndsWith("-or-later", StringComparison.Ordinal) ? license.Substring(0, license.Length - 9) : license;
    }

    public static bool IsGnu(string license) =>
        license.StartsWith("GPL-", StringComparison.Ordinal) || license.StartsWith("LGPL-", StringComparison.Ordinal)
        || license.StartsWith("AGPL-", StringComparison.Ordinal) || license.StartsWith("GFDL-", StringComparison.Ordinal);
}
