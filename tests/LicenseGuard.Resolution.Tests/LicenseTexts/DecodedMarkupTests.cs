using System;
using System.Linq;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using LicenseGuard.Resolution.LicenseTexts;

namespace LicenseGuard.Resolution.Tests.LicenseTexts;

/// <summary>Markup goes, words stay.</summary>
public sealed class DecodedMarkupTests
{
    [Theory]
    [InlineData(@"{\rtf1\ansi\deff0{\fonttbl{\f0 Arial;}}{\colortbl;\red0\green0\blue0;}{\*\generator Riched20;}{\info{\author Me}}\pard One\par Two\line three}", "One\nTwo\nthree")]
    [InlineData(@"{\rtf1 Caf\'e9 \'93as is\'94 \u8220?x\u8221? \u-10179?\u-8704?}", "Café “as is” “x” 😀")]
    [InlineData(@"{\rtf1\uc2 \u169ab1 {\uc0 \u169 2} \u169ab3}", "©1 ©2 ©3")]
    [InlineData(@"{\rtf1 a\~b\_c\-d \{e\} \\f\emdash g\tab h\bullet }", "a b-cd {e} \\f-g h•")]
    [InlineData("{\\rtf1 no\r\nbreak\\\r\nbreak}", "nobreak\nbreak")]
    [InlineData(@"{\rtf1{\field{\*\fldinst HYPERLINK ""http://a""}{\fldrslt the site}} {\pict\bin4 }}}}}after}", "the site after")]
    [InlineData(@"{\rtf1 before{\pict 0102}after}", "beforeafter")]
    public void Rtf_is_read_to_its_words(string rtf, string words) => Assert.Equal(words, Decode(rtf).Trim());

    [Theory]
    [InlineData("<html><head><title>T</title><style>p{x}</style><script>if (a</b) may not();</script></head><body><p>One<br>two &amp; <b>th</b>ree", "T\nOne\ntwo & three")]
    [InlineData("<!DOCTYPE html>\n<BODY><unknown x=1>a<!-- short -->b</unknown>&nbsp;&copy;&#169;&#xA9;&#147;&bogus;&#99999999;", "ab ©©©“&bogus;&#99999999;")]
    [InlineData("<html><!-- The words of a comment that states a licence stay. --><p>x", "<!-- The words of a comment that states a licence stay. -->\nx")]
    [InlineData("<html><p>one <!-- here a doubled list makes the indent of the sections -->two", "one two")]
    [InlineData("<html><p>one <!-- companies may use it for study and for nothing else --> two", "one <!-- companies may use it for study and for nothing else --> two")]
    [InlineData("<?xml version='1.0'?><!-- here a doubled list makes the indent of the sections -->", "<?xml version='1.0'?><!-- here a doubled list makes the indent of the sections -->")]
    [InlineData("<html><!-- <p>what is commented out is not for readers</p> -->x", "x")]
    [InlineData("<html>under the <a rel=l href=\"https://x.org/licenses/mit\">Y licence</a>.", "under the Y licence (https://x.org/licenses/mit).")]
    [InlineData("<html><a href='http://x.org/license'>http://x.org/license</a> <a href='#top'>top</a>", "http://x.org/license top")]
    [InlineData("<html><script>never ended <p>word", "never ended\nword")]
    public void Html_is_read_to_its_words(string html, string words) => Assert.Equal(words, Lines(html));

    [Theory]
    [InlineData("<?xml version=\"1.0\"?>\n<!-- Licensed under the licence, see the file -->\n<project><name>MIT</name></project>")]
    [InlineData("if (a <b && c> d) { List<T> x; vector<string> y; }")]
    [InlineData("#include <stdio.h> /* <someone@example.org> <http://example.org/> */")]
    [InlineData("var path = \"C:\\new\\temp\"; // a\\\\b")]
    [InlineData("print(\"<template>\") and ~~ or `quoted` words, 2 * 3 ** 4")]
    public void Source_and_xml_keep_their_words(string text) => Assert.Equal(text, Decode(text));

    [Theory]
    [InlineData("# [MIT](https://x.org/mit) **b** text\n\n> quoted\\_word \\(c\\)", "# [MIT](https://x.org/mit) **b** text\n\n> quoted_word (c)")]
    [InlineData("```text\nwords\n```\n> ~~~~ c\n> x", "\nwords\n\n> \n> x")]
    [InlineData("**S**oftware is **S**old", "**Software is **Sold")]
    [InlineData("<p align=\"center\">Name</p> &lt;year&gt; a<br/>b", "\nName\n <year> a\nb")]
    [InlineData("puts(\"one line\\n\"\n\"two\\n\\n\");", "puts(\"one line\n\"\n\"two\n\n\");")]
    [InlineData("<!-- lint off -->Words", "Words")]
    public void Markdown_and_literals_lose_their_escapes(string text, string words) => Assert.Equal(words, Decode(text));

    [Fact]
    public void Any_pieces_of_markup_in_any_order_are_read()
    {
        string[] pieces =
        [
            "<", ">", "</", "<html>", "<!--", "-->", "<script>", "</script", "<a href=", "'", "\"", "&", "&amp;", "&#", "#x", ";", "\\", "\\n", "`",
            "```", "**", "{", "}", "{\\rtf1", "\\par", "\\u", "-9", "9999999999", "\\'", "\\*", "\\bin", "\\uc", "word ", "\n", "\0", "\r", "\u00AD",
        ];
        var texts = Gen.ArrayOf(Gen.Elements(pieces)).Select(parts => string.Concat(parts)).ToArbitrary();
        Prop.ForAll(texts, text => Decode(text).Length <= text.Length * 2 && Decode("<html>" + text).Length <= (text.Length + 6) * 2
            && Decode("{\\rtf1" + text).Length <= text.Length + 6).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("{", "{\\rtf1")]
    [InlineData("{\\*", "{\\rtf1")]
    [InlineData("\\bin2147483647 ", "{\\rtf1")]
    [InlineData("<", "")]
    [InlineData("<!--", "")]
    [InlineData("<!--", "<html>")]
    [InlineData("<script>", "<html>")]
    [InlineData("<a href=\"", "<html>")]
    [InlineData("<a", "<html>")]
    [InlineData("&", "<html>")]
    [InlineData("> > ", "")]
    [InlineData("```", "")]
    public void Endless_repetition_is_read_to_its_end(string piece, string start)
    {
        var text = start + string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length)) + "}-->\">;";
        Assert.True(Decode(text).Length <= text.Length);
    }

    private static string Lines(string markup)
    {
        var lines = Decode(markup).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Trim(' ')).ToArray();
        return string.Join("\n", lines.Select((line, i) => i == lines.Length - 1 ? line : line.TrimEnd())).Trim();
    }

    private static string Decode(string text) => TextDecoder.Decode(Encoding.UTF8.GetBytes(text));
}
