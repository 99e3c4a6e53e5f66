using System;
using System.Collections.Generic;
using System.IO;
using LicenseGuard.Licensing.Rules;
using LicenseGuard.Resolution.Items;
using LicenseGuard.Resolution.ModelFiles;
using LicenseGuard.Resolution.Packages;

namespace LicenseGuard.Resolution.Project;

/// <summary>Finds the model files in a package that nobody declared (LG2012). The restore graph lists a package's files, so a
/// package without one costs nothing; of the others headers are read.</summary>
internal static class PackageModels
{
    public static IReadOnlyList<PackageModel> Read(GraphPackage package, IReadOnlyList<DeclaredItem> items)
    {
        List<PackageModel>? models = null;
        foreach (var path in package.Files)
        {
            if (package.Folder is null || !PackageFileNames.IsModel(path) || IsItem(path, package.Folder, items))
                continue;
            if (ModelFileReader.IsModelFile(Path.Combine(package.Folder, path), out var facts) && facts is not null)
                (models ??= []).Add(new PackageModel(path, facts));
        }

        return models ?? (IReadOnlyList<PackageModel>)[];
    }

    // An item that names the file declares it, or has it judged as a file that nobody declares (LG2004).
    private static bool IsItem(string path, string folder, IReadOnlyList<DeclaredItem> items)
    {
        foreach (var item in items)
        {
            if (item.Type is "ModelAsset" or "DatasetAsset" or "Content" or "None" or "EmbeddedResource"
                && item.FullPath.Length > 0
                && string.Equals(PathText.Relative(folder, item.FullPath), path, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
