using System;

namespace LicenseGuard.Resolution.LicenseTexts.Riders;

/// <summary>Tells lines of source code from lines of prose, comments among them.</summary>
internal sealed class CodeLines(string text)
{
    // How far a header goes around the licence in it.
    private const int MostLines = 15;

    private static readonly string[] Beginnings =
    [
        "#include", "#define", "#if", "#endif", "#pragma", "import ", "package ", "using ", "namespace ", "class ", "public ", "private ", "static ",
        "def ", "function ", "var ", "const ", "let ", "return ", "if (", "for (", "while (", "extern ", "typedef ", "struct ", "module ", "require ",
    ];

    /// <summary>A good part of the lines is source code.</summary>
    public bool IsSource()
    {
        var lines = 0;
        var code = 0;
        for (var start = 0; start < text.Length;)
        {
            var end = LineEnd(start, text.Length);
            if (!IsBlank(start, end))
            {
                lines++;
                if (IsCode(start, end)) code++;
            }

            start = end + 1;
        }

        return code * 8 > lines;
    }

    /// <summary>Up to where there is prose from a place on.</summary>
    public int ProseFrom(int start, int end)
    {
        var at = Math.Min(end, LineEnd(start, end) + 1);
        for (var i = 0; at < end && i < MostLines; i++)
        {
            var lineEnd = LineEnd(at, end);
            if (IsCode(at, lineEnd)) break;
            at = Math.Min(end, lineEnd + 1);
        }

        return at;
    }

    /// <summary>From where on there is prose up to a place.</summary>
    public int ProseTo(int start, int end)
    {
        var at = LineStart(start, end);
        for (var i = 0; at > start && i < MostLines; i++)
        {
            var lineStart = LineStart(start, at - 1);
            if (IsCode(lineStart, at - 1)) break;
            at = lineStart;
        }

        return at;
    }

    private int LineEnd(int start, int end)
    {
        var found = text.IndexOf('\n', start, end - start);
        return found < 0 ? end : found;
    }

    private int LineStart(int start, int place)
    {
        while (place > start && text[place - 1] != '\n') place--;
        return place;
    }

    private bool IsBlank(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (char.IsLetterOrDigit(text[i])) return false;
        }

        return true;
    }

    private bool IsCode(int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        if (end == start || IsComment(start)) return false;
        foreach (var beginning in Beginnings)
        {
            if (end - start >= beginning.Length && string.CompareOrdinal(text, start, beginning, 0, beginning.Length) == 0) return true;
        }

        if (text[end - 1] is '{' or '}' || (text[end - 1] is ';' or ',' or ')' && HasSign(start, end))) return true;
        return HasSign(start, end) && text.IndexOf(' ', start, end - start) is var blank && (blank < 0 || text.IndexOf('=', start, end - start) >= 0);
    }

    private bool IsComment(int start) => text[start] is '*' or '/' or '%' or '>'
        || (text[start] == '#' && start + 1 < text.Length && text[start + 1] is ' ' or '#' or '\n')
        || (text[start] == '-' && start + 1 < text.Length && text[start + 1] == '-')
        || text[start] == ';' || text[start] == '\'';

    // What prose hardly has: calls, assignments, members, tags.
    private bool HasSign(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (text[i] is '=' or '{' or '}' or '<' or '[' or '_' or '$') return true;
            if (text[i] == '(' && i > start && char.IsLetterOrDigit(text[i - 1])) return true;
            if (text[i] is '-' or ':' && i + 1 < end && (text[i + 1] == '>' || text[i + 1] == ':')) return true;
        }

        return false;
    }
}
