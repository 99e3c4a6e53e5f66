using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace LicenseGuard.Build.Tests;

/// <summary>A second build says the same and does nothing; an edit makes happen exactly what it must.</summary>
public class ReplayTests
{
    private static readonly string[] _before = ["LG1001 app.csproj(8)", "LG2001 app.csproj(9)", "LG2004 app.csproj(1)"];

    [Fact]
    public void An_edit_grid()
    {
        var folder = App();
        folder.Build().Succeeds();
        var wrong = new List<string>();
        foreach (var edit in _edits)
        {
            edit.Make(folder);
            var result = folder.Build("--no-restore").Succeeds();
            if (result.Resolved() != edit.Resolves || result.Compiled() != edit.Compiles || !result.Loud().SequenceEqual(edit.Findings))
            {
                wrong.Add($"{edit.Name}: resolved {result.Resolved()}, compiled {result.Compiled()}, "
                    + $"{string.Join(", ", result.Loud())}");
            }

            // Nothing is left over for the build after.
            var again = folder.Build("--no-restore").Succeeds();
            if (again.Resolved() || again.Compiled() || !again.Loud().SequenceEqual(edit.Findings))
                wrong.Add($"{edit.Name}, again: resolved {again.Resolved()}, compiled {again.Compiled()}, {string.Join(", ", again.Loud())}");
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void The_second_build_passes_question_and_design_time_builds_are_silent()
    {
        var folder = App();
        folder.Build().Succeeds();

        folder.Build("--no-restore", "-question").Succeeds();

        var design = folder.Run(
            ["msbuild", "-t:Compile;CoreCompile", "-p:DesignTimeBuild=true", "-p:BuildingProject=false", "-p:SkipCompilerExecution=true",
             "-p:ProvideCommandLineArgs=true"]).Succeeds();
        Assert.Empty(design.Findings);
        Assert.False(design.Resolved());
    }

    [Fact]
    public void A_design_time_build_before_the_first_build_is_silent_and_the_build_after_it_speaks()
    {
        var folder = App();
        Assert.Equal(0, folder.RunPlain(["restore"]).ExitCode);

        var design = folder.Run(
            ["msbuild", "-t:Compile;CoreCompile", "-p:DesignTimeBuild=true", "-p:BuildingProject=false", "-p:SkipCompilerExecution=true",
             "-p:ProvideCommandLineArgs=true"]).Succeeds();
        Assert.Empty(design.Diagnostics);
        Assert.True(design.Resolved());

        folder.Build("--no-restore").Succeeds().Says(_before);
    }

    [Fact]
    public void Clean_removes_our_files_and_the_build_after_it_restores_them()
    {
        var folder = App();
        folder.Build().Succeeds();
        Assert.NotEmpty(OurFiles(folder));

        folder.Run(["clean"]).Succeeds();
        Assert.Equal([], OurFiles(folder));

        folder.Build("--no-restore").Succeeds().Says(_before);
        Assert.NotEmpty(OurFiles(folder));
    }

    [Fact]
    public void Switching_the_mode_recompiles_and_changes_the_severity()
    {
        var folder = App();
        folder.Edit("app.cs", "class C { }", """class C { public object O = System.IO.File.OpenRead("models/nc.gguf"); }""");
        var warn = folder.Build("-p:NoWarn=LG1001%3BLG2001%3BLG2004").Succeeds();
        Assert.Equal(Level.Warning, warn.Only("LG3001").Level);

        var error = folder.Build("--no-restore", "-p:NoWarn=LG1001%3BLG2001%3BLG2004", "-p:LicenseGuardEnforce=error").Fails();
        Assert.Equal(Level.Error, error.Only("LG3001").Level);

        var server = folder.Run(["build", "--no-restore", "-p:NoWarn=LG1001%3BLG2001%3BLG2004"], ("CI", "true")).Fails();
        Assert.Equal(Level.Error, server.Only("LG3001").Level);
        folder.Run(["build", "--no-restore", "-p:NoWarn=LG1001%3BLG2001%3BLG2004"], ("CI", "false")).Succeeds();
    }

    private static string[] OurFiles(TestFolder folder) =>
        Directory.GetFiles(folder["obj"], "LicenseGuard*", SearchOption.AllDirectories);

    private sealed record Edit(string Name, Action<TestFolder> Make, bool Resolves, bool Compiles, string[] Findings);

    private static readonly string[] _internal = ["LG2004 app.csproj(1)"];

    private static readonly Edit[] _edits =
    [
        new("nothing", _ => { }, false, false, _before),
        new("a source file", f => f.Write("app.cs", "namespace N { public class C { public int I; } }"), false, true, _before),
        new("a comment in the project", f => f.Edit("app.csproj", "<ItemGroup>", "<!-- x --><ItemGroup>"), true, true, _before),
        new("touched model file", f => File.SetLastWriteTimeUtc(f["models/nc.gguf"], DateTime.UtcNow), true, false, _before),
        new("touched source file", f => File.SetLastWriteTimeUtc(f["app.cs"], DateTime.UtcNow), false, true, _before),
        new("an unrelated file", f => f.Write("notes.txt", "x"), false, false, _before),
        new("deleted manifest", f => File.Delete(f["obj/Debug/net10.0/LicenseGuard.manifest"]), true, true, _before),
        new("the declared use", f => f.Edit("app.csproj", "commercial distribute", "research internal"), true, true, _internal),
        new("and back", f => f.Edit("app.csproj", "research internal", "commercial distribute"), true, true, _before),
        new("a new model file", f => f.Write("models/new.gguf", ModelFiles.Gguf()), true, true, [.. _before, "LG2004 app.csproj(1)"]),
        new("which goes again", f => File.Delete(f["models/new.gguf"]), true, true, _before),
        new("restored anew, the same graph", f => Assert.Equal(0, f.RunPlain(["restore", "--force"]).ExitCode), false, false, _before),
        new("another graph", f => File.SetLastWriteTimeUtc(f["obj/project.assets.json"], DateTime.UtcNow), true, false, _before),
        new("an editorconfig", f => f.Write(".editorconfig", "root = true\n[*.cs]\nindent_size = 4\n"), false, true, _before),
    ];

    private static TestFolder App() => new TestFolder()
        .Write("models/nc.gguf", ModelFiles.Gguf(("general.architecture", "made-up")))
        .Write("models/stray.safetensors", ModelFiles.Safetensors())
        .Project(
            "app.csproj",
            """
            <PackageReference Include="NonCommercial.Lib" Version="1.0.0" />
            <ModelAsset Include="models/nc.gguf" License="CC-BY-NC-4.0" CopyToOutputDirectory="PreserveNewest" />
            """,
            "<LicenseGuardUse>commercial distribute</LicenseGuardUse>");
}
