using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using LicenseGuard.Licensing.Catalog;

namespace LicenseGuard.Licensing.Tests.Catalog;

public class CatalogReaderTests
{
    private const string Head = "license X\n  name X\n  category osi-permissive\n  confidence read\n";
    private const string Model = "family F\n  developer D\n  match f\n  confidence read\n";

    [Fact]
    public void A_clause_is_read_with_all_its_words()
    {
        var terms = ReadLicense(
            "  require built-with-display \"Built with \"\"X\"\"\" when distribute,host clause \"AUP 1\" : in the docs\n" +
            "  forbid commercial-use needs-grant clause 2(a)\n" +
            "  limit annual-revenue-usd 1000000 exceed paid-plan clause 3\n" +
            "  permit organisation-type nonprofit lifts annual-revenue-usd clause 4\n" +
            "  exclude region EU GB scope multimodal-models clause unnumbered\n").Terms;
        Assert.Equal(6, terms.Count);
        Assert.Equal(["Built with \"X\""], terms[0].Values);
        Assert.Equal((Occasion.Distribute, "AUP 1", "in the docs"), (terms[0].When, terms[0].Clause, terms[0].Note));
        Assert.Equal(Occasion.Host, terms[1].When);
        Assert.True(terms[2].NeedsGrant);
        Assert.Equal((OnExceed.PaidPlan, "3"), (terms[3].OnExceed, terms[3].Clause));
        Assert.Equal("annual-revenue-usd", terms[4].Lifts);
        Assert.Equal(["EU", "GB"], terms[5].Values);
        Assert.Equal("multimodal-models", terms[5].Scope);
    }

