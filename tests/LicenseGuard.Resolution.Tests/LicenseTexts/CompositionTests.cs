using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using LicenseGuard.Licensing.Spdx;
using LicenseGuard.Resolution.LicenseTexts;

namespace LicenseGuard.Resolution.Tests.LicenseTexts;

/// <summary>From what was recognised to one expression.</summary>
public sealed class CompositionTests
{
    private static readonly string[] Some = ["MIT", "ISC", "Apache-2.0", "GPL-2.0-only", "GPL-2.0-or-later", "LGPL-2.1-only", "MPL-2.0", "BSD-3-Clause"];

    [Theory]
    [InlineData("Licensed under the MIT license or the Apache License 2.0.", "Apache-2.0 OR MIT")]
    [InlineData("Dual licensed under the MIT and GPL licenses.", "GPL-1.0-or-later OR MIT")]
    [InlineData("Licensed under the Apache License, Version 2.0 <LICENSE-APACHE or http://www.apache.org/licenses/LICENSE-2.0> or the MIT license <LICENSE-MIT>, at your option.", "Apache-2.0 OR MIT")]
    [InlineData("Released under the MIT license. Alternatively, it may be distributed under the terms of the GNU GPL, version 2.", "GPL-2.0-only OR MIT")]
    [InlineData("This module may be redistributed under the same terms as Perl itself.", "Artistic-1.0-Perl OR GPL-1.0-or-later")]
    [InlineData("Distributed under the MIT license and the ISC license; you may choose whichever you prefer.", "ISC OR MIT")]
    [InlineData("Released under a tri EPL-2.0/GPL-2.0/LGPL-2.1 license.", "EPL-2.0 OR GPL-2.0-only OR LGPL-2.1-only")]
    public void A_choice_is_told_by_the_text(string text, string expected) => Same(expected, text);

    [Theory]
    [InlineData("The library is released under the MIT license, the manual under the ISC license.", "ISC AND MIT")]
    [InlineData("Zebra is released under the MIT license.\n\nParts of it are distributed under the zlib license.", "MIT AND Zlib")]
    [InlineData("Released under the MIT license or not at all. What follows is another work. It is released under the ISC license.", "ISC AND MIT")]
    [InlineData("Released under the MIT license. It comes with no warranty, express or implied. Its tools are released under the ISC license.", "ISC AND MIT")]
    [InlineData("The library is licensed under the LGPLv2+. The tools are licensed under the GPLv2+.", "GPL-2.0-or-later AND LGPL-2.0-or-later")]
    public void What_stands_beside_each_other_is_joined_by_and(string text, string expected) => Same(expected, text);

    [Fact]
    public void A_choice_told_in_detail_is_one_choice() => Same(
        "GPL-2.0-only OR MIT",
        "This file is dual licensed under GPLv2 or MIT.\n\nGPL: released under the terms of the GNU General Public License version 2.\n\nMIT: released under the MIT license.");

    [Fact]
    public void What_comes_before_a_choice_is_no_detail_of_it()
    {
        const string Text = "The core is released under the GPL, version 2.\n\nThe examples are another matter.\n\nThey are dual licensed under the GPL, version 2, or the MIT license.";
        Assert.Equal("GPL-2.0-only AND (GPL-2.0-only OR MIT)", Identify(Text));
    }

    [Fact]
    public void A_notice_decides_whether_later_versions_are_meant()
    {
        var words = WordList.Read("text text text text text notice notice");
        var result = Composer.Compose(words, [Match("GPL-2.0-only", MatchKind.FullText, 0, 5), Match("GPL-2.0-or-later", MatchKind.Notice, 5, 7)], null);
        Assert.Equal("GPL-2.0-or-later", result.Expression);
    }

    [Fact]
    public void What_stands_inside_a_header_is_read_as_written()
    {
        var words = WordList.Read(string.Join(" ", Enumerable.Repeat("word", 60)));
        var result = Composer.Compose(words, [Match("GPL-3.0-or-later", MatchKind.Notice, 0, 60), Match("LGPL-3.0-or-later", MatchKind.Notice, 10, 20)], null);
        Assert.Equal("LGPL-3.0-or-later", result.Expression);
    }

