using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using LicenseGuard.Licensing.Catalog;
using LicenseGuard.Licensing.Spdx;
using LicenseGuard.Resolution.Packages;

namespace LicenseGuard.Resolution.Tests.Packages;

/// <summary>What addresses stand for, offline.</summary>
public sealed class LicenseUrlTests
{
    private const string Eula = "LicenseRef-Microsoft-DotNet-Library-EULA";

    [Theory]
    [InlineData("https://licenses.nuget.org/MIT", "MIT")]
    [InlineData("http://LICENSES.nuget.org/MIT/", "MIT")]
    [InlineData("https://licenses.nuget.org/Apache-2.0%20OR%20MIT", "Apache-2.0 OR MIT")]
    [InlineData("https://licenses.nuget.org/(MIT%20or%20GPL-2.0%2B)", "MIT OR GPL-2.0-or-later")]
    [InlineData("https://licenses.nuget.org/GPL-2.0", "GPL-2.0-only")]
    [InlineData("http://go.microsoft.com/fwlink/?LinkId=329770", Eula)]
    [InlineData("https://go.microsoft.com/fwlink/?linkid=329770&amp;clcid=0x409", Eula)]
    [InlineData("https://spdx.org/licenses/BSD-3-Clause.html", "BSD-3-Clause")]
    [InlineData("http://spdx.org/licenses/LGPL-2.1", "LGPL-2.1-only")]
    [InlineData("http://opensource.org/licenses/mit-license.php", "MIT")]
    [InlineData("http://www.opensource.org/licenses/MIT", "MIT")]
    [InlineData("https://opensource.org/license/bsd-3-clause/", "BSD-3-Clause")]
    [InlineData("https://opensource.org/licenses/apache2.0.php", "Apache-2.0")]
    [InlineData("https://opensource.org/license/rpl-1-5/", "RPL-1.5")]
    [InlineData("https://opensource.org/license/ms-pl-html", "MS-PL")]
    [InlineData("https://opensource.org/licenses/GPL-3.0", "GPL-3.0-only")]
    [InlineData("http://choosealicense.com/licenses/gpl-3.0/", "GPL-3.0-only")]
    [InlineData("http://www.apache.org/licenses/LICENSE-2.0.html", "Apache-2.0")]
    [InlineData("https://www.apache.org/licenses/LICENSE-2.0.txt#apply", "Apache-2.0")]
    [InlineData("https://www.gnu.org/licenses/old-licenses/gpl-2.0-standalone.html", "GPL-2.0-only")]
    [InlineData("https://www.gnu.org/licenses/lgpl-3.0.zh-cn.html", "LGPL-3.0-only")]
    [InlineData("http://www.gnu.org/copyleft/lesser.html", "LGPL-2.0-or-later")]
    [InlineData("http://www.gnu.org/copyleft/gpl.html", "GPL-1.0-or-later")]
    [InlineData("https://creativecommons.org/licenses/by-nc-sa/4.0/legalcode", "CC-BY-NC-SA-4.0")]
    [InlineData("http://creativecommons.org/licenses/by/3.0/us/", "CC-BY-3.0-US")]
    [InlineData("https://creativecommons.org/publicdomain/zero/1.0/", "CC0-1.0")]
    [InlineData("https://www.mozilla.org/en-US/MPL/2.0/", "MPL-2.0")]
    [InlineData("http://www.eclipse.org/legal/epl-v10.html", "EPL-1.0")]
    [InlineData("http://unlicense.org/", "Unlicense")]
    [InlineData("http://www.wtfpl.net/", "WTFPL")]
    [InlineData("http://www.microsoft.com/opensource/licenses.mspx#Ms-PL", "MS-PL")]
    [InlineData("https://en.wikipedia.org/wiki/MIT_License", "MIT")]
    public void Where_licences_are_published_the_address_is_enough(string url, string license) =>
        Assert.Equal((license, false), LicenseUrls.Find(url));

    [Theory]
    [InlineData("https://github.com/JamesNK/Newtonsoft.Json/blob/master/LICENSE.md", "MIT")]
    [InlineData("https://raw.github.com/JamesNK/Newtonsoft.Json/master/LICENSE.md", "MIT")]
    [InlineData("HTTPS://RAW.githubusercontent.com/jamesnk/newtonsoft.json/9.0.1/license.MD?raw=true", "MIT")]
    [InlineData("https://github.com/JamesNK/Newtonsoft.Json.git", "MIT")]
    [InlineData("https://github.com/LuckyPennySoftware/AutoMapper", "RPL-1.5 OR LicenseRef-LuckyPenny-Commercial")]
    [InlineData("https://netfx.codeplex.com/license", "BSD-3-Clause")]
    [InlineData("https://example.org/repo/LICENSE.MIT", "MIT")]
    [InlineData("https://example.org/files/lgpl-2.1.txt", "LGPL-2.1-only")]
    [InlineData("https://github.com/who/ever/blob/main/LICENSE-APACHE-2.0", "Apache-2.0")]
    [InlineData("https://go.microsoft.com/fwlink/?linkid=865381", "MIT")]
    [InlineData("http://www.opensource.org/licenses/bsd-license.php", "BSD-3-Clause")]
    public void What_a_projects_own_page_shows_is_second_hand(string url, string license) =>
        Assert.Equal((license, true), LicenseUrls.Find(url));

