using System;
using LicenseGuard.Licensing.Manifest;
using LicenseGuard.Licensing.Rules;
using static LicenseGuard.Licensing.Tests.Rules.TestProject;

namespace LicenseGuard.Licensing.Tests.Rules;

/// <summary>LG2007: gated downloads, and sources that are not the licensor's.</summary>
public class ModelSourceTests
{
    private const string Magnet = "magnet:?xt=urn:btih:0123456789";

    [Theory]
    // LLaMA 1 by anybody's hand but Meta's.
    [InlineData("llama-7b", Magnet, "LG2007_source")]
    [InlineData("llama-7b", "https://huggingface.co/huggyllama/llama-7b", "LG2007_source")]
    [InlineData("llama-7b", "huggingface.co/TheBloke/LLaMa-7B-GGML", "LG2007_source")]
    [InlineData("huggyllama/llama-7b", "", "LG2007_source")]
    [InlineData("TheBloke/LLaMa-13B-GGML", "", "LG2007_source")]
    [InlineData("decapoda-research/llama-7b-hf", "", "LG2007_source")]
    [InlineData("llama-7b", "https://files.example.com/llama-7b.gguf", "LG2007_source")]
    // By Meta's, but nobody recorded that the terms were taken.
    [InlineData("meta-llama/llama-7b", "", "LG2007")]
    [InlineData("llama-7b", "https://dl.fbaipublicfiles.com/llama/7B", "LG2007")]
    [InlineData("llama-7b", "https://github.com/facebookresearch/llama", "LG2007")]
    // Nothing is said of where it came from.
    [InlineData("llama-7b", "", null)]
    [InlineData("llama-7b", "the share of team 4", null)]
    [InlineData("llama-7b", "\\\\server\\models\\llama-7b", null)]
    // Licences that give rights to whoever has a copy.
    [InlineData("TheBloke/Llama-2-7B-GGUF", "", null)]
    [InlineData("meta-llama/Llama-2-7b-hf", "", null)]
    [InlineData("01-ai/Yi-6B", Magnet, null)]
    public void The_source_is_compared_with_the_licensor_s(string model, string source, string? key)
    {
        var project = Research(Model("x.gguf", model: model) with { Source = source });
        Assert.Equal(key is null ? [] : [key], project.Keys());
    }

    [Theory]
    [InlineData("meta-llama/llama-7b", "", false)]
    [InlineData("llama-7b", "https://files.example.com/llama-7b.gguf", false)]
    [InlineData("llama-7b", Magnet, true)]
    [InlineData("huggyllama/llama-7b", "", true)]
    public void With_an_acceptance_on_record_a_mirror_will_do_but_no_public_place(string model, string source, bool isFound)
    {
        var accepted = Model("x.gguf", model: model) with { Source = source, AcceptedBy = "Jo", AcceptedOn = "2026-01-31" };
        Assert.Equal(isFound ? ["LG2007_source"] : [], Research(accepted).Keys());
    }

    [Fact]
    public void Of_what_is_forbidden_anyway_an_id_says_no_more_but_a_declared_source_does()
    {
        var model = Model("x.gguf", model: "huggyllama/llama-7b");
        Assert.Equal(["LG2001"], new TestProject().With(model).Keys());
        Assert.Equal(["LG2001", "LG2007_source"], new TestProject().With(model with { Source = Magnet }).Keys());
    }

    [Theory]
    [InlineData("https://huggingface.co/datasets/bigcode/the-stack", "", "LG2007")]
    [InlineData("https://huggingface.co/datasets/bigcode/the-stack", "2026-01-31", null)]
    [InlineData("https://huggingface.co/datasets/somebody/the-stack", "", null)]
    [InlineData("", "", null)]
    public void A_gated_dataset_needs_an_acceptance(string source, string day, string? key)
    {
        var data = Model("d.csv", license: "the-stack-tos", item: ModelItem.DatasetAsset) with
        {
            Source = source,
            AcceptedBy = day.Length > 0 ? "Jo" : "",
            AcceptedOn = day,
        };
        Assert.Equal(key is null ? [] : [key], Research(data).Keys());
    }

    [Fact]
    public void The_messages_say_from_where_and_what_to_record()
    {
        var leaked = Research(Model("x.gguf", model: "llama-7b") with { Source = Magnet }).Message("LG2007_source");
        foreach (var part in new[] { "x.gguf", Magnet, "Meta", "LLaMA 1", "AcceptedBy" })
            Assert.Contains(part, leaked, StringComparison.Ordinal);
        var gated = Research(Model("x.gguf", model: "meta-llama/llama-7b"));
        Assert.Contains("LLaMA License Agreement", gated.Message("LG2007"), StringComparison.Ordinal);
        Assert.Equal(Severity.Warning, gated.Only("LG2007").Severity);
    }

    private static TestProject Research(ResolvedModel model) => new TestProject()
        .Declares("research;internal", ("LicenseGuardMonthlyActiveUsers", "1")).With(model);
}
