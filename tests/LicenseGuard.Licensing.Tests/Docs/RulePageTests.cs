using System;
using System.Globalization;
using System.IO;
using System.Linq;
using LicenseGuard.Licensing.Rules;

namespace LicenseGuard.Licensing.Tests.Docs;

/// <summary>Every rule has one page, where its help link points, and the page says what the table of rules says.</summary>
public class RulePageTests
{
    private static readonly string[] Sections = ["## What", "## Why", "## How to fix", "## How to suppress", "## Example"];

    public static TheoryData<string> Ids => [.. RuleTable.All.Select(rule => rule.Id)];

    [Fact]
    public void Every_page_belongs_to_a_rule()
    {
        var pages = Directory.GetFiles(Path.Combine(Checkout.Root, "docs", "rules"))
            .Select(Path.GetFileName).OrderBy(name => name, StringComparer.Ordinal);
        Assert.Equal(RuleTable.All.Select(rule => rule.Id + ".md"), pages);
    }

    [Theory, MemberData(nameof(Ids))]
    public void The_help_link_leads_to_the_page_of_the_rule(string id)
    {
        const string branch = "/blob/main/";
        var link = RuleTable.Find(id)!.HelpLink;
        Assert.Contains(branch, link, StringComparison.Ordinal);
        var path = link[(link.IndexOf(branch, StringComparison.Ordinal) + branch.Length)..];
        Assert.StartsWith("# " + id + ": ", Checkout.Read(path.Split('/')), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Ids))]
    public void The_page_has_the_title_of_the_rule(string id) =>
        Assert.Equal("# " + id + ": " + FindingText.Title(id, CultureInfo.InvariantCulture), Lines(id)[0]);

    [Theory, MemberData(nameof(Ids))]
    public void The_page_has_every_section_once_and_in_order(string id) =>
        Assert.Equal(Sections, Lines(id).Where(line => line.StartsWith("## ", StringComparison.Ordinal)));

    [Theory, MemberData(nameof(Ids))]
    public void No_section_is_empty(string id)
    {
        var lines = Lines(id).Where(line => line.Length > 0).ToList();
        foreach (var section in Sections)
        {
            var next = lines.IndexOf(section) + 1;
            Assert.True(next < lines.Count && !lines[next].StartsWith('#'), $"{id}: {section} is empty");
        }
    }

    [Theory, MemberData(nameof(Ids))]
    public void The_page_states_severity_gate_and_reporter_of_the_rule(string id)
    {
        var rule = RuleTable.Find(id)!;
        var gate = rule.Gate switch
        {
            Gate.Yes => "Gate: yes.",
            Gate.ByUnknown => "Gate: only with `LicenseGuardUnknown=error`.",
            _ => "Gate: no.",
        };
        var facts = string.Join(' ', Lines(id).Skip(2).TakeWhile(line => line.Length > 0));
        Assert.StartsWith("Severity: " + rule.Severity, facts, StringComparison.Ordinal);
        Assert.Contains(gate, facts, StringComparison.Ordinal);
        Assert.Contains(rule.InCode ? "Reported by: the analyzer" : "Reported by: the build task", facts, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Ids))]
    public void A_message_that_the_page_quotes_is_one_of_the_rule(string id)
    {
        var quote = string.Join(
            ' ', Lines(id).Where(line => line.StartsWith("> ", StringComparison.Ordinal)).Select(line => line[2..]));
        Assert.True(quote.Length == 0 || RuleTexts.IsMessage(id, quote), quote);
    }

    private static string[] Lines(string id) => Checkout.Read("docs", "rules", id + ".md").ReplaceLineEndings("\n").Split('\n');
}
