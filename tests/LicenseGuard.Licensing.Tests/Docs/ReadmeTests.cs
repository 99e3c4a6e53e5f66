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

    public static TheoryData<string> Properties
    {
        get
        {
            var read = Targets().SelectMany(file => file.Descendants("_LicenseGuardProperty")).Select(item => item.Attribute("Include")!.Value);
            return [.. read.Append("LicenseGuardBuildServerSigns").Distinct()];
        }
    }

    public static TheoryData<string> ItemTypes =>
        [.. Targets().SelectMany(file => file.Descendants("AvailableItemName")).SelectMany(item => item.Attribute("Include")!.Value.Split(';'))];

    /// <summary>Item type and metadata, as the targets hand them to the task.</summary>
    public static TheoryData<string, string> Metadata
    {
        get
        {
            var pairs = new TheoryData<string, string>();
            foreach (var line in Targets().SelectMany(file => file.Descendants("_LicenseGuardLine")).Select(item => item.Attribute("Include")!.Value))
            {
                var match = ItemLine().Match(line);
                if (!match.Success || match.Groups[1].Value.StartsWith("_LicenseGuard", StringComparison.Ordinal))
                    continue;
                foreach (Match name in MetadataName().Matches(line))
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
    public void Every_link_into_the_repository_leads_to_a_file()
    {
        foreach (Match link in Link().Matches(Readme))
        {
            var path = link.Groups[1].Value;
            if (!path.StartsWith("http", StringComparison.Ordinal) && !path.StartsWith('#'))
                Assert.True(Path.Exists(Path.Combine(Checkout.Root, path)), path + " does not exist");
        }
    }

    private static string? Row(string first) =>
        Readme.Split('\n').FirstOrDefault(line => line.StartsWith('|') && line.Split('|')[1].Contains(first, StringComparison.Ordinal));

    private static IEnumerable<XDocument> Targets() =>
        Directory.GetFiles(Path.Combine(Checkout.Root, "build"), "LicenseGuard.*").Order(StringComparer.Ordinal).Select(file => XDocument.Load(file));

    [GeneratedRegex(@"^@\((\w+)->")]
    private static partial Regex ItemLine();

    [GeneratedRegex(@"%\((\w+)\)")]
    private static partial Regex MetadataName();

    [GeneratedRegex(@"\bLG\d{4}\b")]
    private static partial Regex RuleId();

    [GeneratedRegex(@"\]\(([^)#]+)[^)]*\)")]
    private static partial Regex Link();
}
