using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using LicenseGuard.Analyzers.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Files = LicenseGuard.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<LicenseGuard.Analyzers.ModelFileAnalyzer>;
using Hosted = LicenseGuard.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<LicenseGuard.Analyzers.HostedModelAnalyzer>;

namespace LicenseGuard.Analyzers.Tests;

/// <summary>While somebody types, the analyzer meets code that does not compile.</summary>
public class BrokenCodeTests
{
    private const string Source = """
        using System; using System.IO; using Microsoft.ML.OnnxRuntime; using LLama.Common; using OpenAI; using OpenAI.Chat;
        using Microsoft.Extensions.AI; using Anthropic.Models.Messages;
        class P(string given) : InferenceSession(given ?? "models/llama.gguf")
        {
            static readonly string Root = Path.Combine(AppContext.BaseDirectory, "models"), Name = $"{Root}/llama.gguf";
            static string File2 { get; } = Name switch { "a" => "b", { Length: > 3 } => Path.Join(Root, "x.onnx"), _ => throw new Exception() };
            static string Loop => Loop2 + Loop; static string Loop2 => Loop;
            readonly OpenAIClient client = new("key");
            static async System.Threading.Tasks.Task Main(string[] args)
            {
                string? local = args.Length > 1 ? args[0] : null; local ??= "models/llama.gguf"; ref string r = ref local; r = "x";
                (local, var other) = ("a", @"models\llama.gguf"); var sum = other + Root + 1 + 'c' + args[0];
                _ = new InferenceSession(modelPath: Path.Combine(Root, other), options: new SessionOptions());
                var p = new ModelParams(sum) { ModelPath = Name, ContextSize = 1 }; p = p with { ModelPath = local! };
                using var s = new FileStream("models/llama.gguf", FileMode.Open, FileAccess.Read);
                _ = new InferenceSession(await File.ReadAllBytesAsync(Path.GetFullPath("llama.gguf", "models")));
                _ = new ChatClient("gpt-4o", new System.ClientModel.ApiKeyCredential("k"), new OpenAIClientOptions { Endpoint = new Uri("https://x") });
                _ = new P(Loop).client.GetChatClient(args is [var one, ..] ? one : "gpt-4o");
                _ = new ChatOptions { ModelId = Environment.GetEnvironmentVariable("M") ?? "gpt-4o" };
                _ = new MessageCreateParams { MaxTokens = 1, Messages = [], Model = Model.ClaudeSonnet4_5 };
                Func<string, InferenceSession> f = x => { var y = x; return new(y); }; foreach (var z in new[] { "a" }) f(z);
            }
        }
        """;

    private static readonly ImmutableArray<AdditionalText> Manifest =
    [
        new TextFile("LicenseGuard.manifest", new ManifestOf().Forbidden("models/llama.gguf").Service("OpenAI", "gpt-4o").Text),
    ];

    private static MetadataReference[] All =>
        [References.OnnxRuntime, References.LLamaSharp, .. References.OpenAI, .. References.Anthropic];

    private static async Task<int> CountAsync(string source, params MetadataReference[] references)
    {
        var compilation = Files.Compile([("a.cs", source)], references);
        var found = await Files.AnalyzeAsync(compilation, Manifest);
        return found.Length + (await Hosted.AnalyzeAsync(compilation, Manifest)).Length;
    }

    [Fact]
    public async Task The_whole_source_compiles_and_is_reported()
    {
        Assert.Empty(Files.Compile([("a.cs", Source)], All).GetDiagnostics().Where(found => found.Severity == DiagnosticSeverity.Error));
        Assert.True(await CountAsync(Source, All) > 8);
    }

    [Fact]
    public async Task Source_that_ends_anywhere_never_makes_it_throw()
    {
        for (var length = 0; length < Source.Length; length += 23)
            await CountAsync(Source[..length], All);
    }

    [Fact]
    public async Task Source_with_a_token_missing_never_makes_it_throw()
    {
        var tokens = CSharpSyntaxTree.ParseText(Source).GetRoot().DescendantTokens().ToList();
        for (var i = 3; i < tokens.Count; i += 13)
            await CountAsync(Source.Remove(tokens[i].SpanStart, tokens[i].Span.Length), All);
    }

    [Fact]
    public async Task Source_whose_types_are_missing_never_makes_it_throw()
    {
        await CountAsync(Source);
        await CountAsync(Source, References.OnnxRuntime);
        await CountAsync(Source, References.OpenAI);
        var nothing = CSharpCompilation.Create("a", [CSharpSyntaxTree.ParseText(Source)]);
        Assert.Empty(await Files.AnalyzeAsync(nothing, Manifest));
        Assert.Empty(await Hosted.AnalyzeAsync(nothing, Manifest));
    }

    [Fact]
    public async Task A_library_with_other_signatures_never_makes_it_throw()
    {
        var odd = References.Compile("Microsoft.ML.OnnxRuntime", """
            namespace Microsoft.ML.OnnxRuntime
            {
                public class InferenceSession
                {
                    public InferenceSession(int modelPath) { }
                    public InferenceSession(params string[] modelPath) { }
                    public InferenceSession(ref string modelPath, int more = 1) { }
                }
            }
            """);
        Assert.Equal(3, await CountAsync("""
            using Microsoft.ML.OnnxRuntime;
            string s = "a.onnx";
            _ = new InferenceSession(1); _ = new InferenceSession("a", "b"); _ = new InferenceSession(ref s);
            """, odd) + 1);
    }
}
