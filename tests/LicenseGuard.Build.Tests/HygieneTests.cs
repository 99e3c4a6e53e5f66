using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;

namespace LicenseGuard.Build.Tests;

/// <summary>Policy items that do nothing, have ended or lack a reason are found at their own line and column; what several projects
/// share is left alone.</summary>
public class HygieneTests
{
    private const string _use = "<LicenseGuardUse>commercial distribute</LicenseGuardUse>";

    [Fact]
    public void Each_item_is_told_of_at_its_own_place_and_once_for_all_target_frameworks()
    {
        var soon = DateTime.UtcNow.AddDays(10).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var folder = new TestFolder();
        folder.Write("Directory.Build.props", """
            <Project>
              <ItemGroup>
                <LicenseGuardException Include="Somewhere.Else" Rules="forbids" Reason="another project has it" />
              </ItemGroup>
            </Project>
            """);
        folder.Project(
            "app.csproj",
            $"""
            <PackageReference Include="NonCommercial.Lib;Agpl.Lib;Gpl.Lib;File.Lib" Version="1.0.0" />
            <PackageReference Include="Silent.Lib" Version="1.0.0" Condition="'$(TargetFramework)' == 'net10.0'" />
            <LicenseGuardOverride Include="Silent.Lib" Versions="[1.0.0]" License="MIT" Reason="asked its author" />
            <LicenseGuardOverride Include="File.Lib" Versions="[2,3)" License="MIT" Reason="read" />
              <LicenseGuardOverride Include="File.Lib" License="MIT" Reason="read" Sha256="{new string('0', 64)}" />
            <LicenseGuardException Include="NonCommercial.Lib" Rules="LG1001" Reason="a trial" Until="2020-01-31" />
            <LicenseGuardException Include="Agpl.Lib" Rules="LG1005" Reason="a contract" Until="{soon}" />
            <LicenseGuardException Include="Gpl.Lib" Rules="LG1005" />
            <LicenseGuardException Include="Gone.Lib" Rules="LG1001" Reason="it was here" />
            """,
            _use,
            "net10.0;netstandard2.1");

        var result = folder.Build().Succeeds();

        result.Says(
            "LG0005 app.csproj(11)", "LG0005 app.csproj(12)", "LG0005 app.csproj(16)", "LG0006 app.csproj(13)", "LG0007 app.csproj(15)",
            "LG1001 app.csproj(8)", "LG1003 app.csproj(8)", "LG1005 app.csproj(8)");
        Assert.Equal((14, Level.Info), (result.Only("LG0006", soon).Line, result.Only("LG0006", soon).Level));
        // Of the two overrides of one package, the one that is indented.
        Assert.Equal((12, 3), (result.Only("LG0005", "decided on").Line, result.Only("LG0005", "decided on").Column));
        Assert.Equal(1, result.Only("LG0007").Column);
        Assert.Contains("[net10.0, netstandard2.1]", result.Only("LG0005", "Gone.Lib").Message, StringComparison.Ordinal);

        // The date enters at replay; what ended is a gate.
        var server = folder.Run(["build", "--no-restore"], ("CI", "true")).Fails();
        Assert.Equal((Level.Error, Level.Warning), (server.Only("LG0006", "2020").Level, server.Only("LG0007").Level));
    }

    [Fact]
    public void An_override_counts_as_long_as_the_text_in_the_package_has_its_hash()
    {
        const string licence = "All rights reserved. Ask us.";
        var feed = Path.Combine(Path.GetDirectoryName(new TestFolder().Path)!, "own feed");
        Directory.CreateDirectory(feed);
        new FakePackage("Bound.Lib").LicenseFile("LICENSE.txt", licence).Lib().WriteTo(feed);
        new FakePackage("Bound.Lib", "1.0.1").LicenseFile("LICENSE.txt", licence + " Not for sale.").Lib().WriteTo(feed);
        var hash = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(licence)));
        var folder = new TestFolder();
        folder.Edit("nuget.config", "</packageSources>", $"""<add key="own" value="{feed}" /></packageSources>""");
        folder.Project(
            "app.csproj",
            $"""
            <PackageReference Include="Bound.Lib" Version="1.0.0" />
            <LicenseGuardOverride Include="Bound.Lib" License="MIT" Reason="its author allowed it" Sha256="{hash}" />
            """,
            _use);

        folder.Build().Succeeds().Says();

        folder.Edit("app.csproj", "Version=\"1.0.0\"", "Version=\"1.0.1\"");
        var changed = folder.Build().Succeeds();
        changed.Says("LG0005 app.csproj(9)", "LG1003 app.csproj(8)");
        Assert.Contains("decided on", changed.Only("LG0005").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_switch_reaches_shared_policy()
    {
        var folder = new TestFolder();
        folder.Write("Directory.Build.props", """
            <Project>
              <ItemGroup>
                <LicenseGuardOverride Include="Somewhere.Else" License="MIT" Reason="another project has it" />
              </ItemGroup>
            </Project>
            """);
        folder.Project("app.csproj", """<LicenseGuardException Include="Mit.Lib" Rules="LG1001" Reason="left over" />""", _use);

        folder.Build().Succeeds().Says("LG0005 app.csproj(8)");
        folder.Build("--no-restore", "-p:LicenseGuardUnusedPolicy=warn").Succeeds().Says("LG0005 Directory.Build.props(3)", "LG0005 app.csproj(8)");
        folder.Build("--no-restore", "-p:LicenseGuardUnusedPolicy=off").Succeeds().Says();
        folder.Build("--no-restore", "-p:LicenseGuardUnusedPolicy=never").Succeeds().Says("LG0002 app.csproj(1)", "LG0005 app.csproj(8)");
    }

    [Fact]
    public void Models_in_packages_and_declared_assemblies_are_judged()
    {
        var folder = new TestFolder().Write("bought/Loose.dll", EmptyAssembly.Create("Loose")).Write("native/libthing.so", "x");
        folder.Project(
            "app.csproj",
            """
            <PackageReference Include="Vision.Lib" Version="1.0.0" GeneratePathProperty="true" />
            <Reference Include="Loose" HintPath="bought/Loose.dll" License="CC-BY-NC-4.0" />
            <Content Include="native/libthing.so" CopyToOutputDirectory="PreserveNewest" License="MIT" />
            """,
            _use);

        var result = folder.Build().Succeeds();

        result.Says("LG1001 app.csproj(9)", "LG2012 app.csproj(8)");
        Assert.Equal(Level.Info, result.Only("LG2012", "models/plain.gguf").Level);
        Assert.Empty(result.Of("LG1008"));

        folder.Edit("app.csproj", "CC-BY-NC-4.0", "Apache-2.0");
        folder.Edit("app.csproj", "<Content", """
            <ModelAsset Include="$(PkgVision_Lib)/models/nc.gguf;$(PkgVision_Lib)/models/plain.gguf" License="Apache-2.0" />
                <Content
            """);
        Assert.Equal(["LG2001"], folder.Build("--no-restore").Succeeds().Findings.Where(f => f.Level != Level.Info).Select(f => f.Code));
    }
}
