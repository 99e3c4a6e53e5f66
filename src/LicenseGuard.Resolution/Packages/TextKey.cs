using System;
using System.Security.Cryptography;

namespace LicenseGuard.Resolution.Packages;

/// <summary>What two files have in common that differ in blanks within and around lines, and in the line that says whose copyright it is.
/// Hundreds of packages carry the same licence, each with another name in it; none of that changes which licence it is. Lines, paragraphs
/// and capitals may.</summary>
internal static class TextKey
{
    private const int LongestLine = 120;
    private const int MostBlanks = 7;

    // " Inc."
    private const int ShortWord = 5;

    // A line with one of these may say more than whose it is.
    private static readonly byte[][] Telling =
    [
        [.. "use"u8], [.. "only"u8], [.. "commerc"u8], [.. "non"u8], [.. "not"u8], [.. "licen"u8], [.. "free"u8], [.. "restrict"u8],
        [.. "person"u8], [.. "eval"u8], [.. "trial"u8], [.. "permi"u8], [.. "except"u8], [.. "subject"u8], [.. "term"u8], [.. "must"u8],
        [.. "pay"u8], [.. "paid"u8], [.. "fee"u8], [.. "buy"u8], [.. "patent"u8], [.. "confiden"u8], [.. "propriet"u8], [.. "secret"u8],
        [.. "prohibit"u8], [.. "forbid"u8], [.. "allow"u8], [.. "require"u8], [.. "need"u8], [.. "contract"u8], [.. "product"u8],
        [.. "internal"u8], [.. "academ"u8], [.. "research"u8], [.. "educat"u8], [.. "student"u8], [.. "school"u8], [.. "hobby"u8],
        [.. "home"u8], [.. "militar"u8], [.. "compan"u8], [.. "business"u8], [.. "employ"u8], [.. "train"u8], [.. "clause"u8],
        [.. " no "u8], [.. " for "u8], [.. " in "u8], [.. " to "u8], [.. " if "u8], [.. " with"u8], [.. " do "u8], [.. " is "u8],
    ];

    private static readonly byte[][] Reserved = [[.. " all rights reserved. "u8], [.. " all rights reserved "u8]];

    /// <summary>First byte of UTF-8 behind the letters of Latin.</summary>
    private const byte OtherScripts = 0xCA;

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
                var b = bytes[i] is (byte)'\t' or (byte)'\r' ? (byte)' ' : bytes[i];
                if (b != ' ' || (count > before && kept[count - 1] != ' ')) kept[count++] = b;
            }

            if (count > before && kept[count - 1] == ' ') count--;
            if (IsOwnersLine(new ReadOnlySpan<byte>(kept, before, count - before))) count = before;
            else kept[count++] = (byte)'\n';
            start = end + 1;
        }

        while (count > 0 && kept[count - 1] == '\n') count--;
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

    /// <summary>"Copyright (c) 2019, 2021-2024 Somebody, Inc. All rights reserved.": it begins so, has a year, then a few words that are
    /// nothing but a name.</summary>
    private static bool IsOwnersLine(ReadOnlySpan<byte> text)
    {
        if (text.Length is 0 or > LongestLine || (text[0] | 0x20) != 'c') return false;
        Span<byte> buffer = stackalloc byte[LongestLine + 1];
        for (var i = 0; i < text.Length; i++) buffer[i] = text[i] is >= (byte)'A' and <= (byte)'Z' ? (byte)(text[i] | 0x20) : text[i];
        // A blank behind, so that every word has one.
        buffer[text.Length] = (byte)' ';
        ReadOnlySpan<byte> line = buffer.Slice(0, text.Length + 1);
        var name = line;
        if (line.StartsWith("copyright (c) "u8)) name = line.Slice("copyright (c)"u8.Length);
        else if (line.StartsWith("copyright \u00A9 "u8)) name = line.Slice("copyright \u00A9"u8.Length);
        else return false;

        var years = 0;
        while (years < name.Length && name[years] is (>= (byte)'0' and <= (byte)'9') or (byte)'-' or (byte)',' or (byte)' ') years++;
        if (years <= " 999"u8.Length) return false;
        name = name.Slice(years - 1);
        foreach (var ending in Reserved)
        {
            if (!name.EndsWith(ending)) continue;
            name = name.Slice(0, name.Length - ending.Length + 1);
            break;
        }

        return IsName(name);
    }

    private static bool IsName(ReadOnlySpan<byte> name)
    {
        var (blanks, lastBlank) = (0, 0);
        for (var i = 0; i < name.Length; i++)
        {
            var b = name[i];
            if (b == ' ')
            {
                blanks++;
                lastBlank = i;
            }
            else if (b is (byte)'.' or (byte)',')
            {
                // It may be in a word (.NET), behind an initial, or beside the last short one (Inc); else another sentence may follow.
                if (name[i + 1] == ' ' && i - lastBlank != 2 && name.Length - i - 2 > ShortWord) return false;
            }
            else if (b >= OtherScripts || (b < 0x80 && !IsOfWord(b)))
            {
                return false;
            }
        }

        if (blanks > MostBlanks) return false;
        foreach (var stem in Telling)
        {
            if (name.IndexOf(stem) >= 0) return false;
        }

        return true;
    }

    private static bool IsOfWord(byte b) =>
        b is (>= (byte)'a' and <= (byte)'z') or (>= (byte)'0' and <= (byte)'9') or (byte)'-' or (byte)'\'' or (byte)'&';
}
