using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Security;
using System.Text.Json;
using LicenseGuard.Licensing.Rules;

namespace LicenseGuard.Resolution.Packages;

/// <summary>Puts a <see cref="PackageGraph"/> together: reads the assets file, picks the target, walks it, and reads the
/// nuspec of every package that stays.</summary>
internal static class GraphReader
{
    /// <summary>Bytes; larger than any real assets file by a factor of ten.</summary>
    private const int LargestFile = 256 * 1024 * 1024;

    private const int ExamplesShown = 3;

    private static readonly PackageLicense NoLicense = new(PackageLicenseKind.None, "");

    public static PackageGraph Read(
        string path, string targetFramework, string moniker, string runtimeIdentifier, bool includeDevelopment, GraphOutput output)
    {
        var problems = new List<GraphProblem>();
        var bytes = ReadBytes(path, problems);
        if (bytes is null) return Empty(problems);
        try
        {
            // Some editors leave a byte order mark, which is no JSON.
            var json = new ReadOnlySpan<byte>(bytes);
            if (json.StartsWith("\uFEFF"u8)) json = json.Slice(3);
            var file = AssetsReader.Read(json);
            if (file.Version is null && file.Fault is not null)
            {
                problems.Add(Torn(file.Fault));
                return Empty(problems);
            }

            if (file.Version is not (3 or 4))
            {
                var found = file.Version?.ToString(CultureInfo.InvariantCulture) ?? "";
                problems.Add(new GraphProblem("version", [found, "3, 4"]));
                return Empty(problems);
            }

            var graph = Build(file, json, targetFramework, moniker, runtimeIdentifier, includeDevelopment, output, problems);
            if (file.Fault is not null) problems.Insert(0, Torn(file.Fault));
            return graph;
        }
        catch (JsonException e)
        {
            // The exception counts from zero.
            var fault = new AssetsFault("not valid JSON", (e.LineNumber ?? -1) + 1, (e.BytePositionInLine ?? -1) + 1);
            problems.Insert(0, Torn(fault));
        }
        catch (InvalidOperationException)
        {
            problems.Insert(0, Torn(new AssetsFault("a string is not valid UTF-8", 0, 0)));
        }

        return Empty(problems);
    }

    private static PackageGraph Build(
        AssetsFile file, ReadOnlySpan<byte> json, string targetFramework, string moniker, string runtimeIdentifier,
        bool includeDevelopment, GraphOutput output, List<GraphProblem> problems)
    {
        var folders = PackageFolders.Usable(file.PackageFolders);
        var names = file.NamesOf(targetFramework, moniker, out var framework);
        AssetsTarget? target = null;
        foreach (var name in names) target ??= file.TargetOf(name);
        if (target is null)
        {
            problems.Add(NoTarget(file, targetFramework.Length > 0 ? targetFramework : moniker));
            return new PackageGraph([], [], folders, problems);
        }

        if (runtimeIdentifier.Length > 0)
        {
            // Without the RID's own target the framework's is the best there is; the packages are nearly the same.
            var wanted = target.Name + "/" + runtimeIdentifier;
            var own = file.TargetOf(wanted);
            if (own is null) problems.Add(NoTarget(file, wanted));
            target = own ?? target;
        }

        var direct = new List<string>(framework?.Dependencies ?? []);
        var pins = new List<string>();
        foreach (var name in names)
        {
            if (file.DirectReferences.TryGetValue(name, out var group)) direct.AddRange(group);
            if (file.CentralPins.TryGetValue(name, out var pinned)) pins.AddRange(pinned);
        }

        var libraries = AssetsReader.ReadTarget(file, json, target, new GraphAssetRules(output));
        var more = GraphAdditions.Find(file, libraries, folders, output);
        var nodes = GraphWalk.Run(libraries, direct, pins, output.Unpublished);
        var packages = new List<GraphPackage>(nodes.Count);
        var projects = new List<string>();
        var gone = new List<string>();
        foreach (var node in nodes)
        {
            var key = node.Id + "/" + node.Library.Version;
            file.LibraryPaths.TryGetValue(key, out var path);
            if (node.Library.IsProject)
            {
                projects.Add((path ?? node.Id).Replace('\\', '/'));
            }
            else if (node.Library.Contributes || includeDevelopment)
            {
                packages.Add(ReadPackage(file, node, path, folders, gone, problems));
            }
        }

        if (more.Count > 0)
        {
            foreach (var package in more) packages.Add(ReadPackage(package, folders, problems));
            packages.Sort(static (a, b) => string.CompareOrdinal(a.Id, b.Id));
        }

        if (gone.Count > 0)
        {
            var shown = string.Join(", ", gone.GetRange(0, Math.Min(ExamplesShown, gone.Count)));
            problems.Add(new GraphProblem("folder", [shown, gone.Count.ToString(CultureInfo.InvariantCulture)]));
        }

        projects.Sort(StringComparer.Ordinal);
        return new PackageGraph(packages, projects, folders, problems);
    }

