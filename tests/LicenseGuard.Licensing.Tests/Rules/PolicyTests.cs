using System.Linq;
using LicenseGuard.Licensing.Manifest;
using LicenseGuard.Licensing.Rules;
using static LicenseGuard.Licensing.Tests.Rules.TestProject;

namespace LicenseGuard.Licensing.Tests.Rules;

public class PolicyTests
{
    private static TestProject Allowing(params string[] licenses)
    {
        var project = new TestProject().Declares("commercial;internal");
        project.Allowed.AddRange(licenses.Select(l => new ListedLicense(l, false, At)));
        return project;
    }

    private static TestProject Denying(string license, bool family = false)
    {
        var project = new TestProject().Declares("commercial;internal");
        project.Denied.Add(new ListedLicense(license, family, At));
        return project;
    }

    [Theory]
    [InlineData("MIT", true)]
    [InlineData("mit", true)]
    [InlineData("ISC", false)]
    [InlineData("MIT OR ISC", true)]
    [InlineData("MIT AND ISC", false)]
    [InlineData("MIT AND (ISC OR Apache-2.0)", true)]
    [InlineData("GPL-2.0-or-later", false)]
    [InlineData("GPL-2.0-only WITH Classpath-exception-2.0", true)]
    public void A_license_passes_the_allow_list_when_one_branch_is_on_it(string license, bool passes)
    {
        var keys = Allowing("MIT", "Apache-2.0", "GPL-2.0-only").Package("A", license).Keys();
        Assert.Equal(passes ? [] : ["LG1002_notallowed"], keys);
    }

    [Theory]
    [InlineData("AGPL-3.0", false, "AGPL-3.0-only", false)]
    [InlineData("AGPL-3.0-only", false, "AGPL-3.0-or-later", true)]
    [InlineData("AGPL-3.0-only", true, "AGPL-3.0-or-later", false)]
    [InlineData("GPL-2.0-only", true, "GPL-3.0-or-later", false)]
    [InlineData("GPL-2.0-only", true, "LGPL-3.0-only", true)]
    [InlineData("GPL-2.0-only", false, "GPL-2.0-only WITH Classpath-exception-2.0", false)]
    [InlineData("GPL-2.0-only", false, "GPL-2.0-only OR MIT", true)]
    [InlineData("GPL-2.0-only", false, "GPL-2.0-only AND MIT", false)]
    public void A_denied_license_is_LG1002(string denied, bool family, string license, bool passes) =>
        Assert.Equal(passes ? [] : ["LG1002_denied"], Denying(denied, family).Package("A", license).Keys());

    [Fact]
    public void A_branch_that_the_lists_rule_out_is_not_elected()
    {
        var project = Denying("MIT").Declares("commercial;distribute").Package("A", "MIT OR GPL-3.0-only");
        Assert.Equal(["LG1005"], project.Keys());
        Assert.Equal("GPL-3.0-only", project.Judge().Packages[0].License);
    }

    [Fact]
    public void The_allow_list_reaches_weights_and_not_services()
    {
        Assert.Equal(["LG1002_notallowed"], Allowing("MIT").With(Model("x.onnx", license: "Apache-2.0")).Keys());
        Assert.Empty(Allowing("MIT").Service("OpenAI", "gpt-4o").Keys());
    }

    [Fact]
    public void An_unknown_license_is_unknown_and_not_disallowed() =>
        Assert.Equal(["LG1003_file"], Allowing("MIT").Package("A", "LICENSE", PackageLicenseKind.File).Keys());

    [Fact]
    public void A_misspelt_entry_is_LG0003_and_allows_nothing() =>
        Assert.Equal(["LG0003_known-id", "LG1002_notallowed"], Allowing("MTI").Package("A", "MIT").Keys());

    [Fact]
    public void An_entry_of_several_licenses_is_LG0003() =>
        Assert.Equal(["LG0003_list"], Denying("MIT OR ISC").Package("A", "MIT").Keys());

    private static TestProject Overriding(string license, string reason = "read it", string versions = "",
        string version = "1.5.0")
    {
        var project = new TestProject().Package("A", "LICENSE", PackageLicenseKind.File, version);
        project.Overrides.Add(new LicenseOverride("a", versions, license, reason, "", At));
        return project;
    }

    [Fact]
    public void An_override_with_a_reason_ends_the_matter()
    {
        Assert.Empty(Overriding("MIT").Keys());
        Assert.Equal(["LG1001"], Overriding("CC-BY-NC-4.0").Keys());
    }

    [Fact]
    public void An_override_without_a_reason_does_not_count() =>
        Assert.Equal(["LG0007", "LG1003_file"], Overriding("MIT", reason: "").Keys());

    [Fact]
    public void An_override_with_a_bad_license_is_LG0003_and_does_not_count() =>
        Assert.Equal(["LG0003_known-id", "LG1003_file"], Overriding("Whatever").Keys());

    [Theory]
    [InlineData("[1.2,2)", "1.5.0", true)]
    [InlineData("[1.2,2)", "2.0.0", false)]
    [InlineData("[1.2,2)", "2.0.0-rc.1", true)]
    [InlineData("(1.5,2]", "1.5.0", false)]
    [InlineData("(1.5,2]", "2.0.0.0", true)]
    [InlineData("[1.5.0]", "1.5", true)]
    [InlineData("[1.5.0]", "1.5.1", false)]
    [InlineData("1.5", "9.0", true)]
    [InlineData("1.5", "1.5.0-beta", false)]
    [InlineData("[1.0.0-beta.2,)", "1.0.0-beta.10", true)]
    [InlineData("[1.0.0-beta.2,)", "1.0.0-alpha", false)]
    [InlineData("[1.0.0-1,)", "1.0.0-alpha", true)]
    [InlineData("(,1.0)", "0.9+build.7", true)]
    public void An_override_counts_for_the_versions_it_names(string versions, string version, bool counts) =>
        Assert.Equal(counts ? [] : ["LG1003_file"], Overriding("MIT", versions: versions, version: version).Keys());

    [Theory]
    [InlineData("1.*")]
    [InlineData("[1.0")]
    [InlineData("(1.0)")]
    [InlineData("[1,2,3]")]
    [InlineData("[,]")]
    [InlineData("1.2.3.4.5")]
    [InlineData("1.0-")]
    [InlineData("[")]
    [InlineData("99999999999")]
    public void Versions_that_are_no_range_are_LG0002_and_the_override_does_not_count(string versions) =>
        Assert.Equal(["LG0002_metadata", "LG1003_file"], Overriding("MIT", versions: versions).Keys());
}
