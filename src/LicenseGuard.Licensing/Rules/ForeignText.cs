using System.Globalization;
using System.Text;

namespace LicenseGuard.Licensing.Rules;

/// <summary>The one door through which foreign strings (model names, licence texts, package metadata) reach a log.</summary>
public static class ForeignText
{
    /// <summary>Longest foreign string that reaches a log, in UTF-16 units.</summary>
    public const int MaxLength = 200;

    private const char Ellipsis = '\u2026';

    /// <summary>The text without control, bidi and zero-width characters and newlines, with build-server commands
    /// (<c>##vso[</c>, <c>##[</c>, <c>::name::</c>) broken up, cut to <see cref="MaxLength"/>. A line break or tab becomes a
    /// blank. Cleaning twice changes nothing more.</summary>
    public static string Clean(string text)
    {
        // Strip first, then break: what is stripped may have kept the pieces of a command apart.
        var clean = BreakCommands(Strip(text));
        if (clean.Length <= MaxLength) return clean;
        var length = MaxLength - 1;
        if (char.IsHighSurrogate(clean[length - 1])) length--;
        return clean.Substring(0, length) + Ellipsis;
    }

    /// <summary>Parts every <c>##</c> and <c>::</c> by a blank: no build server reads a command without them. Also for a whole
    /// message, where two clean pieces may have met.</summary>
    internal static string BreakCommands(string text)
    {
        StringBuilder? broken = null;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if ((c is '#' or ':') && i > 0 && text[i - 1] == c)
            {
                broken ??= new StringBuilder(text, 0, i, text.Length + 8);
                broken.Append(' ');
            }

            broken?.Append(c);
        }

        return broken?.ToString() ?? text;
    }

    private static string Strip(string text)
    {
        var kept = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is >= ' ' and <= '~')
            {
                kept.Append(c);
            }
            else if (c is '\t' or '\n' or '\v' or '\f' or '\r' or '\u0085' or '\u2028' or '\u2029')
            {
                if (kept.Length > 0 && kept[kept.Length - 1] != ' ') kept.Append(' ');
            }
            else if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                if (IsVisible(CharUnicodeInfo.GetUnicodeCategory(text, i), char.ConvertToUtf32(c, text[i + 1])))
                    kept.Append(c).Append(text[i + 1]);
                i++;
            }
            else if (!char.IsSurrogate(c) && IsVisible(CharUnicodeInfo.GetUnicodeCategory(c), c))
            {
                kept.Append(c);
            }
        }

        return kept.ToString();
    }

    private static bool IsVisible(UnicodeCategory category, int codePoint) =>
        category is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator)
        // Characters of other categories that show nothing: grapheme joiner, Hangul fillers, Khmer inherent vowels,
        // Mongolian and other variation selectors, and the ignorable code points that are not assigned yet.
        && codePoint is not (0x034F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or 0x2065 or 0x3164 or 0xFFA0)
        && codePoint is not (>= 0x180B and <= 0x180F or >= 0xFE00 and <= 0xFE0F or >= 0xFFF0 and <= 0xFFF8
            or >= 0xE0000 and <= 0xE0FFF);
}
