using System;

namespace LicenseGuard.Licensing.Manifest;

/// <summary>Writes a manifest: stable bytes, ordinal order, <c>\n</c>, no absolute paths, no times.</summary>
public static class ManifestWriter
{
    /// <summary>The manifest as text.</summary>
    public static string Write(ProjectManifest manifest) => throw new NotImplementedException();
}
