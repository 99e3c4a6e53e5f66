using System;
using System.Collections.Generic;
using System.IO;
using System.Security;
using System.Security.Cryptography;
using LicenseGuard.Licensing.Rules;
using LicenseGuard.Resolution.LicenseTexts;

namespace LicenseGuard.Resolution.Packages;

/// <summary>Reads the licence files in the packages of a graph: each is hashed and identified, the same content once. Many packages
/// carry the same file, so an instance serves a whole graph. Not for several threads.</summary>
public sealed class PackageTexts
{
    /// <summary>Files per package; real ones have a few.</summary>
    private const int MostFiles = 32;

    private readonly Dictionary<string, LicenseText> identified = new(StringComparer.Ordinal);
    private readonly byte[] buffer = new byte[64 * 1024];

    /// <summary>What the licence-like files of a package say, the one that its nuspec names first, the others in ordinal order of
    /// path. Files about parts of others are listed and not read. Never throws for bad input.</summary>
    /// <param name="package">A package of the graph.</param>
    public IReadOnlyList<PackageText> Read(GraphPackage package)
    {
        if (package.Folder is not { } folder) return [];
        var texts = new List<PackageText>();
        var declared = "";
        if (package.License.Kind == PackageLicenseKind.File)
        {
            declared = PackageFile.Find(folder, package.License.Text, package.Files, out var problem) ?? package.License.Text;
            texts.Add(problem.Length > 0
                ? new PackageText(package.License.Text, PackageTextKind.Declared, "", "", "", "") { Problem = problem }
                : ReadText(folder, declared, PackageTextKind.Declared));
        }

        foreach (var path in package.Files)
        {
            if (texts.Count >= MostFiles) break;
            if (path == declared || PackageFileNames.KindOf(path) is not { } kind) continue;
            if (kind == PackageTextKind.Sbom) AddSbom(texts, folder, path, package);
            else texts.Add(kind == PackageTextKind.ThirdParty ? Unread(path, kind, "") : ReadText(folder, path, kind));
        }

        return texts;
    }

    private PackageText ReadText(string folder, string path, PackageTextKind kind)
    {
        var bytes = ReadBytes(folder, path, LicenseTextIdentifier.LongestRead, out var problem);
        if (bytes is null) return Unread(path, kind, problem);
        if (kind == PackageTextKind.Notice && ReadmeFilter.IsHarmless(path, bytes)) return Unread(path, kind, "");
        var hash = Hash(bytes);
        if (!identified.TryGetValue(hash, out var text)) identified[hash] = text = LicenseTextIdentifier.Identify(bytes);
        return new PackageText(path, kind, text.Expression ?? "", text.Rider?.Quote ?? "", text.RiddenLicense, hash);
    }

    private void AddSbom(List<PackageText> texts, string folder, string path, GraphPackage package)
    {
        if (ReadBytes(folder, path, Sbom.LargestFile, out _) is not { } bytes) return;
        foreach (var license in Sbom.Licenses(bytes, package.Id, package.Version))
            texts.Add(new PackageText(path, PackageTextKind.Sbom, license, "", "", ""));
    }

    /// <summary>Null when it cannot be read. A file that is larger than the limit is not read at all: what stood behind the limit
    /// could take back what stands before it.</summary>
    private byte[]? ReadBytes(string folder, string path, int limit, out string problem)
    {
        problem = "";
        try
        {
            // Unbuffered: one read is enough for nearly all.
            using var stream = new FileStream(
                Path.Combine(folder, path), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1);
            var count = 0;
            var bytes = buffer;
            while (stream.Read(bytes, count, bytes.Length - count) is var read and > 0)
            {
                count += read;
                if (count > limit)
                {
                    problem = "large";
                    return null;
                }

                if (count == bytes.Length) Array.Resize(ref bytes, 2 * bytes.Length);
            }

            Array.Resize(ref bytes, count);
            return bytes;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            problem = "missing";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or SecurityException or ArgumentException or NotSupportedException)
        {
            problem = "unreadable";
        }

        return null;
    }

    private static PackageText Unread(string path, PackageTextKind kind, string problem) =>
        new(path, kind, "", "", "", "") { Problem = problem };

    private static string Hash(byte[] bytes)
    {
        using var sha = SHA256.Create();
        var hash = sha.ComputeHash(bytes);
        var hex = new char[2 * hash.Length];
        for (var i = 0; i < hash.Length; i++)
        {
            hex[2 * i] = "0123456789abcdef"[hash[i] >> 4];
            hex[(2 * i) + 1] = "0123456789abcdef"[hash[i] & 15];
        }

        return new string(hex);
    }
}
