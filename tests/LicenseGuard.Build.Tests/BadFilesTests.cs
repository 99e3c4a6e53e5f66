using System;
using System.IO;
using System.Linq;

namespace LicenseGuard.Build.Tests;

/// <summary>Damage between restore and build: to the restore graph, to packages, to our own files.</summary>
public class BadFilesTests
{
    private const string _manifest = "obj/Debug/net10.0/LicenseGuard.manifest";

    [Theory]
    [InlineData("half")]
    [InlineData("other framework")]
    [InlineData("not json")]
    public void An_assets_file_that_cannot_be_used(string damage)
    {
        var folder = App("Mit.Lib");
        var assets = folder["obj/project.assets.json"];
        var text = File.ReadAllText(assets);
        File.WriteAllText(assets, damage switch
        {
            "half" => text[..(text.Length / 2)],
            "other framework" => text.Replace("net10.0", "net9.0", StringComparison.Ordinal),
            _ => "<assets />",
        });

        var result = folder.Build("--no-restore").Fails();

        var finding = result.Only("LG0009");
        Assert.Contains("restore", finding.Message, StringComparison.Ordinal);
        AssertNoCrash(result);

        // Mending it as the message says helps. (Restore itself fails on a torn file.)
        Assert.Equal(damage != "other framework", finding.Message.Contains("Delete", StringComparison.Ordinal));
        if (damage != "other framework")
            File.Delete(assets);
        var restored = folder.RunPlain(["restore", "--force"]);
        Assert.True(restored.ExitCode == 0, restored.Output);
        Assert.Empty(folder.Build("--no-restore").Succeeds().Of("LG0009"));
    }

    [Fact]
    public void A_package_folder_that_is_gone()
    {
        var folder = App("Gone.Lib");
        Directory.Delete(Path.Combine(PackageFeed.Instance.PackagesFolder, "gone.lib"), recursive: true);

        var result = folder.Build("--no-restore").Fails();

        Assert.Contains("Gone.Lib", result.Only("LG0009").Message, StringComparison.Ordinal);
        AssertNoCrash(result);
    }

    [Fact]
    public void A_nuspec_that_is_not_xml()
    {
        var folder = App("Torn.Nuspec");
        var nuspec = Path.Combine(PackageFeed.Instance.PackagesFolder, "torn.nuspec", "1.0.0", "torn.nuspec.nuspec");
        File.WriteAllText(nuspec, "<package><metadata><id>Torn");

        var result = folder.Build("--no-restore").Succeeds();

        Assert.Single(result.Findings, f => f.Level == Level.Warning && f.Message.Contains("Torn.Nuspec", StringComparison.Ordinal));
        AssertNoCrash(result);
    }

    [Fact]
    public void A_manifest_that_was_tampered_with_is_not_believed()
    {
        var folder = App("NonCommercial.Lib");
        Assert.Equal(Level.Warning, folder.Build("--no-restore").Succeeds().Only("LG1001").Level);
        var good = File.ReadAllText(folder[_manifest]);

        foreach (var bad in new[] { good.Replace("LG1001", "LG1007"), good[..(good.Length / 2)], "", "\0\0\0", good + "x" })
        {
            File.WriteAllText(folder[_manifest], bad);
            var result = folder.Build("--no-restore").Succeeds();
            Assert.Empty(result.Of("LG1007"));
            Assert.True(result.Of("LG1001").Count == 1 || result.Of("LG0010").Count == 1, result.ToString());
            AssertNoCrash(result);
        }

        // And the build after is as good as new.
        Assert.Equal(Level.Warning, folder.Build("--no-restore").Succeeds().Only("LG1001").Level);
        Assert.Equal(good, File.ReadAllText(folder[_manifest]));
    }

    [Fact]
    public void A_manifest_path_that_is_taken_is_said_and_the_build_goes_on()
    {
        var folder = App("NonCommercial.Lib");
        Directory.CreateDirectory(folder[_manifest]);

        var result = folder.Build("--no-restore").Succeeds();

        Assert.Equal(Level.Warning, result.Only("LG0010").Level);
        Assert.Contains("LicenseGuard.manifest", result.Only("LG0010").Message, StringComparison.Ordinal);
        AssertNoCrash(result);
    }

    [Fact]
    public void Before_the_first_restore_the_sdk_speaks_alone()
    {
        var folder = App("Mit.Lib", restore: false);

        var result = folder.Build("--no-restore").Fails();

        Assert.Empty(result.Findings);
        Assert.Contains(result.Diagnostics, d => d.Code == "NETSDK1004");
    }

    [Fact]
    public void Code_rules_that_do_not_run_are_said()
    {
        var folder = App("Mit.Lib");
        folder.Build("--no-restore").Succeeds().Says();

        folder.Build("--no-restore", "-p:RunAnalyzers=false").Succeeds().Says("LG0008 app.csproj(1)");
        folder.Build("--no-restore", "-p:RunAnalyzersDuringBuild=false").Succeeds().Only("LG0008");
        folder.Build("--no-restore", "-p:RunAnalyzers=false", "-p:IsImplicitlyTriggeredBuild=true").Succeeds().Says();
    }

    private static void AssertNoCrash(BuildResult result)
    {
        Assert.DoesNotContain(result.Diagnostics, d => d.Code is "MSB4018" or "MSB4181" or "MSB4062" or "AD0001" or "CS8032" or "CS2001");
        Assert.DoesNotContain("   at LicenseGuard.", result.Output, StringComparison.Ordinal);
    }

    private static TestFolder App(string package, bool restore = true)
    {
        var folder = new TestFolder();
        folder.Project(
            "app.csproj", $"""<PackageReference Include="{package}" Version="1.0.0" />""",
            "<LicenseGuardUse>commercial distribute</LicenseGuardUse>");
        if (restore)
            Assert.Equal(0, folder.RunPlain(["restore"]).ExitCode);
        return folder;
    }
}
