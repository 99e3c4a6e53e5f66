using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using LicenseGuard.Resolution.Packages;

namespace LicenseGuard.Resolution.Tests.Packages;

/// <summary>Builds what a restore leaves: an assets file and extracted packages with their nuspecs, in a folder of its own.</summary>
internal sealed class Restored : IDisposable
{
    public const string Mit = "<license type=\"expression\">MIT</license>";

    private readonly string folder = Directory.CreateTempSubdirectory("lg-graph-").FullName;
    private string target = "net10.0";

    public Restored()
    {
        Directory.CreateDirectory(PackageFolder);
        Json["packageFolders"]![PackageFolder] = new JsonObject();
        Target(target);
    }

    /// <summary>The assets file; change it at will before <see cref="Read"/>.</summary>
    public JsonObject Json { get; } = new()
    {
        ["version"] = 4,
        ["targets"] = new JsonObject(),
        ["libraries"] = new JsonObject(),
        ["projectFileDependencyGroups"] = new JsonObject(),
        ["packageFolders"] = new JsonObject(),
        ["project"] = new JsonObject { ["version"] = "1.0.0", ["frameworks"] = new JsonObject() },
    };

    public string PackageFolder => Path.Combine(folder, "packages") + Path.DirectorySeparatorChar;

    public string AssetsPath => Path.Combine(folder, "project.assets.json");

    /// <summary>What follows is of this target; its framework is named by the part before the RID.</summary>
    public Restored Target(string name, string? framework = null, string? alias = null)
    {
        target = name;
        Json["targets"]![name] = new JsonObject();
        if (name.Contains('/')) return this;
        Json["projectFileDependencyGroups"]![name] = new JsonArray();
        Json["project"]!["frameworks"]![framework ?? name] = new JsonObject
        {
            ["framework"] = framework ?? name,
            ["targetAlias"] = alias ?? name,
            ["dependencies"] = new JsonObject(),
        };
        return this;
    }

    public Restored Direct(params string[] names)
    {
        var group = Json["projectFileDependencyGroups"]![target.Split('/')[0]]!.AsArray();
        foreach (var name in names) group.Add(name + " >= 1.0.0");
        return this;
    }

    /// <summary>A package with the files <c>kind:path</c> in the target; a library of its own when none are given.</summary>
    public Restored Package(
        string id, string[]? needs = null, string[]? files = null, string? nuspec = Mit, string? root = null, string version = "1.0.0")
    {
        var library = Library("package", needs);
        foreach (var file in files ?? [$"runtime:lib/net8.0/{id}.dll"])
        {
            var kind = file.Split(':')[0];
            library[kind] ??= new JsonObject();
            library[kind]![file.Split(':')[1]] = new JsonObject();
        }

        Json["targets"]![target]![$"{id}/{version}"] = library;
        var path = $"{id.ToLowerInvariant()}/{version}";
        Json["libraries"]![$"{id}/{version}"] = new JsonObject { ["type"] = "package", ["path"] = path, ["files"] = new JsonArray("x") };
        if (nuspec is not null) Nuspec($"{path}/{id.ToLowerInvariant()}.nuspec", nuspec, root);
        return this;
    }

    /// <summary>A file in the package that was added before; it is listed among the library's files.</summary>
    public Restored File(string id, string path, byte[] content, string version = "1.0.0", bool listed = true)
    {
        var file = Path.Combine(PackageFolder, id.ToLowerInvariant(), version, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        System.IO.File.WriteAllBytes(file, content);
        if (listed) Json["libraries"]![$"{id}/{version}"]!["files"]!.AsArray().Add(path);
        return this;
    }

    public Restored Project(string name, string path, string[]? needs = null)
    {
        var library = Library("project", needs);
        library["runtime"] = new JsonObject { [$"bin/placeholder/{name}.dll"] = new JsonObject() };
        Json["targets"]![target]![$"{name}/1.0.0"] = library;
        Json["libraries"]![$"{name}/1.0.0"] = new JsonObject { ["type"] = "project", ["path"] = path, ["msbuildProject"] = path };
        return this;
    }

    /// <summary>A nuspec with that metadata, or, when it does not look like an element, that very text.</summary>
    public Restored Nuspec(string path, string metadata, string? root = null)
    {
        var file = Path.Combine(root ?? PackageFolder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        System.IO.File.WriteAllText(file, metadata.StartsWith("<license", StringComparison.Ordinal) || metadata.Length == 0
            ? "<?xml version=\"1.0\"?>\n<package xmlns=\"http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd\">\n"
                + $"<metadata minClientVersion=\"2.12\">\n<id>x</id>\n{metadata}\n<dependencies/></metadata>\n</package>"
            : metadata);
        return this;
    }

    /// <summary>A further folder in which restore finds packages.</summary>
    public string FallbackFolder()
    {
        var path = Path.Combine(folder, "fallback");
        Directory.CreateDirectory(path);
        Json["packageFolders"]![path] = new JsonObject();
        return path;
    }

    public Restored Write()
    {
        System.IO.File.WriteAllText(AssetsPath, Json.ToJsonString(new() { WriteIndented = true }));
        return this;
    }

    public PackageGraph Read(
        string framework = "net10.0", string moniker = ".NETCoreApp,Version=v10.0", string rid = "", bool development = false)
    {
        Write();
        return ReadAsIs(framework, moniker, rid, development);
    }

    public PackageGraph ReadAsIs(
        string framework = "net10.0", string moniker = ".NETCoreApp,Version=v10.0", string rid = "", bool development = false) =>
        PackageGraph.Read(AssetsPath, framework, moniker, rid, development);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static JsonObject Library(string type, string[]? needs)
    {
        var library = new JsonObject { ["type"] = type };
        if (needs is null) return library;
        library["dependencies"] = new JsonObject(needs.Select(n => KeyValuePair.Create<string, JsonNode?>(n, "1.0.0")));
        return library;
    }
}

internal static class GraphAsserts
{
    public static IEnumerable<string> Ids(this PackageGraph graph) => graph.Packages.Select(p => p.Id);

    public static GraphPackage The(this PackageGraph graph, string id) => Assert.Single(graph.Packages, p => p.Id == id);

    public static string ChainOf(this PackageGraph graph, string id) => string.Join(" > ", graph.The(id).Chain);

    public static GraphProblem TheProblem(this PackageGraph graph, string variant)
    {
        var problem = Assert.Single(graph.Problems);
        Assert.Equal(variant, problem.Variant);
        return problem;
    }
}
