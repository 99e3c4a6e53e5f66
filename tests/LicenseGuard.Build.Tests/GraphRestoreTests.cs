using System;
using System.Linq;

namespace LicenseGuard.Build.Tests;

/// <summary>How the restore is set up: central versions, several frameworks and runtimes, lock files, other folders, packs.</summary>
public class GraphRestoreTests(GraphRestoreTests.Shapes shapes) : IClassFixture<GraphRestoreTests.Shapes>
{
    private const string Host = "Microsoft.NETCore.App.Host.linux-x64/10.0.99";
    private const string Runtime = "Microsoft.NETCore.App.Runtime.linux-x64/10.0.99";

    [Theory]
    [InlineData("central", "G.Lib/1.0.0 ← G.Needs", "G.Needs/1.0.0")]
    [InlineData("overridden", "G.Lib/2.0.0")]
    [InlineData("global", "G.Lib/1.0.0 ← G.Other", "G.Other/1.0.0")]
    [InlineData("globaldefault", "G.Lib/1.0.0 ← G.Other", "G.Other/1.0.0")]
    [InlineData("pinned", "G.Lib/2.0.0 ← G.Needs ← G.Far", "G.Needs/1.0.0 ← G.Far", "G.Far/1.0.0")]
    [InlineData("unpinned", "G.Lib/1.0.0 ← G.Needs ← G.Far", "G.Needs/1.0.0 ← G.Far", "G.Far/1.0.0")]
    [InlineData("frameworks", "G.Needs/1.0.0 [net10.0]", "G.Lib/1.0.0 ← G.Needs [net10.0]", "G.Native/1.0.0 [netstandard2.1]")]
    [InlineData("versions", "G.Lib/1.0.0 [net10.0]", "G.Lib/2.0.0 [netstandard2.1]", "G.Native/1.0.0 [net10.0, netstandard2.1]")]
    [InlineData("rid", "G.Native/1.0.0", "G.Rid.Linux/1.0.0 ← G.Rid", "G.Rid/1.0.0")]
    [InlineData("rids", "G.Native/1.0.0", "G.Rid/1.0.0")]
    [InlineData("otherrid", "G.Native/1.0.0", "G.Rid.Win/1.0.0 ← G.Rid", "G.Rid/1.0.0")]
    [InlineData("locked", "G.Lib/1.0.0 ← G.Needs", "G.Needs/1.0.0")]
    [InlineData("fallback", "G.Lib/1.0.0 ← G.Needs", "G.Needs/1.0.0")]
    [InlineData("ownfolder", "G.Lib/1.0.0 ← G.Needs", "G.Needs/1.0.0")]
    [InlineData("noaudit", "G.Lib/1.0.0")]
    [InlineData("artifacts", "G.Lib/1.0.0")]
    [InlineData("apphost", Host)]
    [InlineData("sdkhost")]
    [InlineData("selfcontained", Host, Runtime)]
    [InlineData("publishselfcontained", Host, Runtime)]
    [InlineData("readytorun")]
    [InlineData("nativeaot", "Microsoft.NETCore.App.Runtime.NativeAOT.linux-x64/10.0.99", Runtime)]
    public void Judged_packages(string project, params string[] packages) => Assert.Equal(packages.Order(StringComparer.Ordinal), shapes.Judged(project));

    [Theory]
    [InlineData("central", "G.Needs", "central.csproj(4,5)")]
    [InlineData("central", "G.Lib", "central.csproj(4,5)")]
    [InlineData("overridden", "G.Lib", "overridden.csproj(4,5)")]
    [InlineData("global", "G.Other", "Directory.Packages.props(5,5)")]
    [InlineData("pinned", "G.Lib", "Directory.Packages.props(7,5)")]
    [InlineData("pinned", "G.Needs", "Directory.Packages.props(6,5)")]
    [InlineData("unpinned", "G.Lib", "unpinned.csproj(4,5)")]
    [InlineData("frameworks", "G.Lib", "frameworks.csproj(9,1)")]
    [InlineData("rid", "G.Rid.Linux", "rid.csproj(9,1)")]
    [InlineData("selfcontained", "Microsoft.NETCore.App.Runtime.linux-x64", "selfcontained.csproj(5,1)")]
    public void Places(string project, string package, string place) => Assert.Equal(place, shapes.PlaceOf(project, package));

    [Fact]
    public void A_locked_restore_and_one_by_the_static_graph_give_the_same()
    {
        Assert.NotEmpty(shapes.Judged("locked"));

        string[] expected = ["G.Lib/1.0.0 ← G.Needs", "G.Needs/1.0.0"];
        Assert.Equal(expected, shapes.JudgedAgain("locked", "-p:RestoreLockedMode=true", "-p:RestoreForce=true"));
        Assert.Equal(expected, shapes.JudgedAgain("locked", "-p:RestoreUseStaticGraphEvaluation=true", "-p:RestoreForce=true"));
    }

    public sealed class Shapes : GraphShapes
    {
        private const string Exe = "<OutputType>Exe</OutputType>";
        private const string NoPacks = "<EnableRuntimePackDownload>false</EnableRuntimePackDownload><EnableAppHostPackDownload>false</EnableAppHostPackDownload>";
        private const string Linux = "<RuntimeIdentifier>linux-x64</RuntimeIdentifier><SelfContained>false</SelfContained>";

