using System.Collections;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Build.Framework;

namespace LicenseGuard.Feeds.Tests.Harness;

/// <summary>Keeps what a task logs.</summary>
internal sealed class TestEngine : IBuildEngine
{
    private readonly List<BuildEventArgs> _events = [];

    /// <summary>Warnings and errors, as <c>code: text</c>, in order.</summary>
    public IReadOnlyList<string> Findings => [.. Events.Select(Shown).OfType<string>()];

    /// <summary>Messages that a normal build shows.</summary>
    public IReadOnlyList<string> Messages =>
        [.. Events.OfType<BuildMessageEventArgs>().Where(e => e.Importance == MessageImportance.High).Select(e => e.Message!)];

    /// <summary>Line of each warning.</summary>
    public IReadOnlyList<int> Lines => [.. Events.OfType<BuildWarningEventArgs>().Select(e => e.LineNumber)];

    /// <summary>Everything, as one text.</summary>
    public string All => string.Join('\n', Events.Select(e => e.Message));

    public bool ContinueOnError => false;

    public int LineNumberOfTaskNode => 0;

    public int ColumnNumberOfTaskNode => 0;

    public string ProjectFileOfTaskNode => "";

    private List<BuildEventArgs> Events
    {
        get
        {
            lock (_events) return [.. _events];
        }
    }

    public void Clear()
    {
        lock (_events) _events.Clear();
    }

    public bool BuildProjectFile(string projectFileName, string[] targetNames, IDictionary globalProperties, IDictionary targetOutputs) => false;

    public void LogCustomEvent(CustomBuildEventArgs e) => Add(e);

    public void LogErrorEvent(BuildErrorEventArgs e) => Add(e);

    public void LogMessageEvent(BuildMessageEventArgs e) => Add(e);

    public void LogWarningEvent(BuildWarningEventArgs e) => Add(e);

    private static string? Shown(BuildEventArgs e) => e switch
    {
        BuildWarningEventArgs warning => warning.Code + ": " + warning.Message,
        BuildErrorEventArgs error => "error " + error.Code + ": " + error.Message,
        _ => null,
    };

    private void Add(BuildEventArgs e)
    {
        lock (_events) _events.Add(e);
    }
}
