using System;
using System.Collections.Generic;
using System.IO;
using System.Security;
using System.Xml;

namespace LicenseGuard.Resolution.Items;

/// <summary>What an element of a project file declares.</summary>
internal enum ElementKind
{
    /// <summary>An item: a child of an ItemGroup.</summary>
    Item,

    /// <summary>A property: a child of a PropertyGroup.</summary>
    Property,

    /// <summary>A task's Output, which sets an item or a property when a target runs.</summary>
    Output,
}

/// <summary>An element of a project file that declares an item or a property.</summary>
/// <param name="Kind">Which of them.</param>
/// <param name="Name">Item type or property name.</param>
/// <param name="Include">The attribute as written; empty when it has none.</param>
/// <param name="Update">The attribute as written; empty when it has none.</param>
/// <param name="Remove">The attribute as written; empty when it has none.</param>
/// <param name="Value">Of a property: its text as written.</param>
/// <param name="Line">One-based.</param>
/// <param name="Column">One-based, of the element's <c>&lt;</c>.</param>
internal sealed record ProjectElement(
    ElementKind Kind, string Name, string Include, string Update, string Remove, string Value, int Line, int Column);

/// <summary>Reads the elements of an MSBuild project file that declare items and properties, with or without the namespace of
/// 2003, in and outside of targets, in document order. Evaluates nothing.</summary>
internal static class ProjectXml
{
    /// <summary>Bytes; larger than any project that a person or tool wrote.</summary>
    private const int LargestFile = 32 * 1024 * 1024;

    // MSBuild too ignores a document type instead of refusing the file.
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    /// <summary>The elements up to where the file stops being XML; none when it cannot be read.</summary>
    /// <param name="file">Absolute path.</param>
    /// <param name="readable">The whole file was read.</param>
    public static List<ProjectElement> Read(string file, out bool readable)
    {
        var elements = new List<ProjectElement>();
        readable = false;
        try
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1);
            if (stream.Length > LargestFile) return elements;
            using var xml = XmlReader.Create(stream, Settings);
            Read(xml, elements);
            readable = true;
        }
        catch (Exception e) when (e is XmlException or IOException or UnauthorizedAccessException or SecurityException
            or ArgumentException or NotSupportedException)
        {
            // The last two are a path that is none. What was read before an error in the XML still tells where things are.
        }

        return elements;
    }

    private static void Read(XmlReader xml, List<ProjectElement> elements)
    {
        var lines = (IXmlLineInfo)xml;
        var group = ElementKind.Output;
        var groupDepth = -1;
        var more = xml.Read();
        while (more)
        {
            if (xml.NodeType == XmlNodeType.EndElement && xml.Depth == groupDepth) groupDepth = -1;
            if (xml.NodeType != XmlNodeType.Element)
            {
                more = xml.Read();
                continue;
            }

            if (groupDepth >= 0 && xml.Depth == groupDepth + 1)
            {
                // Leaves the reader behind the element.
                elements.Add(Element(xml, lines, group));
                more = !xml.EOF;
                continue;
            }

            if (xml.LocalName == "Output") elements.AddIfNamed(Output(xml, lines));
            if (xml.LocalName is "ItemGroup" or "PropertyGroup" && !xml.IsEmptyElement)
            {
                group = xml.LocalName == "ItemGroup" ? ElementKind.Item : ElementKind.Property;
                groupDepth = xml.Depth;
            }

            more = xml.Read();
        }
    }

    private static ProjectElement Element(XmlReader xml, IXmlLineInfo lines, ElementKind kind)
    {
        var (name, line, column) = (xml.LocalName, lines.LineNumber, lines.LinePosition - 1);
        if (kind == ElementKind.Property)
        {
            return new ProjectElement(kind, name, "", "", "", Text(xml), line, column);
        }

        var element = new ProjectElement(
            kind, name, Attribute(xml, "Include"), Attribute(xml, "Update"), Attribute(xml, "Remove"), "", line, column);
        xml.Skip();
        return element;
    }

    /// <summary>The element's text without that of child elements' tags; leaves the reader behind the element.</summary>
    private static string Text(XmlReader xml)
    {
        var depth = xml.Depth;
        var text = "";
        if (!xml.IsEmptyElement)
        {
            while (xml.Read() && xml.Depth > depth)
            {
                if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA) text += xml.Value;
            }
        }

        xml.Read();
        return text.Trim();
    }

    private static ProjectElement Output(XmlReader xml, IXmlLineInfo lines)
    {
        var name = Attribute(xml, "PropertyName");
        if (name.Length == 0) name = Attribute(xml, "ItemName");
        return new ProjectElement(ElementKind.Output, name, "", "", "", "", lines.LineNumber, lines.LinePosition - 1);
    }

    private static string Attribute(XmlReader xml, string name) => xml.GetAttribute(name) ?? "";

    private static void AddIfNamed(this List<ProjectElement> elements, ProjectElement element)
    {
        if (element.Name.Length > 0) elements.Add(element);
    }
}
