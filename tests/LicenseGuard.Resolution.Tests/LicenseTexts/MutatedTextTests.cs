using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using LicenseGuard.Resolution.LicenseTexts;

namespace LicenseGuard.Resolution.Tests.LicenseTexts;

/// <summary>Licences with words taken out, put in, swapped and repeated: an answer for each, and matches that hold together. The
/// benchmark <c>fuzz-texts</c> does the same a million times.</summary>
public sealed class MutatedTextTests
{
    private static readonly string[] Words = [.. (MadeUpLicenses.Text + MadeUpLicenses.Other).Split(' ', '\n').Where(word => word.Length > 0)];

    private static readonly Gen<string> Mutants =
        from start in Gen.Choose(0, 40)
        from edits in Gen.ListOf(
            from kind in Gen.Choose(0, 3)
            from at in Gen.Choose(0, 400)
            from length in Gen.Choose(1, 60)
            select (kind, at, length))
        select Mutate(start, edits);

    [Fact]
    public void Matches_are_in_order_and_apart()
    {
        Prop.ForAll(Mutants.ToArbitrary(), text =>
        {
            var words = WordList.Read(text);
            var last = 0;
            foreach (var match in TemplateMatcher.Find(words, MadeUpLicenses.Index))
            {
                Assert.InRange(match.First, last, match.End - 1);
                Assert.InRange(match.End, 1, words.Count);
                Assert.InRange(match.Confidence, 0, 1);
                var place = match.First;
                foreach (var extra in match.Extra)
                {
                    Assert.InRange(extra.First, place, extra.End - 1);
                    place = extra.End;
                }

                Assert.InRange(place, 0, match.End);
                last = match.End;
            }
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Any_bytes_have_an_answer() => Prop.ForAll<byte[]>(bytes =>
    {
        var answer = LicenseTextIdentifier.Identify(bytes ?? []);
        Assert.All(answer.Spans, span => Assert.True(span.Start >= 0 && span.Length > 0));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_text_that_repeats_itself_has_an_answer()
    {
        foreach (var part in new[] { "the ", "a b ", "may not ", "software is provided ", MadeUpLicenses.Text, "(", "\n", "copyright " })
        {
            var text = new StringBuilder();
            while (text.Length < 200_000) text.Append(part);
            Assert.NotNull(LicenseTextIdentifier.Identify(Encoding.UTF8.GetBytes(text.ToString())));
        }
    }

    private static string Mutate(int start, IEnumerable<(int Kind, int At, int Length)> edits)
    {
        var words = new List<string>(Words.Skip(start));
        foreach (var (kind, at, length) in edits)
        {
            var first = Math.Min(at, words.Count);
            var count = Math.Min(length, words.Count - first);
            if (kind == 0) words.RemoveRange(first, count);
            else if (kind == 1) words.InsertRange(first, words.GetRange(first, count));
            else if (kind == 2) words.Reverse(first, count);
            else words.Insert(first, "not");
        }

        return string.Join(' ', words);
    }
}
