using System;
using System.Collections.Generic;
using System.Text;

namespace LicenseGuard.Licensing.Rules;

/// <summary>Fills the placeholders of a text. Unlike string.Format it never throws: what has no value stays empty, and a
/// brace that opens no placeholder stays as it is.</summary>
internal static class Template
{
    /// <summary>Fills <c>{0}</c>, <c>{1}</c>, … from the values.</summary>
    internal static string Fill(string text, params string[] values) => Fill(text, values, _ => null);

    /// <summary>Fills <c>{0}</c>, <c>{1}</c>, … from the values, and every other <c>{name}</c> for which
    /// <paramref name="named"/> has a value.</summary>
    internal static string Fill(string text, IReadOnlyList<string> values, Func<string, string?> named)
    {
        var filled = new StringBuilder(text.Length + 64);
        var at = 0;
        while (at < text.Length)
        {
            var open = text.IndexOf('{', at);
            var close = open < 0 ? -1 : text.IndexOf('}', open);
            if (close < 0) break;
            filled.Append(text, at, open - at);
            var name = text.Substring(open + 1, close - open - 1);
            if (name.Length == 1 && name[0] is >= '0' and <= '9')
                filled.Append(name[0] - '0' < values.Count ? values[name[0] - '0'] : "");
            else
                filled.Append(named(name) ?? text.Substring(open, close - open + 1));
            at = close + 1;
        }

        return filled.Append(text, at, text.Length - at).ToString();
    }
}
