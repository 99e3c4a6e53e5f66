using System;
using System.IO;
using System.IO.Compression;
using System.Linq;

namespace LicenseGuard.Build.Tests;

/// <summary>The package works in every shape a build takes: each shape shows the same findings of the same small project.</summary>
public class ShapeTests
{
    // The compiler speaks only when it compiles; LicenseGuard's task on every build.
    private static readonly string[] _findings = ["LG1001 app.csproj(7)", "LG2001 app.csproj(8)", "LG3001 app.cs(3)"];

    [Fact]
    public void Dotnet_build_of_a_fresh_project()
    {
        var folder = Shop();

        var links = folder["obj/links.txt"];
        var result = folder.Build(HelpLinkLogger.Option(links)).Succeeds();

        result.Says(_findings);
        Assert.Equal(
            ["LG1001 " + Link("LG1001"), "LG2001 " + Link("LG2001")],
            File.ReadAllLines(links).Order(StringComparer.Ordinal));
        Assert.EndsWith($"({Link("LG3001")})", result.Only("LG3001").Message, StringComparison.Ordinal);
        Assert.True(File.Exists(folder["obj/Debug/net10.0/LicenseGuard.manifest"]));
        Assert.True(File.Exists(folder["bin/Debug/net10.0/models/nc.gguf"]));
        Assert.Equal(_findings.Length, result.Diagnostics.Count(d => d.Level != Level.Info));
    }

