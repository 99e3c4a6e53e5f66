using System;
using System.Linq;
using System.Threading.Tasks;
using LicenseGuard.Analyzers.Tests.Verification;
using LicenseGuard.Licensing.Catalog;
using Microsoft.CodeAnalysis;
using Verify = LicenseGuard.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<LicenseGuard.Analyzers.ModelFileAnalyzer>;

namespace LicenseGuard.Analyzers.Tests;

public class ModelFileTests
{
    private const string Onnx = "using System; using System.IO; using Microsoft.ML.OnnxRuntime;\n";

    private static readonly string Llama = new ManifestOf().Forbidden("models/llama.gguf").Permitted("models/ok.onnx").Text;

    private static Task OnnxAsync(string source, string manifest) =>
        Verify.VerifyAnalyzerAsync(Onnx + source, manifest, References.OnnxRuntime);

    [Fact]
    public Task A_forbidden_file_is_reported_under_the_argument() =>
        OnnxAsync("""_ = new InferenceSession({|LG3001:"models/llama.gguf"|});""", Llama);

    [Fact]
    public Task A_permitted_file_is_not_reported() => OnnxAsync("""_ = new InferenceSession("models/ok.onnx");""", Llama);

    [Fact]
    public Task An_excepted_file_is_not_reported() =>
        OnnxAsync("""_ = new InferenceSession("models/x.onnx");""", new ManifestOf().Forbidden("models/x.onnx", excepted: true).Text);

    [Fact]
    public Task A_file_that_the_manifest_does_not_list_is_reported() =>
        OnnxAsync("""_ = new InferenceSession({|LG3003:"models/other.onnx"|});""", Llama);

    [Fact]
    public Task A_recognised_file_that_nobody_declared_is_reported() =>
        OnnxAsync(
            """_ = new InferenceSession({|LG3003:"models/found.onnx"|});""",
            new ManifestOf().Permitted("models/found.onnx", declared: false).Text);

    [Fact]
    public Task A_path_that_is_not_known_is_only_noted() =>
        OnnxAsync("""_ = new InferenceSession({|LG3004:args[0]|});""", Llama);

    [Fact]
    public Task A_named_argument_is_found_in_any_position() =>
        OnnxAsync("""_ = new InferenceSession(options: new SessionOptions(), modelPath: {|LG3001:"models/llama.gguf"|});""", Llama);

    [Fact]
    public Task A_target_typed_creation_is_found() =>
        OnnxAsync("""InferenceSession s = new({|LG3001:"models/llama.gguf"|});""", Llama);

    [Fact]
    public Task A_constructor_chain_is_found() =>
        OnnxAsync("""class S : InferenceSession { S() : base({|LG3001:"models/llama.gguf"|}) { } static void Main() { } }""", Llama);

    [Fact]
    public Task A_primary_constructor_chain_is_found() =>
        OnnxAsync("""class S() : InferenceSession({|LG3001:"models/llama.gguf"|}) { static void Main() { } }""", Llama);

    [Fact]
    public Task A_lambda_and_a_field_initializer_are_looked_into() =>
        OnnxAsync("""
            class S
            {
                InferenceSession field = new({|LG3001:"models/llama.gguf"|});
                Func<object> lambda = () => new InferenceSession({|LG3001:"models/llama.gguf"|});
                static void Main() { }
            }
            """, Llama);

    [Fact]
    public Task LLamaSharp_is_reported_once_at_the_parameters() =>
        Verify.VerifyAnalyzerAsync("""
            using LLama; using LLama.Common;
            var p = new ModelParams({|LG3001:"models/llama.gguf"|}) { ContextSize = 1024 };
            using var w = (System.IDisposable)(object)LLamaWeights.LoadFromFile(p);
            """, Llama, References.LLamaSharp);

