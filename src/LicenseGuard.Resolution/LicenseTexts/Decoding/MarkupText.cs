using System;
using System.Text;

namespace LicenseGuard.Resolution.LicenseTexts.Decoding;

/// <summary>Takes markup off a text and leaves its words. HTML loses its tags, scripts and styles. Any other text (markdown, source
/// code, XML) keeps all its words but for HTML's own tags, entities and the escapes of markdown and string literals; so the comments
/// in which a source file states its licence stay.</summary>
internal sealed class MarkupText
{
    // What is longer between < and > is no tag; a bound also keeps a text of nothing but < linear.
    private const int LongestTag = 2000;
    private const int LongestEntity = 10;
    private const int LongestIndent = 40;
    private const int LongestName = 20;
    private const int ShortComment = 40;
    private const int HtmlSample = 4096;

    private static readonly string[] LegalSigns =
    [
        "licen", "copy", "right", "permi", "commerc", "distrib", "allow", "grant", "forbid", "prohib", "restrict", "may", "must", "shall",
        "only", "not", "gpl", "spdx", "terms", "warrant", "purpose", "modif", "fee", "pay",
    ];

    private static readonly char[] Special = ['<', '&', '\\', '`', '~', '*'];

    private readonly string markup;
    private readonly StringBuilder text;
    private readonly bool isHtml;
    private int at;
    private int keptUntil;
    private bool hasNoMoreEnds;
    private string pendingUrl = "";

    private MarkupText(string markup)
    {
        this.markup = markup;
        text = new StringBuilder(markup.Length);
        isHtml = IsHtml(markup);
    }

    public static string Read(string markup)
    {
        if (markup.IndexOfAny(Special) < 0) return markup;
        var reader = new MarkupText(markup);
        reader.ReadAll();
        return reader.text.ToString();
    }

    // Begins like markup and has one of the elements that only a page has: not a page that is quoted in source code.
    private static bool IsHtml(string text)
    {
        var start = 0;
        while (start < text.Length && (char.IsWhiteSpace(text[start]) || text[start] == '\uFEFF')) start++;
        if (start >= text.Length || text[start] != '<') return false;
        var length = Math.Min(HtmlSample, text.Length - start);
        foreach (var sign in new[] { "<html", "<!doctype html", "<body" })
        {
            if (text.IndexOf(sign, start, length, StringComparison.OrdinalIgnoreCase) >= 0) return true;
        }

        return false;
    }

    private void ReadAll()
    {
        while (at < markup.Length)
        {
            var next = markup.IndexOfAny(Special, at);
            if (next < 0) next = markup.Length;
            text.Append(markup, at, next - at);
            at = next;
            if (at == markup.Length) return;
            var isTaken = markup[at] switch
            {
                '<' => TryComment() || TryTag(),
                '&' => TryEntity(),
                '\\' => !isHtml && TryEscape(),
                '*' => !isHtml && TryEmphasis(),
                _ => !isHtml && TryFence(),
            };
            if (!isTaken) text.Append(markup[at++]);
        }
    }

    // Long comments state licences; short ones, those of a page that speak of its making, and markup that is commented out would stand
    // in the middle of a text's words.
    private bool TryComment()
    {
        if (string.CompareOrdinal(markup, at, "<!--", 0, 4) != 0) return false;
        if (at < keptUntil) return false;
        var end = hasNoMoreEnds ? -1 : markup.IndexOf("-->", at + 4, StringComparison.Ordinal);
        hasNoMoreEnds = end < 0;
        if (end < 0) return false;
        var isAside = isHtml && (markup.IndexOf("</", at, end - at, StringComparison.Ordinal) >= 0 || !MayState(at, end));
        if (!isAside && end - at >= ShortComment)
        {
            keptUntil = end;
            return false;
        }

        at = end + 3;
        return true;
    }

    // A page's readers do not see its comments, but what one says of rights is not passed over.
    private bool MayState(int start, int end)
    {
        foreach (var sign in LegalSigns)
        {
            if (markup.IndexOf(sign, start, end - start, StringComparison.OrdinalIgnoreCase) >= 0) return true;
        }

        return false;
    }

    private bool TryTag()
    {
        var start = at + 1;
        var isEnd = start < markup.Length && markup[start] == '/';
        if (isEnd) start++;
        var end = start;
        while (end < markup.Length && end - start < 16 && IsNameCharacter(markup[end])) end++;
        if (end == start && !(isHtml && IsDeclaration(start))) return false;
        var close = markup.IndexOf('>', end, Math.Min(LongestTag, markup.Length - end));
        if (close < 0) return false;
        var kind = HtmlNames.Kind(markup.Substring(start, end - start));
        if (!isHtml && (kind is TagKind.Unknown or TagKind.Hidden || !IsTagLike(end, close))) return false;
        if (kind == TagKind.Hidden && !isEnd && markup[close - 1] != '/') return Hide(start, end, close);
        if (kind == TagKind.Block) text.Append('\n');
        if (kind == TagKind.Inline) Link(start, end, close, isEnd);
        at = close + 1;
        return true;
    }

