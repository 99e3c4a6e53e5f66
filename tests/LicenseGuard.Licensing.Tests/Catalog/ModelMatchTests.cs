using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
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
    [InlineData("unsloth/gemma-3n-E4B-it-unsloth-bnb-4bit", "Gemma 3n")]
    [InlineData("hf.co/bartowski/Qwen2.5-Coder-3B-Instruct-GGUF:Q6_K", "Qwen2.5 3B")]
    [InlineData("qwen2_5-72b-instruct-q4_0-00001-of-00012.gguf", "Qwen2.5 72B")]
    [InlineData("https://huggingface.co/microsoft/phi-2/resolve/main/model.safetensors", "Phi-2")]
    [InlineData("mlx-community/whisper-large-v3-turbo-q4", "Whisper")]
    [InlineData("models/yolo11n-pose.onnx", "YOLOv5 / v8 / 11 (Ultralytics)")]
    [InlineData("nvidia/Llama-3_1-Nemotron-Ultra-253B-v1", "Llama-3.1-Nemotron")]
    [InlineData("us.meta.llama3-2-90b-instruct-v1:0", "Llama 3.2 Vision")]
    [InlineData("vicuna:13b-v1.5-16k", "Vicuna v1.5")]
    [InlineData("llama-guard3:1b", "Llama Guard 3 1B")]
    [InlineData("rinna/nekomata-14b", "rinna Nekomata")]
    [InlineData("moonshotai/Kimi-Dev-72B", "Kimi-Dev")]
    [InlineData("h2oai/h2ogpt-4096-llama2-70b-chat", "h2oGPT Llama 2")]
    [InlineData("allenai/Molmo-72B-0924", "Molmo 72B")]
    [InlineData("command-r-plus-Q4_K_M.gguf", "Command R / R+ / A (weights)")]
    [InlineData("model.gguf", null)]
    [InlineData("", null)]
    [InlineData("/", null)]
    [InlineData("~", null)]
    public void A_name_finds_its_family(string name, string? family) => Assert.Equal(family, Catalog.MatchModel(name)?.Name);

    [Theory]
    [InlineData("llama-5-8b.gguf llama-3.9-8b llamas.onnx llama-farm.onnx codellamas gemma-2.5-9b gemmology.onnx")]
    [InlineData("best.pt yolo.onnx yolos-tiny.onnx myolov8s.onnx model_q4.onnx encoder_model.onnx clip.onnx bert.onnx")]
    [InlineData("nova-3-star.onnx sonar-signal.onnx gemini-twins.png claude-monet.onnx command-line.onnx imagen.png")]
    [InlineData("o1-classifier.onnx o3-sensor.onnx gpt-4-board-game.onnx solar-panels.onnx orca-whale.onnx koala.jpg")]
    [InlineData("kimi-k3 deepseek-v4 minimax-m3 qwen4-8b phi-5 ernie-4.5-new-api embed-english-docs voyage-planner")]
    [InlineData("resnet18.onnx distilbert-base-uncased.onnx camembert-base price-v2-1-768.onnx e5-base-station.onnx")]
    public void Other_names_match_nothing(string names) =>
        Assert.All(names.Split(' '), name => Assert.Null(Catalog.MatchModel(name)));

    [Theory]
    [InlineData("~ab-3", "ab-3 ab3 AB_3 x-ab.3-y ab3:z q/ab-3/r.bin ab-3.gguf", "cab-3 ab-3b ab-34 ab-3.1 ab-33 a-b-3")]
    [InlineData("~ab-3*", "ab-3 ab-3b ab-34 ab-3.1 ab3xyz", "cab-3 ab-4")]
    [InlineData("~ab-3.1", "ab-3.1 ab3_1 ab-3-1-x ab3.1.gguf", "ab-31 ab-3.10 ab-3.1.2")]
    [InlineData("~abc", "abc abc.5 x-abc-2", "abc2 abcd 2abc")]
    [InlineData("~abc:7b", "abc:7b abc:7b-q4", "abc-7b abc:70b")]
    [InlineData("abc", "abc abc:7b q/abc", "abc-1 abc.gguf")]
    public void Words_fit_whole_words_whatever_separates_them(string pattern, string fits, string others)
    {
        var catalog = Make(("found", pattern));
        Assert.All(fits.Split(' '), name => Assert.NotNull(catalog.MatchModel(name)));
        Assert.All(others.Split(' '), name => Assert.Null(catalog.MatchModel(name)));
    }

    [Fact]
    public void Words_count_in_the_last_segment_that_has_some()
    {
        var catalog = Make(("long", "~abc-def"), ("short", "~xyz"));
        Assert.Equal("short", catalog.MatchModel("abc-def/xyz.gguf")?.Name);
        Assert.Equal("long", catalog.MatchModel("abc-def/model.gguf")?.Name);
    }

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
    public void The_region_of_Llama_3_2_does_not_reach_its_text_models()
    {
        Assert.Equal(["multimodal-models"], Catalog.FindFamily("Llama 3.2 (text)")!.NotScopes);
        Assert.Empty(Catalog.FindFamily("Llama 3.2 Vision")!.NotScopes);
    }

    [Fact]
    public void The_matcher_finds_what_trying_every_pattern_finds()
    {
        var pieces = Gen.Elements("a", "b", "-", "ab", "abc", "b-c", "/", "*", "3", ".", "_", ":");
        var texts = Gen.ArrayOf(pieces).Select(parts => string.Concat(parts));
        var globs = texts.Where(text => text.Replace("*", "").Length > 0);
        var words = from first in Gen.Elements("ab", "ba", "b3")
                    from rest in texts.Where(text => text.IndexOfAny(['*', '/', ':']) < 0)
                    from open in Gen.Elements("", "*")
                    select "~" + (first + rest).TrimEnd('-', '.', '_') + open;
        var patterns = Gen.ArrayOf(Gen.OneOf(globs, words));
        Prop.ForAll(patterns.ToArbitrary(), texts.ToArbitrary(), (all, text) =>
        {
            var name = text.Replace("*", "");
            var catalog = Make([.. all.Select((pattern, i) => (pattern + "#" + i, pattern))]);
            var found = catalog.MatchModel(name)?.Patterns[0];
            return Slow(all, name) is not { } expected ? found is null : found is not null && Rank(found, name) == expected;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Any_name_has_an_answer() => Prop.ForAll(
        ArbMap.Default.ArbFor<string>().Generator.Where(name => name is not null).ToArbitrary(),
        name => Catalog.MatchModel(name) == Catalog.MatchModel(name)).QuickCheckThrowOnFailure();

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
            if (Catalog.MatchModel(id)?.Name is var found && found != family)
                wrong.Add(id + ": " + found + ", not " + (family ?? "none"));
        }

        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    // The rank of the best pattern by trying every one: its length, then exact, words, glob.
    private static (int, int)? Slow(string[] patterns, string name)
    {
        var segments = name.Split('/');
        var inWords = segments.Reverse()
            .Select(segment => patterns.Where(pattern => pattern[0] == '~' && SlowWords(pattern, segment)).ToList())
            .FirstOrDefault(hits => hits.Count > 0) ?? [];
        var hits = patterns.Where(pattern => pattern[0] != '~' && SlowName(pattern, name)).Concat(inWords).ToList();
        if (hits.Count == 0)
            hits = patterns.Where(pattern => pattern[0] != '~' && SlowName(pattern, segments[^1])).ToList();
        return hits.Count == 0 ? null : hits.Max(pattern => Rank(pattern, name));
    }

    private static (int, int) Rank(string pattern, string name) =>
        (pattern.Count(c => c is not ('*' or '~')), pattern[0] == '~' ? 1 : pattern.Contains('*') ? 0 : 2);

    private static bool SlowName(string pattern, string name) => Slow(pattern, name)
        || (!pattern.Contains('*') && name.LastIndexOf(':') is > 0 and var colon && pattern == name[..colon]);

    private static bool SlowWords(string pattern, string segment)
    {
        var isOpen = pattern.EndsWith('*');
        var text = pattern.Trim('~', '*');
        var parts = Regex.Matches(text, "[a-z]+|[0-9]+|[-._]+").Select(part => part.Value).ToList();
        var regex = "(?<![a-z0-9])";
        for (var i = 0; i < parts.Count; i++)
        {
            var isWord = char.IsLetterOrDigit(parts[i][0]);
            regex += isWord
                ? parts[i] + (i + 1 < parts.Count && char.IsLetterOrDigit(parts[i + 1][0]) ? "[-._]*" : "")
                : i > 0 && i + 1 < parts.Count && char.IsDigit(parts[i - 1][^1]) != char.IsDigit(parts[i + 1][0])
                    ? "[-._]*"
                    : "[-._]+";
        }

        if (!isOpen)
            regex += char.IsDigit(text[^1]) ? "(?![a-z0-9]|\\.[0-9])" : "(?![a-z0-9])";
        return Regex.IsMatch(segment, regex);
    }

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
