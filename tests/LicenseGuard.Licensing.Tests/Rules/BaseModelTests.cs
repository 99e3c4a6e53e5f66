using System;
using LicenseGuard.Licensing.Catalog;
using LicenseGuard.Licensing.Manifest;
using LicenseGuard.Licensing.Policy;
using static LicenseGuard.Licensing.Tests.Rules.TestProject;

namespace LicenseGuard.Licensing.Tests.Rules;

public class BaseModelTests
{
    [Fact]
    public void A_base_that_forbids_is_LG2006_and_names_the_base()
    {
        var project = new TestProject().With(Model("ft.gguf", license: "Apache-2.0") with { BasedOn = ["huggyllama/llama-7b"] });
        Assert.Equal(["LG2006"], project.Keys());
        Assert.Contains("inherited from LLaMA 1", project.Message("LG2006"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_base_in_the_header_counts_as_much() => Assert.Equal(
        ["LG2006"],
        new TestProject().With(Model("ft.gguf", license: "MIT",
            headerBases: ["https://huggingface.co/huggyllama/llama-7b"])).Keys());

    [Fact]
    public void What_own_license_and_base_say_alike_is_said_once() => Assert.DoesNotContain(
        "LG2006", new TestProject().With(Model("v.gguf", model: "lmsys/vicuna-13b-v1.1")).Keys());

    [Fact]
    public void The_chain_is_followed_and_a_cycle_ends()
    {
        var catalog = Catalogs.With(
            [], Catalogs.Family("grandchild", "MIT", basedOn: ["child"]),
            Catalogs.Family("child", "MIT", basedOn: ["root", "grandchild"]),
            Catalogs.Family("root", "CC-BY-NC-4.0", basedOn: ["root", "child"]));
        var finding = new TestProject { Catalog = catalog }.With(Model("x.gguf", model: "grandchild")).Only("LG2006");
        Assert.Equal("root", finding.Reasons[0].Base);
    }

    [Fact]
    public void A_model_is_no_base_of_itself() => Assert.Empty(
        new TestProject { Catalog = Catalogs.With([], Catalogs.Family("own", "MIT", Confidence.Disputed)) }
            .With(Model("x.gguf", model: "own", license: "MIT", headerBases: ["own", ""])).Keys());

    [Fact]
    public void A_base_that_nobody_knows_is_LG2003()
    {
        var project = new TestProject().With(Model("x.gguf", license: "MIT") with { BasedOn = ["acme/secret"] });
        Assert.Equal(["LG2003_base"], project.Keys());
        Assert.Contains("acme/secret", project.Message("LG2003_base"), StringComparison.Ordinal);
        Assert.Equal(VerdictKind.Unknown, project.Judge().Models[0].Verdict.Kind);
    }

    [Fact]
    public void A_base_known_second_hand_is_unknown_and_forbids_nothing()
    {
        var catalog = Catalogs.With([], Catalogs.Family("rumour", "CC-BY-NC-4.0", Confidence.Secondary));
        Assert.Equal(
            ["LG2003_base_secondhand"],
            new TestProject { Catalog = catalog }.With(Model("x.gguf", license: "MIT") with { BasedOn = ["rumour"] }).Keys());
    }

    [Fact]
    public void A_base_under_a_license_without_known_terms_is_unknown()
    {
        var catalog = Catalogs.With([], Catalogs.Family("odd", "LicenseRef-Odd"));
        var project = new TestProject { Catalog = catalog }.With(Model("x.gguf", license: "MIT") with { BasedOn = ["odd"] });
        Assert.Equal(["LG2003_base_terms"], project.Keys());
    }

    [Theory]
    [InlineData("MIT", true)]
    [InlineData("MIT AND Apache-2.0", true)]
    [InlineData("LicenseRef-Llama-1-Noncommercial", false)]
    [InlineData("MIT AND LicenseRef-Llama-1-Noncommercial", false)]
    public void A_permissive_tag_on_a_restricted_base_is_LG2006_even_where_the_use_is_permitted(string license, bool isLooser)
    {
        var project = new TestProject().Declares("research;internal")
            .With(Model("ft.gguf", license: license) with { BasedOn = ["huggyllama/llama-7b"] });
        Assert.Equal(isLooser ? ["LG2006_looser"] : [], project.Keys());
    }

    [Fact]
    public void A_permissive_tag_on_a_permissive_base_is_fine() => Assert.Empty(
        new TestProject().With(Model("ft.gguf", license: "MIT") with { BasedOn = ["01-ai/Yi-6B"] }).Keys());

    [Fact]
    public void A_base_that_offers_a_permissive_choice_is_not_restricted()
    {
        var catalog = Catalogs.With([], Catalogs.Family("dual", "MIT OR CC-BY-NC-4.0"));
        Assert.Empty(
            new TestProject { Catalog = catalog }.With(Model("x.gguf", license: "MIT") with { BasedOn = ["dual"] }).Keys());
    }
}
