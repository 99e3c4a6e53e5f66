using System;
using System.IO;

namespace LicenseGuard.Resolution.Project;

/// <summary>Paths as findings and manifests show them: relative to the project's folder, with <c>/</c>.</summary>
internal static class RelativePath
{
    /// <summary>The path relative to the folder; only the file's name where the two share no root.</summary>
    public static string From(string directory, string path)
    {
        var from = Parts(directory);
        var to = Parts(path);
        var comparison = Path.DirectorySeparatorChar == '\\' ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        var common = 0;
        while (common < from.Length && common < to.Length - 1 && string.Equals(from[common], to[common], comparison))
            common++;
        if (common == 0)
            return to[to.Length - 1];
        var up = string.Concat(System.Linq.Enumerable.Repeat("../", from.Length - common));
        return up + string.Join("/", to, common, to.Length - common);
    }

    private static string[] Parts(string path) => Path.GetFullPath(path).TrimEnd('/', '\\').Replace('\\', '/').Split('/');
}
