using System;
using System.Collections.Generic;
using System.IO;
using LicenseGuard.Licensing.Manifest;
using LicenseGuard.Licensing.Rules;

namespace LicenseGuard.Resolution.Project;

/// <summary>Reads the policy items, and reports wildcards in them, which evaluation has eaten.</summary>
internal static class PolicyItems
{
    private static readonly HashSet<string> NoWildcards = new(StringComparer.Ordinal)
    {
        "LicenseGuardAllowed", "LicenseGuardDenied", "LicenseGuardOverride", "LicenseGuardException", "ModelService",
    };

    private static readonly HashSet<string> Assets = new(StringComparer.Ordinal) { "ModelAsset", "DatasetAsset" };

    /// <param name="items">The project's items, without those of packages that are not trusted.</param>
    /// <param name="inputs">What the build knows.</param>
    /// <param name="packageFolders">Absolute package folders.</param>
    /// <param name="places">Where items are.</param>
    public static ProjectPolicy Read(
        IReadOnlyList<DeclaredItem> items, ProjectInputs inputs, IReadOnlyList<string> packageFolders, ItemPlaces places)
    {
        var scope = new PolicyScope(inputs.ProjectFile, packageFolders);
        var seen = new Dictionary<(string, string, string), int>();
        var allowed = new List<ListedLicense>();
        var denied = new List<ListedLicense>();
        var overrides = new List<LicenseOverride>();
        var exceptions = new List<RuleException>();
        foreach (var item in items)
        {
            switch (item.Type)
            {
                case "LicenseGuardAllowed":
                    allowed.Add(new ListedLicense(item.Include, item.IsTrue("Family"), Find(item)) { IsShared = scope.IsShared(item) });
                    break;
                case "LicenseGuardDenied":
                    denied.Add(new ListedLicense(item.Include, item.IsTrue("Family"), Find(item)) { IsShared = scope.IsShared(item) });
                    break;
                case "LicenseGuardOverride":
                    overrides.Add(new LicenseOverride(
                        item.Include, item["Versions"], item["License"], item["Reason"], item["Sha256"], Find(item))
                    {
                        IsShared = scope.IsShared(item),
                    });
                    break;
                case "LicenseGuardException":
                    exceptions.Add(new RuleException(
                        item.Include.Replace('\\', '/'), item.List("Rules"), item["Reason"], item["Until"], Find(item))
                    {
                        IsShared = scope.IsShared(item),
                    });
                    break;
            }
        }

        return new ProjectPolicy(allowed, denied, overrides, exceptions);

        Place Find(DeclaredItem item)
        {
            var key = (item.Type, item.Include, item.DefiningFile);
            seen.TryGetValue(key, out var before);
            seen[key] = before + 1;
            return places.Find(item.Type, item.Include, item.DefiningFile, before);
        }
    }

    /// <summary>LG0002 for a <c>*</c> in an item that takes names, and for an asset glob that matched nothing.</summary>
    public static void ReportWildcards(ProjectInputs inputs, ItemPlaces places, List<Finding> problems)
    {
        var files = new List<string>(inputs.PropertyFiles);
        foreach (var item in inputs.Items)
        {
            if ((NoWildcards.Contains(item.Type) || Assets.Contains(item.Type)) && !files.Contains(item.DefiningFile))
                files.Add(item.DefiningFile);
        }

        foreach (var file in files)
        {
            if (file.Length == 0 || !File.Exists(file))
                continue;
            foreach (var eaten in places.EatenWildcards(file, NoWildcards))
                problems.Add(new Finding(
                    "LG0002", "LG0002_wildcard", Severity.Warning, eaten.Include, eaten.Place, [eaten.ItemType, eaten.Include], []));
            foreach (var glob in places.EatenWildcards(file, Assets))
            {
                if (!Matched(inputs, glob))
                    problems.Add(new Finding("LG0002", "LG0002_glob", Severity.Warning, glob.Include, glob.Place, [glob.Include], []));
            }
        }
    }

    private static bool Matched(ProjectInputs inputs, WildcardInclude glob)
    {
        foreach (var item in inputs.Items)
        {
            if (item.Type == glob.ItemType && glob.Covers(item.Include))
                return true;
        }

        return false;
    }
}