    [Theory]
    [InlineData("""File.OpenRead({|LG3001:"models/llama.gguf"|});""")]
    [InlineData("""File.ReadAllBytes({|LG3001:"models/llama.gguf"|});""")]
    [InlineData("""await File.ReadAllBytesAsync({|LG3001:"models/llama.gguf"|});""")]
    [InlineData("""File.Open({|LG3001:"models/llama.gguf"|}, FileMode.Open);""")]
    [InlineData("""File.OpenHandle({|LG3001:"models/llama.gguf"|});""")]
    [InlineData("""new FileStream({|LG3001:"models/llama.gguf"|}, FileMode.Open, FileAccess.Read);""")]
    [InlineData("""System.IO.MemoryMappedFiles.MemoryMappedFile.CreateFromFile({|LG3001:"models/llama.gguf"|});""")]
    [InlineData("""File.OpenRead("models/ok.onnx");""")]
    [InlineData("""File.OpenRead("readme.txt");""")]
    [InlineData("""File.OpenRead("other/llama.gguf");""")]
    [InlineData("""File.OpenRead(args[0]);""")]
    [InlineData("""File.Open("models/llama.gguf", FileMode.Create);""")]
    [InlineData("""new FileStream("models/llama.gguf", FileMode.OpenOrCreate, FileAccess.Write);""")]
    public Task A_file_call_of_the_framework_is_reported_only_where_it_reads_a_listed_file(string call) =>
        Verify.VerifyAnalyzerAsync("using System.IO;\n_ = " + call, Llama);

    [Fact]
    public Task A_file_call_on_a_recognised_file_that_nobody_declared_is_reported() =>
        Verify.VerifyAnalyzerAsync(
            """_ = System.IO.File.OpenRead({|LG3003:"m/a.gguf"|});""", new ManifestOf().Permitted("m/a.gguf", declared: false).Text);

    [Fact]
    public Task Bytes_read_from_a_forbidden_file_are_reported_once_where_they_are_read() =>
        OnnxAsync("""
            _ = new InferenceSession(File.ReadAllBytes({|LG3001:"models/llama.gguf"|}));
            var bytes = await File.ReadAllBytesAsync({|LG3001:"models/llama.gguf"|});
            _ = new InferenceSession(bytes);
            """, Llama);

    [Fact]
    public async Task Bytes_of_a_file_that_is_not_declared_are_reported_where_they_are_loaded()
    {
        var rows = LicenseCatalog.BuiltIn.Libraries.Single(library => library.Assembly == "Microsoft.ML.OnnxRuntime").Members;
        if (!rows.Any(row => row.Parameter == "model"))
        {
            Console.WriteLine("Skipped: the catalogue does not list the overloads that take bytes.");
            return;
        }

        await OnnxAsync("""
            _ = new InferenceSession(File.ReadAllBytes({|LG3001:"models/llama.gguf"|}));
            _ = new InferenceSession({|LG3003:File.ReadAllBytes("other.onnx")|});
            _ = new InferenceSession({|LG3004:Get()|});
            static byte[] Get() => [];
            """, Llama);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Nothing_is_reported_without_the_library(bool withFile) =>
        await Verify.VerifyAnalyzerAsync("""
            namespace Microsoft.ML.OnnxRuntime { class InferenceSession { public InferenceSession(string modelPath) { } } }
            static class P { static void Main() { _ = new Microsoft.ML.OnnxRuntime.InferenceSession("models/llama.gguf"); } }
            """, withFile ? Llama : ManifestOf.Empty);

    [Fact]
    public Task Nothing_is_reported_in_a_project_without_manifest() =>
        Verify.VerifyAnalyzerAsync(Onnx + """_ = new InferenceSession("models/llama.gguf");""", null, References.OnnxRuntime);

    [Theory]
    [InlineData("")]
    [InlineData("not a manifest")]
    [InlineData("LicenseGuard.manifest\t1\n")]
    public Task Nothing_is_reported_where_the_manifest_cannot_be_read(string manifest) =>
        Verify.VerifyAnalyzerAsync(Onnx + """_ = new InferenceSession("models/llama.gguf");""", manifest, References.OnnxRuntime);

    [Fact]
    public async Task Nothing_is_reported_where_the_manifest_has_no_text() =>
        Assert.Empty(await Verify.AnalyzeAsync(
            Verify.Compile([("a.cs", Onnx + """_ = new InferenceSession("models/llama.gguf");""")], References.OnnxRuntime),
            [new TextFile("obj/LicenseGuard.manifest", null), new TextFile("xLicenseGuard.manifest", Llama)]));

    [Fact]
    public async Task The_message_names_file_licence_and_clause()
    {
        var found = Assert.Single(await Verify.GetDiagnosticsAsync(
            [("a.cs", Onnx + """_ = new InferenceSession("models/llama.gguf");""")], Llama, References.OnnxRuntime));
        var message = found.GetMessage(System.Globalization.CultureInfo.InvariantCulture);
        Assert.Contains("models/llama.gguf", message);
        Assert.Contains("LLaMA", message);
        Assert.Contains("1.a", message);
        Assert.Equal(DiagnosticSeverity.Warning, found.Severity);
        Assert.EndsWith("LG3001.md", found.Descriptor.HelpLinkUri);
    }
}
