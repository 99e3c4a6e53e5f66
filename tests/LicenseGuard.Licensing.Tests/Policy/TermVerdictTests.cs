using System.Linq;
using LicenseGuard.Licensing.Catalog;
using LicenseGuard.Licensing.Policy;
using static LicenseGuard.Licensing.Tests.Policy.Declared;

namespace LicenseGuard.Licensing.Tests.Policy;

/// <summary>What single clauses do, on made-up licences of the steward "Acme AI".</summary>
public class TermVerdictTests
{
    [Theory]
    [InlineData("production-use", "commercial;internal", "commercial")]
    [InlineData("production-use", "noncommercial;host", "noncommercial")]
    [InlineData("production-use", "noncommercial;distribute", null)]
    [InlineData("production-use", "research;evaluation;host", null)]
    [InlineData("non-research-use", "research;evaluation;internal", "evaluation")]
    [InlineData("non-research-or-evaluation-use", "research;evaluation;internal", null)]
    [InlineData("non-research-or-evaluation-use", "research;noncommercial;internal", "noncommercial")]
    [InlineData("distribution", "research;distribute;distribute-source", "distribute, distribute-source")]
    [InlineData("external-distribution", "research;host", null)]
    [InlineData("modification", "research;modify", "modify")]
    [InlineData("derivative-distribution", "research;modify", null)]
    [InlineData("derivative-distribution", "research;distribute", null)]
    [InlineData("derivative-distribution", "research;modify;distribute", "distribute, modify")]
    [InlineData("hosting-as-a-service", "research;offer-as-service", "offer-as-service")]
    [InlineData("hosting-as-a-service", "commercial;host", null)]
    [InlineData("hosting", "research;host", "host")]
    [InlineData("hosting", "commercial;internal;distribute", null)]
    [InlineData("resale-of-access", "commercial;offer-as-service", "offer-as-service")]
    [InlineData("redistribution-of-outputs", "research;publish-outputs", "publish-outputs")]
    [InlineData("commercial-outputs", "commercial;internal", "commercial")]
    [InlineData("non-training-use", "research;internal;train;modify", null)]
    [InlineData("non-training-use", "research;train;publish-outputs", "publish-outputs")]
    [InlineData("benchmark-disclosure", "commercial;publish-outputs", null)]
    [InlineData("illegal-use", "commercial;distribute;host;train", null)]
    public void A_use_is_forbidden_when_it_is_declared(string subject, string declaration, string? because)
    {
        var verdict = Verdict(declaration, Term(Effect.Forbid, subject));

        Assert.Equal(because is null ? VerdictKind.Permitted : VerdictKind.Forbidden, verdict.Kind);
        Assert.Equal(because, verdict.Reasons.SingleOrDefault()?.Because);
    }

    [Theory]
    [InlineData(Occasion.Distribute, "distribute-source", "host")]
    [InlineData(Occasion.Host, "offer-as-service", "distribute")]
    [InlineData(Occasion.Modify, "modify", "train")]
    [InlineData(Occasion.Train, "train", "modify")]
    [InlineData(Occasion.Publish, "publish-outputs", "host")]
    [InlineData(Occasion.Output, "publish-outputs", "host")]
    public void A_clause_counts_on_its_occasion_only(Occasion when, string act, string otherAct)
    {
        var term = Term(Effect.Forbid, "commercial-use", when: when);

        Assert.Equal(VerdictKind.Forbidden, Verdict("commercial;" + act, term).Kind);
        Assert.Equal(VerdictKind.Permitted, Verdict("commercial;" + otherAct, term).Kind);
    }

    [Fact]
    public void A_clause_about_commercial_use_counts_for_that_purpose_only()
    {
        var term = Term(Effect.Limit, "employees", "100", Occasion.Commercial);

        Assert.Equal(VerdictKind.Forbidden, Verdict("commercial;internal staff=101", term).Kind);
        Assert.Equal(VerdictKind.Permitted, Verdict("research;internal staff=101", term).Kind);
    }

    [Fact]
    public void A_clause_about_unpaid_plans_is_a_note()
    {
        var verdict = Verdict("commercial;host region=CH", Term(Effect.Exclude, "region", "EEA,CH", Occasion.UnpaidTier));

        Assert.Equal(VerdictKind.Permitted, verdict.Kind);
        Assert.Single(verdict.Notes);
    }

