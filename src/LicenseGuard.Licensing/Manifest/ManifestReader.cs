using System;
using System.Diagnostics.CodeAnalysis;

namespace LicenseGuard.Licensing.Manifest;

/// <summary>Reads what <see cref="ManifestWriter"/> wrote.</summary>
public static class ManifestReader
{
    /// <summary>File name of the manifest in the intermediate folder.</summary>
    public const string FileName = "LicenseGuard.manifest";

    /// <summary>Reads a manifest. False when the text is not one (another version, torn, changed by hand: it ends with a hash
    /// of itself); then <paramref name="problem"/> says line and what was expected.</summary>
    public static bool TryRead(
        string text, [NotNullWhen(true)] out ProjectManifest? manifest, [NotNullWhen(false)] out string? problem) =>
        throw new NotImplementedException();
}
