using System;
using System.Collections.Generic;
using LicenseGuard.Licensing.Spdx;

namespace LicenseGuard.Resolution.LicenseTexts.Notices;

/// <summary>Reads licence expressions as people write them in tags and metadata: any case, <c>|</c> and <c>/</c> for OR,
/// deprecated ids, Debian's short names (<c>GPL-2+</c>, <c>Expat</c>). What it does not know makes the whole
/// unreadable.</summary>
internal static class LooseExpression
{
    private const int MostTokens = 64;

    private static readonly Dictionary<string, string> ShortNames = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Expat"] = "MIT", ["MIT/X11"] = "MIT", ["BSD"] = "BSD-3-Clause", ["BSD-3"] = "BSD-3-Clause", ["BSD-2"] = "BSD-2-Clause",
        ["BSD-4"] = "BSD-4-Clause", ["Apache-2"] = "Apache-2.0", ["Apache2"] = "Apache-2.0", ["Apache2.0"] = "Apache-2.0",
            ["ALv2"] = "Apache-2.0",
        ["Artistic"] = "Artistic-1.0-Perl", ["Perl"] = "(Artistic-1.0-Perl OR GPL-1.0-or-later)", ["CC0"] = "CC0-1.0",
            ["Boost"] = "BSL-1.0",
        ["PSF"] = "PSF-2.0", ["GPL"] = "GPL-1.0-or-later", ["LGPL"] = "LGPL-2.0-or-later", ["AGPL"] = "AGPL-3.0-only",
            ["NewBSD"] = "BSD-3-Clause",
        ["WTFPL-2"] = "WTFPL", ["MPLv2"] = "MPL-2.0", ["MPLv2.0"] = "MPL-2.0", ["MPLv1.1"] = "MPL-1.1",
    };

    /// <summary>Reads an expression.</summary>
    /// <param name="text">The text after the tag, up to the end of its line.</param>
    /// <param name="isTag">Words after a whole expression are let be: the end of a comment.</param>
    /// <param name="isCut">A tag goes on with <c>AND</c> or <c>WITH</c> and something that is not known: what was read is not
    /// all.</param>
    /// <returns>A normal SPDX expression; null when it is none.</returns>
    public static string? Read(string text, bool isTag, out bool isCut)
    {
        isCut = false;
        var tokens = Split(text);
        var normal = "";
        string? best = null;
        var depth = 0;
        var operand = true;
        for (var i = 0; i < tokens.Count && i < MostTokens; i++)
        {
            var token = tokens[i];
            if (operand && token == "(")
            {
                depth++;
                normal += "(";
            }
            else if (operand && Licence(token) is { } license)
            {
                normal += license;
                operand = false;
            }
            else if (!operand && token == ")" && depth > 0)
            {
                depth--;
                normal += ")";
            }
            else if (!operand && token.Equals("with", StringComparison.OrdinalIgnoreCase) && i + 1 < tokens.Count
                && SpdxList.Current.FindException(tokens[i + 1]) is { } exception)
            {
                normal += " WITH " + exception;
                i++;
            }
            else if (!operand && Operator(token) is { } op)
            {
                normal += op;
                operand = true;
                // A comma may end the expression.
                isCut |= depth == 0 && op == " AND " && token != ",";
            }
            else if (isTag)
            {
                isCut |= token.Equals("with", StringComparison.OrdinalIgnoreCase) && i + 1 < tokens.Count;
                break;
            }
            else
            {
                return null;
            }

            if (operand || depth > 0) continue;
            best = normal;
            isCut = false;
        }

        if (best is null || !isTag && (operand || depth > 0)) return null;
        return ExpressionParser.TryParse(best, out var expression, out _) ? expression.ToString() : null;
    }

    private static string? Operator(string token) => token.ToUpperInvariant() switch
    {
        "OR" or "|" or "||" or "/" => " OR ",
        "AND" or "&" or "&&" or "," => " AND ",
        _ => null,
    };

    private static string? Licence(string token)
    {
        if (ShortNames.TryGetValue(token, out var meant)) return meant;
        var plus = token.EndsWith("+", StringComparison.Ordinal);
        var id = plus ? token.Substring(0, token.Length - 1) : token;
        if (SpdxList.Current.FindLicense(token) is { } listed) return listed.Replacement is { } new1 ? Wrapped(new1) : listed.Id;
        if (SpdxList.Current.FindLicense(id) is { } plain) return plain.Replacement is { } new2
            ? Wrapped(new2.Replace("-only", plus ? "-or-later" : "-only")) : plain.Id;
        // GPL-2 and GPLv2 as Debian and RPM write them.
        var dashed = id.ToUpperInvariant().Replace("PLV", "PL-");
        foreach (var spelling in new[] { dashed, dashed + ".0" })
        {
            if (SpdxList.Current.FindLicense(spelling + "-only") is not null && SpdxList.Current.FindLicense(spelling) is { } gnu)
                return gnu.Id + (plus ? "-or-later" : "-only");
            if (SpdxList.Current.FindLicense(spelling) is { IsDeprecated: false } other) return other.Id;
        }

        return id.StartsWith("LicenseRef-", StringComparison.Ordinal) ? id : null;
    }

    private static string Wrapped(string expression) => expression.IndexOf(' ') < 0 || expression.Contains(" WITH ")
        ? expression : "(" + expression + ")";

    private static List<string> Split(string text)
    {
        var tokens = new List<string>();
        var start = -1;
        for (var i = 0; i <= text.Length && tokens.Count <= MostTokens; i++)
        {
            var c = i < text.Length ? text[i] : ' ';
            var part = char.IsLetterOrDigit(c) || c is '-' or '.' or '+' or '_' or ':' || c == '/' && start >= 0
                && Follows(text, i, "X11");
            if (part)
            {
                if (start < 0) start = i;
                continue;
            }

            if (start >= 0) tokens.Add(text.Substring(start, i - start).TrimEnd('.', ':'));
            start = -1;
            if (c is '"' or '\'' or '`' or ';' or '<' or '{' or '*' or '#' && tokens.Count > 0) break;
            if (!char.IsWhiteSpace(c)) tokens.Add(c.ToString());
        }

        tokens.RemoveAll(token => token.Length == 0);
        return tokens;
    }

    private static bool Follows(string text, int slash, string word) =>
        string.Compare(text, slash + 1, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0;
}
