using System;
using System.Linq;
using LicenseGuard.Licensing.Catalog;
using LicenseGuard.Licensing.Policy;

namespace LicenseGuard.Licensing.Tests.Policy;

/// <summary>What the terms of a base come to, by how the model was made of it: a model under MIT on a base under licences of
/// the catalogue.</summary>
public class RelationVerdictTests
{
    private const string Llama1 = "LicenseRef-Llama-1-Noncommercial";
    private const string Llama2 = "LicenseRef-Llama-2-Community";
    private const string Llama31 = "LicenseRef-Llama-3.1-Community";
    private const string Gemma = "LicenseRef-Gemma-2025-03-24";
    private const string OpenRail = "LicenseRef-CreativeML-OpenRAIL-M-1.0";
    private const string Hunyuan = "LicenseRef-Hunyuan-A13B";

    [Theory]
    // Whatever holds or needs the base's weights is under the base's terms.
    [InlineData(Relation.Copy, "CC-BY-NC-4.0", "commercial;internal", VerdictKind.Forbidden, "2(a)(1)(A)")]
    [InlineData(Relation.Quantize, "CC-BY-NC-4.0", "commercial;internal", VerdictKind.Forbidden, "2(a)(1)(A)")]
    [InlineData(Relation.Adapter, "CC-BY-NC-4.0", "commercial;internal", VerdictKind.Forbidden, "2(a)(1)(A)")]
    [InlineData(Relation.FineTune, Llama2, "commercial;host", VerdictKind.Conditional, "2")]
    [InlineData(Relation.Merge, Llama2, "commercial;host mau=700000001", VerdictKind.Forbidden, "2")]
    [InlineData(Relation.FineTune, Hunyuan, "research;internal mau=1 region=KR", VerdictKind.Forbidden, "1(l); 5(c)")]
    [InlineData(Relation.Adapter, Llama2, "research;internal mau=1 field=military", VerdictKind.Forbidden, "AUP 2.1")]
    // Changed copies may not be passed on, whoever changed them; another format or precision is no change.
    [InlineData(Relation.FineTune, "CC-BY-NC-ND-4.0", "noncommercial;distribute", VerdictKind.Forbidden, "2(a)(1)(B)")]
    [InlineData(Relation.Merge, "CC-BY-NC-ND-4.0", "noncommercial;distribute", VerdictKind.Forbidden, "2(a)(1)(B)")]
    [InlineData(Relation.FineTune, "CC-BY-NC-ND-4.0", "noncommercial;internal", VerdictKind.Permitted, "")]
    [InlineData(Relation.Quantize, "CC-BY-NC-ND-4.0", "noncommercial;distribute", VerdictKind.Permitted, "")]
    [InlineData(Relation.Copy, "CC-BY-NC-ND-4.0", "noncommercial;distribute", VerdictKind.Permitted, "")]
    // Taught by outputs: neither number nor region nor field of the weights' licence reaches it, but the ban on training does.
    [InlineData(Relation.Distill, Llama2, "commercial;host mau=1", VerdictKind.Forbidden, "1(b)(v)")]
    [InlineData(Relation.Distill, Llama31, "commercial;host mau=900000000 field=military", VerdictKind.Permitted, "")]
    [InlineData(Relation.Distill, "LicenseRef-Qwen-2024", "commercial;host", VerdictKind.Permitted, "")]
    [InlineData(Relation.Train, "CC-BY-NC-4.0", "commercial;host", VerdictKind.Permitted, "")]
    [InlineData(Relation.Distill, "MIT", "commercial;host", VerdictKind.Permitted, "")]
    // Unless the licence counts such models as derived.
    [InlineData(Relation.Distill, OpenRail, "commercial;host", VerdictKind.Permitted, "")]
    [InlineData(Relation.Distill, OpenRail, "commercial;host field=medical-advice", VerdictKind.Forbidden, "Attachment A")]
    [InlineData(Relation.Train, "LicenseRef-DeepSeek-1.0", "research;internal field=military", VerdictKind.Forbidden, "Attachment A")]
    [InlineData(Relation.Distill, Gemma, "commercial;host field=high-risk-decisions", VerdictKind.Forbidden, "PUP")]
    [InlineData(Relation.Distill, Hunyuan, "commercial;host mau=1 region=EU", VerdictKind.Forbidden, "1(l); 5(c) 5(b)")]
    [InlineData(
        Relation.Distill, "LicenseRef-Stability-NC-Community-SVD", "commercial;internal", VerdictKind.Forbidden, "1 1")]
    public void A_base_counts_by_the_relation_to_it(
        Relation relation, string license, string declaration, VerdictKind kind, string clauses)
    {
        var verdict = Verdict(declaration, Base(Part.Weights, license, relation));

        Assert.Equal((kind, clauses), (verdict.Kind, string.Join(' ', verdict.Reasons.Select(reason => reason.Clause))));
        Assert.All(verdict.Reasons, reason => Assert.Equal("base", reason.Base));
    }

