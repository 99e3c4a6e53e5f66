using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using LicenseGuard.Resolution.LicenseTexts;

namespace LicenseGuard.Feeds.Sources;

/// <summary>Reads single files of a nupkg. A package is data: no name of it is used as a path, no length believed.</summary>
internal static class PackageZip
{
    /// <summary>More files than that with a licence's name are no licences.</summary>
    private const int MostTexts = 40;

    private const int MostEntries = 200_000;

    /// <summary>The nuspec in the root of the package.</summary>
    public static byte[] Nuspec(Stream package, long largest)
    {
        using var zip = Open(package);
        foreach (var entry in Entries(zip))
        {
            if (entry.FullName.IndexOf('/') < 0 && entry.FullName.EndsWith(".nuspec", StringComparison.OrdinalIgnoreCase))
                return Read(entry, largest) ?? throw new FeedException(FeedFault.TooLarge);
        }

        throw new FeedException(FeedFault.Nonsense);
    }

    /// <summary>The files whose path is wanted.</summary>
    public static IReadOnlyList<PackedFile> Texts(Stream package, Func<string, bool> isWanted)
    {
        using var zip = Open(package);
        var texts = new List<PackedFile>();
        foreach (var entry in Entries(zip))
        {
            var path = Uri.UnescapeDataString(entry.FullName).Replace('\\', '/');
            if (texts.Count == MostTexts || !isWanted(path)) continue;
            // One byte more than anybody reads tells that there is more.
            texts.Add(new(path, Read(entry, LicenseTextIdentifier.LongestRead + 1, cut: true)!));
        }

        return texts;
    }

    private static ZipArchive Open(Stream package)
    {
        try
        {
            package.Position = 0;
            return new ZipArchive(package, ZipArchiveMode.Read, leaveOpen: true);
        }
        catch (InvalidDataException)
        {
            throw new FeedException(FeedFault.Nonsense);
        }
    }

    private static IReadOnlyCollection<ZipArchiveEntry> Entries(ZipArchive zip)
    {
        try
        {
            if (zip.Entries.Count <= MostEntries) return zip.Entries;
        }
        catch (InvalidDataException)
        {
            // Likewise.
        }

        throw new FeedException(FeedFault.Nonsense);
    }

    private static byte[]? Read(ZipArchiveEntry entry, long largest, bool cut = false)
    {
        try
        {
            using var stream = entry.Open();
            return Bounded.Read(stream, largest, cut);
        }
        catch (InvalidDataException)
        {
            throw new FeedException(FeedFault.Nonsense);
        }
    }
}
