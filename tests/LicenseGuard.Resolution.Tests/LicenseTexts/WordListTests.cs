using System;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using LicenseGuard.Resolution.LicenseTexts;

namespace LicenseGuard.Resolution.Tests.LicenseTexts;

/// <summary>Texts that the SPDX matching guidelines call the same have the same words.</summary>
public sealed class WordListTests
{
    private static readonly string[] Words =
    [
        "permission", "granted", "without", "fee", "licence", "copyright", "holder", "non-exclusive", "sub-license", "per cent", "whilst",
        "https://example.org/terms", "author's", "“as is”", "AND/OR", "3.0", "2024", "notice,", "(the work)", "naïve", "软件",
    ];

    [Theory]
    [InlineData("Licence", "license")]
    [InlineData("sub license, sub-licensing and sublicences", "sublicense sublicensing and sublicenses")]
    [InlineData("non-commercial Non commercial", "noncommercial noncommercial")]
    [InlineData("fifty per cent", "fifty percent")]
    [InlineData("the copyright owner and the copyright owners", "the copyright holder and the copyright holders")]
    [InlineData("Copyright (c) 2020 © 2021", "copyright 2020 copyright 2021")]
    [InlineData("(c) 2020 Someone", "copyright 2020 Someone")]
    [InlineData("(c) Copyright Someone", "copyright Someone")]
    [InlineData("https://a.org", "http://a.org")]
    [InlineData("‘as–is’ \"as—is\"", "as is as is")]
    [InlineData("the authors' rights, the author’s right", "the authors rights the authors right")]
    [InlineData("documen-\n * tation", "documentation")]
    [InlineData("black & white", "black and white")]
    [InlineData("soft\u00ADware mid\u200Bdle", "software middle")]
    [InlineData("1. Take\n  (b) give\n iv) keep\n * hold\no  go", "Take give keep hold go")]
    [InlineData("dnl one\nREM two\n// three\n-- four\n;; five", "one two three four five")]
    [InlineData("许可证", "许 可 证")]
    public void Equivalent_writings_have_the_same_words(string one, string other) => Assert.Equal(WordList.Hashes(other), WordList.Hashes(one));

    [Theory]
    [InlineData("may not", "may")]
    [InlineData("version 2.0", "version 2.1")]
    [InlineData("commercial", "noncommercial")]
    [InlineData("the owner", "the holder")]
    [InlineData("no one", "none")]
    public void Other_words_are_others(string one, string other) => Assert.NotEqual(WordList.Hashes(other), WordList.Hashes(one));

    [Fact]
    public void A_word_knows_its_place()
    {
        var words = WordList.Read("Use: non-\ncommercial, (c) 1999.");

        var places = Enumerable.Range(0, words.Count).Select(word => words.Text[words.Start(word)..words.End(word)]);

        Assert.Equal(["Use", "non-\ncommercial", "(c)", "1999"], places);
        Assert.True(words.IsAt(1, WordList.Hashes("noncommercial ©")));
        Assert.False(words.IsAt(3, WordList.Hashes("1999 and")));
    }

    [Fact]
    public void Lines_comments_and_case_change_nothing()
    {
        string[] breaks = [" ", "\n", "\r\n", "\n// ", "\n * ", "\n# ", "\n\n> ", "  \t", "\n-- "];
        var texts = from words in Gen.ArrayOf(Gen.Elements(Words))
            from gaps in Gen.ArrayOf(Gen.Elements(breaks), words.Length)
            select (Plain: string.Join(' ', words), Laid: string.Concat(words.Zip(gaps, (word, gap) => word + gap)));
        Prop.ForAll(texts.ToArbitrary(), text =>
        {
            var expected = WordList.Hashes(text.Plain);
            return expected.SequenceEqual(WordList.Hashes(text.Laid)) && expected.SequenceEqual(WordList.Hashes(text.Laid.ToUpperInvariant()));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Any_text_has_its_words_in_order()
    {
        Prop.ForAll<string>(text =>
        {
            text ??= "";
            var words = WordList.Read(text);
            var last = 0;
            for (var i = 0; i < words.Count; i++)
            {
                if (words.Start(i) < last || words.End(i) <= words.Start(i) || words.End(i) > text.Length) return false;
                last = words.End(i);
            }

            return true;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void The_hash_of_joined_words_follows_from_theirs()
    {
        Prop.ForAll(Gen.Elements("a", "any", "one", "noninfringement").Two().ToArbitrary(), pair =>
            WordForms.Join(WordForms.Hash(pair.Item1), WordForms.Hash(pair.Item2), pair.Item2.Length) == WordForms.Hash(pair.Item1 + pair.Item2))
            .QuickCheckThrowOnFailure();
    }
}
