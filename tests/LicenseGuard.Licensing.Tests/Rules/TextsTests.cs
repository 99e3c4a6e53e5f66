using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Resources;
using System.Text.RegularExpressions;
using LicenseGuard.Licensing.Manifest;
using LicenseGuard.Licensing.Rules;

namespace LicenseGuard.Licensing.Tests.Rules;

public class TextsTests
{
    internal static readonly IReadOnlyDictionary<string, string> All =
        new ResourceManager("LicenseGuard.Licensing.Rules.Texts", typeof(FindingText).Assembly)
            .GetResourceSet(CultureInfo.InvariantCulture, true, false)!
            .Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);

    public static TheoryData<string> Rules => new(RuleTable.All.Select(rule => rule.Id));

    [Theory]
    [MemberData(nameof(Rules))]
    public void Every_rule_has_a_title_and_a_message(string rule)
    {
        Assert.NotEqual(rule, FindingText.Title(rule, CultureInfo.InvariantCulture));
        Assert.Contains(All.Keys, key => key == rule || key.StartsWith(rule + "_", StringComparison.Ordinal)
            && !key.EndsWith("_Title", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_text_belongs_to_a_rule_or_to_a_sentence()
    {
        string[] parts = ["Reason", "Because", "More", "Mend", "Part", "Use", "Term", "Value", "License", "Join", "Argument"];
        foreach (var key in All.Keys)
            Assert.True(RuleTable.Find(key.Split('_')[0]) is not null || parts.Contains(key.Split('_')[0]), key);
    }

    [Fact]
    public void Every_text_is_one_line_and_every_message_a_sentence()
    {
        foreach (var (key, text) in All)
        {
            Assert.DoesNotContain('\n', text);
            var isInsert = key.Split('_')[0] is "Mend" or "Join";
            Assert.Equal(text.Trim(), isInsert ? text.Trim() : text);
            if (key.StartsWith("LG", StringComparison.Ordinal))
                Assert.Equal(key.EndsWith("_Title", StringComparison.Ordinal), !text.EndsWith('.') && !text.EndsWith('?')
                    && !text.EndsWith("/>", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("LG0002", "value:4 wildcard:2 glob:1 untrusted:2 metadata:4")]
    [InlineData("LG0008", "off:1 missing:0 compiler:1 language:1")]
    [InlineData("LG0009", "torn:3 missing:1 version:2 target:2 folder:2 nuspec:2")]
    [InlineData("LG0010", "manifest:2 write:2 read:2 internal:1")]
    [InlineData("LG1006", "source:5 sources:1 unmapped:3")]
    [InlineData("LG3003", "name:2 service:2 provider:3")]
    [InlineData("LG3004", "name:3")]
    [InlineData("LG2011", "torn:3 foreign:3 hostile:4 unsupported:3 io:2")]
    public void The_variants_that_others_report_take_their_arguments(string rule, string variants)
    {
        foreach (var variant in variants.Split(' '))
        {
            var count = int.Parse(variant.Split(':')[1], CultureInfo.InvariantCulture);
            var text = All[rule + "_" + variant.Split(':')[0]];
            Assert.All(Placeholders(text), index => Assert.InRange(index, 0, count - 1));
        }
    }

    /// <summary>Every finding that some project can raise has its own text, and gives it the arguments that it asks
    /// for.</summary>
    [Fact]
    public void Findings_and_texts_fit()
    {
        var keys = new HashSet<string>();
        foreach (var finding in EveryFinding.Make())
        {
            keys.Add(finding.TextKey);
            Assert.True(All.ContainsKey(finding.TextKey), finding.TextKey);
            Assert.StartsWith(finding.Rule, finding.TextKey, StringComparison.Ordinal);
            var highest = Placeholders(All[finding.TextKey]).DefaultIfEmpty(-1).Max();
            Assert.True(highest < finding.Arguments.Count, finding.TextKey);
            Assert.Equal(All[finding.TextKey].Contains("{reasons:", StringComparison.Ordinal), finding.Reasons.Count > 0);
            var message = FindingText.Format(finding, CultureInfo.InvariantCulture);
            Assert.DoesNotContain(message, "{}".Contains);
            Assert.InRange(message.Length, 20, 500);
        }

        string[] expected =
        [
            "LG0001", "LG0002_metadata", "LG0002_ships", "LG0002_wider", "LG0003_close", "LG0003_id", "LG0003_known-exception",
            "LG0003_known-id", "LG0003_list", "LG0003_operator", "LG0004", "LG0004_identified", "LG0004_lfs", "LG1001",
            "LG1002_denied", "LG1002_notallowed", "LG1003_beside", "LG1003_file", "LG1003_heard", "LG1003_look", "LG1003_missing",
            "LG1003_none", "LG1003_placeholder", "LG1003_rider", "LG1003_terms", "LG1003_unlicensed", "LG1003_unread",
            "LG1003_unreadable", "LG1003_url", "LG1004", "LG1004_files", "LG1004_url", "LG1005", "LG1007",
            "LG1008", "LG2001", "LG2001_data", "LG2001_name", "LG2002", "LG2003_base", "LG2003_look", "LG2003_none",
            "LG2003_service", "LG2004", "LG2006",
            "LG0002_rule", "LG0005_changed", "LG0005_component", "LG0005_denied", "LG0005_findings", "LG0005_gone", "LG0005_list",
            "LG0005_rule", "LG0005_shadowed", "LG0005_versionless", "LG0005_versions", "LG0006", "LG0006_soon", "LG0007", "LG2012",
            "LG2012_forbidden", "LG2006_looser", "LG2007", "LG2007_source", "LG2010", "LG2010_restrictions", "LG2011_torn",
        ];
        Assert.Empty(expected.Except(keys));
    }

    private static IEnumerable<int> Placeholders(string text) =>
        Regex.Matches(text, @"\{(?:reasons:)?(\d)\}").Select(match => match.Groups[1].Value[0] - '0');
}
