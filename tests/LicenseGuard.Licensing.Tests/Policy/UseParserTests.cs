using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using LicenseGuard.Licensing.Policy;

namespace LicenseGuard.Licensing.Tests.Policy;

public class UseParserTests
{
    [Theory]
    [InlineData("commercial;host", Purposes.Commercial, Acts.Host)]
    [InlineData("Commercial, HOST", Purposes.Commercial, Acts.Host)]
    [InlineData("research\r\n  internal\tmodify", Purposes.Research, Acts.Internal | Acts.Modify)]
    [InlineData(";;noncommercial,,distribute-source;", Purposes.Noncommercial, Acts.DistributeSource)]
    [InlineData(
        "evaluation research offer-as-service train publish-outputs", Purposes.Evaluation | Purposes.Research,
        Acts.OfferAsService | Acts.Train | Acts.PublishOutputs)]
    public void Purposes_and_acts_are_one_list(string text, Purposes purposes, Acts acts)
    {
        var use = Parse("LicenseGuardUse", text, out var problems);

        Assert.Empty(problems);
        Assert.Equal((purposes, acts, false, false), (use.Purposes, use.Acts, use.PurposesAssumed, use.ActsAssumed));
    }

    [Theory]
    [InlineData(ProjectKind.Web, Acts.Host)]
    [InlineData(ProjectKind.Product, Acts.Distribute)]
    [InlineData(ProjectKind.Library, Acts.Distribute)]
    [InlineData(ProjectKind.Test, Acts.Internal)]
    public void Without_a_declaration_commercial_use_and_the_acts_of_the_project_are_assumed(ProjectKind kind, Acts acts)
    {
        var use = UseParser.Parse(new Dictionary<string, string>(), kind, out var problems);

        Assert.Empty(problems);
        Assert.Equal((Purposes.Commercial, acts, true, true), (use.Purposes, use.Acts, use.PurposesAssumed, use.ActsAssumed));
        Assert.Equal(kind == ProjectKind.Test ? null : "proprietary", use.Facts.OutboundLicense);
    }

    [Fact]
    public void A_declared_purpose_is_kept_when_only_acts_are_missing()
    {
        var use = UseParser.Parse(
            new Dictionary<string, string> { ["LicenseGuardUse"] = "research" }, ProjectKind.Web, out _);

        Assert.Equal((Purposes.Research, Acts.Host, false, true), (use.Purposes, use.Acts, use.PurposesAssumed, use.ActsAssumed));
    }

    [Theory]
    [InlineData("reserch;internal", "reserch", "research", Purposes.Commercial, Acts.Internal)]
    [InlineData("non-commercial;internal", "non-commercial", "noncommercial", Purposes.Commercial, Acts.Internal)]
    [InlineData("research;hosting", "hosting", "host", Purposes.Research, Acts.Distribute)]
    [InlineData("research;host;banana", "banana", null, Purposes.Research | Purposes.Commercial, Acts.Host | Acts.Distribute)]
    [InlineData("research;internal;*", "*", null, Purposes.Research | Purposes.Commercial, Acts.Internal | Acts.Distribute)]
    public void An_unknown_word_is_a_problem_and_the_strict_default_is_judged(
        string text, string found, string? nearest, Purposes purposes, Acts acts)
    {
        var properties = new Dictionary<string, string> { ["LicenseGuardUse"] = text };

        var use = UseParser.Parse(properties, ProjectKind.Product, out var problems);

        var problem = Assert.Single(problems);
        Assert.Equal(("LicenseGuardUse", found, nearest), (problem.Property, problem.Found, problem.Nearest));
        Assert.Contains("offer-as-service", problem.Expected);
        Assert.Equal((purposes, acts), (use.Purposes, use.Acts));
        Assert.True(use.PurposesAssumed || use.ActsAssumed);
    }

    [Theory]
    [InlineData("0", 0, false, 0)]
    [InlineData("700_000_000", 700_000_000, false, 700_000_000)]
    [InlineData(" <1000000 ", 1_000_000, true, 999_999)]
    [InlineData("< 1", 1, true, 0)]
    [InlineData("9223372036854775807", long.MaxValue, false, long.MaxValue)]
    public void A_number_is_exact_or_a_bound(string text, long value, bool isBound, long largest)
    {
        var number = Parse("LicenseGuardAnnualRevenue", text, out var problems).Facts.AnnualRevenue!.Value;

        Assert.Empty(problems);
        Assert.Equal((value, isBound, largest), (number.Value, number.IsBound, number.Largest));
    }

    [Theory]
    [InlineData("-1", null)]
    [InlineData("+1", null)]
    [InlineData("<0", null)]
    [InlineData("<", null)]
    [InlineData("_1", null)]
    [InlineData("1_", null)]
    [InlineData("1.5", null)]
    [InlineData("1M", null)]
    [InlineData("٣", null)]
    [InlineData("9223372036854775808", null)]
    [InlineData("99999999999999999999999999", null)]
    [InlineData("1,000,000", "1000000")]
    public void A_bad_number_is_a_problem_and_counts_as_not_stated(string text, string? nearest)
    {
        var use = Parse("LicenseGuardMonthlyActiveUsers", text, out var problems);

        Assert.Null(use.Facts.MonthlyActiveUsers);
        var problem = Assert.Single(problems);
        Assert.Equal(("LicenseGuardMonthlyActiveUsers", text, nearest), (problem.Property, problem.Found, problem.Nearest));
    }

