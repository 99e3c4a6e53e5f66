using System;
using System.Collections.Generic;
using System.IO;
using System.Security.Cryptography;
using System.Text;
using System.Threading;

namespace LicenseGuard.Resolution.LicenseTexts;

/// <summary>Files that are known as a whole: licences with one fixed text that SPDX does not list and of which no template exists. Only
/// the letters and digits count; a file with one more word is another.</summary>
internal static class KnownTexts
{
    private const int HashLength = 16;

    private static readonly Lazy<Dictionary<string, string>> Data = new(Read, LazyThreadSafetyMode.PublicationOnly);

    /// <summary>The licence, or null.</summary>
    /// <param name="text">A decoded file.</param>
    public static string? Find(string text) =>
        OpensLikeOne(text) && Data.Value.TryGetValue(Hash(text), out var license) ? license : null;

    /// <summary>The first half of the SHA-256 of the text's words in lower case, in hexadecimal digits.</summary>
    internal static string Hash(string text)
    {
        var words = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c)) words.Append(char.ToLowerInvariant(c));
            else if (words.Length > 0 && words[words.Length - 1] != ' ') words.Append(' ');
        }

        using var sha = SHA256.Create();
        var hash = sha.ComputeHash(Encoding.UTF8.GetBytes(words.ToString().TrimEnd()));
        var hex = new StringBuilder(2 * HashLength);
        for (var i = 0; i < HashLength; i++) hex.Append("0123456789abcdef"[hash[i] >> 4]).Append("0123456789abcdef"[hash[i] & 15]);
        return hex.ToString();
    }

    // Most files need no hash.
    private static bool OpensLikeOne(string text)
    {
        var start = 0;
        while (start < text.Length && !char.IsLetterOrDigit(text[start])) start++;
        foreach (var opening in new[] { "Sonar", "PolyForm" })
        {
            if (string.Compare(text, start, opening, 0, opening.Length, StringComparison.OrdinalIgnoreCase) == 0) return true;
        }

        return false;
    }

    private static Dictionary<string, string> Read()
    {
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        using var reader = new StreamReader(
            typeof(KnownTexts).Assembly.GetManifestResourceStream("texts/known-texts.txt")
                ?? throw new InvalidDataException("the assembly holds no known-texts.txt"),
            Encoding.UTF8);
        var license = "";
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("  ", StringComparison.Ordinal)) known.Add(line.Substring(2, 2 * HashLength), license);
            else if (line.Length > 0 && line[0] != '#') license = line;
        }

        return known;
    }
}
