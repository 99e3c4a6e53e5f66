using System;
using System.Collections.Generic;
using System.IO;
using System.Xml;
using LicenseGuard.Licensing.Manifest;

namespace LicenseGuard.Resolution.Project;

/// <summary>Finds where a property is set, and checks properties that take one of a few words.</summary>
internal static class PropertyPlace
{
    /// <summary>The element that sets the property in the project file or one of the files beside it; line 1 of the project when
    /// none does (the command line, the environment, a package).</summary>
    public static Place Find(ProjectInputs inputs, string directory, string property)
    {
        foreach (var file in inputs.PropertyFiles)
        {
            try
            {
                if (file.Length > 0 && File.Exists(file) && FindIn(file, property) is { } position)
                    return new Place(RelativePath.From(directory, file), position.Line, position.Column);
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or XmlException)
            {
                // Only the place is lost: the finding itself stands.
            }
        }

        return Place.Project;
    }

    /// <summary>LG0002 when the property has a value that is none of the words.</summary>
    public static void CheckWords(
        ProjectInputs inputs, PolicyTrust trust, string directory, List<Finding> problems, string property, string[] words)
    {
        var value = trust.Property(property).Trim();
        if (value.Length == 0 || Array.Exists(words, word => string.Equals(word, value, StringComparison.OrdinalIgnoreCase)))
            return;
        problems.Add(new Finding(
            "LG0002", "LG0002_value", Severity.Warning, property, Find(inputs, directory, property),
            [property, value, string.Join(", ", words), ""], []));
    }

    private static (int Line, int Column)? FindIn(string file, string property)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
        using var reader = XmlReader.Create(file, settings);
        (int, int)? last = null;
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == property && reader is IXmlLineInfo line)
                last = (line.LineNumber, line.LinePosition - 1);
        }

        return last;
    }
}
