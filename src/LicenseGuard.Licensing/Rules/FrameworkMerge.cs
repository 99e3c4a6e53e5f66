using System;
using System.Collections.Generic;
using LicenseGuard.Licensing.Manifest;

namespace LicenseGuard.Licensing.Rules;

/// <summary>The findings of a project's target frameworks as one list: each finding once, with the frameworks that it is
/// about.</summary>
public static class FrameworkMerge
{
    // A text that changed in one framework has changed; an override without versions in one has none.
    private static readonly string[] OfOne = ["LG0005_changed", "LG0005_gone", "LG0005_versionless"];

    /// <summary>Merges. A policy item that one framework uses is not unused (LG0005): of those findings only what every framework
    /// says is kept.</summary>
    /// <param name="findings">Framework and finding, in the order in which they are to be reported.</param>
    /// <param name="frameworkCount">How many target frameworks the project has.</param>
    public static IReadOnlyList<(Finding Finding, IReadOnlyList<string> Frameworks)> Merge(
        IEnumerable<KeyValuePair<string, Finding>> findings, int frameworkCount)
    {
        var all = new List<Found>();
        var byKey = new Dictionary<string, Found>(StringComparer.Ordinal);
        foreach (var pair in findings)
        {
            var key = Key(pair.Value);
            if (!byKey.TryGetValue(key, out var found))
            {
                byKey.Add(key, found = new Found(pair.Value));
                all.Add(found);
            }

            if (!found.Frameworks.Contains(pair.Key)) found.Frameworks.Add(pair.Key);
        }

        var merged = new List<(Finding Finding, IReadOnlyList<string> Frameworks)>(all.Count);
        foreach (var found in all)
        {
            if (!IsOfAll(found.Finding) || found.Frameworks.Count >= frameworkCount) merged.Add((found.Finding, found.Frameworks));
        }

        return merged;
    }

    private static bool IsOfAll(Finding finding) => finding.Rule == "LG0005" && Array.IndexOf(OfOne, finding.TextKey) < 0;

    // Why an item is unused may differ from framework to framework: it is one finding.
    private static string Key(Finding finding)
    {
        var about = finding.Rule + "\t" + finding.Component + "\t" + finding.Place;
        return IsOfAll(finding) && finding.Severity == Severity.Warning
            ? about
            : about + "\t" + finding.TextKey + "\t" + string.Join("\t", finding.Arguments);
    }

    // A class, since collections of values cost a build's first report their compilation.
    private sealed class Found(Finding finding)
    {
        public Finding Finding { get; } = finding;

        public List<string> Frameworks { get; } = [];
    }
}
