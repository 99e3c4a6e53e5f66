using System;
using System.Collections.Generic;

namespace LicenseGuard.Resolution.LicenseTexts.Notices;

/// <summary>"A BSD-style license" beside the text of a BSD licence means that text.</summary>
internal static class Vague
{
    public static void Resolve(List<Mention> mentions, List<LicenseMatch> texts)
    {
        foreach (var mention in mentions)
        {
            if (mention.Phrase.Kind is PhraseKind.Vague && Nearest(texts, mention) is { } text) mention.License = text.License;
        }
    }

    private static LicenseMatch? Nearest(List<LicenseMatch> texts, Mention mention)
    {
        LicenseMatch? nearest = null;
        foreach (var text in texts)
        {
            if (text.IsException || !IsVariant(text.License, mention.License)) continue;
            if (nearest is null || Math.Abs(text.First - mention.First) < Math.Abs(nearest.First - mention.First)) nearest = text;
        }

        return nearest;
    }

    private static bool IsVariant(string text, string named) =>
        named.StartsWith("BSD", StringComparison.Ordinal)
            ? text.StartsWith("BSD-", StringComparison.Ordinal) || text.StartsWith("OpenSSL", StringComparison.Ordinal)
                || text is "Linux-OpenIB" or "0BSD" or "bzip2-1.0.6" or "SSLeay-standalone"
            : text.StartsWith("MIT", StringComparison.Ordinal) || text.StartsWith("X11", StringComparison.Ordinal)
                || text.StartsWith("HPND", StringComparison.Ordinal) || text is "NTP" or "ICU";
}
