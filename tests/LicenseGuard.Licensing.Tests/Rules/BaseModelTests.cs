using System;
using System.Linq;
using LicenseGuard.Licensing.Catalog;
using LicenseGuard.Licensing.Manifest;
using LicenseGuard.Licensing.Policy;
using LicenseGuard.Licensing.Rules;
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

    [Theory]
    // Share-alike fixes the licence of what derives from it, once others get that.
    [InlineData("CC-BY-SA-4.0", "MIT", "", true)]
    [InlineData("CC-BY-SA-4.0", "CC-BY-SA-4.0", "", false)]
    [InlineData("CC-BY-SA-3.0", "CC-BY-SA-4.0", "", false)]
    [InlineData("CC-BY-SA-4.0", "CC-BY-SA-3.0", "", true)]
    [InlineData("CC-BY-SA-4.0", "CC-BY-4.0", "", true)]
    [InlineData("CC-BY-SA-4.0", "MIT OR CC-BY-SA-4.0", "", true)]
    [InlineData("CC-BY-SA-4.0", "MIT AND CC-BY-SA-4.0", "", false)]
    [InlineData("GPL-2.0-or-later", "GPL-3.0-only", "merge", false)]
    [InlineData("GPL-3.0-only", "GPL-2.0-only", "merge", true)]
    [InlineData("LicenseRef-DINOv3", "GPL-3.0-only", "", true)]
    [InlineData("MPL-2.0", "MIT", "", false)]
    [InlineData("Apache-2.0", "GPL-3.0-only", "", false)]
    // No open licence on what is restricted.
    [InlineData("LicenseRef-BigScience-BLOOM-RAIL-1.0", "GPL-3.0-only", "merge", true)]
    [InlineData("LicenseRef-CreativeML-OpenRAIL-M-1.0", "CC-BY-4.0", "quantize", true)]
    [InlineData("LicenseRef-CreativeML-OpenRAIL-M-1.0", "LicenseRef-CreativeML-OpenRAILpp-M-SDXL", "", false)]
    // An adapter may be under its own licence; so may what was only taught, unless the base's licence counts it as derived.
    [InlineData("CC-BY-SA-4.0", "MIT", "adapter", false)]
    [InlineData("LicenseRef-CreativeML-OpenRAIL-M-1.0", "MIT", "adapter", false)]
    [InlineData("CC-BY-SA-4.0", "MIT", "distill", false)]
    [InlineData("LicenseRef-Llama-3.1-Community", "MIT", "distill", false)]
    [InlineData("LicenseRef-CreativeML-OpenRAIL-M-1.0", "MIT", "distill", true)]
    [InlineData("LicenseRef-Gemma-2025-03-24", "Apache-2.0", "train", true)]
    public void The_license_of_a_base_limits_that_of_the_model(string origin, string license, string relation, bool isBroken)
    {
        var catalog = Catalogs.With([], Catalogs.Family("root", origin));
        var project = new TestProject { Catalog = catalog }
            .Declares("commercial;distribute", ("LicenseGuardMonthlyActiveUsers", "1"))
            .With(Model("x.gguf", license: license) with { BasedOn = ["root"], Relation = relation });
        Assert.Equal(isBroken ? ["LG2006_looser"] : [], project.Keys());
    }

    [Fact]
    public void What_stays_inside_may_be_under_any_license_but_a_permissive_tag_is_wrong_all_the_same()
    {
        var catalog = Catalogs.With([], Catalogs.Family("root", "CC-BY-SA-4.0"));
        string[] Keys(string license) => new TestProject { Catalog = catalog }.Declares("commercial;internal")
            .With(Model("x.gguf", license: license) with { BasedOn = ["root"] }).Keys();
        Assert.Empty(Keys("CC-BY-4.0"));
        Assert.Equal(["LG2006_looser"], Keys("MIT"));
    }

    [Fact]
    public void Bases_beyond_an_adapter_do_not_limit_its_license()
    {
        var catalog = Catalogs.With(
            [], Catalogs.Family("tuned", "CC-BY-SA-4.0", basedOn: ["root"]), Catalogs.Family("root", "CC-BY-SA-4.0"));
        Assert.Empty(new TestProject { Catalog = catalog }
            .With(Model("x.gguf", license: "MIT") with { BasedOn = ["tuned"], Relation = "adapter" }).Keys());
    }

    [Fact]
    public void The_relation_of_the_item_is_not_that_to_other_bases_of_its_header()
    {
        var catalog = Catalogs.With([], Catalogs.Family("teacher", "CC-BY-NC-4.0"), Catalogs.Family("root", "CC-BY-NC-4.0"));
        string[] Bases(string[] declared) => new TestProject { Catalog = catalog }
            .With(Model("x.gguf", license: "CC-BY-4.0", headerBases: ["root"]) with { BasedOn = declared, Relation = "distill" })
            .Judge().Findings.SelectMany(finding => finding.Reasons).Select(reason => reason.Base).Distinct().ToArray();
        Assert.Equal(["root"], Bases(["teacher"]));
        Assert.Empty(Bases([]));
    }

    [Fact]
    public void What_the_catalogue_knows_of_a_model_outranks_a_looser_relation()
    {
        var catalog = Catalogs.With(
            [], Catalogs.Family("tuned", "MIT", basedOn: ["root"]), Catalogs.Family("root", "CC-BY-NC-4.0"));
        Assert.Equal(
            ["LG2006"],
            new TestProject { Catalog = catalog }
                .With(Model("x.gguf", model: "tuned") with { BasedOn = ["root"], Relation = "distill" }).Keys());
    }

    [Theory]
    [InlineData("CC-BY-NC-SA-4.0", "commercial;distribute", "LG2006")]
    [InlineData("CC-BY-NC-SA-4.0", "research;distribute", "")]
    [InlineData("CC-BY-SA-4.0", "commercial;distribute", "")]
    [InlineData("", "research;internal", "LG2003_base")]
    public void A_dataset_of_the_project_can_be_a_base(string license, string use, string key)
    {
        var data = Model("data/reviews.csv", license: license, item: ModelItem.DatasetAsset, state: ModelFileState.NotRead);
        var model = Model("x.gguf", license: "MIT") with { BasedOn = ["data\\reviews.csv"], Relation = "train" };
        var ofModel = new TestProject().Declares(use).With(data).With(model).Judge().Findings
            .Where(finding => finding.Component == "x.gguf").Select(finding => finding.TextKey);
        Assert.Equal(key.Length == 0 ? [] : [key], ofModel);
    }

    [Fact]
    public void Weights_that_the_project_changed_are_judged_as_modified()
    {
        var model = Model("x.gguf", license: "CC-BY-NC-ND-4.0");
        TestProject Project(ResolvedModel m) => new TestProject().Declares("noncommercial;distribute").With(m);
        Assert.Empty(Project(model).Keys());
        Assert.Equal(["LG2001"], Project(model with { Modified = true }).Keys());
    }

    [Fact]
    public void A_base_that_offers_a_permissive_choice_is_not_restricted()
    {
        var catalog = Catalogs.With([], Catalogs.Family("dual", "MIT OR CC-BY-NC-4.0"));
        Assert.Empty(
            new TestProject { Catalog = catalog }.With(Model("x.gguf", license: "MIT") with { BasedOn = ["dual"] }).Keys());
    }
}