        public Shapes()
        {
            Central("central", """<PackageReference Include="G.Needs" />""");
            Central("overridden", """<PackageReference Include="G.Lib" VersionOverride="2.0.0" />""");
            Central("global", "", global: """<GlobalPackageReference Include="G.Other" Version="1.0.0" IncludeAssets="all" />""");
            Central("globaldefault", "", global: """<GlobalPackageReference Include="G.Other" Version="1.0.0" />""");
            Central("pinned", """<PackageReference Include="G.Far" />""", "<CentralPackageTransitivePinningEnabled>true</CentralPackageTransitivePinningEnabled>", "2.0.0");
            Central("unpinned", """<PackageReference Include="G.Far" />""", lib: "2.0.0");

            Add(
                "frameworks",
                """
                <PackageReference Include="G.Native" Version="1.0.0" Condition="'$(TargetFramework)' != 'net10.0'" />
                <PackageReference Include="G.Needs" Version="1.0.0" Condition="'$(TargetFramework)' == 'net10.0'" />
                """,
                frameworks: "net10.0;netstandard2.1");
            Add(
                "versions",
                """
                <PackageReference Include="G.Native" Version="1.0.0" />
                <PackageReference Include="G.Lib" Version="1.0.0" Condition="'$(TargetFramework)' == 'net10.0'" />
                <PackageReference Include="G.Lib" Version="2.0.0" Condition="'$(TargetFramework)' != 'net10.0'" />
                """,
                frameworks: "net10.0;netstandard2.1");

            const string ForRuntimes = """<PackageReference Include="G.Native" Version="1.0.0" />""" + "\n" + """<PackageReference Include="G.Rid" Version="1.0.0" />""";
            Add("rid", ForRuntimes, Linux);
            Add("rids", ForRuntimes, NoPacks + "<RuntimeIdentifiers>linux-x64;win-x64</RuntimeIdentifiers>");
            Add("otherrid", ForRuntimes, NoPacks + "<RuntimeIdentifiers>linux-x64;win-x64</RuntimeIdentifiers><RuntimeIdentifier>win-x64</RuntimeIdentifier><SelfContained>false</SelfContained>");

            const string Needs = """<PackageReference Include="G.Needs" Version="1.0.0" />""";
            const string Lib = """<PackageReference Include="G.Lib" Version="1.0.0" />""";
            Add("locked", Needs, "<RestorePackagesWithLockFile>true</RestorePackagesWithLockFile>");
            Add("fallback", Needs, "<RestoreFallbackFolders>$(NuGetPackageRoot)</RestoreFallbackFolders><RestorePackagesPath>$(MSBuildThisFileDirectory)own</RestorePackagesPath>");
            Add("ownfolder", Needs, "<RestorePackagesPath>$(MSBuildThisFileDirectory)own</RestorePackagesPath>");
            Add("noaudit", Lib, "<NuGetAudit>false</NuGetAudit>");
            Folder.Write("artifacts/Directory.Build.props", "<Project><PropertyGroup><UseArtifactsOutput>true</UseArtifactsOutput></PropertyGroup></Project>");
            Add("artifacts", Lib);

            Packs("apphost", "<UseAppHost>true</UseAppHost><SelfContained>false</SelfContained>");
            Add("sdkhost", "", Exe + Linux);
            Packs("selfcontained", "<SelfContained>true</SelfContained>");
            Packs("publishselfcontained", "<PublishSelfContained>true</PublishSelfContained><_IsPublishing>true</_IsPublishing>");
            Packs("readytorun", "<UseAppHost>false</UseAppHost><SelfContained>false</SelfContained>");
            Packs("nativeaot", "<PublishAot>true</PublishAot><UseAppHost>false</UseAppHost>");
        }

        /// <summary>Versions in Directory.Packages.props.</summary>
        private void Central(string name, string items, string properties = "", string lib = "1.0.0", string global = "")
        {
            Folder.Write($"{name}/Directory.Packages.props", $"""
                <Project>
                  <PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally>{properties}</PropertyGroup>
                  <ItemGroup>
                    <GlobalPackageReference Include="LicenseGuard" Version="{PackageFeed.Instance.Version}" />
                    {(global.Length > 0 ? global : "<!-- none -->")}
                    <PackageVersion Include="G.Needs" Version="1.0.0" /><PackageVersion Include="G.Far" Version="1.0.0" />
                    <PackageVersion Include="G.Lib" Version="{lib}" />
                  </ItemGroup>
                </Project>
                """);
            AddProject($"{name}/{name}.csproj");
            Folder.Write($"{name}/{name}.csproj", $"""
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup><TargetFramework>net10.0</TargetFramework><LicenseGuardUse>commercial distribute</LicenseGuardUse></PropertyGroup>
                  <ItemGroup>
                    {items}
                  </ItemGroup>
                </Project>
                """);
        }

        /// <summary>An application whose packs come from the feed, in a version that the SDK does not carry.</summary>
        private void Packs(string name, string properties) => Add(
            name,
            $"""
            <KnownFrameworkReference Update="Microsoft.NETCore.App" LatestRuntimeFrameworkVersion="{GraphPackages.PackVersion}" />
            <KnownRuntimePack Update="Microsoft.NETCore.App" LatestRuntimeFrameworkVersion="{GraphPackages.PackVersion}" />
            <KnownAppHostPack Update="Microsoft.NETCore.App" AppHostPackVersion="{GraphPackages.PackVersion}" />
            <KnownILCompilerPack Update="Microsoft.DotNet.ILCompiler" ILCompilerPackVersion="{GraphPackages.PackVersion}" />
            <KnownILLinkPack Update="Microsoft.NET.ILLink.Tasks" ILLinkPackVersion="{GraphPackages.PackVersion}" />
            """,
            Exe + "<RuntimeIdentifier>linux-x64</RuntimeIdentifier><DisableTransitiveFrameworkReferenceDownloads>true</DisableTransitiveFrameworkReferenceDownloads>\n" + properties);
    }
}
