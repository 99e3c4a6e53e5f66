namespace LicenseGuard.Resolution.LicenseTexts.Notices;

/// <summary>A licence stated as data: an <c>SPDX-License-Identifier</c> tag, a package's metadata (<c>"license": "MIT"</c>,
/// <c>License: GPL-2+</c>, <c>&lt;license type="expression"&gt;MIT&lt;/license&gt;</c>).</summary>
internal static class Statement
{
    private const int LongestValue = 300;

    /// <summary>The match; broken when only a part of the expression is known; null when no known expression follows.</summary>
    /// <param name="words">The text.</param>
    /// <param name="first">First word of the tag or key.</param>
    /// <param name="end">The word after it.</param>
    /// <param name="limit">The word not to read.</param>
    /// <param name="kind">Tag or Notice.</param>
    public static LicenseMatch? Read(WordList words, int first, int end, int limit, MatchKind kind)
    {
        var text = words.Text;
        var isTag = kind is MatchKind.Tag;
        var i = words.End(end - 1);
        var opening = '\n';
        var separated = false;
        for (; i < text.Length && i < words.End(end - 1) + 40 && !char.IsLetterOrDigit(text[i])
            && text[i] is not '(' and not '\n'; i++)
        {
            if (text[i] is ':' or '=' or '>') separated = true;
            if (text[i] is '"' or '\'' or '>' && separated) opening = text[i];
        }

        // <license type="expression">MIT</license>
        if (!isTag && string.CompareOrdinal(text, i, "type=\"expression\">", 0, 18) == 0)
        {
            i += 18;
            opening = '>';
            separated = true;
        }

        if (!separated || !isTag && !Stands(words, first, text)) return null;
        var close = opening switch { '>' => '<', '\n' => '\n', _ => opening };
        var stop = i;
        while (stop < text.Length && stop - i < LongestValue && text[stop] != close && text[stop] != '\n') stop++;
        if (LooseExpression.Read(text.Substring(i, stop - i), isTag, out var isCut) is not { } expression) return null;
        var after = end;
        while (after < limit && words.Start(after) < stop) after++;
        return isCut
            ? new LicenseMatch("", MatchKind.FullText, first, after, 0, []) { Broken = true }
            : new LicenseMatch(expression, kind, first, after, 1, []);
    }

    // A key opens its line, or is quoted, or is an element: code that compares licences is not metadata.
    private static bool Stands(WordList words, int first, string text)
    {
        var i = words.Start(first) - 1;
        if (i >= 0 && text[i] is '"' or '<') return true;
        for (var steps = 0; i >= 0 && steps < 20; i--, steps++)
        {
            if (text[i] == '\n') return true;
            if (char.IsLetterOrDigit(text[i]) || text[i] is '{' or '(') return false;
        }

        return i < 0;
    }
}
