using LicenseGuard.Licensing.Rules;

namespace LicenseGuard.Resolution.Packages;

/// <summary>Which files of a package are looked at, by their names alone.</summary>
internal static class PackageFileNames
{
    /// <summary>It is a licence, a notice, a bill of materials or a model file.</summary>
    public static bool IsOfInterest(string path) => KindOf(path) is not null || IsModel(path);

    /// <summary>What kind of text it is; null when it is none. <see cref="PackageTextKind.Declared"/> is never the answer: the
    /// nuspec says that.</summary>
    public static PackageTextKind? KindOf(string path) => null;

    /// <summary>It is a model file by its extension.</summary>
    public static bool IsModel(string path) => false;
}
