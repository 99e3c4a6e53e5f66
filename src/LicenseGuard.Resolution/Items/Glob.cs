using System;

namespace LicenseGuard.Resolution.Items;

/// <summary>One entry of an item's Include as written in a project file, and whether it covers an item as evaluated. Case does
/// not count, <c>\</c> is <c>/</c>. Property, item and metadata references stand for any text: nothing is evaluated.</summary>
internal static class Glob
{
    /// <summary>It has <c>*</c> or <c>?</c>, not escaped: MSBuild expands it against the disk.</summary>
    public static bool HasWildcard(string entry) => entry.IndexOfAny(['*', '?']) >= 0;

    /// <summary>It refers to a property, an item list or metadata.</summary>
    public static bool HasReference(string entry) =>
        entry.IndexOf("$(", StringComparison.Ordinal) >= 0
        || entry.IndexOf("@(", StringComparison.Ordinal) >= 0
        || entry.IndexOf("%(", StringComparison.Ordinal) >= 0;

    /// <summary>It says something of its own beside references.</summary>
    public static bool HasLiteral(string entry)
    {
        var (head, tail) = Ends(entry);
        return head.Length + tail.Length > 0;
    }

    /// <summary>Paths alike but for case and the direction of the slashes.</summary>
    public static bool Same(string a, string b) =>
        string.Equals(Normal(Unescape(a)), Normal(b), StringComparison.OrdinalIgnoreCase);

    /// <summary>The entry covers the item: what is literal before and after its references is how the item begins and ends, and
    /// its wildcards match as MSBuild's do (<c>*</c> and <c>?</c> within a segment, <c>**</c> any number of segments).</summary>
    public static bool Covers(string entry, string include)
    {
        var text = Normal(include).ToLowerInvariant();
        if (!HasReference(entry)) return Segments(Normal(Unescape(entry)).ToLowerInvariant(), text);
        var (head, tail) = Ends(entry);
        head = Normal(Unescape(head)).ToLowerInvariant();
        tail = Normal(Unescape(tail)).ToLowerInvariant();
        if (HasWildcard(tail)) return Segments("**/" + tail.TrimStart('/'), text);
        return text.Length >= head.Length + tail.Length
            && (HasWildcard(head) || text.StartsWith(head, StringComparison.Ordinal))
            && text.EndsWith(tail, StringComparison.Ordinal);
    }

    private static (string Head, string Tail) Ends(string entry)
    {
        if (!HasReference(entry)) return (entry, "");
        var open = entry.IndexOf('(');
        var close = entry.LastIndexOf(')');
        return (entry.Substring(0, open - 1), close < open ? "" : entry.Substring(close + 1));
    }

    private static string Normal(string path)
    {
        path = path.Replace('\\', '/');
        while (path.StartsWith("./", StringComparison.Ordinal)) path = path.Substring(2);
        return path;
    }

    /// <summary>Undoes MSBuild's escapes, <c>%3B</c> for a semicolon.</summary>
    private static string Unescape(string text)
    {
        if (text.IndexOf('%') < 0) return text;
        var plain = new System.Text.StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var code = text[i] == '%' && i + 2 < text.Length ? 16 * Hex(text[i + 1]) + Hex(text[i + 2]) : -1;
            if (code >= 0) i += 2;
            plain.Append(code >= 0 ? (char)code : text[i]);
        }

        return plain.ToString();
    }

    private static int Hex(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'a' and <= 'f' => c - 'a' + 10,
        >= 'A' and <= 'F' => c - 'A' + 10,
        _ => -1000,
    };

    /// <summary>Segment by segment; where one fails, the last <c>**</c> takes one segment more. Never exponential.</summary>
    private static bool Segments(string pattern, string path)
    {
        var (patterns, names) = (pattern.Split('/'), path.Split('/'));
        int p = 0, n = 0, star = -1, resume = 0;
        while (n < names.Length)
        {
            if (p < patterns.Length && patterns[p] == "**")
            {
                (star, resume) = (p++, n);
            }
            else if (p < patterns.Length && Segment(patterns[p], names[n]))
            {
                p++;
                n++;
            }
            else if (star >= 0)
            {
                (p, n) = (star + 1, ++resume);
            }
            else
            {
                return false;
            }
        }

        while (p < patterns.Length && patterns[p] == "**") p++;
        return p == patterns.Length;
    }

    private static bool Segment(string pattern, string name)
    {
        int p = 0, n = 0, star = -1, resume = 0;
        while (n < name.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                (star, resume) = (p++, n);
            }
            else if (p < pattern.Length && (pattern[p] == '?' || pattern[p] == name[n]))
            {
                p++;
                n++;
            }
            else if (star >= 0)
            {
                (p, n) = (star + 1, ++resume);
            }
            else
            {
                return false;
            }
        }

        while (p < pattern.Length && pattern[p] == '*') p++;
        return p == pattern.Length;
    }
}
