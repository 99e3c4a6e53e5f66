using System;
using System.Linq;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using LicenseGuard.Resolution.LicenseTexts;

namespace LicenseGuard.Resolution.Tests.LicenseTexts;

/// <summary>From bytes to characters.</summary>
public sealed class DecodingTests
{
    private const string Sample = "Licence “AS IS”, © Zoë Œuvre – 許可 🙂\nSecond line\n";

    public static TheoryData<string, bool> Encodings => new()
    {
        { "utf-8", true }, { "utf-8", false }, { "utf-16", true }, { "utf-16", false }, { "utf-16BE", true }, { "utf-16BE", false },
        { "utf-32", true }, { "utf-32", false }, { "utf-32BE", true }, { "utf-32BE", false },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Each_unicode_encoding_is_told_with_and_without_mark(string name, bool hasMark)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] bytes = [.. hasMark ? encoding.GetPreamble() : [], .. encoding.GetBytes(Sample)];
        Assert.Equal(Sample, TextDecoder.Decode(bytes));
    }

    [Fact]
    public void What_is_not_utf8_is_windows_1252()
    {
        byte[] bytes = [0x93, (byte)'A', 0x94, (byte)' ', 0xA9, (byte)' ', 0x80, (byte)' ', 0xE9, (byte)'t', 0xE9, (byte)' ', 0xC3, 0xA9];
        Assert.Equal("“A” © € été é", TextDecoder.Decode(bytes));
    }

    [Theory]
    [InlineData(new byte[] { 0xC0, 0xAF }, "À¯")]
    [InlineData(new byte[] { 0xED, 0xA0, 0xBD }, "í\u00A0½")]
    [InlineData(new byte[] { 0xF4, 0x90, 0x80, 0x81 }, "ô € ")]
    [InlineData(new byte[] { 0xE2, 0x82 }, "â‚")]
    public void Malformed_utf8_is_not_utf8(byte[] bytes, string text) => Assert.Equal(text, TextDecoder.Decode(bytes));

    [Theory]
    [InlineData("one\r\ntwo\rthree\r\r\nfour\ffive\vsix\u2028seven", "one\ntwo\nthree\nfour\nfive\nsix\nseven")]
    [InlineData("dis\u00ADtribute, modi\u00AD\nfication, modi\u00AD\r\nfy", "distribute, modification, modify")]
    [InlineData("de\uFB01ne o\uFB00er o\uFB03ce \uFB04 \uFB00", "define offer office ffl ff")]
    [InlineData("a\u200Bb\uFEFFc\u202Ed", "abcd")]
    [InlineData("a\0b\u0007c\u007Fd", "a b c d")]
    public void What_is_there_for_the_eye_or_by_accident_goes(string text, string clean) => Assert.Equal(clean, Decode(text));

    [Fact]
    public void No_more_is_read_than_the_longest_read()
    {
        var bytes = Encoding.ASCII.GetBytes(new string('x', LicenseTextIdentifier.LongestRead + 10));
        Assert.Equal(LicenseTextIdentifier.LongestRead, TextDecoder.Decode(bytes).Length);
    }

    [Fact]
    public void Plain_ascii_text_stays_as_it_is() => Prop.ForAll(
        ArbMap.Default.ArbFor<string>().Filter(text => text is not null),
        text =>
        {
            var plain = string.Concat(text.Where(character => char.IsAsciiLetterOrDigit(character) || " .,;:-()\"'\n".Contains(character)));
            return Decode(plain) == plain;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_bytes_are_decoded_within_their_length_of_characters() => Prop.ForAll<byte[]>(bytes =>
    {
        var text = TextDecoder.Decode(bytes);
        return text.Length <= Math.Max(4, bytes.Length * 2) && text.All(character => character is '\n' or '\t' or >= ' ');
    }).QuickCheckThrowOnFailure();

    internal static string Decode(string text) => TextDecoder.Decode(Encoding.UTF8.GetBytes(text));
}
