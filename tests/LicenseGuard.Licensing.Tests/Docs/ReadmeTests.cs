using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using LicenseGuard.Licensing.Rules;

namespace LicenseGuard.Licensing.Tests.Docs;

/// <summary>The README names all that a user can declare, and the sample's files are the ones it speaks of.</summary>
public partial class ReadmeTests
{
    private static readonly string Readme = Checkout.Read("README.md");

    public static TheoryData<string> Properties =>
        [.. Matches(Handed()).Append("LicenseGuardBuildServerSigns").Distinct()];

    public static TheoryData<string> ItemTypes =>
        [.. Includes("AvailableItemName").SelectMany(include => include.Split(';'))];

    /// <summary>Item type and metadata, as the targets hand them to the task.</summary>
    public static TheoryData<string, string> Metadata
    {
        get
        {
            var pairs = new TheoryData<string, string>();
            foreach (Match match in BuildFiles().SelectMany(file => ItemLine().Matches(File.ReadAllText(file))))
            {
                if (match.Groups[1].Value.StartsWith('_'))
                    continue;
                foreach (Match name in MetadataName().Matches(match.Value))
                {
                    if (name.Groups[1].Value is not ("Identity" or "DefiningProjectFullPath" or "Link"))
                        pairs.Add(match.Groups[1].Value, name.Groups[1].Value);
                }
            }

            return pairs;
        }
    }

    [Theory, MemberData(nameof(Properties))]
    public void Every_property_stands_in_a_table(string property) => Assert.NotNull(Row("`" + property + "`"));

    [Theory, MemberData(nameof(ItemTypes))]
    public void Every_item_type_stands_in_a_table(string type) => Assert.NotNull(Row("`" + type + "`"));

    [Theory, MemberData(nameof(Metadata))]
    public void All_metadata_stands_in_the_row_of_its_item_type(string type, string metadata) =>
        Assert.Contains("`" + metadata + "`", Row("`" + type + "`"), StringComparison.Ordinal);

    [Fact]
    public void Every_rule_that_is_named_exists() =>
        Assert.All(RuleId().Matches(Readme), match => Assert.NotNull(RuleTable.Find(match.Value)));

    [Fact]
    public void The_findings_that_it_shows_say_what_the_rules_say()
    {
        // Their lines are broken, with two blanks before each continuation.
        var lines = Readme.ReplaceLineEndings("\n").Replace("\n  ", " ", StringComparison.Ordinal).Split('\n');
        var shown = lines.Select(line => Shown().Match(line)).Where(match => match.Success).ToList();
        Assert.NotEmpty(shown);
        Assert.All(shown, match => Assert.True(RuleTexts.IsMessage(match.Groups[1].Value, match.Groups[2].Value), match.Value));
    }

    [Fact]
    public void Every_link_into_the_repository_leads_to_a_file()
    {
        foreach (Match link in Link().Matches(Readme))
        {
            var path = link.Groups[1].Value;
            if (!path.StartsWith("http", StringComparison.Ordinal) && !path.StartsWith('#'))
                Assert.True(Path.Exists(Path.Combine(Checkout.Root, path)), path + " does not exist");
        }
    }

    private static string? Row(string first) => Readme.Split('\n')
        .FirstOrDefault(line => line.StartsWith('|') && line.Split('|')[1].Contains(first, StringComparison.Ordinal));

    private static IEnumerable<string> BuildFiles() =>
        Directory.GetFiles(Path.Combine(Checkout.Root, "build"), "LicenseGuard.*").Order(StringComparer.Ordinal);

    private static IEnumerable<string> Matches(Regex name) =>
        BuildFiles().SelectMany(file => name.Matches(File.ReadAllText(file))).Select(match => match.Groups[1].Value);

    /// <summary>The Include of every such item in the files that the package runs.</summary>
    private static IEnumerable<string> Includes(string element) =>
        BuildFiles().SelectMany(file => XDocument.Load(file).Descendants(element))
            .Select(item => item.Attribute("Include")?.Value).OfType<string>();

    // A property as the targets hand it to the task.
    [GeneratedRegex(@"\b([A-Z]\w+)=\$\(\1\)")]
    private static partial Regex Handed();

    // An item's metadata as the targets write it down.
    [GeneratedRegex(@"@\((\w+)->'\1\|[^']*'\)")]
    private static partial Regex ItemLine();

    [GeneratedRegex(@"%\((\w+)\)")]
    private static partial Regex MetadataName();

    [GeneratedRegex(@"^samples/\S+: (?:warning|error) (LG\d{4}): (.*?)(?: \(https:\S+\))?$")]
    private static partial Regex Shown();

    [GeneratedRegex(@"\bLG\d{4}\b")]
    private static partial Regex RuleId();

    [GeneratedRegex(@"\]\(([^)#]+)[^)]*\)")]
    private static partial Regex Link();
}
