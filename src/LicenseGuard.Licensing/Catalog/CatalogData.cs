using System;
using System.Collections.Generic;
using System.IO;
using System.Text;

namespace LicenseGuard.Licensing.Catalog;

/// <summary>Reads the data files inside this assembly.</summary>
internal static class CatalogData
{
    private const string Root = "catalog/";

    /// <summary>The catalogue inside this assembly. Its things are read when they are asked for; the tests read them all,
    /// so a bad line does not get here.</summary>
    public static LicenseCatalog ReadCatalog() => new(Index(Files(), () => Vocabulary.BuiltIn));

    /// <summary>Reads a whole catalogue from files that are named like <c>licenses/meta.txt</c>; other names are left
    /// out.</summary>
    /// <exception cref="InvalidDataException">A file is bad; the message starts with file and line.</exception>
    public static LicenseCatalog Read(IEnumerable<KeyValuePair<string, TextReader>> files, Vocabulary vocabulary)
    {
        var index = Index(files, () => vocabulary);
        index.ReadAll();
        return new LicenseCatalog(index);
    }

    private static CatalogIndex Index(IEnumerable<KeyValuePair<string, TextReader>> files, Func<Vocabulary> vocabulary)
    {
        var index = new CatalogIndex();
        var licenses = new LicenseReader(vocabulary);
        foreach (var file in files)
        {
            using var reader = file.Value;
            if (file.Key.StartsWith("licenses/", StringComparison.Ordinal))
                licenses.Add(DataBlock.Read(file.Key, reader, LicenseReader.IndexKeys), index.Licenses);
            else if (file.Key.StartsWith("models/", StringComparison.Ordinal))
                ModelReader.Read(DataBlock.Read(file.Key, reader, ModelReader.IndexKeys), index.Families);
            else if (file.Key.StartsWith("providers/", StringComparison.Ordinal))
                ProviderReader.Read(DataBlock.Read(file.Key, reader), index.Providers);
            else if (file.Key.StartsWith("apis/", StringComparison.Ordinal))
                ApiReader.Read(DataBlock.Read(file.Key, reader), index.Libraries);
        }

        return index;
    }

    /// <exception cref="InvalidDataException">The file is bad; the message starts with file and line.</exception>
    public static Vocabulary ReadVocabulary()
    {
        using var reader = Open(Root + "vocabulary.txt");
        return Vocabulary.Read("vocabulary.txt", reader);
    }

    private static IEnumerable<KeyValuePair<string, TextReader>> Files()
    {
        foreach (var name in typeof(CatalogData).Assembly.GetManifestResourceNames())
        {
            // A build on Windows writes the folder's separator as a backslash.
            var file = name.IndexOf('\\') < 0 ? name : name.Replace('\\', '/');
            if (file.StartsWith(Root, StringComparison.Ordinal))
                yield return new KeyValuePair<string, TextReader>(file.Substring(Root.Length), Open(name));
        }
    }

    // A StreamReader per file costs more than all that is read.
    private static StringReader Open(string resource)
    {
        using var stream = typeof(CatalogData).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidDataException("the assembly holds no " + resource);
        var bytes = new byte[stream.Length];
        var count = 0;
        while (count < bytes.Length && stream.Read(bytes, count, bytes.Length - count) is var read and > 0)
            count += read;
        var mark = count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0;
        return new StringReader(Encoding.UTF8.GetString(bytes, mark, count - mark));
    }
}
