using System;
using System.Text;
using LicenseGuard.Licensing.Rules;

namespace LicenseGuard.Resolution.Packages;

/// <summary>Which files of a package are looked at, by their names alone. A restore graph lists tens of thousands of files, and
/// so the names are looked at as the bytes they are; case does not matter.</summary>
internal static class PackageFileNames
{
    /// <summary>Bytes; longer names are names of nothing that we know.</summary>
    private const int LongestName = 200;

    // Names of files that hold no text about a licence although they begin with one of our words. Blanks around each.
    private static ReadOnlySpan<byte> NoText =>
        " dll exe pdb xml json png jpg jpeg svg gif ico cs vb fs razor js ts css props targets config resx resources licx lic snk key "u8;

    private static ReadOnlySpan<byte> NoTextEither =>
        " pfx p7s sha512 zip gz so dylib lib dat nuspec ps1 psm1 psd1 sh cmd bat yml yaml db csv pdf doc docx "u8;

    private static ReadOnlySpan<byte> Texts => " txt md markdown text rst rtf html htm adoc "u8;

    /// <summary>It is a licence, a notice, a bill of materials or a model file.</summary>
    public static bool IsOfInterest(string path) => IsOfInterest(Encoding.UTF8.GetBytes(path));

    /// <summary>What kind of text it is; null when it is none. <see cref="PackageTextKind.Declared"/> is never the answer: the
    /// nuspec says that.</summary>
    /// <param name="path">Path in the package, with <c>/</c>.</param>
    public static PackageTextKind? KindOf(string path) => KindOf(Encoding.UTF8.GetBytes(path));

    /// <summary>It is a model file by its extension, as far as names can tell: <c>.bin</c> and pickles are many things, so their
    /// name must speak of a model too.</summary>
    /// <param name="path">Path in the package, with <c>/</c>.</param>
    public static bool IsModel(string path) => IsModel(Encoding.UTF8.GetBytes(path));

    /// <summary>As the other, of the name's UTF-8.</summary>
    internal static bool IsOfInterest(ReadOnlySpan<byte> path)
    {
        // Most files of a package are assemblies, and the documentation beside them: .dll, and .xml in lib or ref.
        var last = path.Length - 1;
        if (last > 3 && path[last] == 'l'
            && (path[last - 1] == 'l' ? path[last - 2] == 'd' && path[last - 3] == '.' : path[last - 1] == 'm' && path[3] == '/')) return false;
        return IsModel(path) || KindOf(path) is not null;
    }

    private static PackageTextKind? KindOf(ReadOnlySpan<byte> path)
    {
        var slash = path.LastIndexOf((byte)'/');
        var place = PlaceOf(path.Slice(0, Math.Max(slash, 0)));
        var length = path.Length - slash - 1;
        if (place == Place.Elsewhere || length is 0 or > LongestName) return null;
        Span<byte> lower = stackalloc byte[LongestName];
        ToLower(path.Slice(slash + 1), lower);
        ReadOnlySpan<byte> name = lower.Slice(0, length);
        if (place != Place.Docs && IsSbom(name)) return PackageTextKind.Sbom;
        return place == Place.Manifest ? null : TextOf(name, place);
    }

    private static PackageTextKind? TextOf(ReadOnlySpan<byte> name, Place place)
    {
        var extension = ExtensionOf(name);
        var isText = extension.Length == 0 || Lists(Texts, extension);
        var licence = Has(name, "license"u8) || Has(name, "licence"u8);
        var begins = name.StartsWith("license"u8) || name.StartsWith("licence"u8) || name.StartsWith("copying"u8)
            || name.StartsWith("unlicense"u8) || name.StartsWith("eula"u8) || name.StartsWith("notice"u8)
            || name.StartsWith("copyright"u8);
        // LICENSE.MIT, COPYING.LESSER, LICENSE-2.0: what follows the word need not be an extension.
        if (!isText && (!begins || Lists(NoText, extension) || Lists(NoTextEither, extension))) return null;

        if ((Has(name, "third"u8) || Has(name, "3rd"u8)) && Has(name, "part"u8)) return PackageTextKind.ThirdParty;
        if (name.StartsWith("notices"u8)) return PackageTextKind.ThirdParty;
        if (licence || name.StartsWith("copying"u8) || Has(name, "eula"u8) || IsGpl(name)) return PackageTextKind.License;
        if (name.StartsWith("notice"u8) || name.StartsWith("copyright"u8) || IsFurtherTerms(name)) return PackageTextKind.Notice;
        if (place == Place.Root && name.StartsWith("readme"u8)) return PackageTextKind.Notice;
        // licenses/zlib.txt: a folder that collects licences has those of the parts.
        return place == Place.Licenses ? PackageTextKind.ThirdParty : null;
    }

    /// <summary>gpl.txt, lgpl-2.1.txt, AGPL-3.0: the texts that come without the word in their name.</summary>
    private static bool IsGpl(ReadOnlySpan<byte> name) =>
        name.StartsWith("gpl"u8) || name.StartsWith("lgpl"u8) || name.StartsWith("agpl"u8);

