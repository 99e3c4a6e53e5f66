using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Threading.Tasks;
using LicenseGuard.Licensing.Rules;
using LicenseGuard.Resolution.LicenseTexts;

namespace LicenseGuard.Resolution.Packages;

/// <summary>Reads the licence files in the packages of a graph: each is hashed and identified, what is the same text but for the line that
/// names its author once for all packages.</summary>
internal static class PackageTexts
{
    /// <summary>Files that are read at the root of a package, and as many below; real ones have a few.</summary>
    private const int MostFiles = 32;

    /// <summary>What the licence-like files of each package say, in the order of the packages: the one that its nuspec names first, the
    /// others in ordinal order of path. Files about parts of others are listed and not read. Never throws for bad input.</summary>
    /// <param name="packages">Packages of a graph.</param>
    public static IReadOnlyList<IReadOnlyList<PackageText>> Read(IReadOnlyList<GraphPackage> packages)
    {
        var files = new List<TextFile>[packages.Count];
        Parallel.For(0, packages.Count, i => files[i] = ReadFiles(packages[i]));

        // Of several files of one key always the first is looked at, so that the same is quoted every time.
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var samples = new List<byte[]>();
        foreach (var file in files.SelectMany(own => own))
        {
            if (file.Content is null || places.ContainsKey(file.Key)) continue;
            places.Add(file.Key, samples.Count);
            samples.Add(file.Content);
        }

        var answers = new LicenseText[samples.Count];
        Parallel.For(0, samples.Count, i => answers[i] = LicenseTextIdentifier.Identify(samples[i]));
        var texts = new IReadOnlyList<PackageText>[packages.Count];
        for (var i = 0; i < texts.Length; i++)
            texts[i] = files[i].ConvertAll(file => file.Content is null ? file.Text : With(file.Text, answers[places[file.Key]]));

        return texts;
    }

    /// <summary>As for several packages.</summary>
    public static IReadOnlyList<PackageText> Read(GraphPackage package) => Read([package])[0];

    private static PackageText With(PackageText text, LicenseText identified) => text with
    {
        License = identified.Expression ?? "",
        Rider = identified.Rider?.Quote ?? "",
        RiddenLicense = identified.RiddenLicense,
    };

    private static List<TextFile> ReadFiles(GraphPackage package)
    {
        var files = new List<TextFile>();
        if (package.Folder is not { } folder) return files;
        var declared = "";
        if (package.License.Kind == PackageLicenseKind.File)
        {
            declared = PackageFile.Find(folder, package.License.Text, package.Files, out var problem) ?? package.License.Text;
            files.Add(problem.Length > 0
                ? Unread(declared, PackageTextKind.Declared, problem)
                : ReadText(folder, declared, PackageTextKind.Declared));
        }

        // What lies deeper may be of parts, and must not crowd out the package's own.
        var (atRoot, below) = (0, 0);
        foreach (var path in package.Files)
        {
            if (path == declared || PackageFileNames.KindOf(path) is not { } kind) continue;
            if (kind == PackageTextKind.ThirdParty) files.Add(Unread(path, kind));
            else if ((path.IndexOf('/') < 0 ? ++atRoot : ++below) > MostFiles) files.Add(Unread(path, kind, "many"));
            else if (kind == PackageTextKind.Sbom) AddSbom(files, folder, path, package);
            else files.Add(ReadText(folder, path, kind));
        }

        return files;
    }

    private static TextFile ReadText(string folder, string path, PackageTextKind kind)
    {
        if (PackageFile.Read(folder, path, LicenseTextIdentifier.LongestRead, out var problem) is not { } bytes)
            return Unread(path, kind, problem);
        if (kind == PackageTextKind.Notice && ReadmeFilter.IsHarmless(path, bytes)) return Unread(path, kind);
        using var sha = SHA256.Create();
        var text = new PackageText(path, kind, "", "", "", TextKey.Hex(sha.ComputeHash(bytes)));
        return new TextFile(text, TextKey.Of(bytes, sha), bytes);
    }

    private static void AddSbom(List<TextFile> files, string folder, string path, GraphPackage package)
    {
        if (PackageFile.Read(folder, path, Sbom.LargestFile, out _) is not { } bytes) return;
        foreach (var license in Sbom.Licenses(bytes, package.Id, package.Version))
            files.Add(new TextFile(new PackageText(path, PackageTextKind.Sbom, license, "", "", ""), "", null));
    }

    private static TextFile Unread(string path, PackageTextKind kind, string problem = "") =>
        new(new PackageText(path, kind, "", "", "", "") { Problem = problem }, "", null);

    /// <summary>A file; its content and the key of that where it is to be identified.</summary>
    private sealed record TextFile(PackageText Text, string Key, byte[]? Content);
}
