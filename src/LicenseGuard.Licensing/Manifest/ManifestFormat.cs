using System.Globalization;
using System.Text;

namespace LicenseGuard.Licensing.Manifest;

/// <summary>What writer and reader of the manifest share. A manifest is lines of tab-separated fields: first the version,
/// then one line per fact, last a hash over everything before it. The hash is against tearing and hand edits; it is no
/// signature.</summary>
internal static class ManifestFormat
{
    internal const string Head = "LicenseGuard manifest\t1";
    internal const string End = "end\t";

    // Longer texts are not ours: a manifest of 500 packages has less than 1 MB.
    internal const int MaxLength = 64 * 1024 * 1024;

    // Order is the order of the enum's values.
    internal static readonly string[] Verdicts = ["permitted", "conditional", "unknown", "forbidden"];
    internal static readonly string[] Severities = ["info", "warning"];
    internal static readonly string[] Parts = ["code", "weights", "data", "output", "terms"];
    internal static readonly string[] Effects = ["permit", "forbid", "limit", "require", "exclude"];

    /// <summary>FNV-1a, 64 bits, over the UTF-16 units of a text's start.</summary>
    internal static string Hash(string text, int length)
    {
        var hash = 14695981039346656037UL;
        for (var i = 0; i < length; i++)
        {
            hash = (hash ^ (text[i] & 0xFFu)) * 1099511628211UL;
            hash = (hash ^ (uint)(text[i] >> 8)) * 1099511628211UL;
        }

        return hash.ToString("x16", CultureInfo.InvariantCulture);
    }

    /// <summary>Writes a field so that it holds no tab, no line break and nothing that UTF-8 cannot carry.</summary>
    internal static void Escape(StringBuilder to, string field)
    {
        for (var i = 0; i < field.Length; i++)
        {
            var c = field[i];
            if (c == '\\')
            {
                to.Append("\\\\");
            }
            else if (char.IsHighSurrogate(c) && i + 1 < field.Length && char.IsLowSurrogate(field[i + 1]))
            {
                to.Append(c).Append(field[++i]);
            }
            else if (c < ' ' || c is >= '\u007f' and <= '\u009f' or '\u2028' or '\u2029' or '\ufeff' || char.IsSurrogate(c))
            {
                to.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            }
            else
            {
                to.Append(c);
            }
        }
    }

    /// <summary>Undoes <see cref="Escape"/> for a range of the text; null when it holds an escape that nothing writes.</summary>
    internal static string? Unescape(string text, int start, int end)
    {
        var at = text.IndexOf('\\', start, end - start);
        if (at < 0) return start == end ? "" : text.Substring(start, end - start);
        var field = new StringBuilder(end - start).Append(text, start, at - start);
        while (at < end)
        {
            var c = text[at++];
            if (c != '\\')
            {
                field.Append(c);
            }
            else if (at < end && text[at] == '\\')
            {
                field.Append('\\');
                at++;
            }
            else if (at + 5 <= end && text[at] == 'u' && ushort.TryParse(
                text.Substring(at + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit))
            {
                field.Append((char)unit);
                at += 5;
            }
            else
            {
                return null;
            }
        }

        return field.ToString();
    }
}
