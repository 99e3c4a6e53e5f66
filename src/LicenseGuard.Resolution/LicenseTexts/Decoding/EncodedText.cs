using System;
using System.Text;

namespace LicenseGuard.Resolution.LicenseTexts.Decoding;

/// <summary>From bytes to characters: by the byte order mark; without one UTF-16 and UTF-32 by where their zero bytes stand;
/// else UTF-8, in which each byte that is not UTF-8 is taken as Windows-1252, so that a file of mixed origin keeps all it holds.</summary>
internal static class EncodedText
{
    // Bytes that are looked at for the rhythm of zero bytes.
    private const int Sample = 4096;

    // Windows-1252, 0x80 to 0x9F; its five holes stay what they are in Latin-1.
    private const string Windows1252 =
        "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F"
        + "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    /// <param name="bytes">The file.</param>
    /// <param name="most">Bytes that are read.</param>
    public static string Read(byte[] bytes, int most)
    {
        var length = Math.Min(bytes.Length, most);
        var encoding = FromMark(bytes, length, out var mark) ?? FromZeros(bytes, length);
        if (encoding is not null) return encoding.GetString(bytes, mark, length - mark);
        return Utf8(bytes, mark, length);
    }

    /// <summary>The character of a byte in Windows-1252.</summary>
    public static char Ansi(int value) => value is >= 0x80 and <= 0x9F ? Windows1252[value - 0x80] : (char)value;

    private static Encoding? FromMark(byte[] bytes, int length, out int mark)
    {
        mark = 0;
        if (length >= 4 && bytes[0] == 0xFF && bytes[1] == 0xFE && bytes[2] == 0 && bytes[3] == 0) return Wide(4, 4, bigEndian: false, out mark);
        if (length >= 4 && bytes[0] == 0 && bytes[1] == 0 && bytes[2] == 0xFE && bytes[3] == 0xFF) return Wide(4, 4, bigEndian: true, out mark);
        if (length >= 2 && bytes[0] == 0xFF && bytes[1] == 0xFE) return Wide(2, 2, bigEndian: false, out mark);
        if (length >= 2 && bytes[0] == 0xFE && bytes[1] == 0xFF) return Wide(2, 2, bigEndian: true, out mark);
        if (length >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF) mark = 3;
        return null;
    }

    // Latin letters in UTF-16 and UTF-32 have all their zero bytes at the same places of each unit.
    private static Encoding? FromZeros(byte[] bytes, int length)
    {
        var units = Math.Min(length, Sample) / 4;
        if (units == 0) return null;
        int first = 0, second = 0, third = 0, fourth = 0;
        for (var i = 0; i < units * 4; i += 4)
        {
            if (bytes[i] == 0) first++;
            if (bytes[i + 1] == 0) second++;
            if (bytes[i + 2] == 0) third++;
            if (bytes[i + 3] == 0) fourth++;
        }

        bool Most(int zeros) => zeros * 10 >= units * 7;
        bool Few(int zeros) => zeros * 10 <= units;
        if (Few(first) && Most(second) && Most(third) && Most(fourth)) return Wide(4, 0, bigEndian: false, out _);
        if (Most(first) && Most(second) && Most(third) && Few(fourth)) return Wide(4, 0, bigEndian: true, out _);
        if (Few(first) && Most(second) && Few(third) && Most(fourth)) return Wide(2, 0, bigEndian: false, out _);
        if (Most(first) && Few(second) && Most(third) && Few(fourth)) return Wide(2, 0, bigEndian: true, out _);
        return null;
    }

    private static Encoding Wide(int unit, int markLength, bool bigEndian, out int mark)
    {
        mark = markLength;
        return unit == 4 ? new UTF32Encoding(bigEndian, byteOrderMark: false) : new UnicodeEncoding(bigEndian, byteOrderMark: false);
    }

    private static string Utf8(byte[] bytes, int start, int end)
    {
        // No sequence has more characters than bytes.
        var characters = new char[end - start];
        var count = 0;
        for (var i = start; i < end;)
        {
            var lead = bytes[i];
            if (lead < 0x80)
            {
                characters[count++] = (char)lead;
                i++;
                continue;
            }

            var length = Sequence(bytes, i, end, out var value);
            i += length;
            if (value < 0x10000)
            {
                characters[count++] = (char)value;
                continue;
            }

            characters[count++] = (char)(0xD800 + ((value - 0x10000) >> 10));
            characters[count++] = (char)(0xDC00 + ((value - 0x10000) & 0x3FF));
        }

        return new string(characters, 0, count);
    }

    /// <summary>Bytes of the character that begins here: of a well-formed UTF-8 sequence, or one.</summary>
    private static int Sequence(byte[] bytes, int at, int end, out int value)
    {
        int lead = bytes[at];
        var length = lead is >= 0xC2 and <= 0xDF ? 2 : lead is >= 0xE0 and <= 0xEF ? 3 : lead is >= 0xF0 and <= 0xF4 ? 4 : 1;
        value = lead & (0xFF >> (length + 1));
        for (var i = 1; i < length; i++)
        {
            if (at + i >= end || (bytes[at + i] & 0xC0) != 0x80)
            {
                length = 1;
                break;
            }

            value = (value << 6) | (bytes[at + i] & 0x3F);
        }

        // Overlong forms, surrogates and what lies beyond Unicode are not UTF-8.
        var isWellFormed = length == 2
            || (length == 3 && value >= 0x800 && value is < 0xD800 or > 0xDFFF)
            || (length == 4 && value is >= 0x10000 and <= 0x10FFFF);
        if (isWellFormed) return length;
        value = Ansi(lead);
        return 1;
    }
}
