using System.Collections.Generic;
using System.Linq;
using LicenseGuard.Licensing.Spdx;
using LicenseGuard.Licensing.Tests.Catalog;
using Xunit.Abstractions;

namespace LicenseGuard.Licensing.Tests.Spdx;

public class ExpressionParserTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("MIT", "MIT")]
    [InlineData(" mit ", "MIT")]
    [InlineData("(MIT)", "MIT")]
    [InlineData("MIT OR Apache-2.0 AND ISC", "MIT OR Apache-2.0 AND ISC")]
    [InlineData("(MIT or Apache-2.0) and ISC", "(MIT OR Apache-2.0) AND ISC")]
    [InlineData("Apache-2.0+", "Apache-2.0+")]
    [InlineData("apache-2.0 with llvm-exception", "Apache-2.0 WITH LLVM-exception")]
    [InlineData("LicenseRef-Llama-2-Community", "LicenseRef-Llama-2-Community")]
    [InlineData("DocumentRef-a:LicenseRef-b", "DocumentRef-a:LicenseRef-b")]
    [InlineData("MIT WITH AdditionRef-Mine", "MIT WITH AdditionRef-Mine")]
    [InlineData("UNLICENSED", "UNLICENSED")]
    public void A_valid_expression_is_read(string text, string expected) => Assert.Equal(expected, Read(text).ToString());

    [Theory]
    [InlineData("GPL-2.0", "GPL-2.0-only")]
    [InlineData("GPL-2.0+", "GPL-2.0-or-later")]
    [InlineData("gpl-2.0-only+", "GPL-2.0-or-later")]
    [InlineData("GPL-2.0-or-later+", "GPL-2.0-or-later")]
    [InlineData("AGPL-3.0", "AGPL-3.0-only")]
    [InlineData("GPL-2.0-with-classpath-exception", "GPL-2.0-only WITH Classpath-exception-2.0")]
    [InlineData("GPL-2.0-with-classpath-exception+", "GPL-2.0-or-later WITH Classpath-exception-2.0")]
    [InlineData("eCos-2.0", "GPL-2.0-or-later WITH eCos-exception-2.0")]
    [InlineData("StandardML-NJ", "SMLNJ")]
    [InlineData("GPL-2.0 WITH Classpath-exception-2.0", "GPL-2.0-only WITH Classpath-exception-2.0")]
    public void A_deprecated_id_becomes_the_present_form(string text, string expected) =>
        Assert.Equal(expected, Read(text).ToString());

    [Fact]
    public void And_binds_tighter_than_or()
    {
        var either = Assert.IsType<OrExpression>(Read("MIT OR ISC AND Zlib"));
        Assert.Equal(new LicenseLeaf("MIT"), either.Left);
        Assert.Equal(new AndExpression(new LicenseLeaf("ISC"), new LicenseLeaf("Zlib")), either.Right);
    }

    [Theory]
    [InlineData("", 0, "", "id", null)]
    [InlineData("Apche-2.0", 0, "Apche-2.0", "known-id", "Apache-2.0")]
    [InlineData("MIT OR Apache2.0", 7, "Apache2.0", "known-id", "Apache-2.0")]
    [InlineData("MTI", 0, "MTI", "known-id", "MIT")]
    [InlineData("qqqqqqqqqqqq", 0, "qqqqqqqqqqqq", "known-id", null)]
    [InlineData("licenseref-name", 0, "licenseref-name", "known-id", "LicenseRef-name")]
    [InlineData("LicenseRef-", 0, "LicenseRef-", "known-id", null)]
    [InlineData("unlicensed", 0, "unlicensed", "known-id", "Unlicense")]
    [InlineData("MIT Apache-2.0", 4, "Apache-2.0", "operator", null)]
    [InlineData("MIT AND", 7, "", "id", null)]
    [InlineData("MIT AND OR ISC", 8, "OR", "id", null)]
    [InlineData("MIT aNd ISC", 4, "aNd", "operator", null)]
    [InlineData("(MIT", 4, "", ")", null)]
    [InlineData("(MIT ISC)", 5, "ISC", "operator", null)]
    [InlineData("MIT)", 3, ")", "operator", null)]
    [InlineData("MIT +", 4, "+", "operator", null)]
    [InlineData("GPL-2.0 WITH", 12, "", "exception", null)]
    [InlineData("GPL-2.0 WITH MIT", 13, "MIT", "known-exception", null)]
    [InlineData("ISC WITH Clasppath-exception-2.0", 9, "Clasppath-exception-2.0", "known-exception", "Classpath-exception-2.0")]
    [InlineData("eCos-2.0 WITH LLVM-exception", 9, "WITH", "operator", null)]
    public void An_error_says_where_what_and_what_was_expected(
        string text, int position, string found, string expected, string? nearest)
    {
        Assert.False(ExpressionParser.TryParse(text, out var expression, out var error));
        Assert.Null(expression);
        Assert.Equal(new ExpressionError(position, found, expected, nearest), error);
    }

    [Fact]
    public void Hostile_texts_are_errors()
    {
        foreach (var text in new[]
        {
            new string('(', 10_000), new string('(', 4_000) + "MIT" + new string(')', 4_000), new string(')', 10_000),
            new string('A', 1_000_000), string.Concat(Enumerable.Repeat("MIT OR ", 200_000)) + "MIT", "MIT\0", "\uD800",
            new string('+', 8000),
        })
        {
            Assert.False(ExpressionParser.TryParse(text, out _, out var error));
            Assert.InRange(error!.Position, 0, text.Length);
        }
    }

    [Fact]
    public void The_longest_run_of_operators_is_read()
    {
        var text = string.Concat(Enumerable.Repeat("MIT OR ", 1_160)) + "MIT";
        var expression = Read(text);
        Assert.Equal(1_161, expression.Leaves.Count());
        Assert.Equal(text, expression.ToString());
    }

    /// <summary>Vectors of other projects. Of their 96 rows four are decided otherwise here.</summary>
    [Fact]
    public void The_vectors_of_other_parsers_agree()
    {
        var otherwise = new HashSet<string>
        {
            "MIT aNd BSD-3-Clause oR GPL-2.0 wITh GCC-exception-2.0", // operators are all upper or all lower case
            "MIT AnD BSD-3-Clause Or GPL-2.0 WitH GCC-exception-2.0", // the same
            "NOASSERTION AND OpenSSL", // not a licence id
            "GFDL-1.2-invariants", // the list has it only with -only and -or-later
        };
        using var vectors = SharedData.Open("data/spdx/expression-vectors.json", output);
        if (vectors is null)
            return;
        var wrong = new List<string>();
        foreach (var row in vectors.RootElement.GetProperty("parse").EnumerateArray())
        {
            var text = row.GetProperty("text").GetString()!;
            var valid = row.GetProperty("valid").GetBoolean() && !otherwise.Contains(text);
            if (ExpressionParser.TryParse(text, out _, out _) != valid)
                wrong.Add(text);
        }

        Assert.Empty(wrong);
    }

    private static LicenseExpression Read(string text)
    {
        Assert.True(ExpressionParser.TryParse(text, out var expression, out var error), error?.ToString());
        return expression;
    }
}
