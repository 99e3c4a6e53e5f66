using System;
using System.Collections.Generic;
using System.Text;
using System.Threading;
using LicenseGuard.Licensing.Spdx;

namespace LicenseGuard.Resolution.Packages;

/// <summary>Licences by the names that addresses give them: <c>apache2.0</c>, <c>bsd-3-clause</c>, <c>the-mit-license</c>,
/// <c>LICENSE.MIT</c>. Only letters and digits count, and a name must be nothing but the licence's.</summary>
internal static class LicenseNames
{
    private static readonly Lazy<Dictionary<string, string?>> Data = new(ByName, LazyThreadSafetyMode.PublicationOnly);

    // Names that are no ids with other marks in between.
    private static readonly string[] Others =
    [
        "apache2", "Apache-2.0", "apachev2", "Apache-2.0", "apachev20", "Apache-2.0", "apl20", "Apache-2.0",
        "gplv2", "GPL-2.0-only", "gpl2", "GPL-2.0-only", "gplv3", "GPL-3.0-only", "gpl3", "GPL-3.0-only",
        "lgplv21", "LGPL-2.1-only", "lgplv3", "LGPL-3.0-only", "lgpl3", "LGPL-3.0-only",
        "agplv3", "AGPL-3.0-only", "agpl3", "AGPL-3.0-only",
        "gpl", "GPL-1.0-or-later", "lgpl", "LGPL-2.0-or-later",
        "bsd2", "BSD-2-Clause", "simplifiedbsd", "BSD-2-Clause", "bsd3", "BSD-3-Clause", "newbsd", "BSD-3-Clause",
        "mpl2", "MPL-2.0", "mozilla11", "MPL-1.1", "mozilla10", "MPL-1.0", "eclipse10", "EPL-1.0", "eplv10", "EPL-1.0",
        "microsoftpublic", "MS-PL", "microsoftreciprocal", "MS-RL", "cc0", "CC0-1.0", "boost10", "BSL-1.0", "uoincsa", "NCSA",
    ];

    private static readonly string[] Words = ["license", "licence", "licenses", "licences", "copying", "the", "txt", "text", "file"];

    /// <summary>The licence of this name, or null.</summary>
    public static string? Find(string name)
    {
        var key = Fold(name);
        return key.Length > 0 && Data.Value.TryGetValue(key, out var license) ? license : null;
    }

    /// <summary>The licence that the name of the file behind an address states, or null.</summary>
    public static string? OfFile(LicenseAddress address)
    {
        var segments = address.Segments;
        // A project may be called like a licence; a file of it is deeper down.
        if (segments.Length == 0 || (ForgeAddress.IsForge(address.Host) && segments.Length < 3)) return null;
        var name = LicenseHosts.WithoutExtension(segments[segments.Length - 1]);
        if (name.Length == 0) return null;
        var license = Find(name);
        // A name without version, or that could be a word, is not enough here.
        return license is null or "GPL-1.0-or-later" or "LGPL-2.0-or-later" || Fold(name).Length < 3 || !IsTold(name, license) ? null : license;
    }

    // mit.html on some site may be about the institute; with the word licence, or a version, it is not.
    private static bool IsTold(string name, string license)
    {
        if (license == "Unlicense" || name.IndexOf("licen", StringComparison.Ordinal) >= 0 || name.IndexOf("copying", StringComparison.Ordinal) >= 0) return true;
        foreach (var c in name)
        {
            if (c is >= '0' and <= '9') return true;
        }

        return false;
    }

    private static Dictionary<string, string?> ByName()
    {
        var names = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var license in SpdxList.Current.Licenses)
        {
            if (license.IsDeprecated) continue;
            Add(names, license.Id, license.Id);
            // gpl-3.0 alone is the licence without the choice of a later one.
            if (license.Id.EndsWith("-only", StringComparison.Ordinal))
                Add(names, license.Id.Substring(0, license.Id.Length - "-only".Length), license.Id);
        }

        for (var i = 0; i < Others.Length; i += 2) names[Others[i]] = Others[i + 1];
        return names;
    }

    // Two licences that differ in nothing but marks are neither.
    private static void Add(Dictionary<string, string?> names, string name, string license)
    {
        var key = Fold(name);
        names[key] = names.TryGetValue(key, out var other) && other != license ? null : license;
    }

    private static string Fold(string name)
    {
        var folded = new StringBuilder(name.Length);
        var word = new StringBuilder();
        var last = "";
        for (var i = 0; i <= name.Length; i++)
        {
            var c = i < name.Length ? char.ToLowerInvariant(name[i]) : '-';
            if (c is (>= 'a' and <= 'z') or (>= '0' and <= '9'))
            {
                word.Append(c);
                continue;
            }

            var text = word.ToString();
            // the-mit-license-mit says it twice.
            if (Array.IndexOf(Words, text) < 0 && (text != last || text.Length < 3)) folded.Append(last = text);
            word.Clear();
        }

        return folded.ToString();
    }
}
