using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using LicenseGuard.Resolution.LicenseTexts.Index;

namespace LicenseGuard.Resolution.Tests.LicenseTexts;

/// <summary>The index file: the same bytes for the same texts, small, and nothing but an answer for a torn one.</summary>
public sealed class LicenseIndexTests
{
    private static readonly IndexedText[] Texts =
    [
        new("B", IndexedTextKind.License, MadeUpLicenses.Lending), new("A", IndexedTextKind.License, MadeUpLicenses.Other),
        new("C", IndexedTextKind.Exception, MadeUpLicenses.Garden),
    ];

    private static readonly byte[] Bytes = LicenseIndexBuilder.Build(Texts);

    [Fact]
    public void The_order_of_the_texts_does_not_matter() => Assert.Equal(Bytes, LicenseIndexBuilder.Build(Texts.Reverse()));

    [Fact]
    public void The_own_index_is_read_and_small()
    {
        using var stream = typeof(LicenseIndex).Assembly.GetManifestResourceStream("LicenseGuard.license-texts.idx")!;

        Assert.InRange(stream.Length, 1_000_000, 3_000_000);
        Assert.InRange(LicenseIndex.Own!.Count, 900, ushort.MaxValue);
    }

    [Fact]
    public void The_own_index_decodes_to_licences_with_words()
    {
        var index = LicenseIndex.Own!;
        for (var i = 0; i < index.Count; i++)
        {
            var template = index[i];
            Assert.Matches("^[A-Za-z0-9][A-Za-z0-9.+-]*$", template.License);
            Assert.Equal(index.Words(i), template.Words.Length);
            Assert.Equal(index.RequiredWords(i), template.RequiredWords);
            Assert.All(template.Choices, choice => Assert.NotEmpty(choice.Others));
        }
    }

    [Fact]
    public void One_text_under_two_ids_is_one_template()
    {
        var index = LicenseIndex.Read(LicenseIndexBuilder.Build(
        [
            new("X-1.0-or-later", IndexedTextKind.License, MadeUpLicenses.Other), new("X-1.0-only", IndexedTextKind.License, MadeUpLicenses.Other),
        ]));

        Assert.Equal(1, index.Count);
        Assert.Equal("X-1.0-only", index[0].License);
    }

    [Fact]
    public void A_torn_index_is_no_index()
    {
        for (var length = 0; length < Bytes.Length; length++) AssertTorn(Bytes[..length]);
        AssertTorn([.. Bytes, 0]);
        AssertTorn([]);
    }

    [Fact]
    public void A_changed_byte_is_noticed()
    {
        Prop.ForAll((from at in Gen.Choose(0, Bytes.Length - 1) from change in Gen.Choose(1, 255) select (at, change)).ToArbitrary(), one =>
        {
            var torn = (byte[])Bytes.Clone();
            torn[one.at] ^= (byte)one.change;
            AssertTorn(torn);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Absurd_lengths_under_a_right_checksum_are_noticed()
    {
        for (var at = 12; at < LicenseIndex.HeaderSize; at += 4)
        {
            foreach (var number in new[] { int.MinValue, -1, 0, 1, 1 << 30, int.MaxValue })
            {
                var torn = (byte[])Bytes.Clone();
                BitConverter.TryWriteBytes(torn.AsSpan(at), number);
                BitConverter.TryWriteBytes(torn.AsSpan(8), LicenseIndex.Checksum(torn));
                AssertTorn(torn);
            }
        }
    }

    [Theory]
    [InlineData("a|b c", new[] { "a", "b c" })]
    [InlineData("EXPRESS(ED)?", new[] { "EXPRESSED", "EXPRESS" })]
    [InlineData(@"(the\s+name)|( of.+may)", new[] { "the name", " of\uE001may" })]
    [InlineData(@"names?", new[] { "names", "name" })]
    [InlineData(@"x(.{0,20})\(y\)", new[] { "x\uE002(y)" })]
    [InlineData(@"a[ \t\r\n]{1,10}b", new[] { "a b" })]
    public void A_pattern_stands_for_word_sequences(string pattern, string[] alternatives) => Assert.Equal(alternatives, MatchPattern.Expand(pattern));

    [Theory]
    [InlineData("(a")]
    [InlineData("a)b")]
    [InlineData("[a")]
    [InlineData("\\")]
    [InlineData("(a|b|c|d)(a|b|c|d)(a|b|c|d)(a|b|c|d)")]
    public void A_pattern_that_is_not_understood_is_an_error(string pattern) =>
        Assert.Throws<FormatException>(() => MatchPattern.Expand(pattern));

    [Theory]
    [InlineData("<<var;name=\"a\";original=\"b\"")]
    [InlineData("<<beginOptional")]
    [InlineData("<<var;name=\"a\";original=\"b\";match=\"c{\">>")]
    public void A_template_that_is_not_whole_is_an_error(string template) =>
        Assert.Throws<FormatException>(() => LicenseIndexBuilder.Build([new IndexedText("A", IndexedTextKind.License, template)]));

    private static void AssertTorn(byte[] bytes) => Assert.Throws<InvalidDataException>(() => LicenseIndex.Read(bytes));
}
