using System;

namespace LicenseGuard.Resolution.ModelFiles;

/// <summary>Looks for a name in a zip's directory, of plain and of zip64 archives. Nothing is inflated, and no list of
/// entries is made: a directory may claim millions. Layout: PKWARE APPNOTE 4.3.</summary>
internal static class ZipDirectory
{
    private const uint LocalSignature = 0x0403_4B50, EntrySignature = 0x0201_4B50;
    private const uint End64Signature = 0x0606_4B50, Locator64Signature = 0x0706_4B50;
    private const int EndSize = 22, LocatorSize = 20, MaxComment = 65_535;

    /// <summary>PyTorch writes the entry first; checkpoints with optimizer states have some ten thousand entries.</summary>
    private const ulong MaxEntries = 1_000_000;

    /// <summary>Whether the first entry's name ends so. Needs no directory, so it also knows a torn archive.</summary>
    public static bool FirstEntryEndsWith(HeaderSource source, string ending)
    {
        const int Header = 30;
        if (source.Length < Header) return false;
        source.Seek(0);
        if (source.U32() != LocalSignature) return false;
        source.Seek(26);
        uint length = source.U16();
        source.Seek(Header);
        return length <= source.Remaining && EndsWith(source, length, ending);
    }

    /// <summary>Whether any entry's name ends so. Throws when the archive has no end.</summary>
    public static bool AnyEntryEndsWith(HeaderSource source, string ending)
    {
        (ulong count, ulong offset) = FindDirectory(source);
        if (count > MaxEntries) throw UnreadableModelException.Hostile("zip entries", count, (long)MaxEntries);
        source.Reading = "zip directory";
        source.Seek(0);
        source.Skip(offset);
        for (ulong i = 0; i < count; i++)
        {
            long start = source.Position;
            if (source.U32() != EntrySignature) return false;
            source.Seek(start + 28);
            uint name = source.U16();
            uint rest = (uint)source.U16() + source.U16();
            source.Seek(start + 46);
            if (EndsWith(source, name, ending)) return true;
            source.Skip(rest);
        }

        return false;
    }

    /// <summary>Reads past a name; only its end is decoded.</summary>
    private static bool EndsWith(HeaderSource source, uint length, string ending)
    {
        uint end = Math.Min(length, (uint)ending.Length);
        source.Skip(length - end);
        return source.Text(end) == ending;
    }

    private static (ulong Count, ulong Offset) FindDirectory(HeaderSource source)
    {
        source.Reading = "zip end";
        int size = (int)Math.Min(source.Length, EndSize + MaxComment);
        byte[] tail = new byte[size];
        long start = source.Length - size;
        source.Seek(start);
        source.Read(tail, 0, size);
        for (int i = size - EndSize; i >= 0; i--)
        {
            if (tail[i] != 'P' || tail[i + 1] != 'K' || tail[i + 2] != 5 || tail[i + 3] != 6) continue;
            source.Seek(start + i + 10);
            uint count = source.U16();
            source.Skip(4);
            uint offset = source.U32();

            // The comment fills the rest; otherwise these bytes are part of something else.
            if (source.U16() != source.Remaining) continue;
            bool is64 = offset == uint.MaxValue || count == ushort.MaxValue;
            return is64 ? FindDirectory64(source, start + i, count, offset) : (count, offset);
        }

        throw UnreadableModelException.Torn("zip directory", source.Length);
    }

    private static (ulong Count, ulong Offset) FindDirectory64(HeaderSource source, long end, uint count, uint offset)
    {
        if (end < LocatorSize) return (count, offset);
        source.Seek(end - LocatorSize);
        if (source.U32() != Locator64Signature) return (count, offset);
        source.Skip(4);
        ulong record = source.U64();
        source.Seek(0);
        source.Skip(record);
        if (source.U32() != End64Signature) throw UnreadableModelException.Torn("zip directory", source.Length);
        source.Skip(28);
        ulong count64 = source.U64();
        source.Skip(8);
        return (count64, source.U64());
    }
}