    [Theory]
    [InlineData("any-other-model", "research;train", VerdictKind.Forbidden)]
    [InlineData("any-other-model", "research;train trains=other-text-to-image", VerdictKind.Forbidden)]
    [InlineData("other-llm", "research;internal", VerdictKind.Permitted)]
    [InlineData("other-llm", "research;train trains=other-text-to-image", VerdictKind.Permitted)]
    [InlineData("other-llm", "research;train trains=other-text-to-image;other-llm", VerdictKind.Forbidden)]
    [InlineData("other-llm", "research;train trains=other-large-model", VerdictKind.Forbidden)]
    [InlineData("other-text-to-image", "research;train trains=other-llm", VerdictKind.Permitted)]
    [InlineData("", "research;train", VerdictKind.Forbidden)]
    [InlineData("competing", "research;train", VerdictKind.Permitted)]
    [InlineData("competing", "research;train rival=Acme", VerdictKind.Forbidden)]
    [InlineData("competing", "research;train trains=competing", VerdictKind.Forbidden)]
    [InlineData("competing", "research;train trains=other-llm", VerdictKind.Permitted)]
    [InlineData("competing", "research;train trains=other-llm;competing", VerdictKind.Forbidden)]
    [InlineData("competing-image-generation", "research;train rival=Acme trains=other-llm", VerdictKind.Permitted)]
    [InlineData("commercial-models", "commercial;train", VerdictKind.Forbidden)]
    [InlineData("commercial-models", "research;train", VerdictKind.Permitted)]
    [InlineData("commercial-models", "research;train trains=commercial-models", VerdictKind.Forbidden)]
    public void Training_is_forbidden_by_the_kind_of_model(string barred, string declaration, VerdictKind expected)
    {
        var verdict = Verdict(declaration, Term(Effect.Forbid, "training-other-models", barred, Occasion.Train));

        Assert.Equal(expected, verdict.Kind);
    }

    [Theory]
    [InlineData(Part.Weights, VerdictKind.Forbidden)]
    [InlineData(Part.Output, VerdictKind.Permitted)]
    public void Outputs_that_are_free_for_commerce_may_train_commercial_models(Part part, VerdictKind expected)
    {
        var verdict = Verdict(
            "commercial;train",
            part,
            Term(Effect.Forbid, "training-other-models", "commercial-models", Occasion.Train),
            Term(Effect.Permit, "commercial-outputs", when: Occasion.Output) with { Lifts = "commercial-use" });

        Assert.Equal(expected, verdict.Kind);
    }

    [Fact]
    public void A_ban_on_competing_models_is_a_note_while_nobody_says_with_whom_the_project_competes()
    {
        var verdict = Verdict("research;train", Term(Effect.Forbid, "training-other-models", "competing", Occasion.Train));

        Assert.Equal("LicenseGuardCompetesWith", Assert.Single(verdict.Notes).Because);
    }

    [Theory]
    [InlineData("military-use", "military", VerdictKind.Forbidden)]
    [InlineData("weapons-development", "weapons", VerdictKind.Forbidden)]
    [InlineData("nuclear-use", "nuclear", VerdictKind.Forbidden)]
    [InlineData("critical-infrastructure", "critical-infrastructure", VerdictKind.Forbidden)]
    [InlineData("medical-advice", "legal-advice", VerdictKind.Permitted)]
    [InlineData("medical-advice", "none", VerdictKind.Permitted)]
    [InlineData("unlicensed-professional-practice", "medical-advice", VerdictKind.Permitted)]
    public void A_field_is_forbidden_when_it_is_declared(string subject, string field, VerdictKind expected) =>
        Assert.Equal(expected, Verdict("commercial;host field=" + field, Term(Effect.Forbid, subject)).Kind);

    [Fact]
    public void A_regulated_profession_is_a_note_since_nobody_states_its_licence() => Assert.Single(
        Verdict("commercial;host field=legal-advice", Term(Effect.Forbid, "unlicensed-professional-practice")).Notes);

    [Theory]
    [InlineData("commercial;host", false, VerdictKind.Forbidden)]
    [InlineData("commercial;host", true, VerdictKind.Permitted)]
    [InlineData("research;host", false, VerdictKind.Permitted)]
    public void A_further_grant_is_missing_until_it_is_recorded(string declaration, bool recorded, VerdictKind expected)
    {
        foreach (var term in new[]
        {
            Term(Effect.Require, "registration-or-request-of-permission", when: Occasion.Commercial),
            Term(Effect.Forbid, "commercial-use") with { NeedsGrant = true },
        })
        {
            var component = Model("LicenseRef-A") with { GrantRecorded = recorded };
            Assert.Equal(expected, Judge.Decide(component, Use(declaration), CatalogOf(License("LicenseRef-A", term))).Kind);
        }
    }

