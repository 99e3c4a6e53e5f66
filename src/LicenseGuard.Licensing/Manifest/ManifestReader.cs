using System;
using System.Diagnostics.CodeAnalysis;

namespace LicenseGuard.Licensing.Manifest;

/// <summary>Reads what <see cref="ManifestWriter"/> wrote.</summary>
public static class ManifestReader
{
    /// <summary>File name of the manifest in the intermediate folder.</summary>
    public const string FileName = "LicenseGuard.manifest";

    private const int HashLength = 16;

    /// <summary>Reads a manifest. False when the text is not one (another version, torn, changed by hand: it ends with a hash
    /// of itself); then <paramref name="problem"/> says line and what was expected. Never throws.</summary>
    public static bool TryRead(
        string text, [NotNullWhen(true)] out ProjectManifest? manifest, [NotNullWhen(false)] out string? problem)
    {
        manifest = null;
        problem = CheckFrame(text);
        if (problem is not null) return false;
        var body = text.Length - ManifestFormat.End.Length - HashLength - 1;
        var lines = new ManifestLines(text, ManifestFormat.Head.Length + 1, body);
        manifest = new ManifestBuilder(lines).Read();
        problem = lines.Problem;
        if (problem is null) return true;
        manifest = null;
        return false;
    }

    // First line and last line, before anything between them is believed.
    private static string? CheckFrame(string text)
    {
        if (text.Length > ManifestFormat.MaxLength)
            return "line 1: expected at most " + ManifestFormat.MaxLength + " characters, found " + text.Length;
        if (!text.StartsWith(ManifestFormat.Head + "\n", StringComparison.Ordinal))
            return "line 1: expected '" + ManifestFormat.Head.Replace('\t', ' ') + "'";
        var last = ManifestFormat.End.Length + HashLength + 1;
        var start = text.Length - last;
        if (text[text.Length - 1] != '\n' || start <= ManifestFormat.Head.Length || text[start - 1] != '\n'
            || string.CompareOrdinal(text, start, ManifestFormat.End, 0, ManifestFormat.End.Length) != 0)
            return "line " + LineCount(text) + ": expected the closing line 'end' with a hash; the file is torn";
        var hash = ManifestFormat.Hash(text, start);
        return string.CompareOrdinal(text, start + ManifestFormat.End.Length, hash, 0, HashLength) == 0
            ? null
            : "line " + LineCount(text) + ": expected the hash " + hash + "; the file was changed after it was written";
    }

    private static int LineCount(string text)
    {
        var count = text.Length > 0 && text[text.Length - 1] == '\n' ? 0 : 1;
        foreach (var c in text)
            if (c == '\n') count++;
        return count;
    }
}
