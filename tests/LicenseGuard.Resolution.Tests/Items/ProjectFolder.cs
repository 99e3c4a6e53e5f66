using System;
using System.Collections.Generic;
using System.IO;
using LicenseGuard.Licensing.Manifest;

namespace LicenseGuard.Resolution.Tests.Items;

/// <summary>A project's folder <c>repo/src/app</c> in a folder of its own, with the files of a test.</summary>
internal sealed class ProjectFolder : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("lg-items-").FullName;

    public string Folder => Path.Combine(root, "repo", "src", "app");

    public string Project => PathOf("app.csproj");

    /// <summary>Path relative to the project's folder.</summary>
    public string PathOf(string path) => Path.GetFullPath(Path.Combine(Folder, path));

    /// <summary>Writes a project file; text that does not begin with an element or declaration of its own becomes the content of
    /// a Project element, from line 2 on.</summary>
    public string Write(string content, string path = "app.csproj")
    {
        var file = PathOf(path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var whole = content.StartsWith("<Project", StringComparison.Ordinal) || content.StartsWith("<?", StringComparison.Ordinal);
        File.WriteAllText(file, whole ? content : $"<Project>\n{content}\n</Project>");
        return file;
    }

    public ItemPlaces Places(IReadOnlyList<string>? foreignRoots = null) => new(Folder, foreignRoots, Project);

    /// <summary>The place of an item in app.csproj as <c>line:column</c>.</summary>
    public string At(string type, string include)
    {
        var place = Places().Find(type, include, Project);
        Assert.Equal("app.csproj", place.File);
        return Show(place);
    }

    public static string Show(Place place) => FormattableString.Invariant($"{place.Line}:{place.Column}");

    public void Dispose() => Directory.Delete(root, recursive: true);
}
