using System.Linq;
using LicenseGuard.Licensing.Manifest;
using LicenseGuard.Licensing.Rules;

namespace LicenseGuard.Licensing.Tests.Rules;

/// <summary>LG0005 for LicenseGuardAllowed and LicenseGuardDenied.</summary>
public class UnusedListTests
{
    private static ListedLicense Entry(string license, int line, bool family = false, string file = "") =>
        new(license, family, new Place(file, line, 1)) { IsShared = file.Length > 0 };

    private static TestProject Project(UnusedPolicy unused, ListedLicense[] allowed, params ListedLicense[] denied)
    {
        var project = new TestProject { Unused = unused }.Package("A", "MIT");
        project.Allowed.AddRange(allowed);
        project.Denied.AddRange(denied);
        return project;
    }

    [Theory]
    [InlineData("GPL-2.0-only", false, "GPL-2.0", false, true)]
    [InlineData("GPL-2.0-only", false, "GPL-3.0-only", true, true)]
    [InlineData("GPL-2.0-only WITH Classpath-exception-2.0", false, "GPL-2.0-only", false, true)]
    [InlineData("GPL-2.0-only", true, "GPL-2.0-only", false, false)]
    [InlineData("GPL-2.0-only", false, "GPL-2.0-or-later", false, false)]
    [InlineData("GPL-2.0-only", false, "GPL-2.0-only WITH Classpath-exception-2.0", false, false)]
    public void An_allowed_licence_that_is_denied_has_no_effect(
        string allowed, bool family, string denied, bool deniedFamily, bool shadowed)
    {
        var project = Project(
            UnusedPolicy.Auto, [Entry("MIT", 1), Entry(allowed, 2, family)], Entry(denied, 3, deniedFamily));
        Assert.Equal(shadowed ? ["LG0005_denied"] : [], project.Keys());
        if (shadowed) Assert.Equal((2, Severity.Warning), (project.Only("LG0005_denied").Place.Line, project.Only("LG0005_denied").Severity));
    }

    [Fact]
    public void To_deny_what_a_shared_list_allows_is_no_mistake_and_to_allow_what_it_denies_is()
    {
        Assert.Empty(Project(
            UnusedPolicy.Auto, [Entry("MIT", 1), Entry("ISC", 2, file: "Directory.Build.props")], Entry("ISC", 3)).Keys());
        Assert.Equal(["LG0005_denied"], Project(
            UnusedPolicy.Auto, [Entry("MIT", 1), Entry("ISC", 2)], Entry("ISC", 3, file: "Directory.Build.props")).Keys());
    }

    [Fact]
    public void An_entry_that_is_there_twice_is_Info()
    {
        var project = Project(UnusedPolicy.Auto, [Entry("MIT", 1), Entry("mit", 2)], Entry("AGPL-3.0-only", 3), Entry("AGPL-3.0", 4, true));
        Assert.Equal(["LG0005_shadowed", "LG0005_shadowed"], project.Keys());
        Assert.Equal([2, 3], project.Judge().Findings.Select(finding => finding.Place.Line));
        Assert.All(project.Judge().Findings, finding => Assert.Equal(Severity.Info, finding.Severity));
    }

    [Theory]
    [InlineData(UnusedPolicy.Auto, 0)]
    [InlineData(UnusedPolicy.Warn, 1)]
    [InlineData(UnusedPolicy.Off, 0)]
    public void A_licence_that_nothing_is_under_is_said_on_demand(UnusedPolicy unused, int expected)
    {
        var project = Project(unused, [Entry("MIT", 1), Entry("ISC", 2, file: "Directory.Build.props")]);
        Assert.Equal(expected, project.Keys().Length);
        Assert.All(project.Judge().Findings, finding => Assert.Equal((Severity.Info, 2), (finding.Severity, finding.Place.Line)));
    }
}
