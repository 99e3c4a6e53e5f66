using System;
using System.Collections.Generic;
using System.Text;

namespace LicenseGuard.Resolution.LicenseTexts.Decoding;

/// <summary>The words of an RTF document (Rich Text Format specification 1.9.1): groups that hold no text of the document (fonts,
/// styles, pictures, properties, …) are left out.</summary>
internal sealed class RtfText
{
    // Groups nested deeper share the state of the deepest; no program writes near as many.
    private const int DeepestGroup = 256;

    // Destinations without words of the text. Those that begin with \* are left out by that mark.
    private static readonly HashSet<string> Unread = new(StringComparer.Ordinal)
    {
        "fonttbl", "colortbl", "stylesheet", "info", "pict", "object", "objdata", "header", "headerl", "headerr", "headerf", "footer",
        "footerl", "footerr", "footerf", "fldinst", "filetbl", "listtable", "listoverridetable", "revtbl", "rsidtbl", "generator",
        "themedata", "colorschememapping", "latentstyles", "datastore", "xmlnstbl", "mmathPr", "private", "tc", "xe",
    };

    private readonly string rtf;
    private readonly StringBuilder text;
    private readonly bool[] isUnread = new bool[DeepestGroup];
    private readonly int[] fallbacks = new int[DeepestGroup];
    private int at;
    private int depth;
    private int toSkip;

    private RtfText(string rtf)
    {
        this.rtf = rtf;
        text = new StringBuilder(rtf.Length / 2);
        fallbacks[0] = 1;
    }

    private int Level => Math.Min(depth, DeepestGroup - 1);

    public static bool Is(string text)
    {
        var start = 0;
        while (start < text.Length && (char.IsWhiteSpace(text[start]) || text[start] is '\0' or '\uFEFF')) start++;
        return string.CompareOrdinal(text, start, "{\\rtf", 0, 5) == 0;
    }

    public static string Read(string rtf)
    {
        var reader = new RtfText(rtf);
        while (reader.at < rtf.Length) reader.Step();
        return reader.text.ToString();
    }

    private void Step()
    {
        var character = rtf[at++];
        switch (character)
        {
            case '{':
                depth++;
                if (depth < DeepestGroup)
                {
                    isUnread[depth] = isUnread[depth - 1];
                    fallbacks[depth] = fallbacks[depth - 1];
                }

                toSkip = 0;
                break;
            case '}':
                if (depth > 0) depth--;
                toSkip = 0;
                break;
            case '\\':
                Control();
                break;
            case '\r' or '\n' or '\0':
                break;
            default:
                Write(character);
                break;
        }
    }

    private void Control()
    {
        if (at >= rtf.Length) return;
        if (!IsLetter(rtf[at]))
        {
            Symbol(rtf[at++]);
            return;
        }

        var start = at;
        while (at < rtf.Length && at - start < 32 && IsLetter(rtf[at])) at++;
        var word = rtf.Substring(start, at - start);
        var number = Number();
        if (at < rtf.Length && rtf[at] == ' ') at++;
        Word(word, number);
    }

    private void Symbol(char symbol)
    {
        switch (symbol)
        {
            case '\'':
                Write(EncodedText.Ansi((Hex() << 4) | Hex()));
                break;
            case '*':
                isUnread[Level] = true;
                break;
            case '~':
                Write(' ');
                break;
            case '_':
                Write('-');
                break;
            case '\r' or '\n':
                Write('\n');
                break;
            case '\\' or '{' or '}':
                Write(symbol);
                break;
        }
    }

    private void Word(string word, int? number)
    {
        switch (word)
        {
            case "par" or "line" or "sect" or "page" or "row":
                Write('\n');
                break;
            case "tab" or "cell" or "nestcell" or "emspace" or "enspace" or "qmspace":
                Write(' ');
                break;
            case "emdash" or "endash":
                Write('-');
                break;
            case "lquote" or "rquote":
                Write('\'');
                break;
            case "ldblquote" or "rdblquote":
                Write('"');
                break;
            case "bullet":
                Write('\u2022');
                break;
            case "uc":
                fallbacks[Level] = Math.Max(0, Math.Min(number ?? 1, 16));
                break;
            case "u" when number is not null:
                // Negative numbers are those above 32767; the characters that follow are for readers that know no Unicode.
                Write((char)(number.Value & 0xFFFF));
                toSkip = fallbacks[Level];
                break;
            case "bin":
                at = (int)Math.Min(rtf.Length, (long)at + Math.Max(0, number ?? 0));
                break;
            default:
                if (Unread.Contains(word)) isUnread[Level] = true;
                break;
        }
    }

    private void Write(char character)
    {
        if (toSkip > 0) toSkip--;
        else if (!isUnread[Level]) text.Append(character);
    }

    private int? Number()
    {
        var isNegative = at + 1 < rtf.Length && rtf[at] == '-' && IsDigit(rtf[at + 1]);
        var digit = isNegative ? at + 1 : at;
        if (digit >= rtf.Length || !IsDigit(rtf[digit])) return null;
        var number = 0;
        for (; digit < rtf.Length && IsDigit(rtf[digit]); digit++) number = Math.Min((number * 10) + (rtf[digit] - '0'), 100_000_000);
        at = digit;
        return isNegative ? -number : number;
    }

    private int Hex()
    {
        if (at >= rtf.Length) return 0;
        var character = rtf[at] | 0x20;
        var value = IsDigit(rtf[at]) ? rtf[at] - '0' : character is >= 'a' and <= 'f' ? character - 'a' + 10 : -1;
        if (value < 0) return 0;
        at++;
        return value;
    }

    private static bool IsLetter(char character) => character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    private static bool IsDigit(char character) => character is >= '0' and <= '9';
}
