using System.Collections.Generic;
using System.IO;
using System.Xml;

namespace LicenseGuard.Resolution.Packages;

/// <summary>Reads the licences of the subject of a CycloneDX bill of materials in XML, in any version's namespace.</summary>
internal static class SbomXml
{
    private const int Deepest = 5;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
    };

    public static void Read(Stream stream, SbomSubject subject, List<string> found)
    {
        using var xml = XmlReader.Create(stream, Settings);
        if (xml.MoveToContent() != XmlNodeType.Element || xml.LocalName != "bom") return;

        // By what encloses it: names of parts further down mean nothing here.
        var path = new List<string>();
        string? name = null, version = null, packageUrl = null;
        var licenses = new List<string>();
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.EndElement && path.Count > 0)
            {
                path.RemoveAt(path.Count - 1);
                // The parts follow, thousands of them.
                if (path.Count == 0 && xml.LocalName == "metadata") break;
            }
            else if (xml.NodeType == XmlNodeType.Element)
            {
                path.Add(xml.LocalName);
                if (xml.IsEmptyElement) path.RemoveAt(path.Count - 1);
            }
            else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
            {
                switch (path.Count <= Deepest ? string.Join("/", path) : "")
                {
                    case "metadata/component/name": name = xml.Value; break;
                    case "metadata/component/version": version = xml.Value; break;
                    case "metadata/component/purl": packageUrl = xml.Value; break;
                    case "metadata/component/licenses/expression":
                    case "metadata/component/licenses/license/id":
                    case "metadata/component/licenses/license/name": licenses.Add(xml.Value); break;
                }
            }
        }

        if (subject.Is(name, version, packageUrl)) found.Add(SbomJson.Together(licenses));
    }
}
