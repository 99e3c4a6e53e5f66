using System.Linq;
using LicenseGuard.Licensing.Catalog;
using LicenseGuard.Licensing.Manifest;
using LicenseGuard.Licensing.Policy;
using LicenseGuard.Licensing.Rules;

namespace LicenseGuard.Licensing.Tests.Rules;

/// <summary>What a project does with a package decides which acts its licence is judged for.</summary>
public sealed class PackageUsageTests
{
    [Theory]
    [InlineData(PackageUsage.Output, "LG1005")]
    [InlineData(PackageUsage.Build)]
    [InlineData(PackageUsage.Unpublished)]
    public void What_does_not_reach_others_owes_them_nothing(PackageUsage usage, params string[] rules) =>
        Assert.Equal(rules, Judge(usage, "AGPL-3.0-only").Select(f => f.Rule).Distinct());

    [Theory]
    [InlineData(PackageUsage.Output, "A/1.0.0")]
    [InlineData(PackageUsage.Build, "A/1.0.0 (build)")]
    [InlineData(PackageUsage.Unpublished, "A/1.0.0 (Publish=false)")]
    public void The_purpose_counts_all_the_same_and_the_message_says_how_it_is_used(PackageUsage usage, string shown)
    {
        var finding = Assert.Single(Judge(usage, "CC-BY-NC-4.0"), f => f.Rule == "LG1001");

        Assert.Equal(("A/1.0.0", shown), (finding.Component, finding.Arguments[0]));
    }

    [Fact]
    public void A_licence_that_is_not_known_is_reported_however_the_package_is_used() =>
        Assert.Equal("LG1003", Assert.Single(Judge(PackageUsage.Build, "")).Rule);

    private static Finding[] Judge(PackageUsage usage, string license)
    {
        var facts = new UseFacts { OutboundLicense = "proprietary" };
        var use = new DeclaredUse(Purposes.Commercial, Acts.Distribute | Acts.Host, false, false, facts);
        var package = new ResolvedPackage(
            "A", "1.0.0", new PackageLicense(PackageLicenseKind.Expression, license), ["A"], null, Place.Project) { Usage = usage };
        var project = new ResolvedProject(
            "app.csproj", use, false, [package], [], [], new ProjectPolicy([], [], [], []), [], [], []);
        return [.. ProjectRules.Judge(project, LicenseCatalog.BuiltIn).Findings];
    }
}
