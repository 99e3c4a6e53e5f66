using System.Linq;
using LicenseGuard.Licensing.Catalog;
using LicenseGuard.Licensing.Policy;

namespace LicenseGuard.Licensing.Tests.Policy;

/// <summary>The rules of design.md §4 as rows: licence × declaration → verdict and the clauses that led to it.</summary>
public class NormativeRowsTests
{
    [Theory]
    // Permissive licences permit everything that can be declared.
    [InlineData("MIT", Part.Code, "commercial;distribute;modify;host", VerdictKind.Permitted, "")]
    [InlineData("MIT", Part.Weights, "commercial;train;offer-as-service field=military region=EU", VerdictKind.Permitted, "")]
    [InlineData("Apache-2.0", Part.Code, "commercial;distribute;modify", VerdictKind.Permitted, "")]
    [InlineData("BSD-2-Clause", Part.Code, "commercial;distribute", VerdictKind.Permitted, "")]
    [InlineData("BSD-3-Clause", Part.Code, "commercial;offer-as-service", VerdictKind.Permitted, "")]
    // Copyleft is an obligation or a question of compatibility, never a verdict of its own.
    [InlineData("GPL-2.0-only", Part.Code, "commercial;distribute", VerdictKind.Permitted, "")]
    [InlineData("GPL-3.0-or-later", Part.Code, "commercial;modify;host", VerdictKind.Permitted, "")]
    [InlineData("LGPL-2.1-only", Part.Code, "commercial;distribute", VerdictKind.Permitted, "")]
    [InlineData("LGPL-3.0-only", Part.Code, "commercial;distribute", VerdictKind.Permitted, "")]
    [InlineData("AGPL-3.0-only", Part.Code, "commercial;host", VerdictKind.Permitted, "")]
    [InlineData("MPL-2.0", Part.Code, "commercial;distribute;modify", VerdictKind.Permitted, "")]
    // Creative Commons: NonCommercial meets the purpose, whatever the act.
    [InlineData("CC-BY-4.0", Part.Data, "commercial;distribute;modify", VerdictKind.Permitted, "")]
    [InlineData("CC-BY-SA-4.0", Part.Weights, "commercial;distribute", VerdictKind.Permitted, "")]
    [InlineData("CC-BY-NC-4.0", Part.Weights, "commercial;internal", VerdictKind.Forbidden, "2(a)(1)")]
    [InlineData("CC-BY-NC-4.0", Part.Data, "noncommercial;distribute;modify", VerdictKind.Permitted, "")]
    [InlineData("CC-BY-NC-4.0", Part.Weights, "research;host", VerdictKind.Permitted, "")]
    [InlineData("CC-BY-NC-4.0", Part.Weights, "evaluation;internal", VerdictKind.Permitted, "")]
    [InlineData("CC-BY-NC-SA-4.0", Part.Weights, "commercial;host", VerdictKind.Forbidden, "2(a)(1)")]
    [InlineData("CC-BY-NC-SA-4.0", Part.Weights, "research,commercial;internal", VerdictKind.Forbidden, "2(a)(1)")]
    // LLaMA 1: non-commercial research and nothing else.
    [InlineData("LicenseRef-Llama-1-Noncommercial", Part.Weights, "research;distribute", VerdictKind.Permitted, "")]
    [InlineData("LicenseRef-Llama-1-Noncommercial", Part.Weights, "noncommercial;internal", VerdictKind.Forbidden, "1(a)")]
    [InlineData("LicenseRef-Llama-1-Noncommercial", Part.Weights, "evaluation;internal", VerdictKind.Forbidden, "1(a)")]
    [InlineData(
        "LicenseRef-Llama-1-Noncommercial", Part.Weights, "commercial;host", VerdictKind.Forbidden, "1(a) 2(a)(i) 2(a)(i) 2(a)(i)")]
    [InlineData("LicenseRef-Llama-1-Noncommercial", Part.Output, "commercial;internal", VerdictKind.Forbidden, "1(a) 2(a)(i) 2(a)(i)")]
    [InlineData(
        "LicenseRef-Llama-1-Noncommercial", Part.Weights, "research;internal field=surveillance", VerdictKind.Forbidden, "2(a)(iii)")]
    // Llama 2: a number, a ban on training others, fields.
    [InlineData("LicenseRef-Llama-2-Community", Part.Weights, "commercial;host", VerdictKind.Conditional, "2")]
    [InlineData("LicenseRef-Llama-2-Community", Part.Weights, "commercial;host mau=700000000", VerdictKind.Permitted, "")]
    [InlineData("LicenseRef-Llama-2-Community", Part.Weights, "commercial;host mau=<700000001", VerdictKind.Permitted, "")]
    [InlineData("LicenseRef-Llama-2-Community", Part.Weights, "commercial;host mau=700000001", VerdictKind.Forbidden, "2")]
    [InlineData("LicenseRef-Llama-2-Community", Part.Weights, "research;internal mau=700000001", VerdictKind.Forbidden, "2")]
    [InlineData("LicenseRef-Llama-2-Community", Part.Weights, "research;train mau=1", VerdictKind.Forbidden, "1(b)(v)")]
    [InlineData("LicenseRef-Llama-2-Community", Part.Output, "commercial;train mau=1", VerdictKind.Forbidden, "1(b)(v)")]
    [InlineData("LicenseRef-Llama-2-Community", Part.Weights, "research;train mau=1 trains=other-text-to-image", VerdictKind.Permitted, "")]
    [InlineData("LicenseRef-Llama-2-Community", Part.Weights, "research;train mau=1 trains=other-llm", VerdictKind.Forbidden, "1(b)(v)")]
    [InlineData("LicenseRef-Llama-2-Community", Part.Weights, "commercial;train", VerdictKind.Forbidden, "1(b)(v) 2")]
    [InlineData("LicenseRef-Llama-2-Community", Part.Weights, "commercial;internal mau=1 field=military", VerdictKind.Forbidden, "AUP 2.1")]
    [InlineData("LicenseRef-Llama-2-Community", Part.Weights, "commercial;internal mau=1 field=none", VerdictKind.Permitted, "")]
    [InlineData("LicenseRef-Llama-2-Community", Part.Output, "commercial;publish-outputs mau=1", VerdictKind.Permitted, "")]
    // Llama 3.1 and later permit training under a name; 3.2 leaves the EU out for multimodal models.
    [InlineData("LicenseRef-Llama-3.1-Community", Part.Weights, "commercial;train mau=1", VerdictKind.Permitted, "")]
    [InlineData("LicenseRef-Llama-3.1-Community", Part.Weights, "commercial;distribute", VerdictKind.Conditional, "2")]
    [InlineData("LicenseRef-Llama-3.2-Community", Part.Weights, "commercial;host mau=1 region=US", VerdictKind.Permitted, "")]
    [InlineData("LicenseRef-Llama-3.2-Community", Part.Weights, "commercial;host mau=1", VerdictKind.Permitted, "")]
    [InlineData("LicenseRef-Llama-3.2-Community", Part.Weights, "commercial;host mau=1 region=none seat=FR", VerdictKind.Forbidden, "AUP")]
    // Responsible-AI licences: fields only.
    [InlineData("LicenseRef-CreativeML-OpenRAIL-M-1.0", Part.Weights, "commercial;distribute;modify", VerdictKind.Permitted, "")]
    [InlineData(
        "LicenseRef-CreativeML-OpenRAIL-M-1.0", Part.Weights, "research;internal field=medical-advice", VerdictKind.Forbidden, "A")]
    [InlineData("LicenseRef-CreativeML-OpenRAIL-M-1.0", Part.Weights, "commercial;host field=law-enforcement", VerdictKind.Forbidden, "A")]
    [InlineData("LicenseRef-Gemma-2025-03-24", Part.Weights, "commercial;host;train", VerdictKind.Permitted, "")]
    [InlineData(
        "LicenseRef-Gemma-2025-03-24", Part.Weights, "commercial;host field=high-risk-decisions", VerdictKind.Forbidden, "PUP")]
    // Services: competition and resale.
    [InlineData("LicenseRef-OpenAI-Services-Agreement-2026", Part.Terms, "commercial;host", VerdictKind.Permitted, "")]
    [InlineData(
        "LicenseRef-OpenAI-Services-Agreement-2026", Part.Terms, "commercial;offer-as-service", VerdictKind.Forbidden, "unnumbered")]
    [InlineData("LicenseRef-OpenAI-Services-Agreement-2026", Part.Output, "commercial;train", VerdictKind.Permitted, "")]
    [InlineData("LicenseRef-OpenAI-Services-Agreement-2026", Part.Output, "commercial;train rival=openai", VerdictKind.Forbidden, "3.3(e)")]
    [InlineData("LicenseRef-OpenAI-Services-Agreement-2026", Part.Output, "commercial;train rival=none", VerdictKind.Permitted, "")]
    [InlineData("LicenseRef-Anthropic-Commercial-2025-06-17", Part.Terms, "commercial;host rival=Anthropic", VerdictKind.Forbidden, "D.4")]
    [InlineData("LicenseRef-Anthropic-Commercial-2025-06-17", Part.Output, "commercial;train trains=competing", VerdictKind.Forbidden, "D.4")]
    public void A_licence_and_a_declaration_give_this_verdict(
        string license, Part part, string declaration, VerdictKind kind, string clauses)
    {
        var verdict = Judge.Decide(Declared.Of(part, license), Declared.Use(declaration), LicenseCatalog.BuiltIn);

        Assert.Equal((kind, clauses), (verdict.Kind, string.Join(' ', verdict.Reasons.Select(reason => reason.Clause))));
    }

    [Theory]
    [InlineData("MIT", "commercial;distribute", "include-license-text")]
    [InlineData("MIT", "commercial;host", "")]
    [InlineData(
        "Apache-2.0", "commercial;distribute",
        "include-license-text include-notice-file patent-termination retain-copyright-trademark-patent-notices state-changes")]
    [InlineData("CC-BY-SA-4.0", "commercial;modify", "share-alike")]
    public void An_obligation_goes_with_the_verdict_when_its_occasion_is_among_the_acts(
        string license, string declaration, string subjects)
    {
        var verdict = Judge.Decide(Declared.Package(license), Declared.Use(declaration), LicenseCatalog.BuiltIn);

        Assert.Equal(subjects, string.Join(' ', verdict.Obligations.Select(o => o.Subject).Order(System.StringComparer.Ordinal)));
    }
}
