using System;
using System.Linq;
using LicenseGuard.Licensing.Catalog;
using LicenseGuard.Licensing.Manifest;
using LicenseGuard.Licensing.Policy;
using LicenseGuard.Licensing.Rules;

namespace LicenseGuard.Licensing.Tests.Rules;

public class PackageRulesTests
{
    [Theory]
    [InlineData("MIT")]
    [InlineData("Apache-2.0")]
    [InlineData("MIT OR GPL-3.0-only")]
    [InlineData("LGPL-3.0-only")]
    public void A_permitted_package_gives_no_finding(string license)
    {
        var manifest = new TestProject().Package("A", license).Judge();
        Assert.Empty(manifest.Findings);
        Assert.Equal(VerdictKind.Permitted, Assert.Single(manifest.Packages).Verdict);
    }

    [Fact]
    public void A_noncommercial_package_in_a_commercial_product_is_LG1001_with_its_clause()
    {
        var finding = new TestProject().Package("A", "CC-BY-NC-4.0").Only("LG1001");
        Assert.Equal("A/1.0.0", finding.Component);
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Equal(TestProject.At, finding.Place);
        Assert.Equal("commercial-use", finding.Reasons[0].Subject);
        Assert.NotEqual("", finding.Reasons[0].Clause);
    }

    [Fact]
    public void The_same_package_in_research_is_permitted() =>
        Assert.Empty(new TestProject().Declares("research;internal").Package("A", "CC-BY-NC-4.0").Keys());

    [Theory]
    [InlineData(PackageLicenseKind.None, "", "LG1003_none")]
    [InlineData(PackageLicenseKind.Expression, " ", "LG1003_none")]
    [InlineData(PackageLicenseKind.File, "LICENSE.txt", "LG1003_file")]
    [InlineData(PackageLicenseKind.Url, "https://example.org/license", "LG1003_url")]
    [InlineData(PackageLicenseKind.Url, "https://aka.ms/deprecateLicenseUrl", "LG1003_placeholder")]
    [InlineData(PackageLicenseKind.Expression, "UNLICENSED", "LG1003_unlicensed")]
    [InlineData(PackageLicenseKind.Expression, "UNLICENSED OR UNLICENSED", "LG1003_terms")]
    [InlineData(PackageLicenseKind.Expression, "LicenseRef-Home-made", "LG1003_terms")]
    public void A_license_that_is_not_known_is_LG1003(PackageLicenseKind kind, string text, string key)
    {
        var manifest = new TestProject().Package("A", text, kind).Judge();
        Assert.Equal(key, Assert.Single(manifest.Findings).TextKey);
        Assert.Equal(VerdictKind.Unknown, Assert.Single(manifest.Packages).Verdict);
    }

    [Fact]
    public void The_file_is_named_in_the_message() =>
        Assert.Contains("docs/LICENSE.rtf", new TestProject().Package("A", "docs/LICENSE.rtf",
            PackageLicenseKind.File).Message("LG1003_file"));

    [Fact]
    public void A_bad_expression_is_LG0003_and_nothing_else()
    {
        var project = new TestProject().Package("A", "MIT AND (Apache-2.0");
        Assert.Equal(["LG0003_close"], project.Keys());
        Assert.Equal(VerdictKind.Unknown, project.Judge().Packages[0].Verdict);
    }

    [Fact]
    public void An_unknown_id_names_the_nearest_and_its_position()
    {
        var message = new TestProject().Package("A", "MIT OR Apache-2").Message("LG0003_known-id");
        Assert.Contains("character 8", message, StringComparison.Ordinal);
        Assert.Contains("Did you mean 'Apache-2.0'?", message, StringComparison.Ordinal);
    }

    [Fact]
    public void GPL_in_a_closed_product_is_LG1005()
    {
        var finding = new TestProject().Package("A", "GPL-3.0-only").Only("LG1005");
        Assert.Equal("proprietary", finding.Arguments[1]);
        Assert.NotEmpty(finding.Reasons);
    }

    [Fact]
    public void GPL_in_a_GPL_product_is_no_conflict() =>
        Assert.Empty(new TestProject()
            .Declares("commercial;distribute", ("LicenseGuardOutboundLicense", "GPL-3.0-only"))
            .Package("A", "GPL-3.0-only").Keys());

    [Fact]
    public void GPL_used_inside_only_is_no_conflict() =>
        Assert.Empty(new TestProject().Declares("commercial;internal").Package("A", "GPL-3.0-only").Keys());

    [Fact]
    public void A_license_up_to_a_number_that_is_not_stated_is_LG1007()
    {
        var project = new TestProject().Package("A", "LicenseRef-Llama-2-Community");
        Assert.Contains("LicenseGuardMonthlyActiveUsers is not stated", project.Message("LG1007"), StringComparison.Ordinal);
        project.Declares("commercial;distribute", ("LicenseGuardMonthlyActiveUsers", "<1000000"));
        Assert.DoesNotContain("LG1007", project.Keys());
    }

    [Fact]
    public void An_assembly_of_no_package_is_told_of()
    {
        var project = new TestProject();
        project.Loose.Add(new LooseAssembly("lib/Old.dll", TestProject.At));
        Assert.Equal(Severity.Info, project.Only("LG1008").Severity);
    }

    [Fact]
    public void What_is_known_only_second_hand_is_no_promise()
    {
        var catalog = Catalogs.With(Catalogs.License("LicenseRef-Hearsay", confidence: Confidence.Secondary));
        var manifest = new TestProject { Catalog = catalog }.Package("A", "LicenseRef-Hearsay").Judge();
        Assert.Equal(["LG1001_secondhand", "LG1003_secondhand"], manifest.Findings.Select(f => f.TextKey));
        Assert.Equal(Severity.Info, manifest.Findings[0].Severity);
        Assert.Equal(VerdictKind.Unknown, manifest.Packages[0].Verdict);
    }

    [Fact]
    public void A_hostile_expression_is_a_finding_and_no_crash()
    {
        var wide = string.Join(" OR ", Enumerable.Repeat("MIT", 100_000));
        var deep = new string('(', 100_000) + "MIT" + new string(')', 100_000);
        foreach (var text in new[] { wide, deep, new string('M', 1_000_000), "MIT\0", "\ud800" })
        {
            var manifest = new TestProject().Package("A", text).Judge();
            Assert.Equal("LG0003", Assert.Single(manifest.Findings).Rule);
            Assert.InRange(FindingText.Format(manifest.Findings[0], System.Globalization.CultureInfo.InvariantCulture).Length, 1,
                700);
            Assert.InRange(ManifestWriter.Write(manifest).Length, 1, 5000);
        }
    }
}
