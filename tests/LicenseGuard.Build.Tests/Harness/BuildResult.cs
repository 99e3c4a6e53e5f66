using System;
using System.Collections.Generic;
using System.Linq;

namespace LicenseGuard.Build.Tests.Harness;

/// <summary>How loud something was reported.</summary>
internal enum Level
{
    Info,
    Warning,
    Error,
}

/// <summary>A warning, an error, or a message of ours.</summary>
/// <param name="Level">How loud.</param>
/// <param name="Code">The code, e.g. <c>LG1001</c>.</param>
/// <param name="File">The place's file.</param>
/// <param name="Line">The place's line.</param>
/// <param name="Message">The text without the code.</param>
/// <param name="Project">The project file that was being built.</param>
/// <param name="Row">The global property <c>Row</c> of that build; a table test tells its rows by it.</param>
internal sealed record Diagnostic(
    Level Level, string Code, string File, int Line, string Message, string Project, string Row)
{
    /// <summary>The place's column; 0 when it was not given.</summary>
    public int Column { get; init; }

    public override string ToString() => $"{System.IO.Path.GetFileName(File)}({Line}): {Level} {Code}: {Message}";
}

/// <summary>A target that was started.</summary>
/// <param name="Project">The project file's name.</param>
/// <param name="Name">The target.</param>
/// <param name="UpToDate">Skipped, because its outputs were newer than its inputs.</param>
/// <param name="Duration">Its time without that of the targets it asked for, as far as the log tells.</param>
internal sealed record TargetRun(string Project, string Name, bool UpToDate, TimeSpan Duration);

/// <summary>A task that ran.</summary>
/// <param name="Project">The project file's name.</param>
/// <param name="Name">The task.</param>
/// <param name="Row">As in <see cref="Diagnostic"/>.</param>
internal sealed record TaskRun(string Project, string Name, string Row);

/// <summary>What a dotnet command did, read from its binary log.</summary>
internal sealed record BuildResult(
    int ExitCode,
    string Output,
    IReadOnlyList<Diagnostic> Diagnostics,
    IReadOnlyList<TargetRun> Targets,
    IReadOnlyList<TaskRun> Tasks)
{
    /// <summary>What LicenseGuard said.</summary>
    public IReadOnlyList<Diagnostic> Findings { get; } =
        [.. Diagnostics.Where(d => d.Code.StartsWith("LG", StringComparison.Ordinal))];

    /// <summary>The findings of a rule.</summary>
    public IReadOnlyList<Diagnostic> Of(string code) => [.. Findings.Where(f => f.Code == code)];

    /// <summary>The one finding of a rule, about what the text names.</summary>
    public Diagnostic Only(string code, string mentions = "")
    {
        var found = Of(code).Where(f => f.Message.Contains(mentions, StringComparison.Ordinal)).ToList();
        Assert.True(found.Count == 1, $"Expected one {code} that mentions '{mentions}', got {found.Count}.\n{this}");
        return found[0];
    }

    /// <summary>The findings above Info, shortly: <c>LG1001 app.csproj(7)</c>.</summary>
    public IReadOnlyList<string> Loud() =>
    [
        .. Findings.Where(f => f.Level != Level.Info)
            .Select(f => $"{f.Code} {System.IO.Path.GetFileName(f.File)}({f.Line})").Order(StringComparer.Ordinal),
    ];

    /// <summary>The findings above Info are exactly these, as <see cref="Loud"/> writes them.</summary>
    public void Says(params string[] expected) =>
        Assert.True(
            Loud().SequenceEqual(expected),
            $"Expected: {string.Join(", ", expected)}\nActual:   {string.Join(", ", Loud())}\n{this}");

    public bool RanTask(string name, string project = "") =>
        Tasks.Any(t => t.Name == name && (project.Length == 0 || t.Project == project));

    public bool Compiled(string project = "") => RanTask("Csc", project);

    public bool Resolved(string project = "") => RanTask("ResolveLicenses", project);

    public BuildResult Succeeds()
    {
        Assert.True(ExitCode == 0, "The command failed.\n" + this);
        return this;
    }

    public BuildResult Fails()
    {
        Assert.True(ExitCode != 0, "The command passed.\n" + this);
        return this;
    }

    public override string ToString() =>
        $"exit code {ExitCode}\n{string.Join('\n', Diagnostics)}\n---\n{(Output.Length > 6000 ? Output[..6000] : Output)}";
}