    private bool IsDeclaration(int start) => start < markup.Length
        && (markup[start] is '?' or '%' || (markup[start] == '!' && string.CompareOrdinal(markup, start, "!--", 0, 3) != 0));

    // In source code, a < b and c > d is not a tag.
    private bool IsTagLike(int start, int close)
    {
        while (start < close && (char.IsWhiteSpace(markup[start]) || markup[start] == '/')) start++;
        return start == close || markup.IndexOf('=', start, close - start) >= 0;
    }

    // Up to the element's end; without one there is nothing to hide.
    private bool Hide(int start, int end, int close)
    {
        at = close + 1;
        if (hasNoMoreEnds) return true;
        var stop = markup.IndexOf("</" + markup.Substring(start, end - start), close, StringComparison.OrdinalIgnoreCase);
        hasNoMoreEnds = stop < 0;
        if (stop >= 0) at = stop;
        return true;
    }

    // Addresses of licences are evidence: they are kept behind the words of their link, unless these are the address.
    private void Link(int start, int end, int close, bool isEnd)
    {
        if (end - start != 1 || markup[start] is not ('a' or 'A')) return;
        if (isEnd && pendingUrl.Length > 0) text.Append(" (").Append(pendingUrl).Append(')');
        pendingUrl = isEnd ? "" : LicenseAddress(end, close);
    }

    private string LicenseAddress(int start, int close)
    {
        var href = markup.IndexOf("href=", start, close - start, StringComparison.OrdinalIgnoreCase);
        if (href < 0) return "";
        var first = href + 5;
        var quote = first < close && markup[first] is '"' or '\'' ? markup[first++] : ' ';
        var last = markup.IndexOf(quote, first, close - first);
        var url = markup.Substring(first, (last < 0 ? close : last) - first).Trim();
        var isLicense = url.StartsWith("http", StringComparison.OrdinalIgnoreCase)
            && (url.IndexOf("licen", StringComparison.OrdinalIgnoreCase) >= 0 || url.IndexOf("creativecommons", StringComparison.OrdinalIgnoreCase) >= 0);
        var shown = close + 1;
        while (shown < markup.Length && char.IsWhiteSpace(markup[shown])) shown++;
        var isShown = string.Compare(markup, shown, url, 0, url.Length, StringComparison.OrdinalIgnoreCase) == 0;
        return isLicense && !isShown ? url : "";
    }

    private bool TryEntity()
    {
        var end = at + 1;
        while (end < markup.Length && end - at <= LongestEntity && (IsNameCharacter(markup[end]) || markup[end] == '#')) end++;
        if (end >= markup.Length || markup[end] != ';') return false;
        if (HtmlNames.Character(markup.Substring(at + 1, end - at - 1)) is not { } character) return false;
        text.Append(character);
        at = end + 1;
        return true;
    }

    // \n before anything but a lower-case letter is a string literal's line end, not the start of a folder's name.
    private bool TryEscape()
    {
        if (at + 1 >= markup.Length) return false;
        var next = markup[at + 1];
        var isLineEnd = next is 'n' or 'r' or 't' && (at + 2 >= markup.Length || markup[at + 2] is not ((>= 'a' and <= 'z') or '_' or (>= '0' and <= '9')));
        if (!isLineEnd && !(next is > ' ' and < '\u007F' && !char.IsLetterOrDigit(next) && next != '\\')) return false;
        text.Append(isLineEnd ? next == 't' ? ' ' : '\n' : next);
        at += 2;
        return true;
    }

    // **S**oftware is one word.
    private bool TryEmphasis()
    {
        if (at + 2 >= markup.Length || markup[at + 1] != '*' || !char.IsLetter(markup[at + 2]) || at == 0 || !char.IsLetter(markup[at - 1])) return false;
        at += 2;
        return true;
    }

    // The word behind a code fence names a language.
    private bool TryFence()
    {
        if (at + 2 >= markup.Length || markup[at + 1] != markup[at] || markup[at + 2] != markup[at]) return false;
        var before = at - 1;
        while (before >= 0 && at - before < LongestIndent && markup[before] is ' ' or '>' or '\t') before--;
        if (before >= 0 && markup[before] is not ('\n' or '\r')) return false;
        var fence = markup[at];
        while (at < markup.Length && markup[at] == fence) at++;
        while (at < markup.Length && markup[at] == ' ') at++;
        var end = at;
        while (end < markup.Length && end - at < LongestName && IsNameCharacter(markup[end])) end++;
        if (end >= markup.Length || markup[end] is '\n' or '\r') at = end;
        return true;
    }

    private static bool IsNameCharacter(char character) => character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');
}
