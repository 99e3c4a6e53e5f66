using System;
using System.IO;
using System.Linq;
using LicenseGuard.Licensing.Manifest;
using LicenseGuard.Licensing.Policy;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace LicenseGuard.Tasks.Tests;

public sealed class ReportFindingsTests : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly RecordingEngine engine = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_finding_has_code_help_link_file_and_line()
    {
        Run(Manifest("net10.0", Forbidden("Gpl.Lib/1.0.0", new Place("Directory.Build.props", 7, 5))));

        var warning = Assert.Single(engine.Warnings);
        Assert.Equal("LG1001", warning.Code);
        Assert.EndsWith("docs/rules/LG1001.md", warning.HelpLink);
        Assert.Equal(Path.Combine(folder.Path, "Directory.Build.props"), warning.File);
        Assert.Equal((7, 5), (warning.LineNumber, warning.ColumnNumber));
    }

    [Fact]
    public void A_finding_of_two_target_frameworks_is_reported_once_and_names_both()
    {
        var finding = Forbidden("Gpl.Lib/1.0.0", Place.Project);

        Run(Manifest("net10.0", finding), Manifest("netstandard2.0", finding));

        Assert.EndsWith(" [net10.0, netstandard2.0]", Assert.Single(engine.Warnings).Message);
    }

    [Fact]
    public void A_finding_of_one_of_two_target_frameworks_names_the_one()
    {
        Run(Manifest("net10.0", Forbidden("Gpl.Lib/1.0.0", Place.Project)), Manifest("netstandard2.0"));

        Assert.EndsWith(" [net10.0]", Assert.Single(engine.Warnings).Message);
    }

    [Theory]
    [InlineData("2000-01-01", 1)]
    [InlineData("9999-12-31", 0)]
    public void What_is_excepted_until_a_day_is_reported_after_it(string until, int expected)
    {
        Run(Manifest("net10.0", Forbidden("Gpl.Lib/1.0.0", Place.Project) with { Until = until }));

        Assert.Equal(expected, engine.Warnings.Count);
    }

    [Theory]
    [InlineData("9999-12-31", 1)]
    [InlineData("2000-01-01", 0)]
    public void What_has_a_last_day_is_reported_up_to_it(string last, int expected)
    {
        Run(Manifest("net10.0", Forbidden("Gpl.Lib/1.0.0", Place.Project) with { Last = last }));

        Assert.Equal(expected, engine.Warnings.Count);
    }

    [Fact]
    public void A_policy_item_that_one_target_framework_uses_is_not_unused()
    {
        Run(Manifest("net10.0", Unused("component")), Manifest("netstandard2.0"));

        Assert.Empty(engine.Warnings);
    }

    [Fact]
    public void A_policy_item_that_no_target_framework_uses_is_reported_once_whatever_the_causes()
    {
        Run(Manifest("net10.0", Unused("component")), Manifest("netstandard2.0", Unused("versions", "[1,2)", "3.0.0")));

        Assert.EndsWith(" [net10.0, netstandard2.0]", Assert.Single(engine.Warnings).Message);
    }

    [Fact]
    public void A_licence_text_that_changed_in_one_target_framework_has_changed()
    {
        Run(Manifest("net10.0", Unused("changed", "A/1.0.0", "LICENSE", "00")), Manifest("netstandard2.0"));

        Assert.EndsWith(" [net10.0]", Assert.Single(engine.Warnings).Message);
    }

    [Fact]
    public void On_a_build_server_a_gate_rule_fails_the_task()
    {
        var succeeded = Run(task => task.OnBuildServer = true, Manifest("net10.0", Forbidden("Gpl.Lib/1.0.0", Place.Project)));

        Assert.False(succeeded);
        Assert.Equal("LG1001", Assert.Single(engine.Errors).Code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("something else entirely")]
    [InlineData(null)]
    public void A_manifest_that_is_none_is_one_finding_and_is_made_anew(string? text)
    {
        var stamp = folder.Write("obj/net10.0/LicenseGuard.stamp", "");
        var path = Path.Combine(folder.Path, "obj/net10.0/LicenseGuard.manifest");
        if (text is not null)
            File.WriteAllText(path, text);

        Run(new TaskItem(path));

        Assert.Equal("LG0010", Assert.Single(engine.Warnings).Code);
        Assert.Empty(engine.Errors);
        Assert.False(File.Exists(stamp));
    }

    private static Finding Forbidden(string component, Place place) =>
        new("LG1001", "LG1001", Severity.Warning, component, place, [component], []);

    private static Finding Unused(string variant, params string[] arguments) =>
        new("LG0005", "LG0005_" + variant, Severity.Warning, "LicenseGuardOverride A", new Place("", 9, 5), ["LicenseGuardOverride A", .. arguments], []);

    private ITaskItem Manifest(string framework, params Finding[] findings)
    {
        var use = new DeclaredUse(Purposes.Commercial, Acts.Host, false, false, new UseFacts());
        var text = ManifestWriter.Write(new ProjectManifest(use, [], [], [], findings, []));
        var item = new TaskItem(folder.Write("obj/" + framework + "/LicenseGuard.manifest", text));
        item.SetMetadata("LicenseGuardFramework", framework);
        return item;
    }

    private bool Run(params ITaskItem[] manifests) => Run(_ => { }, manifests);

    private bool Run(Action<ReportFindings> configure, params ITaskItem[] manifests)
    {
        var task = new ReportFindings
        {
            BuildEngine = engine,
            ProjectFile = Path.Combine(folder.Path, "app.csproj"),
            Manifests = manifests,
            FrameworkCount = manifests.Length,
        };
        configure(task);
        return task.Execute();
    }
}
