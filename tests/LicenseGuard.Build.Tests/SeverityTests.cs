using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace LicenseGuard.Build.Tests;

/// <summary>How loud each kind of rule is under every pair of settings. All rows are built by one MSBuild run: each row is a build of
/// its own, with its own global properties and folders.</summary>
public class SeverityTests
{
    private const string _ids = "LG0001%3BLG1001%3BLG1003%3BLG2004%3BLG3001%3BLG3003";

    [Fact]
    public void Every_pair_of_settings()
    {
        var folder = Projects();
        var rows = SeverityRow.All();
        folder.Write("all.proj", Driver(rows));

        var result = folder.Run(["msbuild", "all.proj", "-m:3"]);

        var wrong = new List<string>();
        for (var i = 0; i < rows.Count; i++)
        {
            foreach (var rule in SeverityRow.Rules.Keys)
            {
                var found = result.Of(rule).Where(f => f.Row == RowName(i)).Select(f => (Level?)f.Level).ToList();
                var expected = rows[i].Expected(rule);
                if (found.Count > 1 || found.SingleOrDefault() != expected)
                    wrong.Add($"{rows[i]}: {rule} is {string.Join(", ", found)}, expected {expected?.ToString() ?? "nothing"}");
            }

            if (result.Of("LG0001").Any(f => f.Row == RowName(i) && f.Level != Level.Info))
                wrong.Add($"{rows[i]}: LG0001 is louder than Info");
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count} of {rows.Count} rows × {SeverityRow.Rules.Count} rules:\n{string.Join('\n', wrong)}");
    }

    [Theory]
    [InlineData("CI", "true", true)]
    [InlineData("TF_BUILD", "True", true)]
    [InlineData("CI", "false", false)]
    [InlineData("GITLAB_CI", "0", false)]
    public void A_build_server_is_known_by_its_environment(string name, string value, bool isError)
    {
        var folder = new TestFolder();
        folder.Project(
            "app.csproj", """<PackageReference Include="NonCommercial.Lib" Version="1.0.0" />""",
            "<LicenseGuardUse>commercial distribute</LicenseGuardUse>");

        var result = folder.Run(["build"], (name, value));

        Assert.Equal(isError ? Level.Error : Level.Warning, result.Only("LG1001").Level);
        Assert.Equal(isError, result.ExitCode != 0);
    }

    [Fact]
    public void Lists_on_the_command_line_do_not_switch_enforcement_off()
    {
        var folder = new TestFolder().Write("models/nc.gguf", ModelFiles.Gguf(("general.architecture", "made-up")));
        folder.Project(
            "app.csproj", """<ModelAsset Include="models/nc.gguf" License="CC-BY-NC-4.0" />""",
            "<LicenseGuardUse>commercial distribute</LicenseGuardUse>",
            code: """class C { public object O = System.IO.File.OpenRead("models/nc.gguf"); }""");

        var result = folder.Run(["build", "-p:WarningsAsErrors=CS0219", "-p:WarningsNotAsErrors=CS0219"], ("CI", "true")).Fails();

        Assert.Equal(Level.Error, result.Only("LG2001").Level);
        Assert.Equal(Level.Error, result.Only("LG3001").Level);
    }

    /// <summary>Three copies of two projects: one for the task's rules, one for the code rules (whose task findings are off, as an error
    /// of the task may end the build before the compiler speaks); copies differ in their .editorconfig.</summary>
    private static TestFolder Projects()
    {
        var folder = new TestFolder();
        foreach (var config in new[] { "", "none", "error" })
        {
            Write(folder, $"task{config}", "", "class C { }", config, """
                <PackageReference Include="NonCommercial.Lib" Version="1.0.0" />
                <PackageReference Include="Silent.Lib" Version="1.0.0" />
                """);
            Write(folder, $"code{config}", "LG2001;LG2004;", """
                class C
                {
                    public object A = System.IO.File.OpenRead("models/nc.gguf");
                    public object B = System.IO.File.OpenRead("models/stray.safetensors");
                }
                """, config, """
                <ModelAsset Include="models/nc.gguf" License="CC-BY-NC-4.0" />
                """);
            folder.Write($"code{config}/models/nc.gguf", ModelFiles.Gguf(("general.architecture", "made-up")));
        }

        return folder;
    }

