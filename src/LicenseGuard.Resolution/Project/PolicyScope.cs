using System;
using System.Collections.Generic;
using System.IO;
using LicenseGuard.Resolution.Items;

namespace LicenseGuard.Resolution.Project;

/// <summary>Tells the project's own policy items from those that other projects have too: its own stand in the project file, or in
/// a file beside or below it that MSBuild does not import into every project by its name.</summary>
internal sealed class PolicyScope(string projectFile, IReadOnlyList<string> packageFolders)
{
    private static readonly string[] Everywhere = ["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props"];

    public bool IsShared(DeclaredItem item)
    {
        var file = item.DefiningFile;
        if (file.Length == 0 || string.Equals(file, projectFile, StringComparison.OrdinalIgnoreCase))
            return false;
        if (!PathText.IsBelow(Path.GetDirectoryName(projectFile)!, file))
            return true;
        foreach (var folder in packageFolders)
        {
            if (PathText.IsBelow(folder, file))
                return true;
        }

        return Array.Exists(Everywhere, name => string.Equals(name, Path.GetFileName(file), StringComparison.OrdinalIgnoreCase));
    }
}
