using System;
using LicenseGuard.Licensing.Manifest;
using LicenseGuard.Licensing.Rules;
using static LicenseGuard.Licensing.Tests.Rules.TestProject;

namespace LicenseGuard.Licensing.Tests.Rules;

public class ModelFileTests
{
    [Fact]
    public void A_missing_file_that_nothing_identifies_is_one_warning()
    {
        var project = new TestProject().With(Model("gone.gguf", state: ModelFileState.Missing));
        Assert.Equal(["LG0004"], project.Keys());
        Assert.Equal(Severity.Warning, project.Only("LG0004").Severity);
    }

    [Fact]
    public void Where_the_unknown_is_an_error_a_missing_file_is_unknown_too() => Assert.Equal(
        ["LG0004", "LG2003_none"],
        new TestProject { UnknownIsError = true }.With(Model("gone.gguf", state: ModelFileState.Missing)).Keys());

    [Fact]
    public void A_missing_file_that_is_identified_is_Info_and_judged()
    {
        var project = new TestProject().With(Model("gone.gguf", license: "MIT", state: ModelFileState.Missing));
        Assert.Equal(["LG0004_identified"], project.Keys());
        Assert.Equal(Severity.Info, project.Only("LG0004_identified").Severity);
        Assert.Contains("LG2001", new TestProject().With(Model("gone.gguf", model: "huggyllama/llama-7b",
            state: ModelFileState.Missing)).Keys());
        Assert.Contains(
            "LG2003_none",
            new TestProject()
                .With(Model("gone.gguf", state: ModelFileState.Missing) with { Source = "https://example.org" }).Keys());
    }

    [Fact]
    public void An_LFS_pointer_is_Info() => Assert.Equal(
        Severity.Info,
        new TestProject().With(Model("x.gguf", license: "MIT", state: ModelFileState.LfsPointer)).Only("LG0004_lfs").Severity);

    [Theory]
    [InlineData("torn", "LG2011_torn")]
    [InlineData("a variant of next year", "LG2011_a variant of next year")]
    public void An_unreadable_file_is_LG2011_whatever_the_variant(string problem, string key)
    {
        var project = new TestProject().With(Model(
            "x.gguf", license: "MIT", state: ModelFileState.Unreadable, problem: problem, problemArguments: ["a key", "120"]));
        Assert.Equal([key], project.Keys());
        Assert.Contains("a key", project.Message(key), StringComparison.Ordinal);
    }

    [Fact]
    public void An_undeclared_file_is_LG2004_with_the_item_to_add()
    {
        var project = new TestProject().With(Model("data/x & y.gguf", item: ModelItem.UndeclaredFile));
        Assert.Equal(["LG2004"], project.Keys());
        Assert.Contains("<ModelAsset Include=\"data/x &amp; y.gguf\" License=\"...\" />", project.Message("LG2004"),
            StringComparison.Ordinal);
        Assert.False(project.Judge().Models[0].IsDeclared);
    }

    [Fact]
    public void An_undeclared_file_whose_header_names_a_known_model_is_offered_that_name() => Assert.Contains(
        "Model=\"llama-7b\"",
        new TestProject().Declares("research;internal")
            .With(Model("x.gguf", item: ModelItem.UndeclaredFile, headerModel: "llama-7b")).Message("LG2004_named"),
        StringComparison.Ordinal);

    [Fact]
    public void An_undeclared_file_whose_own_header_forbids_the_use_is_LG2001_too() => Assert.Equal(
        ["LG2001", "LG2004"],
        new TestProject().With(Model("x.gguf", item: ModelItem.UndeclaredFile, headerLicense: "cc-by-nc-4.0")).Keys());

    [Fact]
    public void A_declared_content_file_is_declared() => Assert.Empty(
        new TestProject().With(Model("x.gguf", license: "MIT", item: ModelItem.DeclaredFile)).Keys());
}