    [Theory]
    [InlineData("us;FR eu,EEA", "US FR EU EEA", 0)]
    [InlineData("none", "", 0)]
    [InlineData("US;none", "US", 1)]
    [InlineData("US;XX", "US", 1)]
    public void Regions_are_codes_or_none(string text, string codes, int problemCount)
    {
        var use = Parse("LicenseGuardRegions", text, out var problems);

        Assert.Equal(codes, string.Join(' ', use.Facts.Regions!));
        Assert.Equal(problemCount, problems.Count);
    }

    [Fact]
    public void Regions_that_are_all_unknown_count_as_not_stated_and_name_the_code_that_is_meant()
    {
        var use = Parse("LicenseGuardRegions", "UK", out var problems);

        Assert.Null(use.Facts.Regions);
        Assert.Equal("GB", Assert.Single(problems).Nearest);
    }

    [Theory]
    [InlineData("LicenseGuardOrganizationCountry", "Germany", null)]
    [InlineData("LicenseGuardOrganizationCountry", "EU", null)]
    [InlineData("LicenseGuardOrganizationType", "compani", "company")]
    [InlineData("LicenseGuardFields", "militery", "military")]
    [InlineData("LicenseGuardFields", "military-use", "military")]
    [InlineData("LicenseGuardTrains", "other-lm", "other-llm")]
    [InlineData("LicenseGuardTrains", "none", null)]
    [InlineData("LicenseGuardOutboundLicense", "propietary", "proprietary")]
    [InlineData("LicenseGuardOutboundLicense", "MIT OR", null)]
    public void An_unknown_fact_is_a_problem(string property, string text, string? nearest)
    {
        Parse(property, text, out var problems);

        var problem = Assert.Single(problems);
        Assert.Equal((property, text, nearest), (problem.Property, problem.Found, problem.Nearest));
    }

    [Fact]
    public void Facts_are_read_in_their_listed_spelling()
    {
        var facts = UseParser.Parse(
            new Dictionary<string, string>
            {
                ["LicenseGuardOrganizationCountry"] = "de",
                ["LicenseGuardOrganizationType"] = "Cloud-Vendor",
                ["LicenseGuardFields"] = "Military medical-advice",
                ["LicenseGuardCompetesWith"] = "OpenAI; Stability AI",
                ["LicenseGuardTrains"] = "Other-LLM",
            },
            ProjectKind.Test,
            out var problems).Facts;

        Assert.Empty(problems);
        Assert.Equal(("DE", "cloud-vendor"), (facts.OrganizationCountry, facts.OrganizationType));
        Assert.Equal(["military", "medical-advice"], facts.Fields!);
        Assert.Equal(["OpenAI", "Stability AI"], facts.CompetesWith!);
        Assert.Equal(["other-llm"], facts.Trains!);
    }

    [Theory]
    [InlineData("GPL-3.0-only", "MIT", "distribute", "GPL-3.0-only")]
    [InlineData("Proprietary", "MIT", "distribute", "proprietary")]
    [InlineData("", "MIT", "distribute", "MIT")]
    [InlineData("", "no licence at all", "distribute", "proprietary")]
    [InlineData("", "", "distribute-source", "proprietary")]
    [InlineData("", "", "host", "proprietary")]
    [InlineData("", "", "internal", null)]
    [InlineData("nonsense", "MIT", "host", "proprietary")]
    public void The_outbound_licence_falls_back_to_the_package_and_then_to_proprietary(
        string stated, string package, string act, string? outbound)
    {
        var properties = new Dictionary<string, string>
        {
            ["LicenseGuardUse"] = act,
            ["LicenseGuardOutboundLicense"] = stated,
            ["PackageLicenseExpression"] = package,
        };

        Assert.Equal(outbound, UseParser.Parse(properties, ProjectKind.Test, out _).Facts.OutboundLicense);
    }

    [Fact]
    public void No_text_makes_it_throw_or_leaves_purposes_or_acts_open()
    {
        string[] names =
        [
            "LicenseGuardUse", "LicenseGuardMonthlyActiveUsers", "LicenseGuardAnnualRevenue", "LicenseGuardEmployees",
            "LicenseGuardRegions", "LicenseGuardOrganizationCountry", "LicenseGuardOrganizationType", "LicenseGuardFields",
            "LicenseGuardCompetesWith", "LicenseGuardTrains", "LicenseGuardOutboundLicense", "PackageLicenseExpression",
        ];
        Prop.ForAll(
            ArbMap.Default.ArbFor<string?>(),
            ArbMap.Default.ArbFor<string?>(),
            (a, b) =>
            {
                var properties = names.Select((name, i) => (name, i)).ToDictionary(n => n.name, n => (n.i % 2 == 0 ? a : b)!);
                var use = UseParser.Parse(properties, ProjectKind.Library, out _);
                return use.Purposes != Purposes.None && use.Acts != Acts.None;
            }).QuickCheckThrowOnFailure();
    }

    private static DeclaredUse Parse(string property, string value, out IReadOnlyList<UseProblem> problems) =>
        UseParser.Parse(new Dictionary<string, string> { [property] = value }, ProjectKind.Test, out problems);
}
