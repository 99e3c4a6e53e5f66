using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using LicenseGuard.Licensing.Manifest;
using LicenseGuard.Licensing.Policy;
using LicenseGuard.Licensing.Rules;
using LicenseGuard.Resolution.Items;
using LicenseGuard.Resolution.Packages;

namespace LicenseGuard.Resolution.Project;

/// <summary>Step 2, Resolve: from what a project declares to what the rules judge.</summary>
public static class ProjectResolver
{
    private const string UnusedPolicyProperty = "LicenseGuardUnusedPolicy";

    /// <summary>Resolves a project. Never throws for bad input: what is wrong is among the result's problems.</summary>
    /// <param name="inputs">What the build knows.</param>
    /// <param name="graphIsUsable">False when the restore graph could not be read at all: LG0009 is then not among the
    /// problems, since the build says it at once (<see cref="GraphProblems"/>).</param>
    public static ResolvedProject Resolve(ProjectInputs inputs, out bool graphIsUsable)
    {
        var directory = Path.GetDirectoryName(inputs.ProjectFile)!;
        if (inputs.AssetsFile.Length > 0) Preparation.Start();
        var graph = inputs.AssetsFile.Length == 0
            ? new PackageGraph([], [], [], [])
            : PackageGraph.Read(
                inputs.AssetsFile, inputs.TargetFramework, inputs.TargetFrameworkMoniker, inputs.RuntimeIdentifier,
                inputs.Properties.TryGetValue("LicenseGuardIncludeDevelopment", out var include)
                && string.Equals(include.Trim(), "true", StringComparison.OrdinalIgnoreCase),
                inputs.Output);

        var places = new ItemPlaces(directory, [.. graph.PackageFolders, .. inputs.SdkFolders], inputs.ProjectFile);
        var problems = new List<Finding>(GraphProblems.Findings(graph, usableOnly: true));
        graphIsUsable = !GraphProblems.IsUnusable(graph);

        var trust = PolicyTrust.Read(inputs, graph.PackageFolders, places, problems);
        var use = Use(inputs, trust, places, problems);
        var items = trust.Trusted(inputs.Items);
        PolicyItems.ReportWildcards(inputs, places, problems);

        return new ResolvedProject(
            Path.GetFileName(inputs.ProjectFile),
            use,
            string.Equals(trust.Property("LicenseGuardUnknown").Trim(), "error", StringComparison.OrdinalIgnoreCase),
            PackageItems.Read(graph, inputs, places),
            ModelItems.Read(items, inputs, places, problems),
            ServiceItems.Read(items, inputs, places),
            PolicyItems.Read(items, inputs, graph.PackageFolders, places) with { Unused = Unused(inputs, trust, graph) },
            Loose(inputs.Items, directory, [.. graph.PackageFolders, .. inputs.SdkFolders], places),
            References(inputs, problems),
            problems);
    }

    private static DeclaredUse Use(ProjectInputs inputs, PolicyTrust trust, ItemPlaces places, List<Finding> problems)
    {
        var use = UseParser.Parse(trust.Properties, inputs.Kind, out var found);
        foreach (var problem in found)
        {
            problems.Add(new Finding(
                "LG0002", "LG0002_value", Severity.Warning, problem.Property, PropertyPlace.Find(inputs, places, problem.Property),
                [problem.Property, problem.Found, problem.Expected, problem.Nearest ?? ""], []));
        }

        PropertyPlace.CheckWords(inputs, trust, places, problems, "LicenseGuardEnforce", ["auto", "error", "warn", "off"]);
        PropertyPlace.CheckWords(inputs, trust, places, problems, "LicenseGuardUnknown", ["warn", "error"]);
        PropertyPlace.CheckWords(inputs, trust, places, problems, UnusedPolicyProperty, ["auto", "warn", "off"]);
        return use;
    }

    // Which packages the project has is not known without a whole graph.
    private static UnusedPolicy Unused(ProjectInputs inputs, PolicyTrust trust, PackageGraph graph)
    {
        if (graph.Problems.Count > 0 || inputs.AssetsFile.Length == 0) return UnusedPolicy.Off;
        return trust.Property(UnusedPolicyProperty).Trim().ToLowerInvariant() switch
        {
            "warn" => UnusedPolicy.Warn,
            "off" => UnusedPolicy.Off,
            _ => UnusedPolicy.Auto,
        };
    }

    private static List<LooseAssembly> Loose(
        IReadOnlyList<DeclaredItem> items, string directory, IReadOnlyList<string> foreignFolders, ItemPlaces places)
    {
        var loose = new List<LooseAssembly>();
        foreach (var item in items)
        {
            if (item.Type != "Loose")
                continue;
            var hint = item["HintPath"];
            var path = hint.Length > 0 ? Path.Combine(directory, hint) : item.FullPath;
            // A package's props may include its files by path, and an SDK references its own.
            if (foreignFolders.Any(folder => PathText.IsBelow(folder, path)))
                continue;
            // What is no reference is Content or None.
            var place = (hint.Length > 0 ? null : places.FindElement("Content", item.Include, item.DefiningFile))
                ?? places.Find(hint.Length > 0 ? "Reference" : "None", item.Include, item.DefiningFile);
            loose.Add(new LooseAssembly(PathText.Relative(directory, path), place, item["License"]));
        }

        return loose;
    }

    private static List<ReferencedProject> References(ProjectInputs inputs, List<Finding> problems)
    {
        var references = new List<ReferencedProject>();
        foreach (var pair in inputs.ReferencedManifests)
        {
            string? text = null, problem = null;
            try
            {
                text = File.ReadAllText(pair.Value);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // The exception's own words have absolute paths in them, and this goes into the manifest.
                problem = "access failed";
            }

            if (text is not null && ManifestReader.TryRead(text, out var manifest, out problem))
                references.Add(new ReferencedProject(Path.GetFileName(pair.Key), manifest.Raised));
            else
                problems.Add(new Finding(
                    "LG0010", "LG0010_read", Severity.Warning, Path.GetFileName(pair.Key), Place.Project,
                    [Path.GetFileName(pair.Value) + " (" + Path.GetFileName(pair.Key) + ")", problem ?? ""], []));
        }

        return references;
    }
}
