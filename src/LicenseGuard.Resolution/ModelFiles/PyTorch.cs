namespace LicenseGuard.Resolution.ModelFiles;

/// <summary>Recognises what torch.save writes: a zip with a <c>data.pkl</c>, and before version 1.6 a pickle that begins with
/// a known number. The pickle is code and is never run; the format has no place for a licence, so there is nothing to
/// read.</summary>
internal static class PyTorch
{
    public const string Format = "PyTorch";

    // Inside the archive's one root folder.
    private const string PickleEntry = "/data.pkl";

    /// <summary>The pickled number 0x1950a86a20f9469cfc6c.</summary>
    private static readonly byte[] LegacyMagic =
        [0x80, 0x02, 0x8A, 0x0A, 0x6C, 0xFC, 0x9C, 0x46, 0xF9, 0x20, 0x6A, 0xA8, 0x50, 0x19];

    public static bool IsLegacy(byte[] prefix)
    {
        if (prefix.Length < LegacyMagic.Length) return false;
        for (int i = 0; i < LegacyMagic.Length; i++)
        {
            if (prefix[i] != LegacyMagic[i]) return false;
        }

        return true;
    }

    /// <summary>Whether the zip's own first entry says that torch.save wrote it; true for a torn one too.</summary>
    public static bool BeginsWithPickle(HeaderSource source) => ZipDirectory.FirstEntryEndsWith(source, PickleEntry);

    /// <summary>Checks that the zip is whole and has the entry.</summary>
    public static HeaderFacts ReadZip(HeaderSource source)
    {
        if (!ZipDirectory.AnyEntryEndsWith(source, PickleEntry)) throw UnreadableModelException.Foreign(Format, "zip");
        return new HeaderFacts();
    }
}
