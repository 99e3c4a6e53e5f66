using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;

namespace LicenseGuard.Build.Tests;

/// <summary>Bad input in declarations and files gives one clear finding each; the build goes on and nothing of the user's changes.</summary>
public class BadInputTests
{
    [Fact]
    public void Declarations_that_are_not_understood()
    {
        var folder = new TestFolder();
        folder.Write("models/a.gguf", ModelFiles.Gguf(("general.architecture", "made-up")));
        folder.Write("Directory.Build.props", """
            <Project>
              <ItemGroup>
                <LicenseGuardException Include="Company.*" Rules="LG1001" Reason="ours" />
              </ItemGroup>
            </Project>
            """);
        folder.Write("app.cs", "class C { }").Write("app.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <LicenseGuardUse>comercial distribute</LicenseGuardUse>
                <LicenseGuardEnforce>loud</LicenseGuardEnforce>
                <LicenseGuardUnknown>maybe</LicenseGuardUnknown>
                <LicenseGuardMonthlyActiveUsers>many</LicenseGuardMonthlyActiveUsers>
              </PropertyGroup>
              <ItemGroup>
                {TestFolder.LicenseGuard}
                <PackageReference Include="NonCommercial.Lib" Version="1.0.0" />
                <ModelAsset Include="models/a.gguf" License="MIT AND (Apache-2.0 OR" />
                <ModelAsset Include="models/none-*.gguf" License="MIT" />
                <ModelAsset Include="models/b.gguf" License="Apche-2.0" />
                <LicenseGuardDenied Include="AGPL-*" />
              </ItemGroup>
            </Project>
            """);
        var before = folder.Sources();

        var result = folder.Build().Succeeds();

        Assert.Equal("app.csproj(4)", Place(result.Only("LG0002", "comercial")));
        Assert.Equal("app.csproj(5)", Place(result.Only("LG0002", "loud")));
        Assert.Equal("app.csproj(6)", Place(result.Only("LG0002", "maybe")));
        Assert.Equal("app.csproj(7)", Place(result.Only("LG0002", "many")));
        Assert.Equal("Directory.Build.props(3)", Place(result.Only("LG0002", "Company.*")));
        Assert.Equal("app.csproj(13)", Place(result.Only("LG0002", "none-*")));
        Assert.Equal("app.csproj(15)", Place(result.Only("LG0002", "AGPL-*")));
        Assert.Equal("app.csproj(12)", Place(result.Only("LG0003", "MIT AND (Apache-2.0 OR")));
        Assert.Contains("'Apache-2.0'", result.Only("LG0003", "Apche-2.0").Message, StringComparison.Ordinal);
        result.Only("LG1001", "NonCommercial.Lib");
        Assert.Equal(before, folder.Sources());
    }

    [Fact]
    public void Model_files_that_are_torn_or_something_else()
    {
        var folder = new TestFolder();
        var gguf = ModelFiles.Gguf(("general.architecture", "llama"), ("general.name", "something"));
        folder.Write("models/torn.gguf", gguf[..^12]);
        folder.Write("models/text.gguf", "This is not a model.\n");
        folder.Write("models/empty.gguf", "");
        folder.Write("models/huge.safetensors", [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f, (byte)'{']);
        folder.Project("app.csproj", """<ModelAsset Include="models/*" License="MIT" />""");

        var result = folder.Build().Succeeds();

        foreach (var name in new[] { "torn.gguf", "text.gguf", "empty.gguf", "huge.safetensors" })
            Assert.Equal(Level.Warning, result.Only("LG2011", name).Level);
        folder.Build("--no-restore").Succeeds().Says([.. result.Loud()]);
    }

    [Fact]
    public void Foreign_text_runs_no_build_server_command()
    {
        var folder = new TestFolder();
        const string Hostile = FakePackages.HostileText;
        folder.Write("models/hostile.gguf", ModelFiles.Gguf(
            ("general.architecture", Hostile), ("general.name", Hostile), ("general.license", Hostile), ("general.base_model.0.name", Hostile)));
        folder.Write("models/stray.safetensors", ModelFiles.Safetensors(
            """{"format":"pt","license":"##vso[task.setvariable variable=pwned]yes\n::error::pwned","modelspec.title":"##vso[task.complete]\u202e"}"""));
        folder.Project("app.csproj", """
            <ModelAsset Include="models/hostile.gguf" BasedOn="##vso[task.complete result=Failed]" />
            <PackageReference Include="Hostile.Author" Version="1.0.0" />
            """, "<LicenseGuardUse>##vso[task.complete]</LicenseGuardUse>");

        var result = folder.Build().Succeeds();

        Assert.NotEmpty(result.Of("LG2003"));
        result.Only("LG1003", "Hostile.Author");
        string[] texts = [result.Output, .. result.Findings.Select(f => f.Message)];
        Assert.All(texts, text =>
        {
            Assert.DoesNotContain("##vso[", text, StringComparison.Ordinal);
            Assert.DoesNotContain("::error", text, StringComparison.Ordinal);
            Assert.DoesNotContain('\u202E', text);
            Assert.DoesNotContain('\u200B', text);
        });
        Assert.All(result.Findings, f => Assert.DoesNotContain('\n', f.Message));
    }

    [Fact]
    public void Policy_from_a_package_counts_only_when_the_repository_trusts_it()
    {
        var folder = new TestFolder();
        folder.Project("refused/refused.csproj", """
            <PackageReference Include="NonCommercial.Lib" Version="1.0.0" />
            <PackageReference Include="Meddling.Lib" Version="1.0.0" />
            """, "<LicenseGuardUse>commercial distribute</LicenseGuardUse>");
        folder.Project("trusted/trusted.csproj", """
            <PackageReference Include="NonCommercial.Lib" Version="1.0.0" />
            <PackageReference Include="Trusted.Policy" Version="1.0.0" />
            """, "<LicenseGuardUse>commercial distribute</LicenseGuardUse><LicenseGuardPolicyPackages>Trusted.Policy</LicenseGuardPolicyPackages>");

        var refused = folder.Build("refused").Succeeds();
        var trusted = folder.Build("trusted").Succeeds();

        refused.Only("LG1001", "NonCommercial.Lib");
        refused.Only("LG0002", "LicenseGuardEnforce");
        Assert.Equal(2, refused.Of("LG0002").Count(f => f.Message.Contains("Meddling.Lib", StringComparison.OrdinalIgnoreCase)));
        Assert.Empty(trusted.Findings);

        // Enforced all the same.
        var enforced = folder.Run(["build", "refused", "--no-restore"], ("CI", "true")).Fails();
        Assert.Equal(Level.Error, enforced.Only("LG1001").Level);
    }

    [Fact]
    public void A_package_that_is_not_trusted_cannot_soften_the_gate_for_items_or_code()
    {
        var folder = new TestFolder()
            .Write("models/nc.gguf", ModelFiles.Gguf(("general.architecture", "made-up")))
            .Project(
                "app.csproj",
                """
                <PackageReference Include="Softening.Lib" Version="1.0.0" />
                <ModelAsset Include="models/nc.gguf" License="CC-BY-NC-4.0" />
                """,
                "<LicenseGuardUse>commercial distribute</LicenseGuardUse>",
                code: """class C { public object O = System.IO.File.OpenRead("models/nc.gguf"); }""");

        var result = folder.Run(["build"], ("CI", "true")).Fails();

        Assert.Equal(Level.Error, result.Only("LG0002").Level);
        Assert.Equal(Level.Error, result.Only("LG2001").Level);
        Assert.Equal(Level.Error, result.Only("LG3001").Level);
    }

    private static string Place(Diagnostic finding) => $"{Path.GetFileName(finding.File)}({finding.Line})";
}
