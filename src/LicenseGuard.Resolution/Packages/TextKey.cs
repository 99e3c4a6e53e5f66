using System;
using System.Security.Cryptography;

namespace LicenseGuard.Resolution.Packages;

/// <summary>What two files have in common that differ in white space, and in the line that says whose copyright it is. Hundreds of
/// packages carry the same licence, each with another name in it; none of that changes which licence it is.</summary>
internal static class TextKey
{
    // A line with one of these may say more than whose it is.
    private static readonly byte[][] Telling =
    [
        [.. "use"u8], [.. "only"u8], [.. "commerc"u8], [.. "non"u8], [.. "not"u8], [.. "licen"u8], [.. "free"u8], [.. "restrict"u8],
        [.. "person"u8], [.. "eval"u8], [.. "trial"u8], [.. "permi"u8], [.. "except"u8], [.. "subject"u8], [.. "term"u8], [.. "must"u8],
        [.. "pay"u8], [.. "paid"u8], [.. "fee"u8], [.. "buy"u8], [.. "patent"u8], [.. "confiden"u8], [.. "propriet"u8], [.. "secret"u8],
    ];

    private const int LongestLine = 120;

    /// <summary>The key, in hexadecimal digits.</summary>
    public static string Of(byte[] bytes, SHA256 sha)
    {
        // Of UTF-16 the lines are not looked at.
        if (Array.IndexOf(bytes, (byte)0) >= 0) return Hex(sha.ComputeHash(bytes));
        var kept = new byte[bytes.Length + 1];
        var count = 0;
        for (var start = 0; start < bytes.Length;)
        {
            var end = Array.IndexOf(bytes, (byte)'\n', start);
            if (end < 0) end = bytes.Length;
            var before = count;
            for (var i = start; i < end; i++)
            {
                var b = bytes[i];
                if (b is (byte)' ' or (byte)'\t' or (byte)'\r') b = (byte)' ';
                else if (b is >= (byte)'A' and <= (byte)'Z') b |= 0x20;
                if (b != ' ' || (count > 0 && kept[count - 1] != ' ')) kept[count++] = b;
            }

            if (IsOwnersLine(new ReadOnlySpan<byte>(kept, before, count - before))) count = before;
            else if (count > 0 && kept[count - 1] != ' ') kept[count++] = (byte)' ';
            start = end + 1;
        }

        return Hex(sha.ComputeHash(kept, 0, count));
    }

    public static string Hex(byte[] hash)
    {
        var hex = new char[2 * hash.Length];
        for (var i = 0; i < hash.Length; i++)
        {
            hex[2 * i] = "0123456789abcdef"[hash[i] >> 4];
            hex[(2 * i) + 1] = "0123456789abcdef"[hash[i] & 15];
        }

        return new string(hex);
    }

    // "copyright (c) 2019 somebody": it begins so, has a year, is short, and says nothing else.
    private static bool IsOwnersLine(ReadOnlySpan<byte> line)
    {
        if (line.Length > LongestLine || !(line.StartsWith("copyright (c) "u8) || line.StartsWith("copyright \u00A9 "u8))) return false;
        var hasYear = false;
        foreach (var b in line)
        {
            if (b is >= (byte)'0' and <= (byte)'9') hasYear = true;
            // Two sentences, or words in another script.
            else if (b is (byte)';' or (byte)':' or (byte)'!' or (byte)'?' or >= 0xE0) return false;
        }

        if (!hasYear) return false;
        foreach (var stem in Telling)
        {
            if (line.IndexOf(stem) >= 0) return false;
        }

        return true;
    }
}
