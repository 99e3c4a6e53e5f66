using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using LicenseGuard.Feeds.Sources;
using LicenseGuard.Licensing.Manifest;
using LicenseGuard.Licensing.Rules;

namespace LicenseGuard.Feeds;

/// <summary>What an audit says in the end: changes of licences, each once for all target frameworks, and what could not be
/// asked.</summary>
internal static class AuditReport
{
    /// <summary>The findings about packages, each with the frameworks it holds for, in the order of the first.</summary>
    /// <param name="projects">The project, once for each target framework.</param>
    /// <param name="audit">The audit, ended.</param>
    /// <param name="today">The day, <c>yyyy-MM-dd</c>: what an exception silences until then is not said.</param>
    public static IReadOnlyList<(Finding Finding, List<string> Frameworks)> OfPackages(
        IReadOnlyList<AuditedProject> projects, PackageAudit audit, string today)
    {
        var said = new List<(Finding Finding, List<string> Frameworks)>();
        var supplied = audit.Supplied.Select(package => package.Id + "/" + package.Version).ToHashSet(StringComparer.Ordinal);
        foreach (var project in projects)
        {
            foreach (var finding in project.Judge(Pairs(project, audit), supplied))
            {
                if (finding.Until is not null && string.CompareOrdinal(today, finding.Until) <= 0) continue;
                var known = said.FirstOrDefault(one => IsSame(one.Finding, finding));
                if (known.Finding is null) said.Add((finding, [project.Framework]));
                else known.Frameworks.Add(project.Framework);
            }
        }

        return said;
    }

    /// <summary>One finding for each source that did not always answer, and one for what nobody was asked about.</summary>
    public static IEnumerable<Finding> OfSources(IReadOnlyList<AskedSource> sources, PackageAudit audit)
    {
        foreach (var source in sources)
        {
            if (source.Fault is not { } fault) continue;
            yield return Say(
                "source", source.Feed.Name, source.Feed.Name, Text(source.Lost), Text(audit.Total), fault.Reason,
                fault.Code > 0 ? Text(fault.Code) : "");
        }

        if (audit.WithoutSource.Order(StringComparer.Ordinal).FirstOrDefault() is { } first)
            yield return Say("unmapped", "", Text(audit.WithoutSource.Count), Text(audit.Total), first);
    }

    /// <summary>The finding that there is nothing to ask.</summary>
    /// <param name="problem">What NuGet says of its configuration.</param>
    public static Finding NoSources(string problem) => Say("sources", "", problem);

    private static List<NewerPackage> Pairs(AuditedProject project, PackageAudit audit)
    {
        var pairs = new List<NewerPackage>();
        foreach (var change in audit.Changes)
        {
            if (project.Audits(change.Newer.Id, change.Version)
                && project.Pair(change.Version, change.Newer, change.IsAllowed, change.LastSame) is { } pair)
            {
                pairs.Add(pair);
            }
        }

        return pairs;
    }

    private static bool IsSame(Finding a, Finding b) =>
        a.TextKey == b.TextKey && a.Component == b.Component && a.Place == b.Place && a.Arguments.SequenceEqual(b.Arguments);

    private static Finding Say(string variant, string component, params string[] arguments) =>
        new("LG1006", "LG1006_" + variant, Severity.Warning, component, Place.Project, arguments, []);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
