using System.Linq;
using LicenseGuard.Licensing.Catalog;
using LicenseGuard.Licensing.Policy;

namespace LicenseGuard.Licensing.Tests.Policy;

/// <summary>Rows read from the texts of model licences where they differ from what their names, tags or kin let one expect:
/// licence × declaration → verdict and the clauses that led to it.</summary>
public class ModelLicenseRowsTests
{
    [Theory]
    // Where the licensee has its seat, not where its users are; 3.3 has no multimodal model.
    [InlineData("Llama-4-Community", "commercial;host mau=1 region=EU seat=US", VerdictKind.Permitted, "")]
    [InlineData("Llama-4-Community", "research;internal mau=1 seat=DE", VerdictKind.Forbidden, "AUP")]
    [InlineData("Llama-4-Community", "commercial;host mau=1 region=FR", VerdictKind.Forbidden, "AUP")]
    [InlineData("Llama-3.3-Community", "commercial;host mau=1 region=EU seat=FR", VerdictKind.Permitted, "")]
    // Where it is used or offered.
    [InlineData("Hunyuan-DiT", "commercial;host mau=1 region=GB;KR", VerdictKind.Permitted, "")]
    [InlineData("Hunyuan-Video", "research;internal mau=1 region=GB", VerdictKind.Forbidden, "1(l); 5(c)")]
    [InlineData("Hunyuan-World-1.0", "research;internal mau=1 region=KR", VerdictKind.Forbidden, "1(l); 5(c)")]
    [InlineData("Hunyuan-A13B", "commercial;host mau=1 region=US seat=DE", VerdictKind.Forbidden, "1(l); 5(c)")]
    // The same family, another limit.
    [InlineData("Hunyuan-Image-3", "commercial;host mau=2000000 region=US", VerdictKind.Permitted, "")]
    [InlineData("Hunyuan-3D-2", "commercial;host mau=2000000 region=US", VerdictKind.Forbidden, "4")]
    [InlineData("Hunyuan-Large", "commercial;train mau=1 region=US trains=other-text-to-image", VerdictKind.Permitted, "")]
    [InlineData("Hunyuan-Video", "commercial;train mau=1 region=US trains=other-text-to-image", VerdictKind.Forbidden, "5(b)")]
    // Qwen: the agreement of 2023 bars training, that of 2024 asks for a display; non-commercial means research or evaluation.
    [InlineData("Tongyi-Qianwen", "commercial;host", VerdictKind.Conditional, "4")]
    [InlineData("Tongyi-Qianwen", "research;host mau=200000000", VerdictKind.Permitted, "")]
    [InlineData("Tongyi-Qianwen", "commercial;train mau=1", VerdictKind.Forbidden, "5(b)")]
    [InlineData("Qwen-2024", "commercial;train mau=1", VerdictKind.Permitted, "")]
    [InlineData("Qwen-Research", "evaluation;internal", VerdictKind.Permitted, "")]
    [InlineData("Qwen-Research", "noncommercial;internal", VerdictKind.Forbidden, "2(a)")]
    [InlineData("Tongyi-Qianwen-Research", "commercial;internal", VerdictKind.Forbidden, "2(b) 2(a)")]
    // Stability AI: no host of any kind; revenue ends the licence for every purpose.
    [InlineData("Stability-NC-Community-SDXL-Turbo", "research;host", VerdictKind.Forbidden, "1(b)")]
    [InlineData("Stability-NC-Community-SV3D", "noncommercial;distribute", VerdictKind.Permitted, "")]
    [InlineData("Stability-NC-Community-SVD", "research;host", VerdictKind.Permitted, "")]
    [InlineData("Stability-Community-2024-07-05", "commercial;internal revenue=1000000", VerdictKind.Forbidden, "III")]
    [InlineData("Stability-Community-2024-07-05", "research;internal revenue=1000001", VerdictKind.Forbidden, "III")]
    [InlineData("Stability-Community-2024-07-05", "evaluation;internal revenue=1000000", VerdictKind.Permitted, "")]
    // Registration.
    [InlineData("ChatGLM2-6B", "commercial;host", VerdictKind.Forbidden, "README")]
    [InlineData("ChatGLM3-6B", "commercial;host", VerdictKind.Forbidden, "2")]
    [InlineData("CogVLM", "research;internal", VerdictKind.Permitted, "")]
    // Research only, to the outputs; education counts, trying out does not.
    [InlineData("SongGeneration", "evaluation;internal", VerdictKind.Forbidden, "unnumbered")]
    [InlineData("CodeGeeX", "noncommercial;internal", VerdictKind.Forbidden, "2")]
    [InlineData("SEER", "research;internal field=law-enforcement", VerdictKind.Forbidden, "2(a)(iii)")]
    [InlineData("DeepFloyd-IF", "research;internal field=nuclear", VerdictKind.Forbidden, "2(a)(ii)")]
    [InlineData("Seamless", "research;internal field=legal-advice", VerdictKind.Forbidden, "AUP 6")]
    // Open to any purpose but some fields.
    [InlineData("SAM", "commercial;host", VerdictKind.Permitted, "")]
    [InlineData("DeepSeek-1.0", "commercial;host;train", VerdictKind.Permitted, "")]
    [InlineData("DeepSeek-1.0", "commercial;host field=military", VerdictKind.Forbidden, "Attachment A")]
    [InlineData("DeepSeek-1.0", "commercial;host field=medical-advice", VerdictKind.Permitted, "")]
    [InlineData("BigCode-OpenRAIL-M-1", "commercial;internal field=medical-advice", VerdictKind.Forbidden, "Attachment A(m)")]
    [InlineData("OpenRAIL-family", "commercial;internal", VerdictKind.Unknown, "unnumbered")]
    public void A_model_licence_and_a_declaration_give_this_verdict(
        string license, string declaration, VerdictKind kind, string clauses)
    {
        var verdict = Judge.Decide(
            Declared.Model("LicenseRef-" + license), Declared.Use(declaration), LicenseCatalog.BuiltIn);

        Assert.Equal((kind, clauses), (verdict.Kind, string.Join(' ', verdict.Reasons.Select(reason => reason.Clause))));
    }

    [Theory]
    [InlineData("CreativeML-OpenRAIL-M-1.0", "host", "keep-latest-version", true)]
    [InlineData("CreativeML-OpenRAILpp-M-SD2", "host", "keep-latest-version", false)]
    [InlineData("CreativeML-OpenRAILpp-M-SDXL", "host", "pass-through-use-restrictions", true)]
    [InlineData("Qwen-2024", "train", "built-with-display", true)]
    [InlineData("Qwen-2024", "distribute", "built-with-display", false)]
    [InlineData("Hunyuan-A13B", "host", "include-notice-file", false)]
    [InlineData("Hunyuan-Video-1.5", "host", "disclose-provider", true)]
    [InlineData("Hunyuan-Video", "host", "disclose-provider", false)]
    [InlineData("Stability-Community-2024-07-05", "host", "built-with-display", true)]
    [InlineData("BigScience-OpenRAIL-M", "publish-outputs", "label-generated-content", true)]
    public void A_model_licence_asks_for_this(string license, string act, string duty, bool isAsked)
    {
        var verdict = Judge.Decide(
            Declared.Model("LicenseRef-" + license), Declared.Use("research;" + act), LicenseCatalog.BuiltIn);

        Assert.Equal(isAsked, verdict.Obligations.Any(obligation => obligation.Subject == duty));
    }
}
