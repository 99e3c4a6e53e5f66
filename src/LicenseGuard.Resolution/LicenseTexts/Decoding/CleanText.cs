using System.Text;

namespace LicenseGuard.Resolution.LicenseTexts.Decoding;

/// <summary>Characters that are there for the eye or by accident: line ends become <c>\n</c> (page breaks too), other control
/// characters a blank; soft hyphens and what has no width go, ligatures become letters.</summary>
internal static class CleanText
{
    private static readonly string[] Ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"];

    public static string Read(string text)
    {
        var first = 0;
        while (first < text.Length && IsClean(text[first])) first++;
        if (first == text.Length) return text;
        var clean = new StringBuilder(text.Length).Append(text, 0, first);
        for (var i = first; i < text.Length; i++)
        {
            var character = text[i];
            if (IsClean(character)) clean.Append(character);
            else if (character == '\r') i = LineEnd(clean, text, i);
            else if (character is '\u00AD') i = SoftHyphen(text, i);
            else if (character is '\f' or '\v' or '\u0085' or '\u2028' or '\u2029') clean.Append('\n');
            else if (character is >= '\uFB00' and <= '\uFB06') clean.Append(Ligatures[character - '\uFB00']);
            else if (character < ' ' || character is '\u007F' or (>= '\u0080' and <= '\u009F')) clean.Append(' ');
        }

        return clean.ToString();
    }

    private static bool IsClean(char character)
    {
        if (character < '\u007F') return character >= ' ' || character is '\n' or '\t';
        if (character <= '\u009F') return false;
        return character < '\u2000' ? character is not ('\u00AD' or '\u034F' or '\u061C' or '\u180E') : !IsOdd(character);
    }

    // No width: joiners, marks of direction, byte order marks within the text.
    private static bool IsOdd(char character) => character
        is (>= '\u200B' and <= '\u200F') or (>= '\u2028' and <= '\u202E') or (>= '\u2060' and <= '\u206F')
        or (>= '\uFB00' and <= '\uFB06') or '\uFEFF' or '\uFFF9' or '\uFFFA' or '\uFFFB';

    // \r\n is one line end, and so is the \r\r\n that careless transfers make of it.
    private static int LineEnd(StringBuilder clean, string text, int at)
    {
        clean.Append('\n');
        if (at + 1 < text.Length && text[at + 1] == '\n') return at + 1;
        return at + 2 < text.Length && text[at + 1] == '\r' && text[at + 2] == '\n' ? at + 2 : at;
    }

    // A word that is broken at the line's end is whole again.
    private static int SoftHyphen(string text, int at)
    {
        var next = at + 1;
        if (next < text.Length && text[next] == '\r') next++;
        return next < text.Length && text[next] == '\n' ? next : at;
    }
}
