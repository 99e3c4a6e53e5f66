using System;
using System.Linq;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using LicenseGuard.Licensing.Spdx;
using LicenseGuard.Resolution.LicenseTexts;

namespace LicenseGuard.Resolution.Tests.LicenseTexts;

/// <summary>Texts that no one wrote to be read.</summary>
public sealed class NoticeHostileTests
{
    private static readonly string[] Pieces =
    [
        "licensed under ", "the ", "MIT", "GPL", " v2", "+", " or (at your option) any later version", "SPDX-License-Identifier:", " (", ")", "Apache-2.0", " OR ", " WITH ", "Classpath-exception-2.0",
        "\n", ". ", "license: ", "\"", "https://opensource.org/licenses/", "mit", "https://creativecommons.org/licenses/", "by/", "/", "4.0", "dual licensed ", "version 2 of the ", "either ", "alternatively ",
        "creative commons attribution ", "gnu general public license ", "(c) ", "not ", "\0", "\u2028", "ß", "𝔐", "2.", "1.1.1.1.1.1", "v", "''", "%00", "how to apply these terms to your new ",
    ];

    [Fact]
    public void Any_mix_of_its_own_words_gives_an_expression_or_none() => Prop.ForAll(
        Gen.ArrayOf(Gen.Elements(Pieces)).ToArbitrary(), pieces =>
        {
            var result = LicenseTextIdentifier.Identify(Encoding.UTF8.GetBytes(string.Concat(pieces)));
            Assert.True(result.Expression is null || ExpressionParser.TryParse(result.Expression, out _, out _), result.Expression);
            Assert.All(result.Spans, span => Assert.InRange(span.Length, 1, int.MaxValue));
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("SPDX-License-Identifier: MIT AND Proprietary", null)]
    [InlineData("SPDX-License-Identifier: MIT and (Foo OR BSD-3-Clause)", null)]
    [InlineData("SPDX-License-Identifier: Apache-2.0 WITH Commons-Clause", null)]
    [InlineData("Licensed under https://licenses.nuget.org/MIT%20AND%20Proprietary", null)]
    [InlineData("SPDX-License-Identifier: MIT AND ISC, see LICENSE", "ISC AND MIT")]
    [InlineData("SPDX-License-Identifier: MIT, see LICENSE", "MIT")]
    [InlineData("SPDX-License-Identifier: MIT OR Proprietary", "MIT")]
    public void Of_an_expression_all_that_must_hold_is_known_or_nothing(string text, string? expression) =>
        Assert.Equal(expression, LicenseTextIdentifier.Identify(Encoding.UTF8.GetBytes(text)).Expression);

    [Theory]
    [InlineData("MIT License. ")]
    [InlineData("licensed under the GPL or ")]
    [InlineData("license: ")]
    [InlineData("SPDX-License-Identifier: MIT\n")]
    [InlineData("classpath exception gpl ")]
    [InlineData("the ")]
    [InlineData("gnu general public license ")]
    [InlineData("version 2 or ")]
    [InlineData("(((((")]
    [InlineData("https://opensource.org/licenses/")]
    [InlineData("either or alternatively choose ")]
    public void Repetition_is_read_to_its_end(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 400_000 / piece.Length));
        var result = LicenseTextIdentifier.Identify(Encoding.UTF8.GetBytes(text));
        Assert.True(result.Expression is null || ExpressionParser.TryParse(result.Expression, out _, out _), result.Expression);
    }

    [Fact]
    public void A_tag_nested_without_end_is_none()
    {
        var text = "SPDX-License-Identifier: " + new string('(', 5000) + "MIT";
        Assert.Null(LicenseTextIdentifier.Identify(Encoding.UTF8.GetBytes(text)).Expression);
    }

    [Fact]
    public void Bytes_of_any_kind_do_not_stop_it() => Prop.ForAll(
        ArbMap.Default.ArbFor<byte[]>(), bytes => Assert.NotNull(LicenseTextIdentifier.Identify(bytes ?? Array.Empty<byte>()))).QuickCheckThrowOnFailure();
}
