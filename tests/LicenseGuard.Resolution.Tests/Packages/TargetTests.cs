namespace LicenseGuard.Resolution.Tests.Packages;

/// <summary>Which of the file's targets is the project's.</summary>
public sealed class TargetTests
{
    [Theory]
    [InlineData("net10.0", "New")]
    [InlineData("NET10.0", "New")]
    [InlineData("netstandard2.0", "Old")]
    public void Each_framework_has_its_own_packages(string framework, string package)
    {
        using var restored = new Restored().Direct("New").Package("New").Target("netstandard2.0").Direct("Old").Package("Old");
        Assert.Equal([package], restored.Read(framework, "").Ids());
    }

    [Fact]
    public void Version_3_has_long_names_for_older_frameworks()
    {
        using var restored = new Restored().Target(".NETStandard,Version=v2.0", "netstandard2.0", "netstandard2.0")
            .Direct("Old").Package("Old", version: "2.5.0-beta.1+x");
        restored.Json["version"] = 3;
        var package = restored.Read("netstandard2.0", ".NETStandard,Version=v2.0").The("Old");
        Assert.True(package.IsDirect);
        Assert.Equal("2.5.0-beta.1+x", package.Version);
    }

    [Fact]
    public void Version_3_names_the_platforms_version()
    {
        using var restored = new Restored().Package("Plain").Target("net10.0-windows7.0", alias: "net10.0-windows").Direct("Win").Package("Win");
        restored.Json["version"] = 3;
        Assert.True(restored.Read("net10.0-windows").The("Win").IsDirect);
    }

    [Fact]
    public void Version_4_takes_the_projects_own_name()
    {
        using var restored = new Restored().Package("Plain").Target("windows-desktop", "net10.0-windows7.0").Direct("Win").Package("Win");
        restored.Json["project"]!["frameworks"]!["net10.0-windows7.0"]!["targetAlias"] = "windows-desktop";
        Assert.Equal(["Win"], restored.Read("windows-desktop").Ids());
    }

    [Fact]
    public void A_project_without_TargetFramework_is_found_by_its_moniker()
    {
        using var restored = new Restored().Target(".NETFramework,Version=v4.7.2", "net472", "").Direct("Old").Package("Old");
        restored.Json["version"] = 3;
        Assert.Equal(["Old"], restored.Read("", ".NETFramework,Version=v4.7.2").Ids());
    }

    [Fact]
    public void With_a_RID_the_RIDs_target_counts()
    {
        using var restored = new Restored().Direct("A").Package("A")
            .Target("net10.0/linux-x64").Package("A", needs: ["A.runtime.linux"]).Package("A.runtime.linux");
        Assert.Equal(["A"], restored.Read().Ids());
        var graph = restored.Read(rid: "linux-x64");
        Assert.Empty(graph.Problems);
        Assert.Equal("A > A.runtime.linux", graph.ChainOf("A.runtime.linux"));
    }

    [Fact]
    public void A_RID_that_was_not_restored_is_a_problem_and_the_frameworks_packages_are_read()
    {
        using var restored = new Restored().Direct("A").Package("A");
        var graph = restored.Read(rid: "win-arm64");
        Assert.Equal(["net10.0/win-arm64", "net10.0"], graph.TheProblem("target").Arguments);
        Assert.Equal(["A"], graph.Ids());
    }

    [Fact]
    public void Assets_of_another_framework_are_a_problem_that_lists_what_is_there()
    {
        using var restored = new Restored().Direct("A").Package("A").Target("net8.0");
        var graph = restored.Read("net9.0", ".NETCoreApp,Version=v9.0");
        Assert.Equal(["net9.0", "net10.0, net8.0"], graph.TheProblem("target").Arguments);
        Assert.Empty(graph.Packages);
        Assert.NotEmpty(graph.PackageFolders);
    }
}
