namespace LicenseGuard.Analyzers.Values;

/// <summary>Joins paths as <c>System.IO.Path</c> does, on folded texts and without regard to the machine: <c>\</c> and <c>/</c>
/// both separate.</summary>
internal static class PathJoin
{
    /// <summary>Path.Combine: an absolute second path stands alone.</summary>
    public static string Combine(string left, string right) => IsRooted(right) ? right : Join(left, right);

    /// <summary>Path.Join: with one separator between the two.</summary>
    public static string Join(string left, string right) =>
        left.Length == 0 ? right
        : right.Length == 0 ? left
        : IsSeparator(left[left.Length - 1]) || IsSeparator(right[0]) ? left + right
        : left + "/" + right;

    /// <summary>Path.GetFullPath(path, basePath).</summary>
    public static string CombineWithBase(string path, string basePath) => Combine(basePath, path);

    private static bool IsRooted(string path) =>
        path.Length > 0 && (IsSeparator(path[0]) || (path.Length > 1 && path[1] == ':' && char.IsLetter(path[0])));

    private static bool IsSeparator(char character) => character is '/' or '\\';
}
