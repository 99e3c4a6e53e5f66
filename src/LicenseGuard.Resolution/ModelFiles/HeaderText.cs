using System;
using System.Text;

namespace LicenseGuard.Resolution.ModelFiles;

/// <summary>Turns texts of a header, which anybody may have written, into plain single-line strings, and their usual
/// spellings of a model id or a licence into the plain form.</summary>
internal static class HeaderText
{
    private static readonly string[] HubPrefixes =
    [
        "https://huggingface.co/", "http://huggingface.co/", "https://www.huggingface.co/", "https://hf.co/",
        "https://github.com/", "http://github.com/",
    ];

    /// <summary>UTF-8 to a string that every writer takes: bad bytes and lone surrogates become U+FFFD, control characters
    /// blanks; blanks at both ends go.</summary>
    public static string Decode(byte[] bytes, int count) => Plain(Encoding.UTF8.GetString(bytes, 0, count));

    /// <summary>The same for a string that is decoded already.</summary>
    public static string Plain(string text)
    {
        StringBuilder? plain = null;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                plain?.Append(c).Append(text[i + 1]);
                i++;
                continue;
            }

            char kept = char.IsControl(c) || c is '\u2028' or '\u2029' ? ' '
                : char.IsSurrogate(c) || c >= '\uFFFE' ? '\uFFFD'
                : c;
            if (kept != c && plain is null) plain = new StringBuilder(text, 0, i, text.Length);
            plain?.Append(kept);
        }

        return (plain?.ToString() ?? text).Trim();
    }

    /// <summary><c>org/name</c> of an address on a model hub; any other text as it is.</summary>
    public static string ModelId(string text)
    {
        foreach (string prefix in HubPrefixes)
        {
            if (!text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)) continue;
            string[] parts = text.Substring(prefix.Length).Split('/', '?', '#');
            if (parts.Length >= 2 && parts[0].Length > 0 && parts[1].Length > 0) return parts[0] + "/" + parts[1];
        }

        return text;
    }

    /// <summary>A licence as headers spell it: without an address in parentheses and the word License after an id with a
    /// version (YOLO exports write <c>AGPL-3.0 License (https://…)</c>); a comma list of tags (which GGUF converters make of
    /// several licences) as an expression that asks for all of them.</summary>
    public static string License(string text)
    {
        int address = text.IndexOf(" (http", StringComparison.OrdinalIgnoreCase);
        if (address > 0 && text.EndsWith(")", StringComparison.Ordinal)) text = text.Substring(0, address).Trim();

        const string Word = " License";
        if (text.EndsWith(Word, StringComparison.OrdinalIgnoreCase))
        {
            string id = text.Substring(0, text.Length - Word.Length);
            if (id.IndexOf(' ') < 0 && id.IndexOf('-') > 0 && char.IsDigit(id[id.Length - 1])) text = id;
        }

        if (text.IndexOf(',') < 0) return text;
        string[] tags = text.Split(',');
        for (int i = 0; i < tags.Length; i++)
        {
            tags[i] = tags[i].Trim();
            if (tags[i].Length == 0 || tags[i].IndexOf(' ') >= 0) return text;
        }

        return string.Join(" AND ", tags);
    }
}
