using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using LicenseGuard.Licensing.Catalog;
using Xunit.Abstractions;

namespace LicenseGuard.Licensing.Tests.Catalog;

public class ModelMatchTests(ITestOutputHelper output)
{
    private static readonly LicenseCatalog Catalog = LicenseCatalog.BuiltIn;

    [Theory]
    [InlineData("huggyllama/llama-7b", "LLaMA 1")]
    [InlineData("models/llama-7b.Q4_K_M.gguf", "LLaMA 1")]
    [InlineData("meta-llama/Llama-2-7b-chat-hf", "Llama 2")]
    [InlineData(@"models\LLAMA-2-7B.Q4_K_M.gguf", "Llama 2")]
    [InlineData("Meta-Llama-3.1-8B-Instruct-Q4_K_M.gguf", "Llama 3.1")]
    [InlineData("meta-llama/Llama-3.2-1B-Instruct", "Llama 3.2 (text)")]
    [InlineData("meta-llama/Llama-3.2-11B-Vision-Instruct", "Llama 3.2 Vision")]
    [InlineData("lmsys/vicuna-13b-v1.5-16k", "Vicuna v1.5")]
    [InlineData("lmsys/vicuna-33b-v1.3", "Vicuna v1.3 and older (LLaMA 1)")]
    [InlineData("tiiuae/falcon-40b", "Falcon 7B/40B")]
    [InlineData("mosaicml/mpt-30b", "MPT-30B")]
    [InlineData("mosaicml/mpt-30b-chat", "MPT-30B-Chat")]
    [InlineData("mosaicml/mpt-30b-instruct", "MPT-30B-Instruct")]
    [InlineData("BlinkDL/rwkv-4-raven", "RWKV-4 Raven")]
    [InlineData("OpenAssistant/oasst-sft-4-pythia-12b-epoch-3.5", "OpenAssistant Pythia 12B (SFT-4)")]
    [InlineData("EleutherAI/gpt-neox-20b", "GPT-NeoX-20B")]
    [InlineData("google/gemma-7b-it", "Gemma 1")]
    [InlineData("mistral-7b-instruct-v0.2.Q4_K_M.gguf", "Mistral 7B")]
    [InlineData("openbmb/MiniCPM-Llama3-V-2_5", "MiniCPM-Llama3-V 2.5")]
    [InlineData("01-ai/Yi-34B-Chat", "Yi")]
    [InlineData("THUDM/chatglm-6b", "ChatGLM-6B")]
    [InlineData("v1-5-pruned-emaonly.safetensors", "Stable Diffusion 1.x")]
    [InlineData("openai/whisper-large-v3", "Whisper")]
    [InlineData("gpt-4o-mini", "GPT-4o API")]
    [InlineData("claude-sonnet-4-5", "Anthropic Claude")]
    [InlineData("model.gguf", null)]
    [InlineData("", null)]
    [InlineData("/", null)]
    public void A_name_finds_its_family(string name, string? family) => Assert.Equal(family, Catalog.MatchModel(name)?.Name);

    [Fact]
    public void The_most_literal_pattern_wins_and_an_exact_one_beats_a_glob_of_equal_length()
    {
        var catalog = Make(
            ("glob", "*abc-def*"), ("longer", "abc-def-*"), ("exact", "abc-def-g"), ("tie", "*abc-def-g"), ("short", "*x*"),
            ("any", "*z*z"));
        Assert.Equal("glob", catalog.MatchModel("1-abc-def")?.Name);
        Assert.Equal("longer", catalog.MatchModel("ABC-DEF-h")?.Name);
        Assert.Equal("exact", catalog.MatchModel("abc-def-G")?.Name);
        Assert.Equal("short", catalog.MatchModel("x")?.Name);
        Assert.Equal("any", catalog.MatchModel("xzz")?.Name);
        Assert.Null(catalog.MatchModel("z"));
    }

    [Fact]
    public void The_whole_name_goes_before_its_last_segment()
    {
        var catalog = Make(("owner", "me/*"), ("file", "very-long-name.gguf"));
        Assert.Equal("owner", catalog.MatchModel("me/very-long-name.gguf")?.Name);
        Assert.Equal("file", catalog.MatchModel("you/very-long-name.gguf")?.Name);
    }

