using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using LicenseGuard.Licensing.Catalog;
using LicenseGuard.Licensing.Manifest;
using LicenseGuard.Licensing.Rules;
using static LicenseGuard.Licensing.Tests.Rules.TestProject;

namespace LicenseGuard.Licensing.Tests.Rules;

/// <summary>LG1006: what counts as another licence, and what is said of it.</summary>
public sealed class LicenseChangeTests
{
    [Theory]
    // licence in use, licence of the newer version (empty: none is stated), text key (empty: no finding)
    [InlineData("MIT", "MIT", "")]
    [InlineData("MIT", "mit", "")]
    [InlineData("GPL-2.0", "GPL-2.0-only", "")]
    [InlineData("MIT OR Apache-2.0", "MIT OR Apache-2.0", "")]
    [InlineData("MIT", "Apache-2.0", "LG1006")]
    [InlineData("MIT", "MIT OR Apache-2.0", "LG1006")]
    [InlineData("CC-BY-NC-4.0", "MIT", "LG1006")]
    [InlineData("MIT", "CC-BY-NC-4.0", "LG1006_forbidden")]
    [InlineData("CC-BY-NC-4.0", "CC-BY-NC-SA-4.0", "LG1006")]
    [InlineData("MIT", "GPL-3.0-only", "LG1006_incompatible")]
    [InlineData("MIT", "LicenseRef-Nobody-Knows", "LG1006_unclear")]
    [InlineData("MIT", "", "LG1006_unknown")]
    [InlineData("MIT", "Mitt", "LG1006_unknown")]
    [InlineData("", "", "")]
    [InlineData("", "MIT", "")]
    [InlineData("", "CC-BY-NC-4.0", "LG1006_unforeseen")]
    public void What_counts_as_a_change(string before, string after, string key)
    {
        var findings = Judge(new TestProject(), Newer(before, after));
        Assert.Equal(key, string.Concat(findings.Select(finding => finding.TextKey)));
        Assert.Equal(key.Length > 0, AuditRules.IsChanged(Resolved(new TestProject()), Newer(before, after), LicenseCatalog.BuiltIn));
    }

    [Fact]
    public void An_override_of_all_versions_does_not_hide_a_change()
    {
        var project = new TestProject();
        project.Overrides.Add(new LicenseOverride("A", "", "MIT", "read", "", At));

        Assert.Equal("LG1006_forbidden", Assert.Single(Judge(project, Newer("MIT", "CC-BY-NC-4.0"))).TextKey);
    }

    [Fact]
    public void The_newest_of_all_is_named_only_when_it_has_yet_another_licence()
    {
        var allowed = Newer("MIT", "ISC", "2.0.0");

        Assert.Equal(["2.0.0"], Versions(allowed, Newer("MIT", "ISC", "3.0.0", isAllowed: false)));
        Assert.Equal(["2.0.0", "3.0.0"], Versions(allowed, Newer("MIT", "Zlib", "3.0.0", isAllowed: false)));

        static IEnumerable<string> Versions(params NewerPackage[] newer) =>
            Judge(new TestProject(), newer).Select(finding => finding.Arguments[2]).Order();
    }

    [Fact]
    public void Each_message_is_a_sentence_with_the_last_version_of_the_old_licence_when_there_is_one()
    {
        foreach (var after in new[] { "Apache-2.0", "CC-BY-NC-4.0", "GPL-3.0-only", "LicenseRef-Nobody-Knows", "" })
        {
            var plain = Message(Newer("MIT", after));
            Assert.StartsWith("A/1.0.0 is under MIT; ", plain, System.StringComparison.Ordinal);
            Assert.DoesNotContain("still", plain, System.StringComparison.Ordinal);
            Assert.DoesNotContain(plain, "{}".Contains);
            Assert.EndsWith("; 1.9.0 still is under MIT.", Message(Newer("MIT", after) with { LastSame = "1.9.0" }), System.StringComparison.Ordinal);
        }

        static string Message(NewerPackage newer) =>
            FindingText.Format(Assert.Single(Judge(new TestProject(), newer)), CultureInfo.InvariantCulture);
    }

    [Theory]
    [InlineData("A")]
    [InlineData("A/1.0.0")]
    public void An_exception_names_the_package(string component) =>
        Assert.Empty(Judge(new TestProject().Except(component, "LG1006"), Newer("MIT", "ISC")));

    [Fact]
    public void Other_rules_speak_only_of_packages_that_were_looked_up()
    {
        var project = new TestProject().Package("Here", "CC-BY-NC-4.0").Package("Gone", "CC-BY-NC-4.0");

        var findings = AuditRules.Judge(Resolved(project), [], new HashSet<string> { "Gone/1.0.0" }, LicenseCatalog.BuiltIn);

        Assert.Equal(["LG1001 Gone/1.0.0"], findings.Select(finding => finding.Rule + " " + finding.Component));
    }

    private static IReadOnlyList<Finding> Judge(TestProject project, params NewerPackage[] newer) =>
        AuditRules.Judge(Resolved(project), newer, new HashSet<string>(), LicenseCatalog.BuiltIn);

    private static NewerPackage Newer(string before, string after, string version = "2.0.0", bool isAllowed = true) =>
        new(Package("1.0.0", before), Package(version, after), isAllowed);

    private static ResolvedPackage Package(string version, string license) => new(
        "A", version, new PackageLicense(license.Length > 0 ? PackageLicenseKind.Expression : PackageLicenseKind.None, license), ["A"], null, At);

    private static ResolvedProject Resolved(TestProject project) => new(
        "App.csproj", project.Use, false, project.Packages, [], [],
        new ProjectPolicy(project.Allowed, project.Denied, project.Overrides, project.Exceptions), [], [], []);
}
