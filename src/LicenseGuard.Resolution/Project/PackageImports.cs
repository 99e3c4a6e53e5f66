using System;
using System.Collections.Generic;
using System.IO;
using System.Xml;

namespace LicenseGuard.Resolution.Project;

/// <summary>What the props and targets of packages set among the LicenseGuard properties. Restore lists the imported files in
/// <c>obj/*.nuget.g.props</c> and <c>.targets</c>.</summary>
internal static class PackageImports
{
    /// <summary>A LicenseGuard property that a package's file sets.</summary>
    internal readonly record struct Setting(string Package, string Name, string Value);

    public static List<Setting> Settings(IReadOnlyList<string> restoreFiles)
    {
        var settings = new List<Setting>();
        foreach (var restoreFile in restoreFiles)
        {
            var root = "";
            foreach (var (name, value) in Elements(restoreFile))
            {
                if (name == "NuGetPackageRoot")
                    root = value;
                else if (name == "Import" && value.Replace("$(NuGetPackageRoot)", root) is var file
                         && PackageOf(root, file) is { } package && package != "licenseguard")
                    Add(settings, package, file);
            }
        }

        return settings;
    }

    /// <summary>The id (in lower case) of the package in this folder that the file belongs to, or null.</summary>
    public static string? PackageOf(string folder, string file)
    {
        if (folder.Length == 0 || file.Length == 0)
            return null;
        var root = folder.Replace('\\', '/').TrimEnd('/') + "/";
        var path = file.Replace('\\', '/');
        if (!path.StartsWith(root, StringComparison.OrdinalIgnoreCase))
            return null;
        var end = path.IndexOf('/', root.Length);
        return end < 0 ? null : path.Substring(root.Length, end - root.Length).ToLowerInvariant();
    }

    private static void Add(List<Setting> settings, string package, string file)
    {
        foreach (var (name, value) in Elements(file))
        {
            if (name.StartsWith("LicenseGuard", StringComparison.Ordinal) && value.Length > 0)
                settings.Add(new Setting(package, name, value.Trim()));
        }
    }

    /// <summary>Elements with text, and imports with their project; nothing for a file that cannot be read.</summary>
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