    [Fact]
    public void A_hosted_model_is_found_under_its_provider_only()
    {
        Assert.Equal("GPT-4o API", Catalog.MatchService("openai", "gpt-4o")?.Name);
        Assert.Equal("GPT-4o API", Catalog.MatchService("", "gpt-4o")?.Name);
        Assert.Null(Catalog.MatchService("Anthropic", "gpt-4o"));
        Assert.Null(Catalog.MatchService("Azure", "gpt-4o"));
        Assert.Null(Catalog.MatchService("OpenAI", "openai/whisper-large-v3"));
        Assert.True(Catalog.MatchModel("gpt-4o")!.IsService);
    }

    [Fact]
    public void The_region_of_Llama_3_2_does_not_reach_its_text_models()
    {
        Assert.Equal(["multimodal-models"], Catalog.FindFamily("Llama 3.2 (text)")!.NotScopes);
        Assert.Empty(Catalog.FindFamily("Llama 3.2 Vision")!.NotScopes);
    }

    [Fact]
    public void The_matcher_finds_what_trying_every_pattern_finds()
    {
        var pieces = Gen.Elements("a", "b", "-", "ab", "abc", "b-c", "/", "*");
        var texts = Gen.ArrayOf(pieces).Select(parts => string.Concat(parts));
        var globs = Gen.ArrayOf(texts.Where(text => text.Replace("*", "").Length > 0));
        Prop.ForAll(globs.ToArbitrary(), texts.ToArbitrary(), (patterns, text) =>
        {
            var name = text.Replace("*", "");
            var catalog = Make([.. patterns.Select((pattern, i) => (pattern + "#" + i, pattern))]);
            var segment = name.Substring(name.LastIndexOf('/') + 1);
            var fits = patterns.Where(pattern => Slow(pattern, name)).ToList();
            if (fits.Count == 0)
                fits = patterns.Where(pattern => Slow(pattern, segment)).ToList();
            var found = catalog.MatchModel(name)?.Patterns[0];
            return fits.Count == 0
                ? found is null
                : found is not null && fits.Contains(found) && Rank(found) == fits.Max(Rank);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Ids_with_a_known_family_match_it()
    {
        using var tests = SharedData.Open("data/facts/model-match-tests.json", output);
        using var models = SharedData.Open("data/facts/models.json", output);
        if (tests is null || models is null)
            return;
        var rows = tests.RootElement.EnumerateArray()
            .Select(row => (row.GetProperty("id").GetString()!, row.GetProperty("family").GetString()))
            .ToList();
        foreach (var model in models.RootElement.EnumerateArray())
        {
            var name = model.GetProperty("family").GetString();
            rows.AddRange(model.GetProperty("samples").EnumerateArray().Select(id => (id.GetString()!, name)));
        }

        var wrong = new List<string>();
        foreach (var (id, family) in rows)
        {
            var expected = family is null || Catalog.FindFamily(family) is null ? null : family;
            if (Catalog.MatchModel(id)?.Name is var found && found != expected)
                wrong.Add(id + ": " + found + ", not " + (family ?? "none"));
        }

        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    private static (int Literals, bool Exact) Rank(string pattern) => (pattern.Replace("*", "").Length, !pattern.Contains('*'));

    private static bool Slow(string pattern, string text) => pattern.Length == 0
        ? text.Length == 0
        : pattern[0] == '*'
            ? Enumerable.Range(0, text.Length + 1).Any(skip => Slow(pattern.Substring(1), text.Substring(skip)))
            : text.Length > 0 && text[0] == pattern[0] && Slow(pattern.Substring(1), text.Substring(1));

    private static LicenseCatalog Make(params (string Name, string Pattern)[] families) => new(
        [],
        families.Select(one => new ModelFamily(
            one.Name, "", "", [one.Pattern], null, null, null, null, null, null, [], [], Confidence.Read, "")),
        []);
}
