using System.Collections.Generic;
using LicenseGuard.Licensing.Manifest;
using LicenseGuard.Licensing.Rules;

namespace LicenseGuard.Licensing.Tests.Rules;

/// <summary>How loud a finding is: design.md §6, one row for each way the settings meet.</summary>
public sealed class EnforcementTests
{
    [Theory]
    // rule, enforce, on a build server, unknown is error, NoWarn, WarningsNotAsErrors, WarningsAsErrors, treat all, expected
    [InlineData("LG1001", "auto", false, false, "", "", "", false, Loudness.Warning)]
    [InlineData("LG1001", "auto", true, false, "", "", "", false, Loudness.Error)]
    [InlineData("LG1001", "AUTO", true, false, "", "", "", false, Loudness.Error)]
    [InlineData("LG1001", "nonsense", true, false, "", "", "", false, Loudness.Error)]
    [InlineData("LG1001", "warn", true, false, "", "", "", false, Loudness.Warning)]
    [InlineData("LG1001", "warn", true, false, "", "", "LG1001", true, Loudness.Warning)]
    [InlineData("LG1001", "auto", true, false, "LG1001", "", "LG1001", true, Loudness.Silent)]
    [InlineData("LG1001", "error", true, false, "lg1001", "", "", false, Loudness.Silent)]
    [InlineData("LG1001", "auto", true, false, "", "LG1001", "", false, Loudness.Warning)]
    [InlineData("LG1001", "error", false, false, "", "LG1001", "", true, Loudness.Warning)]
    [InlineData("LG1007", "auto", true, false, "", "", "", false, Loudness.Warning)]
    [InlineData("LG1007", "error", false, false, "", "", "", false, Loudness.Error)]
    [InlineData("LG1007", "auto", false, false, "", "", "LG1007", false, Loudness.Error)]
    [InlineData("LG1007", "auto", false, false, "", "", "", true, Loudness.Error)]
    [InlineData("LG1003", "auto", true, false, "", "", "", false, Loudness.Warning)]
    [InlineData("LG1003", "auto", true, true, "", "", "", false, Loudness.Error)]
    [InlineData("LG1003", "auto", false, true, "", "", "", false, Loudness.Warning)]
    [InlineData("LG2003", "auto", true, true, "", "", "", false, Loudness.Error)]
    public void The_settings_decide_how_loud_a_warning_is(
        string rule, string enforce, bool server, bool unknown, string noWarn, string notErrors, string errors, bool treat,
        Loudness expected)
    {
        var enforcement = new Enforcement(
            enforce, server, unknown, Enforcement.Ids(noWarn), Enforcement.Ids(notErrors), Enforcement.Ids(errors), treat);

        Assert.Equal(expected, enforcement.Of(RuleTable.Find(rule)!, Severity.Warning));
    }

    [Theory]
    [InlineData("auto", "LG1001")]
    [InlineData("error", "")]
    public void An_info_is_never_an_error(string enforce, string errors)
    {
        var enforcement = new Enforcement(
            enforce, true, true, Enforcement.Ids(""), Enforcement.Ids(""), Enforcement.Ids(errors), TreatWarningsAsErrors: true);

        Assert.Equal(Loudness.Info, enforcement.Of(RuleTable.Find("LG1001")!, Severity.Info));
    }

    [Fact]
    public void Lists_of_ids_take_every_separator_that_MSBuild_users_write()
    {
        ISet<string> ids = Enforcement.Ids(" LG1001;lg1002,LG1003\tCS1591\r\n;; ");

        Assert.Equal(4, ids.Count);
        Assert.Contains("LG1002", ids);
    }
}
