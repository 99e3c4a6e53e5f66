using System.Linq;
using LicenseGuard.Licensing.Catalog;
using LicenseGuard.Licensing.Policy;

namespace LicenseGuard.Licensing.Tests.Policy;

/// <summary>AND, OR, WITH, unknown licences, parts and bases.</summary>
public class ExpressionVerdictTests
{
    private const string Llama1 = "LicenseRef-Llama-1-Noncommercial";
    private const string Llama2 = "LicenseRef-Llama-2-Community";

    [Theory]
    [InlineData("MIT OR GPL-3.0-only", "MIT", VerdictKind.Permitted)]
    [InlineData("GPL-3.0-only OR MIT", "MIT", VerdictKind.Permitted)]
    [InlineData("MIT OR Apache-2.0", "MIT", VerdictKind.Permitted)]
    [InlineData(Llama1 + " OR " + Llama2, Llama2, VerdictKind.Conditional)]
    [InlineData("LicenseRef-Nobody-Knows OR " + Llama1, "LicenseRef-Nobody-Knows", VerdictKind.Unknown)]
    [InlineData("GPL-3.0-only OR LicenseRef-Nobody-Knows", "LicenseRef-Nobody-Knows", VerdictKind.Unknown)]
    [InlineData("MIT AND Apache-2.0", "MIT AND Apache-2.0", VerdictKind.Permitted)]
    [InlineData("MIT AND " + Llama2, "MIT AND " + Llama2, VerdictKind.Conditional)]
    [InlineData("MIT AND LicenseRef-Nobody-Knows", "MIT AND LicenseRef-Nobody-Knows", VerdictKind.Unknown)]
    [InlineData(Llama1 + " AND LicenseRef-Nobody-Knows", Llama1 + " AND LicenseRef-Nobody-Knows", VerdictKind.Forbidden)]
    [InlineData("(GPL-3.0-only OR MIT) AND Apache-2.0", "MIT AND Apache-2.0", VerdictKind.Permitted)]
    [InlineData("MIT AND GPL-3.0-only OR " + Llama2, Llama2, VerdictKind.Conditional)]
    [InlineData("GPL-2.0-only WITH Classpath-exception-2.0", "GPL-2.0-only WITH Classpath-exception-2.0", VerdictKind.Permitted)]
    public void The_elected_branch_is_the_best_one_that_can_be_combined_with_a_closed_product(
        string expression, string elected, VerdictKind kind)
    {
        var verdict = Decide(Declared.Package(expression), "commercial;distribute");

        Assert.Equal((elected, kind), (verdict.Elected, verdict.Kind));
    }

    [Fact]
    public void A_branch_is_elected_for_all_purposes_together()
    {
        var catalog = Declared.CatalogOf(
            Declared.License("LicenseRef-No-Commerce", Declared.Term(Effect.Forbid, "commercial-use")),
            Declared.License("LicenseRef-No-Fun", Declared.Term(Effect.Forbid, "non-research-use")));
        var component = Declared.Model("LicenseRef-No-Commerce OR LicenseRef-No-Fun");

        Assert.Equal(VerdictKind.Permitted, Decide(component, "noncommercial;internal", catalog).Kind);
        Assert.Equal(VerdictKind.Forbidden, Decide(component, "noncommercial;commercial;internal", catalog).Kind);
    }

    [Fact]
    public void A_branch_is_elected_for_all_parts_together()
    {
        var catalog = Declared.CatalogOf(
            Declared.License("LicenseRef-A", Declared.Term(Effect.Forbid, "distribution")),
            Declared.License("LicenseRef-B", Declared.Term(Effect.Forbid, "redistribution-of-outputs")));
        const string Either = "LicenseRef-A OR LicenseRef-B";
        var component = Declared.Model(Either) with { Parts = [new(Part.Weights, Either), new(Part.Output, Either)] };

        var verdict = Decide(component, "commercial;distribute;publish-outputs", catalog);

        // Weights under B and outputs under A would both be permitted.
        Assert.Equal((VerdictKind.Forbidden, "LicenseRef-A"), (verdict.Kind, verdict.Elected));
    }

    [Theory]
    [InlineData("UNLICENSED")]
    [InlineData("LicenseRef-Nobody-Knows")]
    [InlineData("Apache 3.0 or so")]
    [InlineData("MIT AND")]
    [InlineData("GPL-2.0-only WITH No-such-exception")]
    [InlineData("NOASSERTION")]
    public void A_licence_that_is_not_known_is_Unknown_and_named_as_found(string text)
    {
        var verdict = Decide(Declared.Package(text), "research;internal");

        var reason = Assert.Single(verdict.Reasons);
        Assert.Equal((VerdictKind.Unknown, VerdictKind.Unknown), (verdict.Kind, reason.Verdict));
        Assert.Equal(("unknown-license", text, Part.Code), (reason.Subject, reason.License, reason.Part));
    }

    [Theory]
    [InlineData(ComponentKind.Package, Part.Code, VerdictKind.Unknown)]
    [InlineData(ComponentKind.Model, Part.Weights, VerdictKind.Unknown)]
    [InlineData(ComponentKind.Service, Part.Terms, VerdictKind.Unknown)]
    [InlineData(ComponentKind.Dataset, Part.Data, VerdictKind.Unknown)]
    [InlineData(ComponentKind.Model, Part.Output, VerdictKind.Permitted)]
    [InlineData(ComponentKind.Service, Part.Output, VerdictKind.Unknown)]
    [InlineData(ComponentKind.Model, Part.Data, VerdictKind.Unknown)]
    [InlineData(ComponentKind.Model, Part.Code, VerdictKind.Unknown)]
    public void No_licence_is_Unknown_for_what_needs_one_or_is_all_that_is_asked_about(ComponentKind kind, Part part, VerdictKind expected)
    {
        foreach (var none in new[] { null, "", "  " })
        {
            var verdict = Decide(Declared.Of(kind, part, none), "research;internal");
            Assert.Equal(expected, verdict.Kind);
        }
    }

