using System.Linq;
using LicenseGuard.Licensing.Catalog;
using LicenseGuard.Licensing.Policy;

namespace LicenseGuard.Licensing.Tests.Policy;

/// <summary>The rules of design.md §4 as rows: licence × declaration → verdict and the clauses that led to it.</summary>
public class NormativeRowsTests
{
    private const string Llama1 = "LicenseRef-Llama-1-Noncommercial";
    private const string Llama2 = "LicenseRef-Llama-2-Community";
    private const string Llama31 = "LicenseRef-Llama-3.1-Community";
    private const string Llama32 = "LicenseRef-Llama-3.2-Community";
    private const string OpenRailM = "LicenseRef-CreativeML-OpenRAIL-M-1.0";
    private const string Gemma = "LicenseRef-Gemma-2025-03-24";
    private const string OpenAI = "LicenseRef-OpenAI-Services-Agreement-2026";
    private const string Anthropic = "LicenseRef-Anthropic-Commercial-2025-06-17";

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
    [InlineData("CC-BY-NC-4.0", Part.Weights, "commercial;internal", VerdictKind.Forbidden, "2(a)(1)(A)")]
    [InlineData("CC-BY-NC-4.0", Part.Data, "noncommercial;distribute;modify", VerdictKind.Permitted, "")]
    [InlineData("CC-BY-NC-4.0", Part.Weights, "research;host", VerdictKind.Permitted, "")]
    [InlineData("CC-BY-NC-4.0", Part.Weights, "evaluation;internal", VerdictKind.Permitted, "")]
    [InlineData("CC-BY-NC-SA-4.0", Part.Weights, "commercial;host", VerdictKind.Forbidden, "2(a)(1)(A)")]
    [InlineData("CC-BY-NC-SA-4.0", Part.Weights, "research,commercial;internal", VerdictKind.Forbidden, "2(a)(1)(A)")]
    // LLaMA 1: non-commercial research and nothing else.
    [InlineData(Llama1, Part.Weights, "research;distribute", VerdictKind.Permitted, "")]
    [InlineData(Llama1, Part.Weights, "noncommercial;internal", VerdictKind.Forbidden, "1(a)")]
    [InlineData(Llama1, Part.Weights, "evaluation;internal", VerdictKind.Forbidden, "1(a)")]
    [InlineData(Llama1, Part.Weights, "commercial;host", VerdictKind.Forbidden, "2(a)(i) 2(a)(i) 2(a)(i) 1(a)")]
    [InlineData(Llama1, Part.Output, "commercial;internal", VerdictKind.Forbidden, "2(a)(i) 2(a)(i) 1(a)")]
    [InlineData(Llama1, Part.Weights, "research;internal field=surveillance", VerdictKind.Forbidden, "2(a)(iii)")]
    // Llama 2: a number, a ban on training others, fields.
    [InlineData(Llama2, Part.Weights, "commercial;host", VerdictKind.Conditional, "2")]
    [InlineData(Llama2, Part.Weights, "commercial;host mau=700000000", VerdictKind.Permitted, "")]
    [InlineData(Llama2, Part.Weights, "commercial;host mau=<700000001", VerdictKind.Permitted, "")]
    [InlineData(Llama2, Part.Weights, "commercial;host mau=700000001", VerdictKind.Forbidden, "2")]
    [InlineData(Llama2, Part.Weights, "research;internal mau=700000001", VerdictKind.Forbidden, "2")]
    [InlineData(Llama2, Part.Weights, "research;train mau=1", VerdictKind.Forbidden, "1(b)(v)")]
    [InlineData(Llama2, Part.Output, "commercial;train mau=1", VerdictKind.Forbidden, "1(b)(v)")]
    [InlineData(Llama2, Part.Weights, "research;train mau=1 trains=other-text-to-image", VerdictKind.Permitted, "")]
    [InlineData(Llama2, Part.Weights, "research;train mau=1 trains=other-llm", VerdictKind.Forbidden, "1(b)(v)")]
    [InlineData(Llama2, Part.Weights, "commercial;train", VerdictKind.Forbidden, "1(b)(v) 2")]
    [InlineData(Llama2, Part.Weights, "commercial;internal mau=1 field=military", VerdictKind.Forbidden, "AUP 2.1")]
    [InlineData(Llama2, Part.Weights, "commercial;internal mau=1 field=none", VerdictKind.Permitted, "")]
    [InlineData(Llama2, Part.Output, "commercial;publish-outputs mau=1", VerdictKind.Permitted, "")]
    // Llama 3.1 and later permit training under a name; 3.2 leaves the EU out for multimodal models.
    [InlineData(Llama31, Part.Weights, "commercial;train mau=1", VerdictKind.Permitted, "")]
    [InlineData(Llama31, Part.Weights, "commercial;distribute", VerdictKind.Conditional, "2")]
    [InlineData(Llama32, Part.Weights, "commercial;host mau=1 region=US", VerdictKind.Permitted, "")]
    [InlineData(Llama32, Part.Weights, "commercial;host mau=1", VerdictKind.Permitted, "")]
    [InlineData(Llama32, Part.Weights, "commercial;host mau=1 region=none seat=FR", VerdictKind.Forbidden, "AUP")]
    // Responsible-AI licences: fields only.
    [InlineData(OpenRailM, Part.Weights, "commercial;distribute;modify", VerdictKind.Permitted, "")]
    [InlineData(OpenRailM, Part.Weights, "research;internal field=medical-advice", VerdictKind.Forbidden, "Attachment A")]
    [InlineData(OpenRailM, Part.Weights, "commercial;host field=law-enforcement", VerdictKind.Forbidden, "Attachment A")]
    [InlineData(Gemma, Part.Weights, "commercial;host;train", VerdictKind.Permitted, "")]
    [InlineData(Gemma, Part.Weights, "commercial;host field=high-risk-decisions", VerdictKind.Forbidden, "PUP")]
    // Source-available: what is no production, who is noncommercial whatever is paid, who is small.
    [InlineData("BUSL-1.1", Part.Code, "noncommercial;internal", VerdictKind.Forbidden, "Terms 1")]
    [InlineData("BUSL-1.1", Part.Code, "evaluation;host", VerdictKind.Permitted, "")]
    [InlineData("PolyForm-Noncommercial-1.0.0", Part.Code, "commercial;internal type=academic", VerdictKind.Permitted, "")]
    [InlineData(
        "PolyForm-Noncommercial-1.0.0", Part.Code, "commercial;internal type=company", VerdictKind.Forbidden,
        "Noncommercial Purposes")]
    [InlineData(
        "PolyForm-Small-Business-1.0.0", Part.Code, "commercial;host revenue=1 staff=100", VerdictKind.Forbidden, "Small Business")]
    [InlineData(
        "PolyForm-Small-Business-1.0.0", Part.Code, "commercial;host revenue=999999 staff=<100", VerdictKind.Permitted, "")]
    // Services: competition and resale.
    [InlineData(OpenAI, Part.Terms, "commercial;host", VerdictKind.Permitted, "")]
    [InlineData(OpenAI, Part.Terms, "commercial;offer-as-service", VerdictKind.Forbidden, "3.1")]
    [InlineData(OpenAI, Part.Output, "commercial;train", VerdictKind.Permitted, "")]
    [InlineData(OpenAI, Part.Output, "commercial;train rival=openai", VerdictKind.Forbidden, "3.3(e)")]
    [InlineData(OpenAI, Part.Output, "commercial;train rival=none", VerdictKind.Permitted, "")]
    [InlineData(Anthropic, Part.Terms, "commercial;host rival=Anthropic", VerdictKind.Forbidden, "D.4(a)")]
    [InlineData(Anthropic, Part.Output, "commercial;train trains=competing", VerdictKind.Forbidden, "D.4(a)")]
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
