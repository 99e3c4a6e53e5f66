using LicenseGuard.Licensing.Manifest;
using Microsoft.Build.Framework;

namespace LicenseGuard.Tasks;

/// <summary>LG0008: says that the code rules do not run, and why.</summary>
[MSBuildMultiThreadableTask]
public sealed class ReportAnalyzerState : LicenseTask
{
    /// <summary><c>off|property</c>, <c>missing|</c>, <c>compiler|version</c> or <c>language|name</c>.</summary>
    [Required]
    public string State { get; set; } = "";

    /// <inheritdoc />
    protected override void Run()
    {
        var bar = State.IndexOf('|');
        var variant = bar < 0 ? State : State.Substring(0, bar);
        var argument = bar < 0 ? "" : State.Substring(bar + 1);
        var severity = variant == "language" ? Severity.Info : Severity.Warning;
        Findings.Log(new Finding("LG0008", "LG0008_" + variant, severity, "", Place.Project, [argument], []));
    }
}
