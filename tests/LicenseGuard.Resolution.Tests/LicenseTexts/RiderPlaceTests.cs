using System;
using System.IO;
using System.Linq;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using LicenseGuard.Resolution.LicenseTexts;
using Xunit.Abstractions;

namespace LicenseGuard.Resolution.Tests.LicenseTexts;

/// <summary>Where riders count and how they are quoted.</summary>
public sealed class RiderPlaceTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("\"Commons Clause\" License Condition v1.0")]
    [InlineData("This package is licensed for non-commercial use only.")]
    [InlineData("The Software shall be used for Good, not Evil.")]
    [InlineData("Additional terms: companies with more than 20 employees must buy a commercial license.")]
    [InlineData("Production use of this work is not permitted under this license.")]
    public void A_rider_in_a_file_of_its_own_is_one(string rider)
    {
        var answer = Identify(rider);
        Assert.Null(answer.Expression);
        Assert.NotNull(answer.Rider);
        Assert.Equal("", answer.RiddenLicense);
    }

    [Theory]
    [InlineData("Licensed under the Apache License, Version 2.0. You may not use it in commercial products.")]
    [InlineData("SPDX-License-Identifier: MIT\nRedistribution of this file is not permitted.")]
    [InlineData("// SPDX-License-Identifier: MIT\n// This file may not be redistributed.\nusing System;\nclass A { int b = f(); }\nreturn b;\n")]
    public void A_rider_beside_a_notice_is_one(string text)
    {
        var answer = Identify(text);
        Assert.Null(answer.Expression);
        Assert.NotNull(answer.Rider);
        Assert.NotEqual("", answer.RiddenLicense);
    }

    [Fact]
    public void The_announcement_of_an_exception_is_none_where_an_exception_follows()
    {
        if (SharedTexts.Folder(output.WriteLine) is not { } folder) return;
        const string Grant = "Licensed under the GNU General Public License version 2 with the addition of the following special exception:\n\n";

        var answer = Identify(Grant + File.ReadAllText(Path.Combine(folder, "Classpath-exception-2.0.txt")));
        Assert.Equal(("GPL-2.0-only WITH Classpath-exception-2.0", null), (answer.Expression, answer.Rider?.Quote));

        Assert.NotNull(Identify(Grant + "Example Inc. is never meant.").Rider);
    }

    [Theory]
    [InlineData("Use without any additional terms or conditions is prohibited.")]
    [InlineData("Nobody may sell it without any additional terms or conditions.")]
    [InlineData("Licensed for non-commercial use, without any additional terms or conditions.")]
    [InlineData("Some additional libraries are for personal use only.")]
    [InlineData("Additional copies are not covered by this licence.")]
    public void What_resembles_a_harmless_sentence_is_one(string rider)
    {
        Assert.NotNull(Identify("Licensed under the MIT license.\n\n" + rider).Rider);
        Assert.NotNull(Identify("Licensed under the MIT license. " + rider + "\n\nThanks.").Rider);
    }

    [Fact]
    public void A_comment_far_down_in_source_code_is_none()
    {
        var code = string.Concat(Enumerable.Repeat("var total = Add(first, second);\nif (total > 0) { return total; }\n", 40));
        var answer = Identify("// SPDX-License-Identifier: MIT\n\n" + code + "// Callers may not use this method after Dispose.\n" + code);
        Assert.Null(answer.Rider);
        Assert.Equal("MIT", answer.Expression);
    }

    [Fact]
    public void A_licence_that_restricts_by_itself_has_its_own_name()
    {
        if (SharedTexts.Folder(output.WriteLine) is not { } folder) return;
        foreach (var name in new[] { "JSON", "BUSL-1.1", "CC-BY-NC-4.0", "Elastic-2.0", "Hippocratic-2.1", "PolyForm-Noncommercial-1.0.0" })
        {
            var answer = LicenseTextIdentifier.Identify(File.ReadAllBytes(Path.Combine(folder, name + ".txt")));
            Assert.Equal((name, null), (answer.Expression, answer.Rider?.Quote));
        }
    }

    [Fact]
    public void A_rider_is_quoted_on_one_line_with_its_place()
    {
        var rider = Identify("Title\n\n * Not for\n *   commercial\tuse by anyone under this license.\n")!.Rider!;
        Assert.Equal(("Not for commercial use by anyone under this license", 3), (rider.Quote, rider.Line));
        var wide = Identify("License: " + string.Join(" ", Enumerable.Repeat("word", 55)) + " is licensed for non-commercial use only, by us.")!.Rider!;
        Assert.InRange(wide.Quote.Length, 1, 200);
        Assert.Contains("non-commercial use", wide.Quote, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_words_in_any_order_are_searched()
    {
        string[] pieces =
        [
            "may", "not", "use", "only", "non", "-", "commercial", "no", ".", ";", "\n", "\n\n", "//", "{", "}", " * ", "license", "MIT", "names",
            "endorse", "1", "10", "users", "more", "than", "禁止", "\uD83D", "'", "Copyright", "SPDX-License-Identifier: MIT\n", "Apache License, Version 2.0",
        ];
        var texts = Gen.ArrayOf(Gen.Elements(pieces)).Select(parts => string.Join(" ", parts)).ToArbitrary();
        Prop.ForAll(texts, text =>
        {
            var answer = Identify(text);
            return answer.Rider is not { } rider
                || (answer.Expression is null && rider.Quote.Length is > 0 and <= 200 && !rider.Quote.Contains('\n') && rider.Line >= 1 && rider.Line <= text.Count(letter => letter == '\n') + 1);
        }).QuickCheckThrowOnFailure();
    }

    private static LicenseText Identify(string text) => LicenseTextIdentifier.Identify(Encoding.UTF8.GetBytes(text));
}