    [Fact]
    public void A_recorded_grant_does_not_lift_a_ban_that_no_grant_is_offered_for()
    {
        var catalog = CatalogOf(License("LicenseRef-A", Term(Effect.Forbid, "commercial-use")));

        var verdict = Judge.Decide(Model("LicenseRef-A") with { GrantRecorded = true }, Use("commercial;host"), catalog);

        Assert.Equal(VerdictKind.Forbidden, verdict.Kind);
    }

    [Fact]
    public void Terms_to_accept_at_the_download_are_an_obligation()
    {
        var verdict = Verdict("commercial;internal", Term(Effect.Require, "accept-terms-to-download"));

        Assert.Equal((VerdictKind.Permitted, 1), (verdict.Kind, verdict.Obligations.Count));
    }

    [Theory]
    [InlineData(Effect.Require, "review-terms-manually")]
    [InlineData(Effect.Require, "clarify-exact-license")]
    [InlineData(Effect.Forbid, "a-word-nobody-sorted")]
    public void What_somebody_has_to_look_at_is_Unknown(Effect effect, string subject) =>
        Assert.Equal(VerdictKind.Unknown, Verdict("research;internal", Term(effect, subject)).Kind);

    [Fact]
    public void A_permit_lifts_only_what_it_names()
    {
        var forbid = Term(Effect.Forbid, "commercial-use");
        var permit = Term(Effect.Permit, "commercial-outputs", when: Occasion.Output) with { Lifts = "commercial-use" };

        Assert.Equal(VerdictKind.Permitted, Verdict("commercial;host", Part.Output, forbid, permit).Kind);
        Assert.Equal(VerdictKind.Forbidden, Verdict("commercial;host", Part.Weights, forbid, permit).Kind);
        Assert.Equal(VerdictKind.Forbidden, Verdict("commercial;host", Part.Output, forbid, permit with { Lifts = null }).Kind);
    }

    [Theory]
    [InlineData("type=nonprofit", VerdictKind.Permitted)]
    [InlineData("type=company", VerdictKind.Forbidden)]
    [InlineData("", VerdictKind.Forbidden)]
    public void A_permit_for_some_organisations_lifts_a_limit_for_them(string fact, VerdictKind expected) => Assert.Equal(
        expected,
        Verdict(
            "noncommercial;internal revenue=11 " + fact,
            Term(Effect.Limit, "annual-revenue-usd", "10"),
            Term(Effect.Permit, "organisation-type", "qualified-non-profit") with { Lifts = "annual-revenue-usd" }).Kind);

    [Fact]
    public void A_clause_whose_scope_does_not_reach_the_component_is_skipped()
    {
        var term = Term(Effect.Exclude, "region", "EU") with { Scope = "multimodal-models" };
        var catalog = CatalogOf(License("LicenseRef-A", term));
        var use = Use("commercial;host region=DE");

        Assert.Equal(VerdictKind.Forbidden, Judge.Decide(Model("LicenseRef-A"), use, catalog).Kind);
        var text = Model("LicenseRef-A") with { NotScopes = ["multimodal-models"] };
        Assert.Equal(VerdictKind.Permitted, Judge.Decide(text, use, catalog).Kind);
    }

    [Theory]
    [InlineData(Part.Output, "commercial;host", 1)]
    [InlineData(Part.Terms, "commercial;host", 1)]
    [InlineData(Part.Weights, "commercial;host", 0)]
    [InlineData(Part.Weights, "commercial;publish-outputs", 1)]
    public void Duties_about_outputs_arise_where_outputs_are_used(Part part, string declaration, int expected)
    {
        var term = Term(Effect.Require, "label-generated-content", when: Occasion.Output);

        Assert.Equal(expected, Verdict(declaration, part, term).Obligations.Count);
    }

    [Fact]
    public void Duties_about_copies_of_the_weights_do_not_arise_for_outputs()
    {
        var verdict = Verdict(
            "commercial;distribute;modify", Part.Output,
            Term(Effect.Require, "include-license-text", when: Occasion.Distribute), Term(Effect.Forbid, "distribution"));

        Assert.Equal((VerdictKind.Permitted, 0), (verdict.Kind, verdict.Obligations.Count));
    }
}
