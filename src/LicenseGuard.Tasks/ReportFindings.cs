using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using LicenseGuard.Licensing.Manifest;
using LicenseGuard.Licensing.Rules;
using Microsoft.Build.Framework;

namespace LicenseGuard.Tasks;

/// <summary>Reports the findings of a project's manifests, each once: with several target frameworks one report names them.
/// Today's date enters here and nowhere else.</summary>
[MSBuildMultiThreadableTask]
public sealed class ReportFindings : LicenseTask
{
    /// <summary>The manifests, with metadata <c>LicenseGuardFramework</c>.</summary>
    [Required]
    public ITaskItem[] Manifests { get; set; } = [];

    /// <summary>How many target frameworks the project has; 0 or 1: none is named.</summary>
    public int FrameworkCount { get; set; }

    /// <inheritdoc />
    protected override void Run()
    {
        var today = DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var findings = new List<KeyValuePair<string, Finding>>();
        foreach (var item in Manifests)
        {
            foreach (var finding in Read(item.ItemSpec))
            {
                if (IsDue(finding, today))
                    findings.Add(new KeyValuePair<string, Finding>(item.GetMetadata("LicenseGuardFramework"), finding));
            }
        }

        var logger = Findings;
        foreach (var (finding, frameworks) in FrameworkMerge.Merge(findings, FrameworkCount))
            logger.Log(finding, FrameworkCount > 1 ? " [" + string.Join(", ", frameworks) + "]" : "");
    }

    private static bool IsDue(Finding finding, string today) =>
        (finding.Until is null || string.CompareOrdinal(today, finding.Until) > 0)
        && (finding.Last is null || string.CompareOrdinal(today, finding.Last) <= 0);

    private IReadOnlyList<Finding> Read(string path)
    {
        string? text = null, problem;
        try
        {
            text = File.ReadAllText(path);
            if (ManifestReader.TryRead(text, out var manifest, out problem))
                return manifest.Findings;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            problem = failure.Message;
        }

        // Without its stamp the next build makes the manifest anew.
        TryDelete(Path.Combine(Path.GetDirectoryName(path)!, "LicenseGuard.stamp"));
        return
        [
            new Finding("LG0010", "LG0010_manifest", Severity.Warning, "", Place.Project, [Path.GetFileName(path), problem], []),
        ];
    }

    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // A folder that cannot be written has been reported when the manifest was.
        }
    }
}
