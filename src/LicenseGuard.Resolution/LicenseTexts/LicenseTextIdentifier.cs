using System.Collections.Generic;

namespace LicenseGuard.Resolution.LicenseTexts;

/// <summary>From a file's bytes to the licence that it states, after the SPDX matching guidelines (Annex B of the SPDX
/// specification): decode, split into words, match the licences known by their hashed words, find short notices, look for
/// restricting words in what is left, and put an expression together.</summary>
public static class LicenseTextIdentifier
{
    /// <summary>Bytes. No licence file is near it, and a longer one is not read: what stands behind the limit could take back what
    /// stands before it.</summary>
    public const int LongestRead = 2 * 1024 * 1024;

    /// <summary>Identifies a file's licence. Never throws for bad input.</summary>
    /// <param name="bytes">The file's content, in any common encoding; plain text, source code, markdown, HTML or RTF.</param>
    public static LicenseText Identify(byte[] bytes)
    {
        if (bytes.Length > LongestRead) return LicenseText.None;
        var decoded = TextDecoder.Decode(bytes);
        if (KnownTexts.Find(decoded) is { } known)
            return new LicenseText(known, 1, [new TextSpan(0, decoded.Length, known)], null, "");
        var words = WordList.Read(decoded);
        if (words.Count == 0) return LicenseText.None;
        var matches = new List<LicenseMatch>(TemplateMatcher.Find(words));
        matches.AddRange(NoticeFinder.Find(words, matches));
        var rider = RiderFinder.Find(words, matches);
        return Composer.Compose(words, matches, rider);
    }
}
