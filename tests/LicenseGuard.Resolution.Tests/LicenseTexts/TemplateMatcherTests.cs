using System.Collections.Generic;
using System.Linq;
using LicenseGuard.Resolution.LicenseTexts;
using LicenseGuard.Resolution.LicenseTexts.Index;

namespace LicenseGuard.Resolution.Tests.LicenseTexts;

/// <summary>What a text may differ from a template in and still be the licence, and what makes it another text.</summary>
public sealed class TemplateMatcherTests
{
    private const string Postcard = "Those who like the work are invited to send a picture postcard from the place where they live to the owner of it.\n";

    private static readonly string Garden = MadeUpLicenses.Text.Replace("THE WORK COMES", "The work is used for growing vegetables and never for the growing of weeds.\n\nTHE WORK COMES");

    [Fact]
    public void Replaceable_parts_are_replaced()
    {
        var match = Assert.Single(Find(MadeUpLicenses.Text));

        Assert.Equal(("Lending-1.0", MatchKind.FullText, false, 1.0), (match.License, match.Kind, match.Broken, match.Confidence));
        Assert.Empty(match.Extra);
    }

    [Fact]
    public void Optional_parts_may_be_there() =>
        Assert.Equal(["Lending-1.0"], Clean("The Lending License\n" + MadeUpLicenses.Text.Replace("THE WORK COMES", Postcard + "THE WORK COMES")));

    [Fact]
    public void Comments_lines_and_case_do_not_matter() =>
        Assert.Equal(["Lending-1.0"], Clean(" * " + MadeUpLicenses.Text.ToLowerInvariant().Replace("\n", "\n * ")));

    [Theory]
    [InlineData("whatever", "what ever")]
    [InlineData("purpose", "purpuse")]
    [InlineData("rules below", "rule below")]
    [InlineData("1. Every", "Copyright (c) 1999 Bob Example\n\n1. Every")]
    public void Slips_and_copyright_lines_do_not_matter(string old, string changed) =>
        Assert.Equal(["Lending-1.0"], Clean(MadeUpLicenses.Text.Replace(old, changed)));

    [Fact]
    public void A_missing_sentence_costs_confidence()
    {
        var match = Assert.Single(Find(MadeUpLicenses.Text.Replace(", EVEN WHERE SUCH HARM WAS TO BE EXPECTED BY EVERYBODY", "")));

        Assert.False(match.Broken);
        Assert.InRange(match.Confidence, 0.9, 0.97);
    }

    [Theory]
    [InlineData("may use, copy", "may not use, copy")]
    [InlineData("hand on the\nwork", "hand on the\nwork only at home")]
    [InlineData("for any purpose", "for any non-commercial purpose")]
    [InlineData("without paying", "paying")]
    [InlineData("DOES NOT PAY", "DOES PAY")]
    [InlineData("may use, copy, change", "may use, change")]
    [InlineData("use, copy, change", "use")]
    [InlineData("is not used to praise", "is used to praise")]
    [InlineData("rules below", "rules below, and as long as they do so in a building of their own that stands on a hill beside the sea")]
    [InlineData("rules below", "rules below, except on Sundays")]
    public void A_word_that_turns_the_meaning_breaks_the_match(string old, string changed)
    {
        Assert.Contains(old, MadeUpLicenses.Text);

        var match = Assert.Single(Find(MadeUpLicenses.Text.Replace(old, changed)));

        Assert.True(match.Broken);
        Assert.InRange(match.Confidence, 0, 0.5);
    }

    [Fact]
    public void What_is_added_is_shown()
    {
        var text = MadeUpLicenses.Text.Replace("for any purpose", "for any noble purpose");
        var match = Assert.Single(Find(text));

        var words = WordList.Read(text);
        Assert.Equal(["noble"], match.Extra.Select(range => words.Text[words.Start(range.First)..words.End(range.End - 1)]));
    }

    [Fact]
    public void The_licence_with_the_added_rule_is_the_other_licence()
    {
        Assert.Equal(["Garden-1.0"], Clean(Garden));
        Assert.Equal(["Lending-1.0"], Clean(MadeUpLicenses.Text));
    }

    [Fact]
    public void Several_licences_are_several_matches() => Assert.Equal(
        ["Lending-1.0", "LicenseRef-Other", "Garden-1.0", "Lending-1.0"],
        Clean(MadeUpLicenses.Text + "\n\nPart two\n\n" + MadeUpLicenses.Other + "\n\n" + Garden + "\n\n\n" + MadeUpLicenses.Text));

    [Fact]
    public void A_header_is_a_notice()
    {
        var match = Assert.Single(Find("// Copyright 2020 Bob\n// This file is lent under the Lending License, version 2 or any\n// later version. A copy of it is found at https://x.y/z.\n"));

        Assert.Equal(("Lending-2.0-or-later", MatchKind.Notice), (match.License, match.Kind));
        Assert.Empty(Find("This file is lent under the Lending License, version 3 or any later version. A copy of it is found at home."));
    }

    [Theory]
    [InlineData("Ada Example warrant", "Lender-1.0")]
    [InlineData("A.D.A. and the A.D.A. S.I.P. warrant", "Lender-1.0")]
    [InlineData("A.D.A. and the A.D.A. S.I.P. choose", "broken Lender-1.0")]
    public void A_letter_of_a_name_is_no_ending_of_the_word_behind_it(string owner, string license)
    {
        const string Template = "Permission to borrow, read, change and hand on this work for whatever purpose is given to everybody without any fee. "
            + "<<var;name=\"owner\";original=\"The owner\";match=\".+\">> warrant<<beginOptional>>s<<endOptional>> "
            + "nothing about the quality of this work, which is handed on in the state that it happens to be found in.";
        var index = LicenseIndex.Read(LicenseIndexBuilder.Build([new IndexedText("Lender-1.0", IndexedTextKind.License, Template)]));
        var text = "Permission to borrow, read, change and hand on this work for whatever purpose is given to everybody without any fee.\n"
            + owner + " nothing about the quality of this work, which is handed on in the state that it happens to be found in.";
        Assert.Equal([license], TemplateMatcher.Find(WordList.Read(text), index).Select(match => match.Broken ? "broken " + match.License : match.License));
    }

    [Fact]
    public void A_part_of_a_licence_is_none() => Assert.Empty(Find(MadeUpLicenses.Text[..(MadeUpLicenses.Text.Length / 3)]));

    private static IReadOnlyList<LicenseMatch> Find(string text) => TemplateMatcher.Find(WordList.Read(text), MadeUpLicenses.Index);

    private static IEnumerable<string> Clean(string text) => Find(text).Select(match => match.Broken ? "broken " + match.License : match.License);
}
