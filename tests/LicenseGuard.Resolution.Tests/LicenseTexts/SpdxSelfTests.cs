using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Text.Json;
using LicenseGuard.Resolution.LicenseTexts;
using Xunit.Abstractions;

namespace LicenseGuard.Resolution.Tests.LicenseTexts;

/// <summary>The SPDX texts themselves, where the folder <c>shared</c> is there: each is recognised as its own licence, up to what a bare
/// text cannot tell (<c>-only</c> and <c>-or-later</c>).</summary>
public sealed class SpdxSelfTests(ITestOutputHelper output)
{
    // Two ids share a text: only a notice tells them apart.
    private static readonly string[] Shared = ["MPL-2.0-no-copyleft-exception"];

    [Fact]
    public void Every_text_of_the_list_is_its_own_licence()
    {
        if (SharedTexts.Folder(output.WriteLine) is not { } folder) return;
        var wrong = new List<string>();
        var count = 0;
        foreach (var id in CurrentIds(Path.GetDirectoryName(folder)!))
        {
            var words = WordList.Read(TextDecoder.Decode(File.ReadAllBytes(Path.Combine(folder, id + ".txt"))));
            var found = TemplateMatcher.Find(words);
            count++;
            if (found.Count == 0 || found.Any(match => match.Broken) || Family(found[0].License) != Family(id))
                wrong.Add(id + ": " + string.Join(", ", found.Select(match => match.License + (match.Broken ? " broken" : ""))));
        }

        Assert.True(count >= 690);
        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("Tour Exemple 12, 77, Esplanade du Général Exemple, 92914, Paris La Défense", false)]
    [InlineData("Tour Exemple 12, 77, Esplanade du Général Exemple, 92914, who must approve each use", true)]
    public void A_licensor_may_have_moved(string address, bool broken)
    {
        if (SharedTexts.Folder(output.WriteLine) is not { } folder) return;
        var text = File.ReadAllText(Path.Combine(folder, "OCCT-PL.txt"));
        var moved = Regex.Replace(text, @"1,\s+place\s+des\s+Fr\S+res\s+Montgolfier,\s+78280,\s+Guyancourt,\s+France", address);
        Assert.NotEqual(text, moved);
        var match = Assert.Single(TemplateMatcher.Find(WordList.Read(moved)));
        Assert.Equal(("OCCT-PL", broken), (match.License, match.Broken));
    }

    private static IEnumerable<string> CurrentIds(string spdx)
    {
        using var list = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(spdx, "licenses.json")));
        return [.. list.RootElement.GetProperty("licenses").EnumerateArray()
            .Where(entry => !entry.GetProperty("isDeprecatedLicenseId").GetBoolean())
            .Select(entry => entry.GetProperty("licenseId").GetString()!)
            .Where(id => !Shared.Contains(id) && File.Exists(Path.Combine(spdx, "texts", id + ".txt")))];
    }

    private static string Family(string id) => Regex.Replace(id, "(-no-invariants|-invariants)?-(only|or-later)$|-(no-)?RFN$|-Combined-Work-Exception$", "");
}
