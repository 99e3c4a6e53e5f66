using System;
using LicenseGuard.Licensing.Spdx;

namespace LicenseGuard.Resolution.Packages;

/// <summary>The hosts whose addresses follow a rule: the part that names the licence is in the address.</summary>
internal static class LicenseHosts
{
    private const string DotNetLibrary = "LicenseRef-Microsoft-DotNet-Library-EULA";

    /// <summary>The expression, and whether it is second-hand; null when no rule applies.</summary>
    public static (string License, bool SecondHand)? Find(LicenseAddress address)
    {
        var segments = address.Segments;
        var last = segments.Length == 0 ? "" : segments[segments.Length - 1];
        var license = address.Host switch
        {
            "licenses.nuget.org" => Uri.UnescapeDataString(address.Given),
            "spdx.org" when segments.Length == 2 && segments[0] == "licenses" => Listed(WithoutExtension(last)),
            "opensource.org" when segments.Length == 2 && segments[0] is "licenses" or "license" => Osi(WithoutExtension(last)),
            "choosealicense.com" when segments.Length == 2 && segments[0] == "licenses" => LicenseNames.Find(last),
            "gnu.org" => Gnu(segments),
            "creativecommons.org" => CreativeCommons(segments),
            "tldrlegal.com" when segments.Length == 2 => LicenseNames.Find(last),
            "unlicense.org" => "Unlicense",
            "microsoft.com" when last.StartsWith("net_library_eula", StringComparison.Ordinal) => DotNetLibrary,
            "go.microsoft.com" when segments.Length > 0 && segments[0] == "fwlink" => Forward(address),
            _ => null,
        };
        if (license is not null) return (license, false);
        if (address.Host == "opensource.org" && last.StartsWith("bsd-license", StringComparison.Ordinal))
        {
            // Showed three clauses for years, and has two now: the stricter, for somebody to look at.
            return ("BSD-3-Clause", true);
        }

        if (address.HostAndPath == "apache.org/licenses") return ("Apache-2.0", true);
        return address.Field("linkid") == "865381" && address.Host == "go.microsoft.com" ? ("MIT", true) : null;
    }

    // Where a number leads is known for few of them; 329770 is what the packages of .NET Core 1 had.
    private static string? Forward(LicenseAddress address) => address.Field("linkid") == "329770" ? DotNetLibrary : null;

    private static string? Listed(string id)
    {
        if (SpdxList.Current.FindLicense(id) is not { } license) return null;
        return license.IsDeprecated && license.Replacement is { } replacement ? replacement : license.Id;
    }

    private static string? Osi(string name)
    {
        foreach (var ending in new[] { "-php", "-html" })
        {
            if (name.EndsWith(ending, StringComparison.Ordinal)) name = name.Substring(0, name.Length - ending.Length);
        }

        return name.StartsWith("bsd-license", StringComparison.Ordinal) ? null : LicenseNames.Find(name);
    }

    // licenses/gpl-3.0.html, licenses/old-licenses/lgpl-2.1-standalone.de.html, copyleft/lesser.html
    private static string? Gnu(string[] segments)
    {
        if (segments.Length is not (2 or 3) || segments[0] is not ("licenses" or "copyleft")) return null;
        if (segments.Length == 3 && segments[1] != "old-licenses") return null;
        var name = WithoutExtension(segments[segments.Length - 1]);
        var dot = name.LastIndexOf('.');
        // A language: gpl-3.0.zh-cn
        if (dot > 0 && dot + 1 < name.Length && name[dot + 1] is >= 'a' and <= 'z' && name.Length - dot <= 6) name = name.Substring(0, dot);
        if (name.EndsWith("-standalone", StringComparison.Ordinal)) name = name.Substring(0, name.Length - "-standalone".Length);
        return name switch
        {
            // Whoever names no version leaves the choice.
            "gpl" => "GPL-1.0-or-later",
            "lgpl" or "lesser" => "LGPL-2.0-or-later",
            "agpl" => "AGPL-3.0-only",
            "gpl-1.0" or "gpl-2.0" or "gpl-3.0" or "lgpl-2.0" or "lgpl-2.1" or "lgpl-3.0" or "agpl-3.0" => name.ToUpperInvariant() + "-only",
            "fdl-1.1" or "fdl-1.2" or "fdl-1.3" => "G" + name.ToUpperInvariant() + "-only",
            _ => null,
        };
    }

    // licenses/by-sa/3.0/de/deed.en, publicdomain/zero/1.0
    private static string? CreativeCommons(string[] segments)
    {
        if (segments.Length < 3) return null;
        if (segments[0] == "publicdomain" && segments[1] is "zero") return Listed("CC0-" + segments[2]);
        if (segments[0] != "licenses") return null;
        var id = "CC-" + segments[1] + "-" + segments[2];
        var isOfPlace = segments.Length > 3
            && segments[3] != "legalcode" && !segments[3].StartsWith("deed", StringComparison.Ordinal)
            && !segments[3].StartsWith("legalcode.", StringComparison.Ordinal);
        return Listed(isOfPlace ? id + "-" + segments[3] : id);
    }

    internal static string WithoutExtension(string name)
    {
        foreach (var extension in new[] { ".html", ".htm", ".txt", ".php", ".md", ".json", ".rtf", ".aspx" })
        {
            if (name.EndsWith(extension, StringComparison.Ordinal)) return name.Substring(0, name.Length - extension.Length);
        }

        return name;
    }
}
