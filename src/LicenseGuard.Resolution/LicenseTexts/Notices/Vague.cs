using System;
using System.Collections.Generic;

namespace LicenseGuard.Resolution.LicenseTexts.Notices;

/// <summary>"A BSD-style license" beside the text of a BSD licence means that text.</summary>
internal static class Vague
{
    // A line of copyright may stand between a title and its text.
    private const int TitleReach = 20;

    /// <summary>Gives each vague name the text that it means.</summary>
    public static void Resolve(List<Mention> mentions, List<LicenseMatch> texts)
    {
        foreach (var mention in mentions)
        {
            if (mention.Phrase.Kind is PhraseKind.Vague && Nearest(texts, mention) is { } text) mention.License = text.License;
        }
    }

    /// <summary>"The New BSD License" or "License: BSD-2" right before the text of another BSD licence is that text's title: the
    /// text decides.</summary>
    public static void Entitle(MentionReader reader, List<LicenseMatch> texts)
    {
        foreach (var mention in reader.Mentions)
        {
            if (!mention.IsAddress && Headed(texts, reader, mention.License, mention.End) is { } text) mention.License = text;
        }

        for (var i = 0; i < reader.Stated.Count; i++)
        {
            var stated = reader.Stated[i];
            if (stated.Kind is not MatchKind.Tag && Headed(texts, reader, stated.License, stated.End) is { } text)
                reader.Stated[i] = stated with { License = text };
        }
    }

    private static string? Headed(List<LicenseMatch> texts, MentionReader reader, string named, int end)
    {
        if (!named.StartsWith("BSD-", StringComparison.Ordinal)) return null;
        var text = texts.Find(text => text.First >= end);
        if (text is null || text.IsException || text.First - end > TitleReach || !IsVariant(text.License, named)
            || reader.Mentions.Exists(other => other.First >= end && other.First < text.First)) return null;
        return text.License;
    }

    private static LicenseMatch? Nearest(List<LicenseMatch> texts, Mention mention)
    {
        LicenseMatch? nearest = null;
        foreach (var text in texts)
        {
            if (text.IsException || !IsVariant(text.License, mention.License)) continue;
            // Where the very licence is there it is meant, however far.
            if (text.License == mention.License) return text;
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
