using System;
using System.Collections.Generic;
using System.IO;
using System.Xml;
using LicenseGuard.Resolution.Items;

namespace LicenseGuard.Resolution.Project;

/// <summary>The props and targets of packages that a project imports, as restore lists them in <c>obj/*.nuget.g.props</c> and
/// <c>.targets</c>.</summary>
internal static class PackageImports
{
    /// <summary>A props or targets file of a package that the project imports.</summary>
    internal readonly record struct Imported(string Package, string File);

    /// <summary>The imported files of all packages but our own.</summary>
    public static List<Imported> Read(IReadOnlyList<string> restoreFiles)
    {
        var imported = new List<Imported>();
        foreach (var restoreFile in restoreFiles)
        {
            var root = "";
            foreach (var (name, value) in Elements(restoreFile))
            {
                if (name == "NuGetPackageRoot")
                    root = value;
                else if (name == "Import" && value.Replace("$(NuGetPackageRoot)", root) is var file
                         && PackageOf(root, file) is { } package && package != "licenseguard")
                    imported.Add(new Imported(package, file));
            }
        }

        return imported;
    }

    /// <summary>The id (in lower case) of the package in this folder that the file belongs to, or null.</summary>
    public static string? PackageOf(string folder, string file)
    {
        if (folder.Length == 0 || !PathText.IsBelow(folder, file))
            return null;
        var path = PathText.Relative(folder, file);
        return path.Substring(0, Math.Max(path.IndexOf('/'), 0)).ToLowerInvariant();
    }

    /// <summary>Properties with their text, and imports with their project; nothing for a file that cannot be read.</summary>
    private static List<(string Name, string Value)> Elements(string file)
    {
        var found = new List<(string, string)>();
        try
        {
            if (!File.Exists(file))
                return found;
            var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
            using var reader = XmlReader.Create(file, settings);
            var name = "";
            while (reader.Read())
            {
                if (reader.NodeType == XmlNodeType.Element)
                {
                    name = reader.LocalName;
                    if (name == "Import" && reader.GetAttribute("Project") is { } project)
                        found.Add((name, project));
                }
                else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
                    found.Add((name, reader.Value));
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or XmlException)
        {
            // MSBuild itself has imported this file: where it is broken, the build has already said so.
        }

        return found;
    }
}