    /// <summary>COMMONS-CLAUSE.txt, ADDITIONAL_TERMS.md: what stands beside a licence and may take from it.</summary>
    private static bool IsFurtherTerms(ReadOnlySpan<byte> name) =>
        name.StartsWith("terms"u8) || name.StartsWith("patents"u8) || Has(name, "additional"u8) || Has(name, "addendum"u8)
        || Has(name, "restriction"u8) || (Has(name, "commons"u8) && Has(name, "clause"u8));

    private static bool IsSbom(ReadOnlySpan<byte> name) =>
        name.EndsWith(".spdx.json"u8) || name.EndsWith(".cdx.json"u8) || name.EndsWith(".cdx.xml"u8) || name.EndsWith(".spdx"u8)
        || name.SequenceEqual("bom.json"u8) || name.SequenceEqual("bom.xml"u8)
        || name.SequenceEqual("sbom.json"u8) || name.SequenceEqual("sbom.xml"u8);

    private static bool IsModel(ReadOnlySpan<byte> path)
    {
        var extension = ExtensionOf(path);
        if (extension.Length is 0 or > 11) return false;
        Span<byte> buffer = stackalloc byte[LongestName];
        ToLower(extension, buffer);
        ReadOnlySpan<byte> lower = buffer.Slice(0, extension.Length);
        switch (lower.Length)
        {
            case 2: return lower.SequenceEqual("pt"u8);
            case 3 when lower.SequenceEqual("bin"u8) || lower.SequenceEqual("pkl"u8): break;
            case 3: return lower.SequenceEqual("ort"u8) || lower.SequenceEqual("pth"u8) || lower.SequenceEqual("ptl"u8);
            case 4 when lower.SequenceEqual("gguf"u8) || lower.SequenceEqual("ggml"u8): return true;
            case 4: return lower.SequenceEqual("onnx"u8) || lower.SequenceEqual("ckpt"u8);
            case 5: return lower.SequenceEqual("keras"u8);
            case 6 when lower.SequenceEqual("pickle"u8): break;
            case 6: return lower.SequenceEqual("tflite"u8);
            case 7: return lower.SequenceEqual("mlmodel"u8);
            default: return lower.SequenceEqual("safetensors"u8) || lower.SequenceEqual("llamafile"u8);
        }

        var name = path.Slice(path.LastIndexOf((byte)'/') + 1);
        if (name.Length > LongestName) return false;
        ToLower(name, buffer);
        lower = buffer.Slice(0, name.Length);
        return Has(lower, "model"u8) || Has(lower, "weight"u8) || Has(lower, "ggml"u8) || Has(lower, "consolidated"u8);
    }

    private static Place PlaceOf(ReadOnlySpan<byte> folder)
    {
        if (folder.Length == 0) return Place.Root;
        if (folder.StartsWith("_manifest/"u8)) return Place.Manifest;
        if (folder.Length > 8) return Place.Elsewhere;
        Span<byte> lower = stackalloc byte[8];
        ToLower(folder, lower);
        ReadOnlySpan<byte> name = lower.Slice(0, folder.Length);
        if (name.SequenceEqual("license"u8) || name.SequenceEqual("licenses"u8) || name.SequenceEqual("licence"u8)
            || name.SequenceEqual("licences"u8) || name.SequenceEqual("legal"u8) || name.SequenceEqual("notices"u8))
        {
            return Place.Licenses;
        }

        if (name.SequenceEqual("docs"u8)) return Place.Docs;
        return name.SequenceEqual("sbom"u8) ? Place.Manifest : Place.Elsewhere;
    }

    private static ReadOnlySpan<byte> ExtensionOf(ReadOnlySpan<byte> path)
    {
        for (var i = path.Length - 1; i >= 0 && path[i] != '/'; i--)
        {
            if (path[i] == '.') return path.Slice(i + 1);
        }

        return default;
    }

    private static bool Has(ReadOnlySpan<byte> text, ReadOnlySpan<byte> part) => text.IndexOf(part) >= 0;

    /// <summary>The word is in the list, in which a blank stands before and after each.</summary>
    private static bool Lists(ReadOnlySpan<byte> list, ReadOnlySpan<byte> word)
    {
        if (word.Length == 0) return false;
        for (var from = 0; from + word.Length < list.Length;)
        {
            var at = list.Slice(from).IndexOf(word);
            if (at < 0) return false;
            at += from;
            if (list[at - 1] == ' ' && list[at + word.Length] == ' ' && word.IndexOf((byte)' ') < 0) return true;
            from = at + 1;
        }

        return false;
    }

    private static void ToLower(ReadOnlySpan<byte> text, Span<byte> lower)
    {
        for (var i = 0; i < text.Length; i++) lower[i] = text[i] is >= (byte)'A' and <= (byte)'Z' ? (byte)(text[i] | 0x20) : text[i];
    }

    private enum Place
    {
        Root,
        Licenses,
        Docs,
        Manifest,
        Elsewhere,
    }
}
