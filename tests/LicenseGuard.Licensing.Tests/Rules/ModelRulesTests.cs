using System;
using System.Linq;
using LicenseGuard.Licensing.Catalog;
using LicenseGuard.Licensing.Manifest;
using LicenseGuard.Licensing.Policy;
using LicenseGuard.Licensing.Rules;
using static LicenseGuard.Licensing.Tests.Rules.TestProject;

namespace LicenseGuard.Licensing.Tests.Rules;

public class ModelRulesTests
{
    private const string Llama1 = "huggyllama/llama-7b";

    [Fact]
    public void LLaMA_1_in_a_commercial_product_is_LG2001_and_the_message_says_it_all()
    {
        var project = new TestProject().With(Model("models/llama-7b.gguf", model: Llama1));
        var message = project.Message("LG2001");
        foreach (var part in new[]
        {
            "models/llama-7b.gguf:", "LLaMA License Agreement", "clause 2(a)(i)", "forbids commercial use", "weights",
            "the project declares commercial", "LicenseGuardUse=research", "LicenseGuardException",
        })
            Assert.Contains(part, message, StringComparison.Ordinal);
        Assert.InRange(message.Length, 1, 450);
        Assert.Equal(VerdictKind.Forbidden, project.Judge().Models[0].Verdict.Kind);
        Assert.Equal("LLaMA 1", project.Judge().Models[0].Family);
    }

    [Fact]
    public void The_message_s_own_advice_makes_it_pass() => Assert.DoesNotContain(
        "LG2001", new TestProject().Declares("research;internal").With(Model("models/llama-7b.gguf", model: Llama1)).Keys());

    [Fact]
    public void A_declared_permissive_license_gives_no_finding() =>
        Assert.Empty(new TestProject().With(Model("models/ranker.onnx", license: "Apache-2.0")).Keys());

    [Fact]
    public void The_worst_of_all_evidence_counts()
    {
        var project = new TestProject().With(Model("a.gguf", license: "Apache-2.0", headerLicense: "cc-by-nc-4.0"));
        Assert.Equal(["LG2001"], project.Keys());
        project = new TestProject().With(Model("a.gguf", license: "Apache-2.0", headerModel: "llama-7b"));
        Assert.Equal(["LG2001"], project.Keys());
        project = new TestProject().With(Model("a.gguf", model: Llama1, license: "MIT"));
        Assert.Equal(["LG2001"], project.Keys());
    }

    [Fact]
    public void A_file_name_is_no_evidence()
    {
        var manifest = new TestProject().With(Model("models/llama-7b.gguf")).Judge();
        Assert.Equal(["LG2001_name", "LG2003_name"], manifest.Findings.Select(f => f.TextKey));
        Assert.Equal([Severity.Info, Severity.Warning], manifest.Findings.Select(f => f.Severity));
        Assert.Equal(VerdictKind.Unknown, manifest.Models[0].Verdict.Kind);
    }

    [Fact]
    public void A_file_name_does_not_outrank_what_is_declared()
    {
        var manifest = new TestProject().With(Model("models/llama-7b.gguf", license: "MIT")).Judge();
        Assert.Equal("LG2001_name", Assert.Single(manifest.Findings).TextKey);
        Assert.Equal(VerdictKind.Permitted, manifest.Models[0].Verdict.Kind);
    }

    [Theory]
    [InlineData(Confidence.Secondary)]
    [InlineData(Confidence.Disputed)]
    public void An_unsure_family_is_Info_beside_what_is_declared_and_unknown_alone(Confidence confidence)
    {
        var catalog = Catalogs.With([], Catalogs.Family("rumour", "CC-BY-NC-4.0", confidence));
        var declared = new TestProject { Catalog = catalog }.With(Model("x.gguf", model: "rumour", license: "MIT")).Judge();
        Assert.Equal(
            ("LG2001_secondhand", Severity.Info), (declared.Findings.Single().TextKey, declared.Findings.Single().Severity));
        Assert.Equal(VerdictKind.Permitted, declared.Models[0].Verdict.Kind);
        var alone = new TestProject { Catalog = catalog }.With(Model("x.gguf", model: "rumour"));
        Assert.Equal(["LG2001_secondhand", "LG2003_secondhand"], alone.Keys());
    }

