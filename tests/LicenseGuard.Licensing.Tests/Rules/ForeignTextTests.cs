using System;
using System.Globalization;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using LicenseGuard.Licensing.Rules;

namespace LicenseGuard.Licensing.Tests.Rules;

public class ForeignTextTests
{
    // Pieces out of which commands can be assembled, and what may be stripped from between them.
    private static readonly string[] Pieces =
    [
        "#", "##", "##vso[", "vso[", "[", "##[", ":", "::", "::error::", "::set-output name=a::", "##teamcity[", "a", " ", "\r",
        "\n", "\t",
        "\0", "\u001b[31m", "\u0085", "\u009b", "\u00ad", "\u034f", "\u061c", "\u200b", "\u200d", "\u202e", "\u2028", "\u2029",
        "\u2066",
        "\ufe0f", "\ufeff", "\ud800", "\udc00", "\U000E0041", "\U0001F600", "\u00e9", "\u05d0", "\u4e2d", "\uff03",
    ];

    private static readonly Arbitrary<string> Hostile =
        Gen.Elements(Pieces).ListOf().Select(pieces => string.Concat(pieces)).ToArbitrary();

    [Fact]
    public void No_command_survives_from_whatever_pieces() => Prop.ForAll(Hostile, text =>
    {
        var clean = ForeignText.Clean(text);
        return !clean.Contains("##", StringComparison.Ordinal) && !clean.Contains("::", StringComparison.Ordinal);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Nothing_invisible_survives() => Prop.ForAll(Hostile, text =>
        ForeignText.Clean(text).EnumerateRunes().All(rune =>
            rune.Value != 0xFFFD && rune.Value is not (0x34F or 0xFE0F) && CharUnicodeInfo.GetUnicodeCategory(rune.Value) is not
                (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate))).QuickCheckThrowOnFailure();

    [Fact]
    public void It_is_never_too_long_and_twice_changes_nothing() => Prop.ForAll(Hostile, text =>
    {
        var clean = ForeignText.Clean(text + text + text);
        return clean.Length <= ForeignText.MaxLength && ForeignText.Clean(clean) == clean;
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("meta-llama/Llama-2-7b", "meta-llama/Llama-2-7b")]
    [InlineData("LLaMA \u4e2d\u6587 \u05d0 \U0001F600", "LLaMA \u4e2d\u6587 \u05d0 \U0001F600")]
    [InlineData("a\r\nb\tc", "a b c")]
    [InlineData("#\u200b#vso[task.setvariable]", "# #vso[task.setvariable]")]
    [InlineData(":\u202e:error::x", ": :error: :x")]
    [InlineData("###", "# # #")]
    [InlineData("C:\\models\\a.gguf", "C:\\models\\a.gguf")]
    [InlineData("", "")]
    public void What_a_reader_needs_stays(string text, string clean) => Assert.Equal(clean, ForeignText.Clean(text));

    // An attribute cannot hold half a character, so this is no row of the table.
    [Fact]
    public void Half_characters_are_stripped() => Assert.Equal("az", ForeignText.Clean("a\ud83dz\ude00"));

    [Fact]
    public void A_long_text_ends_with_an_ellipsis_and_with_no_half_character()
    {
        var clean = ForeignText.Clean(new string('x', ForeignText.MaxLength - 2) + "\U0001F600\U0001F600");
        Assert.Equal(new string('x', ForeignText.MaxLength - 2) + "\u2026", clean);
        Assert.Equal(new string('x', ForeignText.MaxLength), ForeignText.Clean(new string('x', ForeignText.MaxLength)));
    }
}
