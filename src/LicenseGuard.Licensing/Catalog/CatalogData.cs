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
    public static LicenseCatalog ReadCatalog()
    {
        var licenses = new LicenseReader(Vocabulary.BuiltIn);
        List<ModelFamily> families = [];
        List<ApiLibrary> libraries = [];
        var assembly = typeof(CatalogData).Assembly;
        var names = assembly.GetManifestResourceNames();
        Array.Sort(names, StringComparer.Ordinal);
        foreach (var resource in names)
        {
            // A build on Windows writes the folder's separator as a backslash.
            var file = resource.Replace('\\', '/');
            if (!file.StartsWith(Root, StringComparison.Ordinal))
                continue;
            file = file.Substring(Root.Length);
            if (file.StartsWith("licenses/", StringComparison.Ordinal))
                licenses.Add(ReadBlocks(resource, file));
            else if (file.StartsWith("models/", StringComparison.Ordinal))
                ModelReader.Read(ReadBlocks(resource, file), families);
            else if (file.StartsWith("apis/", StringComparison.Ordinal))
                ApiReader.Read(ReadBlocks(resource, file), libraries);
        }

        return new LicenseCatalog(licenses.Read(), families, libraries);
    }

    /// <exception cref="InvalidDataException">The file is bad; the message starts with file and line.</exception>
    public static Vocabulary ReadVocabulary()
    {
        using var reader = Open(Root + "vocabulary.txt");
        return Vocabulary.Read("vocabulary.txt", reader);
    }

    /// <summary>Opens an embedded text file.</summary>
    public static StreamReader Open(string resource) =>
        new(typeof(CatalogData).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidDataException("the assembly holds no " + resource), Encoding.UTF8);

    private static List<DataBlock> ReadBlocks(string resource, string file)
    {
        using var reader = Open(resource);
        return DataBlock.Read(file, reader);
    }
}
