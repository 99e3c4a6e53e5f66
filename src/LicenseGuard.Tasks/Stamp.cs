using System;
using System.IO;
using LicenseGuard.Licensing.Manifest;

namespace LicenseGuard.Tasks;

/// <summary>The files whose time lets MSBuild skip a target.</summary>
internal static class Stamp
{
    /// <summary>Makes the file as new as now; LG0010 when that fails, and then the target simply runs again.</summary>
    public static void Touch(string path, FindingLogger findings)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, "");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            findings.Log(new Finding(
                "LG0010", "LG0010_write", Severity.Warning, "", Place.Project, [Path.GetFileName(path), failure.Message], []));
        }
    }
}
