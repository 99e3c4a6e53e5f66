using System.Linq;
using LicenseGuard.Licensing.Policy;
using LicenseGuard.Licensing.Rules;
using static LicenseGuard.Licensing.Tests.Rules.TestProject;

namespace LicenseGuard.Licensing.Tests.Rules;

/// <summary>Cases that others worked out, as projects: disputes between people, ModelGo's examples (Duan, Li, He, WWW'24), models
/// whose code and weights are under different licences. Where we see one differently, the clause is given.</summary>
public class WorkedCasesTests
{
    private const string Bloom = "LicenseRef-BigScience-BLOOM-RAIL-1.0";
    private const string Llama2 = "LicenseRef-Llama-2-Community";

    // A LoRA on LLaMA under Apache-2.0: the adapter is free, what it runs on is not.
    [Theory]
    [InlineData("commercial;distribute", "LG2006")]
    [InlineData("research;internal", null)]
    public void An_adapter_needs_what_its_base_permits(string use, string? key)
    {
        var lora = Model("luotuo.gguf", license: "Apache-2.0") with { BasedOn = ["llama-7b"], Relation = "adapter" };
        Assert.Equal(key is null ? [] : [key], new TestProject().Declares(use).With(lora).Keys());
    }

    // Retrievers on a base under a research licence, tagged MIT.
    [Theory]
    [InlineData("commercial;host", VerdictKind.Forbidden)]
    [InlineData("research;host", VerdictKind.Permitted)]
    public void An_adapter_on_a_research_base_is_for_research(string use, VerdictKind expected)
    {
        var catalog = Catalogs.With([], Catalogs.Family("qwen-vl-3b", "LicenseRef-Llama-1-Noncommercial"));
        var adapter = Model("colqwen.gguf", license: "MIT") with { BasedOn = ["qwen-vl-3b"], Relation = "adapter" };
        var manifest = new TestProject { Catalog = catalog }.Declares(use).With(adapter).Judge();
        Assert.Equal(expected, manifest.Models[0].Verdict.Kind);
    }

    [Theory]
    [InlineData("mosaicml/mpt-7b-chat", "LG2001")]
    [InlineData("mosaicml/mpt-7b", null)]
    public void Variants_of_one_family_are_judged_each_by_its_own_license(string model, string? key) =>
        Assert.Equal(key is null ? [] : [key], new TestProject().With(Model("m.gguf", model: model)).Keys());

    // Tagged MIT by its maker, its weights begun from Llama 3.1: that licence's number, notice, display and name stay.
    [Fact]
    public void A_permissive_tag_does_not_shake_off_the_duties_of_the_weights_it_began_from()
    {
        var model = Model("r1.gguf", license: "MIT") with { BasedOn = ["meta-llama/Llama-3.1-8B"], Relation = "fine-tune" };
        var project = new TestProject().With(model);
        Assert.Equal(["LG2002", "LG2006_looser"], project.Keys());
        var duties = project.Judge().Models[0].Verdict.Obligations.Select(duty => duty.Subject).ToArray();
        foreach (var duty in new[] { "built-with-display", "name-prefix", "include-notice-file", "include-license-text" })
            Assert.Contains(duty, duties);
    }

    // The same architecture and tensors named alike, but weights of its own.
    [Fact]
    public void A_model_that_is_only_built_alike_derives_from_nothing() =>
        Assert.Empty(new TestProject().With(Model("yi.gguf", model: "01-ai/Yi-6B", license: "Apache-2.0")).Keys());

    // Galactica, OmniVoice; DeepSeek-Coder; ChatGLM: the licence of the repository is that of the code.
    [Theory]
    [InlineData("CC-BY-NC-4.0", "Apache-2.0", "commercial;host", VerdictKind.Forbidden)]
    [InlineData("LicenseRef-DeepSeek-1.0", "MIT", "commercial;host", VerdictKind.Permitted)]
    [InlineData("LicenseRef-DeepSeek-1.0", "MIT", "commercial;host military", VerdictKind.Forbidden)]
    [InlineData("LicenseRef-ChatGLM2-6B", "Apache-2.0", "commercial;host", VerdictKind.Forbidden)]
    [InlineData("LicenseRef-ChatGLM3-6B", "Apache-2.0", "research;host", VerdictKind.Permitted)]
    [InlineData("LicenseRef-Nobody-Read-It", "Apache-2.0", "research;internal", VerdictKind.Unknown)]
    public void The_license_of_the_code_says_nothing_of_the_weights(
        string weights, string code, string use, VerdictKind expected)
    {
        var words = use.Split(' ');
        var project = new TestProject().Declares(words[0], ("LicenseGuardFields", words.Length > 1 ? words[1] : "none"))
            .With(Model("w.gguf", license: weights) with { CodeLicense = code });
        Assert.Equal(expected, project.Judge().Models[0].Verdict.Kind);
    }