    [Theory]
    // What a licence says of outputs goes on in what they trained.
    [InlineData(Part.Output, Llama1, "commercial;internal", VerdictKind.Forbidden)]
    [InlineData(Part.Output, Llama1, "research;internal", VerdictKind.Permitted)]
    [InlineData(Part.Output, "LicenseRef-FLUX.1-dev-NC", "commercial;internal", VerdictKind.Permitted)]
    [InlineData(Part.Output, "LicenseRef-EXAONE-1.2-NC", "commercial;internal", VerdictKind.Forbidden)]
    // Data that may be used for some purposes only.
    [InlineData(Part.Data, "CC-BY-NC-SA-4.0", "commercial;host", VerdictKind.Forbidden)]
    [InlineData(Part.Data, "CC-BY-NC-SA-4.0", "research;host", VerdictKind.Permitted)]
    [InlineData(Part.Data, "CC-BY-NC-ND-4.0", "research;distribute", VerdictKind.Permitted)]
    [InlineData(Part.Data, "CDLA-Sharing-1.0", "commercial;distribute", VerdictKind.Permitted)]
    // What nobody knows is no pass, however it was used.
    [InlineData(Part.Weights, null, "research;internal", VerdictKind.Unknown)]
    [InlineData(Part.Weights, "LicenseRef-Nobody-Knows", "research;internal", VerdictKind.Unknown)]
    [InlineData(Part.Weights, "LicenseRef-Other", "research;internal", VerdictKind.Unknown)]
    public void A_model_that_was_taught_is_bound_by_what_outputs_or_data_may_be_used_for(
        Part part, string? license, string declaration, VerdictKind expected) =>
        Assert.Equal(expected, Verdict(declaration, Base(part, license, Relation.Train)).Kind);

    [Fact]
    public void Terms_of_a_service_bind_who_called_it_not_who_uses_what_came_of_it()
    {
        var service = Base(Part.Output, "LicenseRef-xAI-Enterprise-2026-08-14", Relation.Distill) with { Kind = ComponentKind.Service };

        var used = Verdict("commercial;host", service);
        Assert.Equal(VerdictKind.Permitted, used.Kind);
        Assert.Contains(used.Notes, note => note is { Clause: "3.2", Because: "Relation=distill" });
        Assert.Equal(VerdictKind.Forbidden, Verdict("commercial;host;train", service).Kind);
    }

    [Fact]
    public void Share_alike_of_training_data_is_a_note()
    {
        var verdict = Verdict("research;distribute", Base(Part.Data, "CC-BY-SA-4.0", Relation.Train));

        Assert.Equal((VerdictKind.Permitted, "share-alike"), (verdict.Kind, Assert.Single(verdict.Notes).Subject));
    }

    [Fact]
    public void What_the_teacher_itself_derives_from_only_taught_the_model_too()
    {
        var root = Base(Part.Weights, Llama2, Relation.FineTune) with { Name = "root" };
        var teacher = Base(Part.Weights, "MIT", Relation.Distill) with { Bases = [root] };

        var verdict = Verdict("commercial;host field=military", teacher);

        Assert.Equal(["1(b)(v)"], verdict.Reasons.Select(reason => reason.Clause));
    }

    [Fact]
    public void A_base_that_is_reached_on_two_ways_counts_as_the_stricter()
    {
        var root = Base(Part.Weights, Llama2, Relation.FineTune) with { Name = "root" };
        var teacher = Base(Part.Weights, "MIT", Relation.Distill) with { Bases = [root] };

        foreach (var bases in new[] { new[] { teacher, root }, [root, teacher] })
            Assert.Contains(Verdict("commercial;host", bases).Reasons, reason => reason.Clause == "2");
    }

    [Theory]
    [InlineData(Relation.FineTune, Llama31, "commercial;distribute", "name-prefix=Llama")]
    [InlineData(Relation.Distill, Llama31, "commercial;internal", "name-prefix=Llama")]
    [InlineData(Relation.Copy, Llama31, "commercial;distribute", "built-with-display=Built with Llama")]
    [InlineData(Relation.Distill, "LicenseRef-Qwen-2024", "commercial;distribute", "built-with-display=Built with Qwen")]
    [InlineData(Relation.Distill, Gemma, "commercial;host", "pass-through-use-restrictions=")]
    [InlineData(Relation.FineTune, "Apache-2.0", "commercial;distribute", "state-changes=")]
    [InlineData(Relation.FineTune, "CC-BY-SA-4.0", "commercial;distribute", "share-alike=")]
    public void The_duties_of_a_base_go_with_the_verdict(Relation relation, string license, string declaration, string duty) =>
        Assert.Contains(
            duty,
            Verdict(declaration, Base(Part.Weights, license, relation)).Obligations.Select(o => o.Subject + "=" + o.Value));

    [Theory]
    [InlineData(Relation.Copy, Llama31, "name-prefix")]
    [InlineData(Relation.Distill, Llama31, "include-notice-file")]
    [InlineData(Relation.Copy, "CC-BY-SA-4.0", "share-alike")]
    public void Other_duties_do_not(Relation relation, string license, string duty) => Assert.DoesNotContain(
        duty, Verdict("commercial;distribute", Base(Part.Weights, license, relation)).Obligations.Select(o => o.Subject));

    [Fact]
    public void Of_several_bases_the_lowest_limit_and_every_region_count()
    {
        var verdict = Verdict(
            "research;internal mau=2000000 region=GB",
            Base(Part.Weights, Llama2, Relation.Merge), Base(Part.Weights, "LicenseRef-Hunyuan-World-1.0", Relation.Merge));

        Assert.Equal(["1000000", "EU, GB, KR"], verdict.Reasons.Select(reason => reason.Value).Order(StringComparer.Ordinal));
    }

    private static Component Base(Part part, string? license, Relation relation) =>
        Declared.Of(part, license) with { Name = "base", Relation = relation };

    private static Verdict Verdict(string declaration, params Component[] bases) => Judge.Decide(
        Declared.Of(ComponentKind.Model, Part.Weights, "MIT", bases), Declared.Use(declaration), LicenseCatalog.BuiltIn);
}