    [Fact]
    public void An_exception_belongs_to_the_gnu_licence_before_it()
    {
        var words = WordList.Read("one two three four five six");
        LicenseMatch[] matches =
        [
            Match("MIT", MatchKind.FullText, 0, 1), Match("GPL-2.0-or-later", MatchKind.Notice, 1, 2),
            Match("Classpath-exception-2.0", MatchKind.FullText, 3, 5) with { IsException = true },
        ];
        Assert.Equal("GPL-2.0-or-later WITH Classpath-exception-2.0 AND MIT", Composer.Compose(words, matches, null).Expression);
    }

    [Fact]
    public void A_text_that_is_nearly_a_licence_leaves_the_file_unnamed()
    {
        var words = WordList.Read("one two three four five six");
        LicenseMatch[] matches = [Match("MIT", MatchKind.FullText, 0, 3) with { Broken = true }, Match("ISC", MatchKind.Notice, 4, 5)];
        Assert.Null(Composer.Compose(words, matches, null).Expression);
    }

    [Fact]
    public void A_text_that_is_only_broken_by_the_licence_that_it_offers_instead_is_a_choice()
    {
        var words = WordList.Read("one two alternatively you may use the other one four five six");
        var text = Match("BSD-3-Clause", MatchKind.FullText, 0, 12) with { Broken = true, Confidence = 0.45, Extra = [new WordRange(2, 9)] };
        Assert.Equal("BSD-3-Clause OR GPL-2.0-only", Composer.Compose(words, [text, Match("GPL-2.0-only", MatchKind.Notice, 7, 9)], null).Expression);
        var worse = text with { Extra = [new WordRange(0, 1), new WordRange(2, 9), new WordRange(9, 16)] };
        Assert.Null(Composer.Compose(words, [worse, Match("GPL-2.0-only", MatchKind.Notice, 7, 9)], null).Expression);
    }

    [Fact]
    public void A_rider_takes_the_expression_and_leaves_its_name()
    {
        var words = WordList.Read("one two three");
        var rider = new Rider("not for sale", 1);
        var result = Composer.Compose(words, [Match("MIT", MatchKind.FullText, 0, 3)], rider);
        Assert.Equal((null, "MIT", rider, 0), (result.Expression, result.RiddenLicense, result.Rider, result.Confidence));
    }

    [Fact]
    public void The_least_sure_match_gives_the_confidence()
    {
        var words = WordList.Read("one two three");
        LicenseMatch[] matches = [Match("MIT", MatchKind.FullText, 0, 1), Match("ISC", MatchKind.FullText, 2, 3) with { Confidence = 0.9 }];
        Assert.Equal(0.9, Composer.Compose(words, matches, null).Confidence);
    }

    [Fact]
    public void Every_expression_is_one_that_the_parser_reads_whatever_the_order_of_the_matches() => Prop.ForAll(
        ArbMap.Default.ArbFor<(int, int, int)[]>(), Gen.Constant(0).ToArbitrary(), (picks, _) =>
        {
            var words = WordList.Read(string.Join(" ", Enumerable.Repeat("either word or", 40)));
            var matches = new List<LicenseMatch>();
            foreach (var (license, kind, place) in picks)
            {
                var first = (int)((uint)place % 110);
                matches.Add(Match(Some[(uint)license % Some.Length], (MatchKind)((uint)kind % 3), first, first + 1 + (int)((uint)kind % 7)));
            }

            var result = Composer.Compose(words, matches, null);
            matches.Reverse();
            Assert.Equal(result.Expression, Composer.Compose(words, matches, null).Expression);
            if (matches.Count == 0) Assert.Null(result.Expression);
            else Assert.True(ExpressionParser.TryParse(result.Expression!, out var read, out var error) && read.ToString() == result.Expression, result.Expression);
        }).QuickCheckThrowOnFailure();

    private static LicenseMatch Match(string license, MatchKind kind, int first, int end) => new(license, kind, first, end, 1, []);

    private static string? Identify(string text) => LicenseTextIdentifier.Identify(System.Text.Encoding.UTF8.GetBytes(text)).Expression;

    // Without regard to the order of the operands.
    private static void Same(string expected, string text)
    {
        var actual = Identify(text);
        Assert.True(actual is not null && Parts(expected).SequenceEqual(Parts(actual)), actual + " for " + text);
    }

    private static IEnumerable<string> Parts(string expression) =>
        [expression.Contains(" OR ", StringComparison.Ordinal) ? "OR" : "AND", .. expression.Split([" OR ", " AND "], StringSplitOptions.None).Order(StringComparer.Ordinal)];
}