    // ModelGo 1a: translated corpora, sold. We do not see its finding on LGPL-LR, which has no clause against commerce: clause 1
    // lets one charge for copies.
    [Theory]
    [InlineData("CC-BY-NC-SA-4.0", "2(a)(1)(A)")]
    [InlineData("CC-BY-ND-4.0", "2(a)(1)(B)")]
    [InlineData("CC-BY-SA-4.0", "")]
    [InlineData("LGPLLR", "")]
    public void Data_that_is_changed_and_sold(string license, string clause)
    {
        var data = Model("data.csv", license: license, item: ModelItem.DatasetAsset, state: ModelFileState.NotRead);
        var verdict = new TestProject().Declares("commercial;modify;distribute").With(data).Judge().Models[0].Verdict;
        Assert.Equal(clause, string.Join(' ', verdict.Reasons.Select(reason => reason.Clause)));
    }

    // ModelGo 2a: Baize, BLOOM and a BERT tuned on Wikipedia in one model under the GPL. BLOOM's restrictions do not fit under it.
    [Fact]
    public void Merged_models_cannot_be_put_under_the_GPL_when_one_restricts_its_use()
    {
        var project = Merged("GPL-3.0-only", "merge", "commercial;distribute-source",
            ("baize", "GPL-3.0-only"), ("bloom", Bloom), ("bert", "Apache-2.0"));
        Assert.Equal(["bloom"], project.Judge().Findings.Where(f => f.TextKey == "LG2006_looser").Select(f => f.Arguments[2]));
    }

    // ModelGo 2b: one of the experts may not be passed on changed.
    [Fact]
    public void Merged_models_cannot_be_shared_when_one_bars_derivatives() => Assert.Equal(
        ["LG2006"],
        Merged("CC-BY-NC-SA-4.0", "merge", "noncommercial;distribute", ("i2v", "CC-BY-NC-ND-4.0"), ("detr", "Apache-2.0")).Keys());

    // ModelGo 3: a chain of generators, its last outputs sold. ModelGo has no finding; we have, for the weights: whoever runs them to
    // sell what comes out uses them for commercial advantage (CC-BY-NC-ND-4.0, 1(i) and 2(a)(1)).
    [Fact]
    public void Running_noncommercial_weights_to_sell_the_outputs_is_commercial()
    {
        var project = new TestProject().Declares("commercial;internal;publish-outputs")
            .With(Model("i2vgen.safetensors", license: "CC-BY-NC-ND-4.0"))
            .With(Model("sd.safetensors", license: "LicenseRef-CreativeML-OpenRAIL-M-1.0"))
            .With(Model("whisper.gguf", license: "MIT"));
        Assert.Equal(["i2vgen.safetensors"], project.Judge().Findings.Select(finding => finding.Component));
    }

    // ModelGo 4b: BLOOM distilled into a BERT, joined with Llama 2 and a GPL model under the GPL. What was distilled stays BLOOM's
    // derivative (definition of derivatives), so we name it beside Llama 2.
    [Theory]
    [InlineData("merge", "llama", Llama2)]
    [InlineData("distill", "bloom", Bloom)]
    public void Neither_a_merged_nor_a_distilled_base_with_restrictions_fits_under_the_GPL(
        string relation, string name, string license)
    {
        var project = Merged("GPL-3.0-only", relation, "commercial;distribute-source", (name, license));
        Assert.Contains("LG2006_looser", project.Keys());
    }

    private static TestProject Merged(string license, string relation, string use, params (string Name, string License)[] bases)
    {
        var families = bases.Select(one => Catalogs.Family(one.Name, one.License)).ToArray();
        return new TestProject { Catalog = Catalogs.With([], families) }
            .Declares(use, ("LicenseGuardMonthlyActiveUsers", "1"), ("LicenseGuardOutboundLicense", "GPL-3.0-only"))
            .With(Model("merged.gguf", license: license) with
            {
                BasedOn = bases.Select(one => one.Name).ToArray(), Relation = relation,
            });
    }
}
