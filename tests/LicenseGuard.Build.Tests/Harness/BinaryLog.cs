using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.Build.Framework;
using Microsoft.Build.Logging.StructuredLogger;

namespace LicenseGuard.Build.Tests.Harness;

/// <summary>Reads a binary log into the few facts that tests ask for.</summary>
internal sealed partial class BinaryLog
{
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly List<TargetRun> _targets = [];
    private readonly List<TaskRun> _tasks = [];
    private readonly Dictionary<int, (string Name, string Row)> _projects = [];
    private readonly Dictionary<(int Project, int Target), (string Name, DateTime Started, bool UpToDate)> _open = [];

    public static BuildResult Read(ProcessResult process, string file)
    {
        var log = new BinaryLog();
        if (File.Exists(file))
            log.Replay(file);
        return new BuildResult(process.ExitCode, process.Output, log._diagnostics, log._targets, log._tasks);
    }

    // Our Info findings are messages that begin with their code.
    [GeneratedRegex(@"^(?:info )?(LG\d{4}): (.*)$", RegexOptions.Singleline)]
    private static partial Regex InfoFinding();

    private void Replay(string file)
    {
        var reader = new BinLogReader();
        foreach (var record in reader.ReadRecords(file))
        {
            switch (record.Args)
            {
                case ProjectStartedEventArgs e: StartProject(e); break;
                case TargetStartedEventArgs e: _open[Key(e)] = (e.TargetName, e.Timestamp, false); break;
                case TargetFinishedEventArgs e: FinishTarget(e); break;
                case TargetSkippedEventArgs e: SkipTarget(e); break;
                case TaskStartedEventArgs e: _tasks.Add(new TaskRun(ProjectName(e), e.TaskName, Row(e))); break;
                case BuildWarningEventArgs e: Add(Level.Warning, e.Code, e.File, (e.LineNumber, e.ColumnNumber), e.Message, e.ProjectFile, e); break;
                case BuildErrorEventArgs e: Add(Level.Error, e.Code, e.File, (e.LineNumber, e.ColumnNumber), e.Message, e.ProjectFile, e); break;
                case BuildMessageEventArgs e: ReadMessage(e); break;
            }
        }
    }

    private static (int Project, int Target) Key(BuildEventArgs e) =>
        (e.BuildEventContext?.ProjectContextId ?? -1, e.BuildEventContext?.TargetId ?? -1);

    private string ProjectName(BuildEventArgs e) =>
        _projects.TryGetValue(e.BuildEventContext?.ProjectContextId ?? -1, out var project) ? project.Name : "";

    private string Row(BuildEventArgs e) =>
        _projects.TryGetValue(e.BuildEventContext?.ProjectContextId ?? -1, out var project) ? project.Row : "";

    private void StartProject(ProjectStartedEventArgs e)
    {
        var row = "";
        if (e.GlobalProperties is { } properties && properties.TryGetValue("Row", out var value))
            row = value;
        _projects[e.BuildEventContext?.ProjectContextId ?? -1] = (Path.GetFileName(e.ProjectFile ?? ""), row);
    }

    private void FinishTarget(TargetFinishedEventArgs e)
    {
        if (!_open.Remove(Key(e), out var target))
            return;
        _targets.Add(new TargetRun(ProjectName(e), target.Name, target.UpToDate, e.Timestamp - target.Started));
    }

    private void SkipTarget(TargetSkippedEventArgs e)
    {
        // Up-to-date targets were started; those whose condition is false or that have run before were not.
        var key = Key(e);
        if (_open.TryGetValue(key, out var target) && target.Name == e.TargetName)
            _open[key] = target with { UpToDate = true };
    }

    private void ReadMessage(BuildMessageEventArgs e)
    {
        if (e.Code is { Length: > 0 } code && code.StartsWith("LG", StringComparison.Ordinal))
        {
            Add(Level.Info, code, e.File, (e.LineNumber, e.ColumnNumber), e.Message, e.ProjectFile, e);
        }
        else if (e.Message is { } text && InfoFinding().Match(text) is { Success: true } match)
        {
            Add(Level.Info, match.Groups[1].Value, e.File, (e.LineNumber, e.ColumnNumber), match.Groups[2].Value, e.ProjectFile, e);
        }
    }

    private void Add(Level level, string? code, string? file, (int Line, int Column) place, string? message, string? project, BuildEventArgs e) =>
        _diagnostics.Add(new Diagnostic(
            level, code ?? "", file ?? "", place.Line, message ?? "", Path.GetFileName(project ?? "") is { Length: > 0 } name ? name : ProjectName(e), Row(e))
        {
            Column = place.Column,
        });
}
