using System;
using System.Collections.Generic;
using System.IO;
using System.Text.Json;
using System.Xml;

namespace LicenseGuard.Resolution.Packages;

/// <summary>What a bill of materials inside a package says about that package itself: SPDX 2.2 and 2.3 (JSON), SPDX 3.0 (JSON-LD),
/// CycloneDX (JSON, XML). Of the parts it lists nothing is believed about the whole.</summary>
internal static class Sbom
{
    /// <summary>Bytes; larger ones are not read.</summary>
    public const int LargestFile = 4 * 1024 * 1024;

    /// <summary>The licence expressions that the bill states for the package, each once; none when it is about something else, is torn,
    /// or states none that means the same outside of the bill. Never throws for bad input.</summary>
    /// <param name="bytes">The file's content, UTF-8 for JSON.</param>
    /// <param name="id">The package's id.</param>
    /// <param name="version">The package's version.</param>
    public static IReadOnlyList<string> Licenses(byte[] bytes, string id, string version)
    {
        var found = new List<string>();
        var subject = new SbomSubject(id, version);
        try
        {
            if (IsXml(bytes))
            {
                using var stream = new MemoryStream(bytes, writable: false);
                SbomXml.Read(stream, subject, found);
            }
            else
            {
                var json = new ReadOnlyMemory<byte>(bytes);
                if (json.Span.StartsWith("\uFEFF"u8)) json = json.Slice(3);
                using var document = JsonDocument.Parse(json);
                SbomJson.Read(document.RootElement, subject, found);
            }
        }
        catch (Exception e) when (e is JsonException or XmlException or InvalidOperationException)
        {
            // InvalidOperationException: a string that is no UTF-16, in JSON.
            return [];
        }

        return Meaningful(found);
    }

    private static bool IsXml(byte[] bytes)
    {
        foreach (var b in bytes)
        {
            if (b is (byte)'<') return true;
            // A byte order mark, blanks, or the zeros of UTF-16.
            if (b is not (0xEF or 0xBB or 0xBF or 0xFE or 0xFF or 0 or (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')) return false;
        }

        return false;
    }

    // NOASSERTION and NONE state nothing, and a LicenseRef of the bill is a name that only the bill explains.
    private static List<string> Meaningful(List<string> found)
    {
        var licenses = new List<string>();
        foreach (var text in found)
        {
            var license = text.Trim();
            if (license.Length > 0 && license is not ("NOASSERTION" or "NONE")
                && license.IndexOf("Ref-", StringComparison.OrdinalIgnoreCase) < 0 && !licenses.Contains(license))
                licenses.Add(license);
        }

        return licenses;
    }
}

/// <summary>The package that a bill of materials must be about.</summary>
internal sealed record SbomSubject(string Id, string Version)
{
    /// <summary>A component with this name, version and package url is the package; what is not stated does not matter, but the name
    /// must be.</summary>
    public bool Is(string? name, string? version, string? packageUrl)
    {
        if (packageUrl is { Length: > 0 } url)
        {
            var prefix = "pkg:nuget/" + Id;
            if (!url.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)) return false;
            if (url.Length > prefix.Length && url[prefix.Length] is not ('@' or '?' or '#')) return false;
        }

        return string.Equals(name?.Trim(), Id, StringComparison.OrdinalIgnoreCase)
            && (string.IsNullOrWhiteSpace(version) || IsSameVersion(version!.Trim()));
    }

    private bool IsSameVersion(string version) =>
        string.Equals(WithoutBuild(version), WithoutBuild(Version), StringComparison.OrdinalIgnoreCase);

    private static string WithoutBuild(string version) => version.IndexOf('+') is var plus and >= 0 ? version.Substring(0, plus) : version;
}