    private static void Write(TestFolder folder, string name, string noWarn, string code, string editorConfig, string items)
    {
        folder.Write($"{name}/models/stray.safetensors", ModelFiles.Safetensors());
        folder.Project($"{name}/{name}.csproj", items, $"""
            <NoWarn>$(NoWarn);{noWarn}$(RowNoWarn)</NoWarn>
            <WarningsAsErrors>$(WarningsAsErrors);$(RowWarningsAsErrors)</WarningsAsErrors>
            <WarningsNotAsErrors>$(WarningsNotAsErrors);$(RowWarningsNotAsErrors)</WarningsNotAsErrors>
            <OutputType>Exe</OutputType>
            <UseAppHost>false</UseAppHost>
            <OutputPath Condition="'$(Row)' != ''">bin/$(Row)/</OutputPath>
            <IntermediateOutputPath Condition="'$(Row)' != ''">obj/$(Row)/</IntermediateOutputPath>
            """, code: code + "\nclass P { static void Main() { } }");
        if (editorConfig.Length > 0)
        {
            var lines = SeverityRow.Rules.Keys.Select(rule => $"dotnet_diagnostic.{rule}.severity = {editorConfig}\n");
            folder.Write($"{name}/.editorconfig", "root = true\n[*]\n" + string.Concat(lines));
        }

        var restored = folder.RunPlain(["restore", name]);
        Assert.True(restored.ExitCode == 0, restored.Output);
    }

    private static string RowName(int index) => $"row{index}";

    private static string Driver(IReadOnlyList<SeverityRow> rows)
    {
        var items = new StringBuilder();
        for (var i = 0; i < rows.Count; i++)
        {
            var config = rows[i].Has(Setting.EditorConfigNone) ? "none" : rows[i].Has(Setting.EditorConfigError) ? "error" : "";
            var properties = string.Concat(rows[i].Settings.Select(Property).Append($"Row={RowName(i)}"));
            foreach (var name in new[] { "task" + config, "code" + config })
                items.Append(CultureInfo.InvariantCulture, $"""    <Row Include="{name}/{name}.csproj" AdditionalProperties="{properties}" />""").Append('\n');
        }

        return $"""
            <Project DefaultTargets="All">
              <ItemGroup>
            {items}  </ItemGroup>
              <Target Name="All">
                <MSBuild Projects="@(Row)" Targets="Build" BuildInParallel="true" ContinueOnError="true" />
              </Target>
            </Project>
            """;
    }

    private static string Property(Setting setting) => setting switch
    {
        Setting.NoWarn => $"RowNoWarn={_ids};",
        Setting.WarningsAsErrors => $"RowWarningsAsErrors={_ids};",
        Setting.WarningsNotAsErrors => $"RowWarningsNotAsErrors={_ids};",
        Setting.TreatWarningsAsErrors => "TreatWarningsAsErrors=true;",
        Setting.EnforceAuto => "LicenseGuardEnforce=auto;",
        Setting.EnforceError => "LicenseGuardEnforce=error;",
        Setting.EnforceWarn => "LicenseGuardEnforce=warn;",
        Setting.EnforceOff => "LicenseGuardEnforce=off;",
        Setting.UnknownIsError => "LicenseGuardUnknown=error;",
        Setting.ContinuousIntegrationBuild => "ContinuousIntegrationBuild=true;",
        Setting.CI => "CI=true;",
        Setting.GitHubActions => "GITHUB_ACTIONS=true;",
        Setting.AzurePipelines => "TF_BUILD=True;",
        _ => "",
    };
}