    [Theory]
    [InlineData("https://aka.ms/deprecateLicenseUrl")]
    [InlineData("http://go.microsoft.com/fwlink/?LinkId=210218")]
    [InlineData("https://licenses.nuget.org/Not%20A%20License")]
    [InlineData("https://licenses.nuget.org/UNLICENSED")]
    [InlineData("https://licenses.nuget.org/%")]
    [InlineData("evil://licenses.nuget.org/MIT")]
    [InlineData("https://licenses.nuget.org.evil.example/MIT")]
    [InlineData("https://evil.example/licenses.nuget.org/MIT")]
    [InlineData("https://licenses.nuget.org@evil.example/MIT")]
    [InlineData("https://example.org/limited-license")]
    [InlineData("https://example.org/mit")]
    [InlineData("https://example.org/mit-with-commercial-license.txt")]
    [InlineData("https://github.com/who/mit-license")]
    [InlineData("https://github.com/JamesNK/Newtonsoft.Json/blob/master/EULA.txt")]
    [InlineData("https://github.com/JamesNK/Newtonsoft.Json/blob/master/THIRD-PARTY-NOTICES.txt")]
    [InlineData("https://creativecommons.org/licenses/by/3.0/xx/")]
    [InlineData("https://creativecommons.org/licenses/")]
    [InlineData("https://www.gnu.org/licenses/gpl-faq.html")]
    [InlineData("https://www.microsoft.com/opensource/licenses.mspx")]
    [InlineData("http://choosealicense.com/no-license/")]
    [InlineData("ftp://opensource.org/licenses/MIT")]
    [InlineData("")]
    [InlineData("http://")]
    [InlineData("MIT")]
    public void Nothing_is_guessed(string url) => Assert.Null(LicenseUrls.Find(url).License);

    [Fact]
    public void Any_text_gets_an_answer_that_is_an_expression_or_none() => Prop.ForAll<string>(text =>
    {
        foreach (var start in new[] { "", "http://", "https://licenses.nuget.org/", "https://github.com/", "https://opensource.org/licenses/" })
        {
            if (LicenseUrls.Find(start + text).License is { } license && !LicenseCatalog.BuiltIn.TryParseExpression(license, out _, out _))
                return false;
        }

        return true;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Spelling_of_host_scheme_and_end_does_not_matter() => Prop.ForAll<bool, bool, bool>((secure, www, slash) =>
    {
        string[] addresses = ["opensource.org/licenses/mit", "apache.org/licenses/license-2.0", "github.com/nlog/nlog", "zlib.net/zlib_license.html"];
        return addresses.All(address => LicenseUrls.Find(
            (secure ? "https://" : "HTTP://") + (www ? "www." : "") + (slash ? address.ToUpperInvariant() + "/" : address)).License is not null);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_addresses_of_the_SPDX_list_stand_for_their_licences()
    {
        if (SharedFolder.Find("data/spdx/licenses.json") is not { } path) return;
        using var json = JsonDocument.Parse(File.ReadAllText(path));
        var owners = new Dictionary<string, HashSet<string>>(StringComparer.OrdinalIgnoreCase);
        foreach (var license in json.RootElement.GetProperty("licenses").EnumerateArray())
        {
            if (!ExpressionParser.TryParse(license.GetProperty("licenseId").GetString()!, out var current, out _)) continue;
            foreach (var address in license.GetProperty("seeAlso").EnumerateArray())
            {
                if (!owners.TryGetValue(address.GetString()!, out var ids)) owners[address.GetString()!] = ids = [];
                ids.Add(current.ToString());
            }
        }

        var wrong = owners.Where(pair => pair.Value.Count == 1 && !pair.Value.Single().Contains("WITH", StringComparison.Ordinal)
            && LicenseUrls.Find(pair.Key).License is var found
            && found != pair.Value.Single()).Select(pair => pair.Key + " " + pair.Value.Single() + " " + LicenseUrls.Find(pair.Key)).ToList();
        // No address of the web, two spellings of one address, or pages about a licence that is now an exception to another.
        Assert.True(wrong.Count <= 6, string.Join("\n", wrong));
        Assert.All(wrong, line => Assert.EndsWith("(, False)", line, StringComparison.Ordinal));
    }

    [Fact]
    public void The_addresses_of_real_packages_stand_for_what_others_found()
    {
        if (SharedFolder.Find("data/nuget/licenseurl.tsv") is not { } path) return;
        var rows = File.ReadAllLines(path).Skip(1).Select(line => line.Split('\t')).ToList();
        var right = rows.Count(row => LicenseUrls.Find(row[0]).License == (row[1].Contains("scancode", StringComparison.Ordinal) ? null : row[1]));
        Assert.True(right >= 0.95 * rows.Count, right + " of " + rows.Count);
        // What others found no licence for, or a proprietary one, never becomes an open one.
        Assert.DoesNotContain(rows, row => row[1].Contains("scancode", StringComparison.Ordinal)
            && LicenseUrls.Find(row[0]).License is { } found && found != Eula);
    }
}
