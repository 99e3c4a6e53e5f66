using System;
using System.Linq;

namespace LicenseGuard.Build.Tests;

/// <summary>A solution of app → lib → core with two target frameworks each: every finding comes once.</summary>
public class OnceTests
{
    private const string _use = "<LicenseGuardUse>commercial distribute</LicenseGuardUse>";

    private static readonly string[] _each =
        ["LG1001 core.csproj(8)", "LG1003 lib.csproj(9)", "LG1005 app.csproj(9)", "LG2001 core.csproj(9)"];

    [Fact]
    public void Each_finding_comes_once_from_a_solution_and_from_the_app_alone()
    {
        var folder = Solution(_use);

        var solution = folder.Build("all.slnx", "-m:2").Succeeds();
        solution.Says(_each);

        // Replayed, and once when only the app is asked for.
        folder.Build("all.slnx", "--no-restore").Succeeds().Says(_each);
        folder.Build("app/app.csproj", "--no-restore").Succeeds().Says(_each);
    }

    [Fact]
    public void A_package_of_one_target_framework_names_it()
    {
        var folder = new TestFolder();
        folder.Project(
            "app.csproj",
            """
            <PackageReference Include="NonCommercial.Lib" Version="1.0.0" />
            <PackageReference Include="Silent.Lib" Version="1.0.0" Condition="'$(TargetFramework)' == 'net10.0'" />
            """,
            _use,
            "net10.0;netstandard2.1");

        var result = folder.Build().Succeeds();

        result.Says("LG1001 app.csproj(8)", "LG1003 app.csproj(9)");
        Assert.Contains("net10.0", result.Only("LG1003").Message, StringComparison.Ordinal);
        Assert.DoesNotContain("netstandard2.1", result.Only("LG1003").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_referenced_project_reports_is_said_again_only_where_the_use_makes_it_worse()
    {
        // Research is allowed what the app is not: core stays silent, lib (research too) as well, the app speaks at its reference.
        var folder = Solution("<LicenseGuardUse>research internal</LicenseGuardUse>");
        folder.Edit("app/app.csproj", "research internal", "commercial distribute");

        var result = folder.Build("all.slnx").Succeeds();

        Assert.Equal("app.csproj", System.IO.Path.GetFileName(result.Only("LG1001").File));
        Assert.Equal(folder.LineOf("app/app.csproj", "ProjectReference"), result.Only("LG1001").Line);
        Assert.Equal(folder.LineOf("app/app.csproj", "ProjectReference"), result.Only("LG2001").Line);
    }

    [Fact]
    public void What_a_project_without_LicenseGuard_brings_is_reported_at_the_reference()
    {
        var folder = Solution(_use);
        folder.Edit("lib/lib.csproj", TestFolder.LicenseGuard, "");
        folder.Edit("core/core.csproj", TestFolder.LicenseGuard, "");

        var result = folder.Build("app/app.csproj").Succeeds();

        var reference = folder.LineOf("app/app.csproj", "ProjectReference");
        Assert.Equal(("app.csproj", reference), Place(result.Only("LG1001", "NonCommercial.Lib")));
        Assert.Equal(("app.csproj", reference), Place(result.Only("LG1003", "Silent.Lib")));
    }

    [Theory]
    [InlineData("lib without LicenseGuard")]
    [InlineData("no transitive references")]
    public void A_project_behind_another_is_heard_too(string shape)
    {
        var folder = Solution(_use);
        if (shape == "no transitive references")
            folder.Write("Directory.Build.props", "<Project><PropertyGroup><DisableTransitiveProjectReferences>true</DisableTransitiveProjectReferences></PropertyGroup></Project>");
        else
            folder.Edit("lib/lib.csproj", TestFolder.LicenseGuard, "");

        var result = folder.Build("app/app.csproj").Succeeds();

        // core reports its model itself, so app does not repeat it; a package that comes by lib is app's to report when lib cannot.
        Assert.Equal(("core.csproj", 9), Place(result.Only("LG2001", "nc.gguf")));
        (string, int)[] expected = shape == "no transitive references" ? [("core.csproj", 8)] : [("app.csproj", 8), ("core.csproj", 8)];
        Assert.Equal(expected, result.Of("LG1001").Select(Place).Order());
    }

    private static (string File, int Line) Place(Diagnostic finding) => (System.IO.Path.GetFileName(finding.File), finding.Line);

    private static TestFolder Solution(string use)
    {
        var folder = new TestFolder();
        folder.Write("core/models/nc.gguf", ModelFiles.Gguf(("general.architecture", "made-up")));
        folder.Project(
            "core/core.csproj",
            """
            <PackageReference Include="NonCommercial.Lib" Version="1.0.0" />
            <ModelAsset Include="models/nc.gguf" License="CC-BY-NC-4.0" CopyToOutputDirectory="PreserveNewest" />
            """,
            use,
            "net10.0;netstandard2.1");
        folder.Project(
            "lib/lib.csproj",
            """
            <ProjectReference Include="../core/core.csproj" />
            <PackageReference Include="Silent.Lib" Version="1.0.0" />
            """,
            use,
            "net10.0;netstandard2.1");
        folder.Project(
            "app/app.csproj",
            """
            <ProjectReference Include="../lib/lib.csproj" />
            <PackageReference Include="Gpl.Lib" Version="1.0.0" />
            """,
            use,
            "net10.0;netstandard2.1");
        folder.Write("all.slnx", """
            <Solution>
              <Project Path="core/core.csproj" />
              <Project Path="lib/lib.csproj" />
              <Project Path="app/app.csproj" />
            </Solution>
            """);
        return folder;
    }
}
