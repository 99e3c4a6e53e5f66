using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using LicenseGuard.Feeds.Sources;
using LicenseGuard.Feeds.Store;
using LicenseGuard.Resolution.Packages;
using LicenseGuard.Resolution.Project;
using LicenseGuard.Tasks;
using Microsoft.Build.Framework;

namespace LicenseGuard.Feeds;

/// <summary>The task of LicenseGuardAudit: asks the package sources for newer versions of the project's packages and reports
/// where a licence changes. The only thing of LicenseGuard that goes online.</summary>
public sealed class AuditPackages : LicenseTask, ICancelableTask
{
    private readonly CancellationTokenSource _cancel = new();

    /// <summary>What the build knows of the project: for each target framework one item with metadata <c>LicenseGuardAudit</c>
    /// <c>Framework</c> and the parameters of ResolveLicenses as metadata; the project's items (<c>Item</c>) and what referenced
    /// projects export (<c>Referenced</c>), each with <c>LicenseGuardFramework</c>.</summary>
    [Required]
    public ITaskItem[] Inputs { get; set; } = [];

    /// <summary>Absolute path of the folder for what is kept between audits; empty: in NuGet's own for such things.</summary>
    public string CacheFolder { get; set; } = "";

    internal FeedLimits Limits { get; init; } = new();

    internal TimeSpan ProgressEvery { get; init; } = TimeSpan.FromSeconds(3);

    /// <inheritdoc />
    public void Cancel() => _cancel.Cancel();

    /// <inheritdoc />
    protected override void Run()
    {
        var projects = AuditInputs.Read(Inputs, ProjectFile);
        if (projects.Count == 0 || SaysUnusable(projects)) return;
        if (RestoredGraph.Read(projects[0].AssetsFile) is not { } restored)
        {
            // What we can read and NuGet cannot is as good as torn.
            var torn = new PackageGraph([], [], [], [new GraphProblem("torn", ["the file cannot be read", "0", "0"])]);
            foreach (var finding in GraphProblems.Findings(torn, usableOnly: false)) Findings.Log(finding);
            return;
        }

        var folder = Path.GetDirectoryName(ProjectFile)!;
        var settings = NuGetSettings.Read(restored.ConfigFiles, restored.Sources, folder, out var problem);
        if (settings is null)
        {
            Findings.Log(AuditReport.NoSources(problem!));
            return;
        }

        var feeds = settings.Feeds(Limits);
        var sources = feeds.Select(feed => new AskedSource(feed, Limits)).ToList();
        using var cache = new PackageCache(CacheFolder.Length > 0 ? CacheFolder : NuGetSettings.CacheFolder);
        var audit = new PackageAudit(projects, restored, new PackageFetcher(sources, settings.Gives, cache, Limits), Limits);
        if (!Wait(audit)) return;
        Report(projects, audit, sources);
        foreach (var feed in feeds) feed.Dispose();
    }

    /// <summary>LG0009 for the first framework without a graph.</summary>
    private bool SaysUnusable(IReadOnlyList<AuditedProject> projects)
    {
        foreach (var project in projects)
        {
            // A missing package folder is no problem here: the sources are asked for what is not on disk.
            var problems = GraphProblems.Findings(project.Graph, usableOnly: false)
                .Where(problem => problem.TextKey is not ("LG0009_folder" or "LG0009_nuspec")).ToList();
            foreach (var problem in problems) Findings.Log(problem);
            if (problems.Count > 0) return true;
        }

        return false;
    }

    /// <summary>Waits and shows how far it is; false when cancelled: what is under way then ends by itself.</summary>
    private bool Wait(PackageAudit audit)
    {
        try
        {
            var run = Task.Run(() => audit.RunAsync(_cancel.Token));
            while (!run.Wait((int)ProgressEvery.TotalMilliseconds, _cancel.Token)) ShowProgress(audit);
            return true;
        }
        catch (Exception failure) when (_cancel.IsCancellationRequested
            && (failure is OperationCanceledException || failure.InnerException is OperationCanceledException))
        {
            return false;
        }
    }

    private void Report(IReadOnlyList<AuditedProject> projects, PackageAudit audit, IReadOnlyList<AskedSource> sources)
    {
        var today = DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        foreach (var (finding, frameworks) in AuditReport.OfPackages(projects, audit, today))
            Findings.Log(finding, projects.Count > 1 ? " [" + string.Join(", ", frameworks) + "]" : "");
        foreach (var finding in AuditReport.OfSources(sources, audit)) Findings.Log(finding);
        ShowProgress(audit);
    }

    private void ShowProgress(PackageAudit audit) =>
        Log.LogMessage(MessageImportance.High, "LicenseGuard audit: {0} of {1} packages", audit.Done, audit.Total);
}
