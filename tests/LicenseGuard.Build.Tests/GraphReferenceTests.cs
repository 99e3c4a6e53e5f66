using System;
using System.Linq;

namespace LicenseGuard.Build.Tests;

/// <summary>What comes with referenced projects (here without LicenseGuard, so that the application speaks for them), and what a project does
/// with its packages: ships, serves the build only, tests.</summary>
public class GraphReferenceTests(GraphReferenceTests.Shapes shapes) : IClassFixture<GraphReferenceTests.Shapes>
{
    [Theory]
    [InlineData("reference", "G.Lib/1.0.0 ← G.Needs ← lib.csproj", "G.Needs/1.0.0 ← lib.csproj", "G.Native/1.0.0 ← lib.csproj")]
    [InlineData("behind", "G.Lib/1.0.0 ← G.Needs ← middle.csproj", "G.Native/1.0.0 ← middle.csproj", "G.Needs/1.0.0 ← middle.csproj")]
    [InlineData("both", "G.Lib/1.0.0", "G.Native/1.0.0 ← lib.csproj", "G.Needs/1.0.0 ← lib.csproj")]
    [InlineData("compileonly")]
    [InlineData("privatereference", "G.Lib/1.0.0 ← G.Needs ← lib.csproj", "G.Native/1.0.0 ← lib.csproj", "G.Needs/1.0.0 ← lib.csproj")]
    [InlineData("noassembly")]
    [InlineData("analyzerproject")]
    [InlineData("notransitive", "G.Lib/1.0.0 ← G.Needs ← middle.csproj", "G.Native/1.0.0 ← middle.csproj", "G.Needs/1.0.0 ← middle.csproj")]
    [InlineData("development", "G.Analyzer/1.0.0 (build)", "G.Lib/1.0.0 (build) ← G.Analyzer", "G.Meta/1.0.0 (build)", "G.Needs/1.0.0 (build) ← G.Meta", "G.Targets/1.0.0 (build)")]
    [InlineData("tests", "G.Lib/1.0.0")]
    public void Judged_packages(string project, params string[] packages) => Assert.Equal(packages.Order(StringComparer.Ordinal), shapes.Judged(project));

    [Theory]
    [InlineData("reference", "G.Needs", "reference.csproj(8,5)")]
    [InlineData("behind", "G.Lib", "behind.csproj(8,5)")]
    [InlineData("both", "G.Lib", "both.csproj(9,1)")]
    public void Places(string project, string package, string place) => Assert.Equal(place, shapes.PlaceOf(project, package));

    /// <summary>AGPL asks a proprietary product that is passed on for its source (LG1005); nothing of these packages is passed on.</summary>
    [Theory]
    [InlineData("agplships", true)]
    [InlineData("agplprivate", true)]
    [InlineData("agplunpublished", false)]
    [InlineData("agplbuild", false)]
    public void A_package_that_does_not_reach_others_is_judged_for_use_inside(string project, bool isFound) => Assert.Equal(
        isFound ? ["LG1005"] : [],
        shapes.Result.Findings.Where(f => f.Project == project + ".csproj" && f.Level != Level.Info).Select(f => f.Code));

    /// <summary>GPL asks who gets the program, AGPL also who reaches it over a network; nobody but the team runs a test.</summary>
    [Theory]
    [InlineData("console", "Agpl.Lib", "Gpl.Lib")]
    [InlineData("hosted", "Agpl.Lib")]
    [InlineData("worker", "Agpl.Lib")]
    [InlineData("tested")]
    public void The_kind_of_project_says_what_is_done_with_its_packages(string project, params string[] packages) => Assert.Equal(
        packages, shapes.Result.Of("LG1005").Where(f => f.Project == project + ".csproj").Select(f => f.Message.Split('/')[0]).Order(StringComparer.Ordinal));

    /// <summary>Not for commercial use is not for commercial use inside either.</summary>
    [Fact]
    public void The_purposes_count_for_packages_of_the_build_too()
    {
        var found = Assert.Single(shapes.Result.Of("LG1001"), f => f.Project == "noncommercialbuild.csproj");

        Assert.StartsWith("Analyzer.Only/1.0.0 (build): ", found.Message, StringComparison.Ordinal);
    }

    public sealed class Shapes : GraphShapes
    {
        private const string Exe = "<OutputType>Exe</OutputType>";
        private const string Development = "<LicenseGuardIncludeDevelopment>true</LicenseGuardIncludeDevelopment>";

        public Shapes()
        {
            Silent("lib", """
                <PackageReference Include="G.Needs" Version="1.0.0" />
                <PackageReference Include="G.Other" Version="1.0.0" PrivateAssets="all" />
                <PackageReference Include="G.Native" Version="1.0.0" PrivateAssets="compile" />
                """);
            Silent("middle", """<ProjectReference Include="../lib/lib.csproj" />""");
            Silent("generator", """<PackageReference Include="G.Needs" Version="1.0.0" PrivateAssets="all" />""");

            const string Lib = """<ProjectReference Include="../lib/lib.csproj" """;
            Add("reference", Lib + "/>");
            Add("behind", """<ProjectReference Include="../middle/middle.csproj" />""");
            Add("both", Lib + "/>\n" + """<PackageReference Include="G.Lib" Version="1.0.0" />""");
            Add("compileonly", Lib + """IncludeAssets="compile" />""");
            Add("privatereference", Lib + """PrivateAssets="all" />""");
            Add("noassembly", Lib + """ReferenceOutputAssembly="false" />""");
            Add("analyzerproject", """<ProjectReference Include="../generator/generator.csproj" OutputItemType="Analyzer" ReferenceOutputAssembly="false" />""");
            Add(
                "notransitive", """<ProjectReference Include="../middle/middle.csproj" />""",
                "<DisableTransitiveProjectReferences>true</DisableTransitiveProjectReferences>");

            Add(
                "development",
                """
                <PackageReference Include="G.Targets" Version="1.0.0" />
                <PackageReference Include="G.Analyzer" Version="1.0.0" IncludeAssets="analyzers" />
                <PackageReference Include="G.Meta" Version="1.0.0" ExcludeAssets="all" />
                """,
                Development);
            Add("tests", """<PackageReference Include="G.Lib" Version="1.0.0" />""", "<IsTestProject>true</IsTestProject>");

            Add("agplships", Agpl(""), Exe);
            Add("agplprivate", Agpl("PrivateAssets=\"all\""), Exe);
            Add("agplunpublished", Agpl("Publish=\"false\""), Exe);
            Add("agplbuild", Agpl("ExcludeAssets=\"runtime\""), Development);

            var both = Agpl("") + """<PackageReference Include="Gpl.Lib" Version="1.0.0" />""";
            Add("console", both, Exe, use: "commercial");
            Add("hosted", both, "<RequiresAspNetWebAssets>false</RequiresAspNetWebAssets>", sdk: "Microsoft.NET.Sdk.Web", use: "commercial");
            Add("worker", both, "<UsingMicrosoftNETSdkWorker>true</UsingMicrosoftNETSdkWorker>" + Exe, use: "commercial");
            Add("tested", both, "<IsTestProject>true</IsTestProject>", use: "commercial");
            Add("noncommercialbuild", """<PackageReference Include="Analyzer.Only" Version="1.0.0" />""", Development);
        }

        private static string Agpl(string more) => $"""<PackageReference Include="Agpl.Lib" Version="1.0.0" {more} />""";

        /// <summary>A project without LicenseGuard.</summary>
        private void Silent(string name, string items) => Folder.Write($"{name}/{name}.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
              <ItemGroup>
                {items}
              </ItemGroup>
            </Project>
            """);
    }
}
