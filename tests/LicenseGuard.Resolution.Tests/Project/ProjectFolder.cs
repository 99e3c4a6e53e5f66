using System;
using System.Collections.Generic;
using System.IO;
using LicenseGuard.Resolution.Project;

namespace LicenseGuard.Resolution.Tests.Project;

/// <summary>A project on disk, and its inputs as MSBuild would hand them over.</summary>
internal sealed class ProjectFolder : IDisposable
{
    private readonly List<DeclaredItem> items = [];
    private readonly List<DeclaredItem> referenced = [];
    private readonly Dictionary<string, string> properties = new(StringComparer.Ordinal);
    private readonly List<string> packageImports = [];

    public ProjectFolder(string project = "<Project />") => ProjectFile = Write("app.csproj", project);

    public string Path { get; } = Directory.CreateTempSubdirectory("licenseguard-").FullName;

    public string ProjectFile { get; }

    public string PackageFolder => System.IO.Path.Combine(Path, "packages") + System.IO.Path.DirectorySeparatorChar;

    public string Write(string name, string text)
    {
        var path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    public ProjectFolder Property(string name, string value)
    {
        properties[name] = value;
        return this;
    }

    /// <summary>Adds an item; metadata as name, value, name, value…</summary>
    public ProjectFolder Item(string type, string include, string? definingFile = null, params string[] metadata)
    {
        items.Add(new DeclaredItem(type, include, System.IO.Path.Combine(Path, include), definingFile ?? ProjectFile, Pairs(metadata)));
        return this;
    }

    public ProjectFolder ReferencedItem(string type, string project, string include, params string[] metadata)
    {
        var folder = System.IO.Path.GetDirectoryName(project)!;
        referenced.Add(new DeclaredItem(type, include, System.IO.Path.Combine(folder, include), project, Pairs(metadata), project));
        return this;
    }

    /// <summary>A package whose props file the project imports, as restore would list it.</summary>
    public string ImportPackage(string id, string props)
    {
        var file = Write("packages/" + id + "/1.0.0/buildTransitive/" + id + ".props", props);
        packageImports.Add(Write("obj/" + id + ".nuget.g.props", $"""
            <Project xmlns="http://schemas.microsoft.com/developer/msbuild/2003">
              <PropertyGroup><NuGetPackageRoot>{PackageFolder}</NuGetPackageRoot></PropertyGroup>
              <ImportGroup><Import Project="$(NuGetPackageRoot){id}/1.0.0/buildTransitive/{id}.props" /></ImportGroup>
            </Project>
            """));
        return file;
    }

    public ProjectInputs Inputs(string assets = "") => new()
    {
        ProjectFile = ProjectFile,
        AssetsFile = assets.Length == 0 ? "" : Write("obj/project.assets.json", assets),
        TargetFramework = "net10.0",
        TargetFrameworkMoniker = ".NETCoreApp,Version=v10.0",
        Properties = properties,
        Items = items,
        ReferencedItems = referenced,
        PropertyFiles = [ProjectFile],
        PackageImports = packageImports,
    };

    /// <summary>An assets file without packages whose package folder is this project's.</summary>
    public string EmptyAssets() =>
        """{"version":3,"targets":{"net10.0":{}},"libraries":{},"projectFileDependencyGroups":{"net10.0":[]},"""
        + "\"packageFolders\":{\"" + PackageFolder.Replace("\\", "\\\\") + "\":{}},"
        + """
            "project":{"version":"1.0.0","frameworks":{"net10.0":{"framework":"net10.0"}}}}
            """;

    public void Dispose() => Directory.Delete(Path, recursive: true);

    private static Dictionary<string, string> Pairs(string[] metadata)
    {
        var pairs = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i + 1 < metadata.Length; i += 2)
            pairs[metadata[i]] = metadata[i + 1];
        return pairs;
    }
}
