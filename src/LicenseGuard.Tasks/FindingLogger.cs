using System;
using System.Globalization;
using System.IO;
using LicenseGuard.Licensing.Manifest;
using LicenseGuard.Licensing.Rules;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace LicenseGuard.Tasks;

/// <summary>Logs findings with code, help link, file and line, as loud as the project's settings say.</summary>
internal sealed class FindingLogger(TaskLoggingHelper log, string projectFile, Enforcement enforcement)
{
    /// <summary>Logs a finding; <paramref name="suffix"/> follows the message (target frameworks).</summary>
    public void Log(Finding finding, string suffix = "")
    {
        if (RuleTable.Find(finding.Rule) is not { } rule)
            return;
        var file = projectFile;
        if (finding.Place.File.Length > 0)
            file = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(projectFile)!, finding.Place.File));
        var (line, column) = (finding.Place.Line, finding.Place.Column);
        var message = FindingText.Format(finding, CultureInfo.CurrentUICulture) + suffix;

        switch (enforcement.Of(rule, finding.Severity))
        {
            case Loudness.Error:
                log.LogError(null, rule.Id, null, rule.HelpLink, file, line, column, 0, 0, "{0}", message);
                break;
            case Loudness.Warning:
                log.LogWarning(null, rule.Id, null, rule.HelpLink, file, line, column, 0, 0, "{0}", message);
                break;
            case Loudness.Info:
                log.LogMessage(null, rule.Id, null, file, line, column, 0, 0, MessageImportance.Normal, "{0}", message);
                break;
        }
    }

    /// <summary>LG0010 for a failure of our own.</summary>
    public void LogInternal(Exception failure) =>
        Log(new Finding(
            "LG0010", "LG0010_internal", Severity.Warning, "", Place.Project, [failure.GetType().Name + ": " + failure.Message], []));
}