    [Fact]
    public void Dotnet_format_sees_the_code_findings_of_a_project_that_was_never_built()
    {
        var folder = Shop();
        Assert.Equal(0, folder.RunPlain(["restore"]).ExitCode);

        var result = folder.RunPlain(
            ["format", "analyzers", "--verify-no-changes", "--no-restore", "--diagnostics", "LG3001", "LG3002", "--severity", "warn"]);

        Assert.NotEqual(0, result.ExitCode);
        Assert.Contains("app.cs(3,", result.Output, StringComparison.Ordinal);
        Assert.Contains("LG3001", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("LG1001", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Warnings were encountered while loading", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Dotnet_pack_carries_the_assets_that_say_so()
    {
        var folder = Shop();

        var result = folder.Run(["pack", "-o", folder["out"]]).Succeeds();

        result.Says(_findings);
        using var zip = ZipFile.OpenRead(folder["out/app.1.0.0.nupkg"]);
        var models = zip.Entries.Where(entry => entry.Name.EndsWith(".gguf", StringComparison.Ordinal)).Select(e => e.Name).Distinct();
        Assert.Equal(["nc.gguf"], models);
    }

    [Fact]
    public void Dotnet_publish_copies_the_assets_that_say_so()
    {
        var folder = Shop();

        var result = folder.Run(["publish", "-o", folder["out"]]).Succeeds();

        result.Says(_findings);
        Assert.True(File.Exists(folder["out/models/nc.gguf"]));
        Assert.False(File.Exists(folder["out/models/stays.gguf"]));
    }

    [Fact]
    public void Pack_and_publish_without_building_still_report()
    {
        var folder = Shop();
        folder.Build("-c", "Release").Succeeds();

        var pack = folder.Run(["pack", "--no-build", "-o", folder["out"]]).Succeeds();
        var publish = folder.Run(["publish", "--no-build"]).Succeeds();

        string[] expected = ["LG1001 app.csproj(7)", "LG2001 app.csproj(8)"];
        pack.Says(expected);
        publish.Says(expected);
    }

    [Fact]
    public void Several_target_frameworks()
    {
        var folder = Shop(frameworks: "net10.0;netstandard2.1");

        var result = folder.Build().Succeeds();

        // The compiler speaks once for each framework, the task once for all.
        result.Says("LG1001 app.csproj(7)", "LG2001 app.csproj(8)", "LG3001 app.cs(3)", "LG3001 app.cs(3)");
        folder.Run(["pack", "--no-build", "-c", "Debug"]).Succeeds().Says("LG1001 app.csproj(7)", "LG2001 app.csproj(8)");
    }

    [Fact]
    public void Central_package_management()
    {
        var folder = new TestFolder();
        folder.Write("Directory.Packages.props", $"""
            <Project>
              <PropertyGroup>
                <ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally>
                <CentralPackageTransitivePinningEnabled>true</CentralPackageTransitivePinningEnabled>
              </PropertyGroup>
              <ItemGroup>
                <GlobalPackageReference Include="LicenseGuard" Version="{PackageFeed.Instance.Version}" />
                <GlobalPackageReference Include="Silent.Lib" Version="1.0.0" IncludeAssets="all" PrivateAssets="none" />
                <PackageVersion Include="Wrapper.Lib" Version="1.0.0" />
                <PackageVersion Include="NonCommercial.Lib" Version="1.0.0" />
                <PackageVersion Include="Agpl.Lib" Version="1.0.0" />
              </ItemGroup>
            </Project>
            """);
        folder.Write("app.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <LicenseGuardUse>commercial distribute</LicenseGuardUse>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Wrapper.Lib" />
                <PackageReference Include="Agpl.Lib" />
              </ItemGroup>
            </Project>
            """);

        var result = folder.Build().Succeeds();

        result.Says("LG1001 Directory.Packages.props(10)", "LG1003 Directory.Packages.props(8)", "LG1005 app.csproj(8)");
    }

    [Theory]
    [InlineData("-graph")]
    [InlineData("-m:3")]
    [InlineData("-mt")]
    public void Ways_to_run_the_engine(string option)
    {
        var folder = new TestFolder();
        folder.Project("core/core.csproj", """<PackageReference Include="NonCommercial.Lib" Version="1.0.0" />""", _use, "net10.0;netstandard2.1");
        folder.Project("lib/lib.csproj", """<ProjectReference Include="../core/core.csproj" />""", _use, "net10.0;netstandard2.1");
        folder.Project("app/app.csproj", """<ProjectReference Include="../lib/lib.csproj" />""", _use);
        Assert.Equal(0, folder.RunPlain(["restore", "app/app.csproj"]).ExitCode);

        string[] options = option == "-graph" ? ["-graph", "-isolate"] : [option];
        var result = folder.Build(["app/app.csproj", "--no-restore", .. options]).Succeeds();

        result.Says("LG1001 core.csproj(8)");
        Assert.DoesNotContain(result.Diagnostics, d => d.Code.StartsWith("MSB", StringComparison.Ordinal));
    }

    [Fact]
    public void Outputs_in_an_artifacts_folder()
    {
        var folder = Shop();
        folder.Write("Directory.Build.props", "<Project><PropertyGroup><UseArtifactsOutput>true</UseArtifactsOutput></PropertyGroup></Project>");

        var result = folder.Build().Succeeds();

        result.Says(_findings);
        Assert.True(File.Exists(folder["artifacts/obj/app/debug/LicenseGuard.manifest"]));
        Assert.False(Directory.Exists(folder["obj"]));
    }

    [Fact]
    public void A_path_with_spaces_and_letters_beyond_ascii()
    {
        var folder = Shop("Prüf ordner (1) 測試");

        var result = folder.Build().Succeeds();

        result.Says(_findings);
        folder.Build("--no-restore").Succeeds().Says(_findings[..2]);
    }

    private static string Link(string rule) => $"https://github.com/licenseguard/licenseguard/blob/main/docs/rules/{rule}.md";

    private const string _use = "<LicenseGuardUse>commercial distribute</LicenseGuardUse>";

    /// <summary>A library with a forbidden package, a forbidden model that ships, a harmless one that stays, and code that loads the first.</summary>
    private static TestFolder Shop(string name = "src", string frameworks = "net10.0") => new TestFolder(name)
        .Write("models/nc.gguf", ModelFiles.Gguf(("general.architecture", "made-up")))
        .Write("models/stays.gguf", ModelFiles.Gguf(("general.architecture", "made-up")))
        .Write("app.cs", """
            public class C
            {
                public System.IO.Stream Load() => System.IO.File.OpenRead("models/nc.gguf");
            }
            """)
        .Write("app.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <{(frameworks.Contains(';') ? "TargetFrameworks" : "TargetFramework")}>{frameworks}</{(frameworks.Contains(';') ? "TargetFrameworks" : "TargetFramework")}>
                {_use}
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="NonCommercial.Lib" Version="1.0.0" />
                <ModelAsset Include="models/nc.gguf" License="CC-BY-NC-4.0" CopyToOutputDirectory="PreserveNewest" Pack="true" />
                <ModelAsset Include="models/stays.gguf" License="MIT" />
                {TestFolder.LicenseGuard}
              </ItemGroup>
            </Project>
            """);
}