    [Theory]
    [InlineData("  forbid flying clause 1", "'flying' is not a subject of forbid")]
    [InlineData("  forbid", "needs a subject")]
    [InlineData("  frobnicate x", "'frobnicate' is not understood")]
    [InlineData("  forbid commercial-use", "clause number is missing")]
    [InlineData("  forbid commercial-use clause", "needs a word after it")]
    [InlineData("  forbid commercial-use clause 1 :", "note after ':' is missing")]
    [InlineData("  forbid commercial-use when never clause 1", "unknown occasion 'never'")]
    [InlineData("  forbid commercial-use clause 1 stray", "'stray' is not understood")]
    [InlineData("  forbid commercial-use exceed ends clause 1", "only a limit")]
    [InlineData("  forbid training-other-models toasters clause 1", "not a kind of model")]
    [InlineData("  limit employees many exceed ends clause 1", "whole number")]
    [InlineData("  limit employees 10 clause 1", "what happens above it")]
    [InlineData("  limit employees 10 exceed sky clause 1", "unknown consequence 'sky'")]
    [InlineData("  exclude region clause 1", "names what it leaves out")]
    [InlineData("  exclude region Europe clause 1", "'Europe' is not a region")]
    [InlineData("  exclude region EU scope cars clause 1", "not a scope")]
    [InlineData("  require attribution needs-grant clause 1", "needs-grant stands with forbid")]
    [InlineData("  require attribution lifts employees clause 1", "only a permit lifts")]
    [InlineData("  require attribution \"open clause 1", "closing quote is missing")]
    [InlineData("  require attribution \"a\"b clause 1", "blank is missing")]
    [InlineData("  category nice", "'nice' is not a category")]
    [InlineData("  confidence sure", "confidence is read, secondary or disputed")]
    [InlineData("  like Y", "there is no 'Y'")]
    [InlineData("  like X", "cannot itself be like")]
    [InlineData("  terms y", "there is no 'y'")]
    [InlineData("\tname X", "tab")]
    public void A_bad_line_of_a_licence_is_named(string line, string message)
    {
        var error = Assert.Throws<InvalidDataException>(() => ReadLicense(line + "\n"));
        Assert.StartsWith("licenses/x.txt(5): ", error.Message, StringComparison.Ordinal);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("licenses/x.txt", "license X\n  name X", "(1): 'X' needs name, category and confidence")]
    [InlineData("licenses/x.txt", "license", "(1): 'license' has no name")]
    [InlineData("licenses/x.txt", "  name X", "(1): is indented")]
    [InlineData("licenses/x.txt", "family X", "(1): expected 'license' or 'terms'")]
    [InlineData("licenses/x.txt", Head + Head, "(5): 'X' is there twice")]
    [InlineData("models/x.txt", "license X", "(1): expected 'family' or 'service'")]
    [InlineData("models/x.txt", "family X", "(1): 'X' needs developer, match and confidence")]
    [InlineData("models/x.txt", Model + "  colour red", "(5): 'colour' is not understood")]
    [InlineData("models/x.txt", Model + "  weights", "(5): 'weights' has no value")]
    [InlineData("models/x.txt", Model + "  provider P", "(1): a service has provider and terms")]
    [InlineData("providers/x.txt", "family X", "(1): expected 'provider'")]
    [InlineData("providers/x.txt", "provider X", "(1): 'X' needs country")]
    [InlineData("providers/x.txt", "provider X\n  country FR\n  city Lyon", "(3): 'city' is not understood")]
    [InlineData("providers/x.txt", "provider X\n  country FR\n  terms MIT", "(1): a provider that hosts models of others")]
    [InlineData("providers/x.txt", "provider X\n  country FR\n  any-name", "(1): a provider that hosts models of others")]
    [InlineData("apis/x.txt", "family X", "(1): expected 'library'")]
    [InlineData("apis/x.txt", "library X", "(1): 'X' has no member")]
    [InlineData("apis/x.txt", "library X\n  loads T M", "(2): expected three words")]
    [InlineData("apis/x.txt", "library X\n  assembly Y", "(2): assembly can only be 'any'")]
    public void A_bad_block_is_named(string file, string text, string message)
    {
        var error = Assert.Throws<InvalidDataException>(() => Read((file, text)));
        Assert.StartsWith(file + message, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("colour red : warm", "unknown kind of word 'colour'")]
    [InlineData("category nice", "expected 'kind word : what it means'")]
    [InlineData("category a : b\ncategory a : c", "'a' is there twice")]
    public void A_bad_line_of_the_vocabulary_is_named(string text, string message)
    {
        var error = Assert.Throws<InvalidDataException>(() => Vocabulary.Read("v.txt", new StringReader(text)));
        Assert.StartsWith("v.txt(", error.Message, StringComparison.Ordinal);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Line_ends_of_Windows_and_a_missing_last_one_are_read()
    {
        var text = Model + "  match g h\n\n# end\nfamily G\n  developer D\n  confidence read\n  match i";
        var catalog = Read(("models/x.txt", text.Replace("\n", "\r\n")));
        Assert.Equal(["f", "g", "h"], catalog.FindFamily("F")!.Patterns);
        Assert.Equal("G", catalog.MatchModel("i")!.Name);
    }

    [Fact]
    public void Any_lines_give_a_catalogue_or_a_named_bad_line()
    {
        var words = Gen.Elements(
            "license", "terms", "family", "library", "provider", "country", "match", "name",
            "category", "osi-permissive", "confidence", "read", "like", "X",
            "\"", "\"a b\"", ":", "forbid", "limit", "commercial-use", "employees", "10", "when", "distribute,", "clause", "exceed",
            "ends", "scope", "lifts", "\t", "#");
        var lines = from indent in Gen.Elements("", "  ") from line in Gen.ArrayOf(words) select indent + string.Join(" ", line);
        var files = Gen.Elements("licenses/x.txt", "models/x.txt", "providers/x.txt", "apis/x.txt");
        Prop.ForAll(Gen.ArrayOf(lines).ToArbitrary(), files.ToArbitrary(), (text, file) =>
        {
            try
            {
                return Read((file, string.Join("\n", text))) is not null;
            }
            catch (InvalidDataException error)
            {
                return error.Message.StartsWith(file + "(", StringComparison.Ordinal);
            }
        }).QuickCheckThrowOnFailure();
    }

    /// <summary>First use must stay cheap in a compiler: nothing but the standard library is loaded, the data are read
    /// once.</summary>
    [Fact]
    public void The_catalogue_needs_nothing_but_the_standard_library_and_is_read_once()
    {
        Assert.Equal(["netstandard"], typeof(LicenseCatalog).Assembly.GetReferencedAssemblies().Select(name => name.Name));
        Assert.Same(LicenseCatalog.BuiltIn, LicenseCatalog.BuiltIn);
    }

    private static License ReadLicense(string lines) => Assert.Single(Read(("licenses/x.txt", Head + lines)).Licenses);

    private static LicenseCatalog Read(params (string File, string Text)[] files) => CatalogData.Read(
        files.Select(file => new KeyValuePair<string, TextReader>(file.File, new StringReader(file.Text))), Vocabulary.BuiltIn);
}
