using System;
using System.Globalization;
using System.Text;

namespace LicenseGuard.Resolution.ModelFiles;

/// <summary>Decodes the raw bytes of a JSON text. Utf8JsonReader.GetString throws on bad UTF-8 and lone surrogates and decodes
/// texts of any length; this one replaces and cuts.</summary>
internal static class JsonText
{
    /// <summary>The text of the bytes between the quotes, as <see cref="HeaderText.Plain"/> gives it; bytes beyond
    /// <see cref="HeaderSource.MaxText"/> are left out.</summary>
    public static string Decode(ReadOnlySpan<byte> raw)
    {
        string text = Encoding.UTF8.GetString(raw.Slice(0, Math.Min(raw.Length, HeaderSource.MaxText)).ToArray());
        if (text.IndexOf('\\') < 0) return HeaderText.Plain(text);

        var plain = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\')
            {
                plain.Append(text[i]);
                continue;
            }

            i++;

            // The cut may fall into an escape; what is left of it goes.
            if (i >= text.Length) break;
            if (text[i] == 'u')
            {
                if (i + 4 >= text.Length) break;
                string digits = text.Substring(i + 1, 4);
                const NumberStyles Hex = NumberStyles.AllowHexSpecifier;
                bool valid = ushort.TryParse(digits, Hex, CultureInfo.InvariantCulture, out ushort unit);
                plain.Append(valid ? (char)unit : '\uFFFD');
                i += 4;
                continue;
            }

            plain.Append(text[i] switch { 'b' => '\b', 'f' => '\f', 'n' => '\n', 'r' => '\r', 't' => '\t', _ => text[i] });
        }

        return HeaderText.Plain(plain.ToString());
    }
}
