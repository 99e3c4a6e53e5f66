using System;
using System.IO;
using System.Security;
using System.Xml;
using LicenseGuard.Licensing.Rules;

namespace LicenseGuard.Resolution.Packages;

/// <summary>Reads what a nuspec says about the licence: <c>license</c> (an expression, or a file in the package) and the older
/// <c>licenseUrl</c>, in any of the nuspec namespaces. Source: learn.microsoft.com/nuget/reference/nuspec.</summary>
internal static class NuspecReader
{
    /// <summary>Bytes; real ones have a few thousand.</summary>
    private const int LargestFile = 4 * 1024 * 1024;

    private const string NoMetadata = "the nuspec has no package metadata";

    private static readonly PackageLicense None = new(PackageLicenseKind.None, "");

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    /// <summary>Reads it. Never throws for bad input.</summary>
    /// <param name="path">Absolute path; empty when the package folder has no nuspec.</param>
    /// <param name="problem">Why nothing could be read, in English; null when it could.</param>
    public static PackageLicense Read(string path, out string? problem)
    {
        if (path.Length == 0)
        {
            problem = "the package folder has no nuspec";
            return None;
        }

        try
        {
            // The XML reader has a buffer of its own.
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1);
            if (stream.Length > LargestFile)
            {
                problem = "the nuspec is too large";
                return None;
            }

            using var xml = XmlReader.Create(stream, Settings);
            return Read(xml, out problem);
        }
        catch (XmlException e)
        {
            problem = FormattableString.Invariant($"the nuspec is not valid XML (line {e.LineNumber}, column {e.LinePosition})");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or SecurityException)
        {
            problem = "the nuspec cannot be read";
        }

        return None;
    }

    /// <summary>Reads one that was loaded from a feed.</summary>
    /// <returns>False when it is no nuspec.</returns>
    public static bool TryRead(byte[] nuspec, out PackageLicense license)
    {
        license = None;
        try
        {
            using var xml = XmlReader.Create(new MemoryStream(nuspec, writable: false), Settings);
            license = Read(xml, out var problem);
            while (xml.Read())
            {
                // To its end: half a nuspec is none.
            }

            return problem != NoMetadata;
        }
        catch (XmlException)
        {
            return false;
        }
    }

    private static PackageLicense Read(XmlReader xml, out string? problem)
    {
        problem = null;
        xml.MoveToContent();
        if (xml.LocalName != "package" || !MoveToMetadata(xml))
        {
            problem = NoMetadata;
            return None;
        }

        if (xml.IsEmptyElement) return None;
        PackageLicense? license = null;
        var url = "";
        xml.Read();
        while (xml.Depth == 2 || xml.NodeType != XmlNodeType.EndElement)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.Depth == 2 && xml.LocalName == "license")
            {
                if (license is not null) problem = "the nuspec has two license elements";
                license = ReadLicense(xml, ref problem);
            }
            else if (xml.NodeType == XmlNodeType.Element && xml.Depth == 2 && xml.LocalName == "licenseUrl")
            {
                url = xml.ReadElementContentAsString().Trim();
            }
            else if (xml.NodeType == XmlNodeType.Element && xml.Depth == 2)
            {
                xml.Skip();
            }
            else if (!xml.Read())
            {
                break;
            }
        }

        if (problem is not null) return None;
        if (license is not null) return license;
        return url.Length == 0 ? None : OfAddress(url);
    }

    private static PackageLicense OfAddress(string url)
    {
        var (license, isSecondHand) = LicenseUrls.Find(url);
        // Such an address is how older clients are told the expression.
        if (license is not null && Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Host == "licenses.nuget.org")
            return new PackageLicense(PackageLicenseKind.Expression, license);
        return new PackageLicense(PackageLicenseKind.Url, url) { Meant = license ?? "", IsSecondHand = isSecondHand };
    }

    private static bool MoveToMetadata(XmlReader xml)
    {
        if (xml.IsEmptyElement) return false;
        xml.Read();
        while (xml.Depth == 1 || xml.NodeType != XmlNodeType.EndElement)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "metadata") return true;
            if (xml.NodeType == XmlNodeType.Element) xml.Skip();
            else if (!xml.Read()) return false;
        }

        return false;
    }

    private static PackageLicense ReadLicense(XmlReader xml, ref string? problem)
    {
        var type = xml.GetAttribute("type")?.Trim() ?? "";
        var text = xml.ReadElementContentAsString().Trim();
        if (text.Length == 0)
        {
            problem = "the nuspec's license element is empty";
            return None;
        }

        if (string.Equals(type, "expression", StringComparison.OrdinalIgnoreCase))
        {
            return new PackageLicense(PackageLicenseKind.Expression, text);
        }

        if (!string.Equals(type, "file", StringComparison.OrdinalIgnoreCase))
        {
            problem = "the nuspec's license element is neither of type expression nor file";
            return None;
        }

        var file = text.Replace('\\', '/');
        while (file.StartsWith("./", StringComparison.Ordinal)) file = file.Substring(2);
        if (PackageFolders.StaysInside(file)) return new PackageLicense(PackageLicenseKind.File, file);
        problem = "the nuspec's license file is outside the package";
        return None;
    }
}
