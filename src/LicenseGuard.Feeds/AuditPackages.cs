using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using LicenseGuard.Feeds.Sources;
using LicenseGuard.Feeds.Store;
using LicenseGuard.Licensing.Manifest;
using LicenseGuard.Licensing.Rules;
using LicenseGuard.Resolution.Project;
using LicenseGuard.Tasks;
using Microsoft.Build.Framework;

namespace LicenseGuard.Feeds;

/// <summary>The task of LicenseGuardAudit: asks the package sources for newer versions of the project's packages and reports where
/// a licence changes. The only thing of LicenseGuard that goes online.</summary>
public sealed class AuditPackages : LicenseTask, ICancelableTask
{
    private readonly CancellationTokenSource _cancel = new();

    /// <summary>What the build knows of the project: for each target framework one item with metadata <c>LicenseGuardAudit</c>
    /// <c>Framework</c> and the parameters of ResolveLicenses as metadata; the project's items (<c>Item</c>) and what referenced
    /// projects export (<c>Referenced</c>), each with <c>LicenseGuardFramework</c>.</summary>
    [Required]
    public ITaskItem[] Inputs { get; set; } = [];

    /// <summary>Absolute path of the folder for what is kept between audits; empty: in NuGet's own folder for such things.</summary>
    public string CacheFolder { get; set; } = "";

    internal FeedLimits Limits { get; init; } = new();

    internal TimeSpan ProgressEvery { get; init; } = TimeSpan.FromSeconds(3);

    /// <inheritdoc />
    public void Cancel() => _cancel.Cancel();

    /// <inheritdoc />
    protected override void Run()
    {
        var projects = AuditInputs.Read(Inputs, ProjectFile);
        var unusable = projects.FirstOrDefault(project => GraphProblems.Findings(project.Graph, usableOnly: false).Any(IsFatal));
        if (projects.Count == 0 || unusable is not null)
        {
            foreach (var problem in unusable is null ? [] : GraphProblems.Findings(unusable.Graph, usableOnly: false)) Findings.Log(problem);
            return;
        }

        if (RestoredGraph.Read(projects[0].AssetsFile) is not { } restored) return;
        var settings = NuGetSettings.Read(restored.ConfigFiles, restored.Sources, Path.GetDirectoryName(ProjectFile)!, out var problemOfSettings);
        if (settings is null)
        {
            Findings.Log(Say("LG1006_sources", "", problemOfSettings!));
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

    // A missing package folder is no problem here: the sources are asked for what is not on disk.
    private static bool IsFatal(Finding problem) => problem.TextKey is not ("LG0009_folder" or "LG0009_nuspec");

    /// <summary>Waits and shows how far it is; false when cancelled: what is under way then ends by itself.</summary>
    private bool Wait(PackageAudit audit)
    {
        try
        {
            var run = Task.Run(() => audit.RunAsync(_cancel.Token));
            while (!run.Wait((int)ProgressEvery.TotalMilliseconds, _cancel.Token))
                Log.LogMessage(MessageImportance.High, "LicenseGuard audit: {0} of {1} packages", audit.Done, audit.Total);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
        catch (AggregateException failure) when (failure.InnerException is OperationCanceledException && _cancel.IsCancellationRequested)
        {
            return false;
        }
    }

    private void Report(IReadOnlyList<AuditedProject> projects, PackageAudit audit, IReadOnlyList<AskedSource> sources)
    {
        var found = new List<(Finding Finding, List<string> Frameworks)>();
        var supplied = new HashSet<string>(audit.Supplied.Select(package => package.Id + "/" + package.Version), StringComparer.Ordinal);
        var today = DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        foreach (var project in projects)
        {
            var own = new HashSet<string>(project.Packages.Select(package => package.Id + "/" + package.Version), StringComparer.OrdinalIgnoreCase);
            var pairs = audit.Changes.Where(change => own.Contains(change.Newer.Id + "/" + change.Version))
                .Select(change => project.Pair(change.Version, change.Newer, change.IsAllowed, change.LastSame)).OfType<NewerPackage>().ToList();
            foreach (var finding in project.Judge(pairs, supplied))
            {
                if (finding.Until is not null && string.CompareOrdinal(today, finding.Until) <= 0) continue;
                var known = found.FirstOrDefault(one => IsSame(one.Finding, finding));
                if (known.Finding is null) found.Add((finding, [project.Framework]));
                else known.Frameworks.Add(project.Framework);
            }
        }

        foreach (var (finding, frameworks) in found)
            Findings.Log(finding, projects.Count > 1 ? " [" + string.Join(", ", frameworks) + "]" : "");
        foreach (var source in sources.Where(source => source.Fault is not null))
        {
            Findings.Log(Say(
                "LG1006_source", source.Feed.Name, source.Feed.Name, Text(source.Lost), Text(audit.Total), source.Fault!.Reason,
                source.Fault.Code > 0 ? Text(source.Fault.Code) : ""));
        }

        if (audit.WithoutSource.Count > 0)
            Findings.Log(Say("LG1006_unmapped", "", Text(audit.WithoutSource.Count), Text(audit.Total), audit.WithoutSource.Order(StringComparer.Ordinal).First()));
        Log.LogMessage(MessageImportance.High, "LicenseGuard audit: {0} of {1} packages", audit.Done, audit.Total);
    }

    private static bool IsSame(Finding a, Finding b) =>
        a.TextKey == b.TextKey && a.Component == b.Component && a.Place == b.Place && a.Arguments.SequenceEqual(b.Arguments);

    private static Finding Say(string key, string component, params string[] arguments) =>
        new("LG1006", key, Severity.Warning, component, Place.Project, arguments, []);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
