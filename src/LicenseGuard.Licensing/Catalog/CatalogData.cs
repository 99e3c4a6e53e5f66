using System;
using System.Collections.Generic;
using System.IO;
using System.Text;

namespace LicenseGuard.Licensing.Catalog;

/// <summary>Reads the data files inside this assembly.</summary>
internal static class CatalogData
{
    private const string Root = "catalog/";

    /// <exception cref="InvalidDataException">A data file is bad; the message starts with file and line.</exception>
    public static LicenseCatalog ReadCatalog() => Read(Files(), Vocabulary.BuiltIn);

    /// <summary>Reads a catalogue from files that are named like <c>licenses/meta.txt</c>; other names are left out.</summary>
    /// <exception cref="InvalidDataException">A file is bad; the message starts with file and line.</exception>
    public static LicenseCatalog Read(IEnumerable<KeyValuePair<string, TextReader>> files, Vocabulary vocabulary)
    {
        var licenses = new LicenseReader(vocabulary);
        List<ModelFamily> families = [];
        List<ApiLibrary> libraries = [];
        foreach (var file in files)
        {
            using var reader = file.Value;
            if (file.Key.StartsWith("licenses/", StringComparison.Ordinal))
                licenses.Add(DataBlock.Read(file.Key, reader));
            else if (file.Key.StartsWith("models/", StringComparison.Ordinal))
                ModelReader.Read(DataBlock.Read(file.Key, reader), families);
            else if (file.Key.StartsWith("apis/", StringComparison.Ordinal))
                ApiReader.Read(DataBlock.Read(file.Key, reader), libraries);
        }

        return new LicenseCatalog(licenses.Read(), families, libraries);
    }

    /// <exception cref="InvalidDataException">The file is bad; the message starts with file and line.</exception>
    public static Vocabulary ReadVocabulary()
    {
        using var reader = Open(Root + "vocabulary.txt");
        return Vocabulary.Read("vocabulary.txt", reader);
    }

    private static IEnumerable<KeyValuePair<string, TextReader>> Files()
    {
        var names = typeof(CatalogData).Assembly.GetManifestResourceNames();
        Array.Sort(names, StringComparer.Ordinal);
        foreach (var name in names)
        {
            // A build on Windows writes the folder's separator as a backslash.
            var file = name.Replace('\\', '/');
            if (file.StartsWith(Root, StringComparison.Ordinal))
                yield return new KeyValuePair<string, TextReader>(file.Substring(Root.Length), Open(name));
        }
    }

    private static StreamReader Open(string resource) =>
        new(typeof(CatalogData).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidDataException("the assembly holds no " + resource), Encoding.UTF8);
}