    [Theory]
    [InlineData(Part.Code)]
    [InlineData(Part.Data)]
    [InlineData(Part.Output)]
    public void A_further_part_of_a_model_may_have_none(Part part)
    {
        var model = new Component(
            ComponentKind.Model, "it", [new LicensedPart(Part.Weights, "MIT"), new LicensedPart(part, null)], [], []);

        Assert.Equal(VerdictKind.Permitted, Decide(model, "commercial;distribute").Kind);
    }

    [Theory]
    [InlineData("commercial;distribute", VerdictKind.Forbidden)]
    [InlineData("research;internal", VerdictKind.Unknown)]
    public void Nobody_is_given_the_weights_of_a_service(string declaration, VerdictKind expected) =>
        Assert.Equal(expected, Decide(Declared.Of(ComponentKind.Service, Part.Weights, null), declaration).Kind);

    [Fact]
    public void A_component_without_parts_is_Unknown()
    {
        var component = Declared.Package("MIT") with { Parts = [] };

        Assert.Equal(VerdictKind.Unknown, Decide(component, "research;internal").Kind);
    }

    [Fact]
    public void Any_later_version_has_the_terms_of_the_version()
    {
        var verdict = Decide(Declared.Package("Apache-2.0+"), "commercial;distribute");

        Assert.Equal((VerdictKind.Permitted, "Apache-2.0+"), (verdict.Kind, verdict.Elected));
        Assert.Contains(verdict.Obligations, obligation => obligation.Subject == "include-license-text");
    }

    [Fact]
    public void Parts_are_judged_apart_and_each_reason_names_its_part()
    {
        var component = Declared.Model(null) with { Parts = [new(Part.Code, "MIT"), new(Part.Weights, "CC-BY-NC-4.0")] };

        var verdict = Decide(component, "commercial;host");

        Assert.Equal((VerdictKind.Forbidden, "MIT AND CC-BY-NC-4.0"), (verdict.Kind, verdict.Elected));
        Assert.Equal(Part.Weights, Assert.Single(verdict.Reasons).Part);
    }

    [Fact]
    public void A_clause_that_counts_for_two_parts_is_given_once()
    {
        var component = Declared.Model(null) with { Parts = [new(Part.Weights, Llama2), new(Part.Output, Llama2)] };

        var verdict = Decide(component, "research;train mau=1");

        Assert.Equal(Part.Weights, Assert.Single(verdict.Reasons).Part);
    }

    [Fact]
    public void The_terms_of_a_base_count_and_name_it()
    {
        var llama = Declared.Model(Llama1) with { Name = "LLaMA 1" };
        var vicuna = Declared.Of(ComponentKind.Model, Part.Weights, "Apache-2.0", llama) with { Name = "Vicuna" };
        var mine = Declared.Of(ComponentKind.Model, Part.Weights, "MIT", vicuna);

        var verdict = Decide(mine, "noncommercial;internal");

        Assert.Equal((VerdictKind.Forbidden, "MIT"), (verdict.Kind, verdict.Elected));
        Assert.Equal(("LLaMA 1", Llama1), (Assert.Single(verdict.Reasons).Base, verdict.Reasons[0].License));
    }

    [Fact]
    public void A_clause_of_the_base_that_is_the_components_own_too_is_given_once()
    {
        var mine = Declared.Of(ComponentKind.Model, Part.Weights, Llama1, Declared.Model(Llama1));

        var verdict = Decide(mine, "noncommercial;internal");

        Assert.Equal("", Assert.Single(verdict.Reasons).Base);
    }

    [Fact]
    public void Bases_that_lead_back_to_themselves_end()
    {
        var bases = new System.Collections.Generic.List<Component>();
        var mine = Declared.Model("MIT") with { Bases = bases };
        bases.Add(Declared.Model("CC-BY-NC-4.0") with { Name = "base", Bases = [mine] });

        Assert.Equal(VerdictKind.Forbidden, Decide(mine, "commercial;internal").Kind);
    }

    [Fact]
    public void Reasons_come_strictest_first()
    {
        var verdict = Decide(
            Declared.Package(Llama2 + " AND LicenseRef-Nobody-Knows AND CC-BY-NC-4.0"), "commercial;internal");

        Assert.Equal(
            [VerdictKind.Forbidden, VerdictKind.Unknown, VerdictKind.Conditional],
            verdict.Reasons.Select(reason => reason.Verdict));
    }

    [Fact]
    public void An_expression_of_absurd_length_is_Unknown()
    {
        var text = string.Join(" OR ", Enumerable.Repeat("MIT", 20_000));

        Assert.Equal(
            VerdictKind.Unknown, Decide(Declared.Package(text), "research;internal").Kind);
    }

    private static Verdict Decide(Component component, string declaration, LicenseCatalog? catalog = null) =>
        Judge.Decide(component, Declared.Use(declaration), catalog ?? LicenseCatalog.BuiltIn);
}