    [Fact]
    public void Nothing_known_is_LG2003() => Assert.Equal(["LG2003_none"], new TestProject().With(Model("x.gguf")).Keys());

    [Fact]
    public void A_header_license_that_says_nothing_is_unknown_alone_and_Info_beside_other_evidence()
    {
        Assert.Equal(["LG2003_header"], new TestProject().With(Model("x.gguf", headerLicense: "other")).Keys());
        var beside = new TestProject().With(Model("x.gguf", license: "MIT", headerLicense: "other"));
        Assert.Equal(Severity.Info, beside.Only("LG2003_header_ignored").Severity);
    }

    [Fact]
    public void A_bad_declared_license_is_LG0003_and_never_a_pass()
    {
        var project = new TestProject().With(Model("x.gguf", license: "Apache2.0!", headerLicense: "MIT"));
        Assert.StartsWith("LG0003", Assert.Single(project.Keys()), StringComparison.Ordinal);
        Assert.Equal(VerdictKind.Unknown, project.Judge().Models[0].Verdict.Kind);
    }

    [Fact]
    public void A_bad_declared_license_does_not_hide_what_forbids() =>
        Assert.Contains("LG2001", new TestProject().With(Model("x.gguf", model: Llama1, license: "(")).Keys());

    [Fact]
    public void A_limit_without_a_number_is_LG2002()
    {
        var project = new TestProject().With(Model("l.gguf", model: "meta-llama/Llama-2-7b-hf"));
        Assert.Contains("700,000,000", project.Message("LG2002"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_declared_output_license_is_judged()
    {
        var model = Model("x.gguf", license: "MIT") with { OutputLicense = "CC-BY-NC-4.0" };
        Assert.Equal(Part.Output, new TestProject().With(model).Only("LG2001").Reasons[0].Part);
        Assert.Equal(
            ["LG2001"], new TestProject().With(Model("x.gguf", license: "MIT") with { DataLicense = "CC-BY-NC-4.0" }).Keys());
    }

    [Fact]
    public void A_dataset_is_judged_for_its_data()
    {
        var project = new TestProject().With(Model("r.csv", license: "CC-BY-NC-4.0", item: ModelItem.DatasetAsset,
            state: ModelFileState.NotRead));
        Assert.Contains("Use other data", project.Message("LG2001_data"), StringComparison.Ordinal);
        Assert.Equal(["LG2003_data"], new TestProject().With(Model("r.csv", item: ModelItem.DatasetAsset)).Keys());
    }

    [Fact]
    public void A_grant_on_record_lifts_what_needs_one_only_when_it_says_who_and_when()
    {
        var license = Catalogs.License(
            "LicenseRef-Ask", terms: new Term(Effect.Require, "registration-or-request-of-permission", [], Occasion.Always, "9"));
        var model = Model("x.gguf", license: license.Id);
        TestProject Project(ResolvedModel m) => new TestProject { Catalog = Catalogs.With(license) }.With(m);
        Assert.Contains("AcceptedBy and AcceptedOn", Project(model).Message("LG2001"), StringComparison.Ordinal);
        Assert.Empty(Project(model with { AcceptedBy = "Jo", AcceptedOn = "2026-01-31" }).Keys());
        Assert.Equal(["LG0002_metadata", "LG2001"], Project(model with { AcceptedBy = "Jo" }).Keys());
        Assert.Equal(["LG0002_metadata", "LG2001"], Project(model with { AcceptedOn = "2026-01-31" }).Keys());
        Assert.Equal(["LG0002_metadata", "LG2001"], Project(model with { AcceptedBy = "Jo", AcceptedOn = "31.1.2026" }).Keys());
    }

    [Fact]
    public void Of_a_choice_of_licenses_the_permitting_one_is_taken() =>
        Assert.Empty(new TestProject().With(Model("x.gguf", license: "CC-BY-NC-4.0 OR MIT")).Keys());
}