    private static GraphPackage ReadPackage(
        AssetsFile file, GraphNode node, string? path, List<string> folders, List<string> gone, List<GraphProblem> problems)
    {
        var key = node.Id + "/" + node.Library.Version;
        string? viaProject = null;
        if (node.Via is { } project)
        {
            file.LibraryPaths.TryGetValue(project.Id + "/" + project.Version, out var projectPath);
            viaProject = FileName(projectPath ?? project.Id);
        }

        var license = NoLicense;
        string? nuspecProblem = null;
        var folder = PackageFolders.Find(folders, path ?? "", node.Id, out var nuspec);
        if (folder is null)
        {
            gone.Add(key);
        }
        else
        {
            license = NuspecReader.Read(nuspec, out nuspecProblem);
            if (nuspecProblem is not null) problems.Add(new GraphProblem("nuspec", [key, nuspecProblem]));
        }

        return new GraphPackage(
            node.Id, node.Library.Version, folder, node.Chain(), viaProject, node.IsDirect, license, nuspecProblem)
        {
            Usage = !node.Library.Contributes ? PackageUsage.Build
                : node.IsPublished ? PackageUsage.Output
                : PackageUsage.Unpublished,
            Files = file.LibraryFiles.TryGetValue(key, out var files) ? files : [],
        };
    }

    /// <summary>A package that is in the output although the graph does not have it.</summary>
    private static GraphPackage ReadPackage(FrameworkPack pack, List<string> folders, List<GraphProblem> problems)
    {
        var path = PackageFolders.OwnerOf(folders, Path.Combine(pack.Folder, "x")) ?? "";
        PackageFolders.Find(folders, path, pack.Id, out var nuspec);
        var license = NuspecReader.Read(nuspec, out var nuspecProblem);
        if (nuspecProblem is not null) problems.Add(new GraphProblem("nuspec", [pack.Id + "/" + pack.Version, nuspecProblem]));
        return new GraphPackage(pack.Id, pack.Version, pack.Folder, [pack.Id], null, false, license, nuspecProblem)
        {
            Files = PackageFolders.FilesOfInterest(pack.Folder),
        };
    }

    private static byte[]? ReadBytes(string path, List<GraphProblem> problems)
    {
        try
        {
            if (!File.Exists(path))
            {
                problems.Add(new GraphProblem("missing", [FileName(path)]));
                return null;
            }

            if (new FileInfo(path).Length <= LargestFile) return File.ReadAllBytes(path);
            problems.Add(Torn(new AssetsFault("the file is too large", 0, 0)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or SecurityException)
        {
            problems.Add(Torn(new AssetsFault("the file cannot be read", 0, 0)));
        }

        return null;
    }

    private static PackageGraph Empty(List<GraphProblem> problems) => new([], [], [], problems);

    private static GraphProblem Torn(AssetsFault fault) => new(
        "torn",
        [fault.What, fault.Line.ToString(CultureInfo.InvariantCulture), fault.Byte.ToString(CultureInfo.InvariantCulture)]);

    private static GraphProblem NoTarget(AssetsFile file, string wanted)
    {
        var present = new List<string>(file.Targets.Count);
        foreach (var target in file.Targets) present.Add(target.Name);
        present.Sort(StringComparer.Ordinal);
        return new GraphProblem("target", [wanted, string.Join(", ", present)]);
    }

    private static string FileName(string path) => path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);
}
