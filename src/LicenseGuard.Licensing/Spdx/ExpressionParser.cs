using System;
using System.Diagnostics.CodeAnalysis;

namespace LicenseGuard.Licensing.Spdx;

/// <summary>Reads SPDX licence expressions (SPDX 3.0.1, annex B).</summary>
public static class ExpressionParser
{
    /// <summary>Longer texts are an error: no real expression comes near.</summary>
    internal const int MaxLength = 8192;

    /// <summary>Deeper nesting is an error, so that no text can exhaust the stack.</summary>
    internal const int MaxDepth = 64;

    /// <summary>Reads an expression. Ids match without regard to case; an id that is neither listed nor a
    /// <c>LicenseRef-</c> is an error that names the nearest listed id. Deprecated ids are replaced by what the list names
    /// instead. NuGet's <c>UNLICENSED</c> (all rights reserved) is taken as an id. Only blanks are white space. Trees come out in
    /// one shape: a run of the same operator leans to the left, however it was parenthesised.</summary>
    public static bool TryParse(
        string text, [NotNullWhen(true)] out LicenseExpression? expression, [NotNullWhen(false)] out ExpressionError? error)
    {
        var parser = new Parser(text);
        expression = parser.Parse();
        error = parser.Error;
        return expression is not null;
    }

    /// <summary>Recursive descent; the first error ends it: every method then returns null.</summary>
    private ref struct Parser(string text)
    {
        private int position = 0;
        private int depth = 0;
        private int start = 0;
        private string token = "";

        public ExpressionError? Error { get; private set; } = null;

        public LicenseExpression? Parse()
        {
            if (text.Length > MaxLength)
            {
                Error = new ExpressionError(MaxLength, "", "simpler", null);
                return null;
            }

            Next();
            var whole = ParseOr();
            return whole is null || token.Length == 0 ? whole : Fail("operator");
        }

        private LicenseExpression? ParseOr()
        {
            var left = ParseAnd();
            while (left is not null && token is "OR" or "or")
            {
                Next();
                left = ParseAnd() is { } right ? Or(left!, right) : null;
            }

            return left;
        }

        private LicenseExpression? ParseAnd()
        {
            var left = ParseOperand();
            while (left is not null && token is "AND" or "and")
            {
                Next();
                left = ParseOperand() is { } right ? And(left!, right) : null;
            }

            return left;
        }

        private LicenseExpression? ParseOperand()
        {
            if (token == "(")
            {
                if (depth == MaxDepth)
                    return Fail("simpler");
                depth++;
                Next();
                var inner = ParseOr();
                if (inner is null)
                    return null;
                if (token != ")")
                    return Fail(token.Length == 0 ? ")" : "operator");
                depth--;
                Next();
                return inner;
            }

            if (token is "" or ")" or "AND" or "and" or "OR" or "or" or "WITH" or "with" || token[0] == '+')
                return Fail("id");
            var leaf = ReadLicense();
            if (leaf is null)
                return null;
            Next();
            if (token is not ("WITH" or "with") || leaf.Exception is not null)
                return leaf;
            Next();
            return ReadException() is { } exception ? leaf with { Exception = exception } : null;
        }

        private LicenseLeaf? ReadLicense()
        {
            if (token == "UNLICENSED" || IsReference(token, "LicenseRef-"))
                return new LicenseLeaf(token);
            var list = SpdxList.Current;
            if (list.FindLicense(token) is { } whole)
                return Current(whole, false);
            if (token[token.Length - 1] == '+' && list.FindLicense(token.Substring(0, token.Length - 1)) is { } listed)
                return Current(listed, true);

            const string Prefix = "LicenseRef-";
            var nearest = token.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)
                && !token.StartsWith(Prefix, StringComparison.Ordinal)
                ? Prefix + token.Substring(Prefix.Length)
                : list.NearestLicense(token);
            Fail("known-id", nearest);
            return null;
        }

        private string? ReadException()
        {
            if (token is "" or "(" or ")" or "AND" or "and" or "OR" or "or" or "WITH" or "with")
            {
                Fail("exception");
                return null;
            }

            var exception = IsReference(token, "AdditionRef-") ? token : SpdxList.Current.FindException(token);
            if (exception is null)
                Fail("known-exception", SpdxList.Current.NearestException(token));
            else
                Next();
            return exception;
        }

        /// <summary>The leaf for a listed id: its present form if deprecated; <c>X-only+</c> is <c>X-or-later</c>.</summary>
        private static LicenseLeaf Current(SpdxLicense listed, bool orLater)
        {
            var id = listed.Replacement ?? listed.Id;
            string? exception = null;
            var with = id.IndexOf(" WITH ", StringComparison.Ordinal);
            if (with >= 0)
                (id, exception) = (id.Substring(0, with), id.Substring(with + 6));
            if (orLater && id.EndsWith("-only", StringComparison.Ordinal)
                && SpdxList.Current.FindLicense(id.Substring(0, id.Length - 5) + "-or-later") is { } later)
                id = later.Id;
            return new LicenseLeaf(id, orLater && !id.EndsWith("-or-later", StringComparison.Ordinal), exception);
        }

        /// <summary>True for <c>prefix name</c> and <c>DocumentRef-name:prefix name</c>.</summary>
        private static bool IsReference(string word, string prefix)
        {
            const string Document = "DocumentRef-";
            var colon = word.IndexOf(':');
            if (colon >= 0 && !IsName(word, 0, colon, Document))
                return false;
            return IsName(word, colon + 1, word.Length, prefix);
        }

        private static bool IsName(string word, int from, int to, string prefix)
        {
            if (to - from <= prefix.Length || string.CompareOrdinal(word, from, prefix, 0, prefix.Length) != 0)
                return false;
            for (var i = from + prefix.Length; i < to; i++)
            {
                if (word[i] is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '.'))
                    return false;
            }

            return true;
        }

        private void Next()
        {
            while (position < text.Length && text[position] == ' ')
                position++;
            start = position;
            if (position < text.Length && text[position++] is not ('(' or ')'))
            {
                while (position < text.Length && text[position] is not (' ' or '(' or ')'))
                    position++;
            }

            token = text.Substring(start, position - start);
        }

        private LicenseExpression? Fail(string expected, string? nearest = null)
        {
            Error = new ExpressionError(start, token, expected, nearest);
            return null;
        }

        private static LicenseExpression And(LicenseExpression left, LicenseExpression right) =>
            right is AndExpression run ? new AndExpression(And(left, run.Left), run.Right) : new AndExpression(left, right);

        private static LicenseExpression Or(LicenseExpression left, LicenseExpression right) =>
            right is OrExpression run ? new OrExpression(Or(left, run.Left), run.Right) : new OrExpression(left, right);
    }
}
