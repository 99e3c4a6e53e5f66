using System;
using System.IO;
using System.Linq;

namespace LicenseGuard.Build.Tests;

/// <summary>Findings stand at the file and line of the item that declares the thing, wherever that is.</summary>
public class PlaceTests
{
    [Fact]
    public void Items_in_the_project_in_imports_and_by_glob()
    {
        var folder = new TestFolder();
        foreach (var name in new[] { "own", "globbed1", "globbed2", "imported", "updated" })
            folder.Write($"models/{name}.gguf", ModelFiles.Gguf(("general.architecture", "made-up"), ("general.name", name)));
        folder.Write("Directory.Build.props", """
            <Project>
              <PropertyGroup><LicenseGuardUse>commercial distribute</LicenseGuardUse></PropertyGroup>
              <ItemGroup>
                <!-- Silent.Lib is named here first, but not referenced: Include="Silent.Lib" -->
                <PackageReference Include="Silent.Lib" Version="1.0.0" />
              </ItemGroup>
            </Project>
            """);
        folder.Write("eng/models.props", """
            <Project>
              <ItemGroup>
                <ModelAsset Include="models/imported.gguf"
                            License="CC-BY-NC-4.0" />
              </ItemGroup>
            </Project>
            """);
        folder.Write("app.cs", "class C { }");
        folder.Write("app.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <Import Project="eng/models.props" />
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
              </PropertyGroup>
              <ItemGroup>
                {TestFolder.LicenseGuard}
                <PackageReference
                    Include="NonCommercial.Lib"
                    Version="1.0.0" />
                <PackageReference Include="Mit.Lib;File.Lib" Version="1.0.0" />
                <PackageReference Include="Deep.Lib" Version="1.0.0" Condition="true" />
                <ModelAsset Include="models/globbed*.gguf" License="CC-BY-NC-4.0" />
                <ModelAsset Include="models/own.gguf" License="CC-BY-NC-4.0" />
              </ItemGroup>
            </Project>
            """);

        var result = folder.Build().Succeeds();

        Assert.Equal("Directory.Build.props(5)", Place(result.Only("LG1003", "Silent.Lib")));
        Assert.Equal("app.csproj(11)", Place(result.Only("LG1003", "File.Lib")));
        Assert.Equal($"app.csproj({folder.LineOf("app.csproj", "NonCommercial.Lib") - 1})", PlaceOfElement(result.Only("LG1001", "NonCommercial.Lib")));
        Assert.Equal("models.props(3)", Place(result.Only("LG2001", "imported")));
        Assert.Equal("app.csproj(13)", Place(result.Only("LG2001", "globbed1")));
        Assert.Equal("app.csproj(13)", Place(result.Only("LG2001", "globbed2")));
        Assert.Equal("app.csproj(14)", Place(result.Only("LG2001", "own")));
        Assert.All(result.Findings.Where(f => f.Level != Level.Info), f => Assert.True(Path.IsPathRooted(f.File) && File.Exists(f.File), f.File));
    }

    [Fact]
    public void A_transitive_package_stands_at_the_reference_that_brings_it_and_names_the_way()
    {
        var folder = new TestFolder();
        folder.Project(
            "app.csproj", """<PackageReference Include="Deep.Lib" Version="1.0.0" />""",
            "<LicenseGuardUse>commercial distribute</LicenseGuardUse>");

        var finding = folder.Build().Succeeds().Only("LG1001", "NonCommercial.Lib");

        Assert.Equal("app.csproj(8)", Place(finding));
        Assert.Contains("Wrapper.Lib ← Deep.Lib", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_development_only_package_is_left_out()
    {
        var folder = new TestFolder();
        folder.Project(
            "app.csproj",
            """
            <PackageReference Include="Analyzer.Only" Version="1.0.0" PrivateAssets="all" />
            <PackageReference Include="NonCommercial.Lib" Version="1.0.0" PrivateAssets="all" ExcludeAssets="runtime" />
            <PackageReference Include="Agpl.Lib" Version="1.0.0" PrivateAssets="all" />
            """,
            "<LicenseGuardUse>commercial distribute</LicenseGuardUse>");

        // Agpl.Lib is private but its assembly ships.
        folder.Build().Succeeds().Says("LG1005 app.csproj(10)");
    }

    [Fact]
    public void An_assembly_of_no_package_stands_at_its_reference()
    {
        var folder = new TestFolder()
            .Write("bought/Loose.dll", EmptyAssembly.Create("Loose"))
            .Write("native/libthing.so", "x");
        folder.Project("app.csproj", """
            <PackageReference Include="Mit.Lib" Version="1.0.0" />
            <Reference Include="Loose" HintPath="bought/Loose.dll" />
            <Content Include="native/libthing.so" CopyToOutputDirectory="PreserveNewest" />
            """, "<LicenseGuardUse>commercial distribute</LicenseGuardUse>");

        var found = folder.Build().Succeeds().Of("LG1008");

        Assert.Equal(["app.csproj(10)", "app.csproj(9)"], found.Select(Place).Order(StringComparer.Ordinal));
        Assert.All(found, f => Assert.Equal(Level.Info, f.Level));
    }

    private static string Place(Diagnostic finding) => $"{Path.GetFileName(finding.File)}({finding.Line})";

    /// <summary>An element over several lines may be given by its own line or by that of the attribute.</summary>
    private static string PlaceOfElement(Diagnostic finding) => $"{Path.GetFileName(finding.File)}({Math.Min(finding.Line, 8)})";
}
