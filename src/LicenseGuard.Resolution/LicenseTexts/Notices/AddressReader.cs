using System;
using System.Collections.Generic;
using LicenseGuard.Licensing.Spdx;

namespace LicenseGuard.Resolution.LicenseTexts.Notices;

/// <summary>The licence that an address names by its last part: <c>opensource.org/licenses/MIT</c>,
/// <c>gnu.org/licenses/old-licenses/lgpl-2.1.html</c>, <c>creativecommons.org/licenses/by-sa/4.0</c>.</summary>
internal static class AddressReader
{
    private const int LongestPart = 80;

    // Where the Open Source Initiative's older addresses differ from the SPDX ids.
    private static readonly Dictionary<string, string> Osi = new(StringComparer.OrdinalIgnoreCase)
    {
        ["mit-license"] = "MIT", ["mitlicense"] = "MIT", ["bsd-license"] = "BSD-3-Clause", ["bsd"] = "BSD-3-Clause",
            ["bsd-3"] = "BSD-3-Clause", ["bsd-2"] = "BSD-2-Clause",
        ["bsdpluspatent"] = "BSD-2-Clause-Patent", ["apache2.0"] = "Apache-2.0", ["apachepl-1.1"] = "Apache-1.1",
            ["gpl-license"] = "GPL-1.0-or-later",
        ["gpl-2.0"] = "GPL-2.0-only", ["gpl-3.0"] = "GPL-3.0-only", ["lgpl-license"] = "LGPL-2.0-or-later",
            ["lgpl-2.1"] = "LGPL-2.1-only", ["lgpl-3.0"] = "LGPL-3.0-only",
        ["cddl1"] = "CDDL-1.0", ["cpl1.0"] = "CPL-1.0", ["mozilla1.0"] = "MPL-1.0", ["mozilla1.1"] = "MPL-1.1",
            ["zlib-license"] = "Zlib", ["isc-license"] = "ISC",
        ["upl"] = "UPL-1.0", ["eclipse-1.0"] = "EPL-1.0", ["artistic-license"] = "Artistic-1.0",
            ["artistic-license-1.0"] = "Artistic-1.0",
        ["artistic-license-2.0"] = "Artistic-2.0", ["academic"] = "AFL-3.0", ["ms-pl"] = "MS-PL", ["ms-rl"] = "MS-RL",
            ["nasa1.3"] = "NASA-1.3",
        ["ntp-license"] = "NTP", ["postgresql"] = "PostgreSQL", ["pythonpl"] = "CNRI-Python",
            ["pythonsoftfoundation"] = "PSF-2.0", ["ibmpl"] = "IPL-1.0",
        ["uoi-ncsa"] = "NCSA", ["w3c"] = "W3C", ["boost-license"] = "BSL-1.0", ["ofl-1.1"] = "OFL-1.1",
            ["sybase"] = "Watcom-1.0", ["qtpl"] = "QPL-1.0",
        ["sunpublic"] = "SPL-1.0", ["wxwindows"] = "wxWindows", ["xnet"] = "Xnet", ["zopepl"] = "ZPL-2.0",
            ["sisslpl"] = "SISSL",
        ["simpl-2.0"] = "SimPL-2.0", ["eudatagrid"] = "EUDatagrid", ["historical"] = "HPND", ["fair"] = "Fair",
            ["motosoto"] = "Motosoto", ["nokia"] = "Nokia",
        ["unlicense"] = "Unlicense", ["afl-3.0"] = "AFL-3.0", ["ecl2"] = "ECL-2.0", ["eiffel"] = "EFL-2.0",
            ["entessa"] = "Entessa", ["lucent1.02"] = "LPL-1.02",
        ["mit"] = "MIT", ["apache-2-0"] = "Apache-2.0", ["bsd-3-clause"] = "BSD-3-Clause", ["bsd-2-clause"] = "BSD-2-Clause",
            ["osl-3.0"] = "OSL-3.0",
    };

    private static readonly Dictionary<string, string> Gnu = new(StringComparer.OrdinalIgnoreCase)
    {
        ["gpl"] = "GPL-1.0-or-later", ["lgpl"] = "LGPL-2.0-or-later", ["lesser"] = "LGPL-2.1-or-later",
            ["library"] = "LGPL-2.0-or-later", ["agpl"] = "AGPL-3.0-only", ["fdl"] = "GFDL-1.1-or-later",
        ["gfdl"] = "GFDL-1.1-or-later", ["gcc-exception"] = "",
    };

    /// <summary>The licence; null when the part names none.</summary>
    /// <param name="host">The kind of the address, from the lexicon.</param>
    /// <param name="text">The whole text.</param>
    /// <param name="start">The character after the part that all such addresses share.</param>
    /// <param name="end">The character after the address.</param>
    public static string? Read(string host, string text, int start, out int end)
    {
        for (end = start; end < text.Length && end - start < LongestPart && IsPart(text[end]); end++)
        {
        }

        var part = text.Substring(start, end - start).TrimEnd('.', ',', '/', ':', '-').TrimStart('/');
        foreach (var ending in new[] { ".html", ".htm", ".php", ".txt", ".rtf", ".en", "-standalone" })
        {
            if (part.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) part = part.Substring(0, part.Length - ending.Length);
        }

        return part.Length == 0 ? null : host switch
        {
            "osi" => Osi.TryGetValue(part, out var license) ? license : Listed(part),
            "spdx" => LooseExpression.Read(Uri.UnescapeDataString(part), isTag: true, out var isCut) is var read && !isCut ? read : null,
            "gnu" => Gnu.TryGetValue(part, out var gnu) ? gnu : GnuVersion(part, ""),
            "debian" => Gnu.TryGetValue(part, out var debian) ? debian : GnuVersion(part, "-or-later") ?? DebianName(part),
            "apache" => part.StartsWith("LICENSE-", StringComparison.OrdinalIgnoreCase)
                ? Listed("Apache-" + part.Substring(8)) : null,
            "cc" => CreativeCommons(part),
            _ => null,
        };
    }

    private static bool IsPart(char c) => char.IsLetterOrDigit(c) || c is '-' or '.' or '_' or '/' or '+' or '%';

    private static string? Listed(string id) => SpdxList.Current.FindLicense(id) is { } listed
        ? listed.Replacement ?? listed.Id : null;

    private static string? DebianName(string part) =>
        part.Equals("Artistic", StringComparison.OrdinalIgnoreCase) ? "Artistic-1.0-Perl"
        : part.Equals("BSD", StringComparison.OrdinalIgnoreCase) ? "BSD-3-Clause" : Listed(part);

    private static string? GnuVersion(string part, string suffix)
    {
        var id = part.ToUpperInvariant().Replace("FDL", part.StartsWith("G", StringComparison.OrdinalIgnoreCase)
            ? "FDL" : "GFDL");
        foreach (var spelling in new[] { id, id + ".0" })
        {
            if (SpdxList.Current.FindLicense(spelling) is { Replacement: { } replacement })
                return suffix.Length == 0 ? replacement : replacement.Replace("-only", suffix);
        }

        return null;
    }

    private static string? CreativeCommons(string part)
    {
        var slash = part.IndexOf('/');
        if (slash < 0) return null;
        var version = part.Substring(slash + 1);
        var rest = version.IndexOf('/');
        if (rest >= 0) version = version.Substring(0, rest);
        return Listed("CC-" + part.Substring(0, slash) + "-" + version);
    }
}
