using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using LicenseGuard.Analyzers;
using LicenseGuard.Licensing.Manifest;
using LicenseGuard.Licensing.Policy;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace LicenseGuard.Benchmarks;

/// <summary>What the analyzers cost on 500 files with 10,000 methods, as the compiler's own telemetry counts it, against
/// analyzers that register nothing.</summary>
internal static class AnalyzerCost
{
    private const int Files = 500;
    private const int MethodsPerFile = 20;
    private const int Runs = 11;
    private const int WarmUps = 100;

    private static readonly ImmutableArray<MetadataReference> Framework =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetDirectoryName(path) == Path.GetDirectoryName(typeof(object).Assembly.Location))
            .Select(path => MetadataReference.CreateFromFile(path))];

    /// <summary>Prints the rows.</summary>
    public static void Run()
    {
        var plain = Corpus("");
        var calls = Corpus("_ = new OpenAI.Chat.ChatClient(n > 1 ? \"gpt-4o\" : Name + n);");
        var library = OpenAIStandIn();
        var empty = Manifest();
        var declared = Manifest(new ManifestModel(
            "models/a.gguf", "models/a.gguf", "a", "", true, false, new Verdict(VerdictKind.Forbidden, "", [], [], [])));

        Row("analyzers, no manifest", plain, null, [], "≤ 0.2 ms");
        Row("analyzers, manifest that declares nothing", plain, empty, [], "≤ 0.2 ms");
        Row("analyzers, a model file declared", plain, declared, [], "");
        Row("analyzers, model library referenced, not called", plain, empty, [library], "");
        Row("analyzers, model library called by 500 methods", calls, empty, [library], "");
    }

    private static void Row(
        string figure, ImmutableArray<SyntaxTree> trees, string? manifest, ImmutableArray<MetadataReference> more, string mark)
    {
        var ours = new List<double>();
        var baseline = new List<double>();
        // The compiler server runs for hours: first let the code get as fast as it gets, on one file of the corpus.
        for (var i = 0; i < WarmUps; i++)
            Measure(
                Compile(trees[..1], more), manifest, [new EmptyAnalyzer(), new ModelFileAnalyzer(), new HostedModelAnalyzer()]);
        for (var i = 0; i < Runs; i++)
        {
            var compilation = Compile(trees, more);
            compilation.GetDeclarationDiagnostics();
            baseline.Add(Measure(compilation, manifest, [new EmptyAnalyzer(), new SecondEmptyAnalyzer()]));
            ours.Add(Measure(compilation, manifest, [new ModelFileAnalyzer(), new HostedModelAnalyzer()]));
        }

        var (value, of) = (Table.Median(ours), Table.Median(baseline));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"| {figure} | {value:0.000} ms | {of:0.000} ms | {value / of:0.0} | {mark} |"));
    }

    private static CSharpCompilation Compile(ImmutableArray<SyntaxTree> trees, ImmutableArray<MetadataReference> more) =>
        CSharpCompilation.Create(
        "Corpus", trees, Framework.AddRange(more), new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    // The sum over the analyzers, in milliseconds.
    private static double Measure(Compilation compilation, string? manifest, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        ImmutableArray<AdditionalText> files = manifest is null ? [] : [new ManifestFile(manifest)];
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions(files), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: true);
        var run = compilation.WithAnalyzers(analyzers, options);
        var result = run.GetAnalysisResultAsync(CancellationToken.None).GetAwaiter().GetResult();
        return analyzers.Sum(analyzer => result.AnalyzerTelemetryInfo[analyzer].ExecutionTime.TotalMilliseconds);
    }

    private static ImmutableArray<SyntaxTree> Corpus(string call)
    {
        var trees = ImmutableArray.CreateBuilder<SyntaxTree>(Files);
        for (var file = 0; file < Files; file++)
        {
            var code = new StringBuilder("using System; using System.IO;\n")
                .Append(CultureInfo.InvariantCulture, $"class C{file}\n")
                .Append("{ const string Name = \"m\"; public int P { get; set; }\n");
            for (var method = 0; method < MethodsPerFile; method++)
            {
                code.Append(CultureInfo.InvariantCulture, $$"""
                    int M{{method}}(int n)
                    {
                        P = Math.Max(n, {{method}}); var text = string.Join(",", n, P); Console.WriteLine(text + Name);
                        {{(method == 0 ? call : "")}}
                        using var stream = new MemoryStream(new byte[P]); return text.Length + (int)stream.Length;
                    }

                    """);
            }

            trees.Add(CSharpSyntaxTree.ParseText(code.Append('}').ToString(), path: $"C{file}.cs"));
        }

        return trees.MoveToImmutable();
    }

    private static PortableExecutableReference OpenAIStandIn()
    {
        var tree = CSharpSyntaxTree.ParseText(
            "namespace OpenAI.Chat { public class ChatClient { public ChatClient(string model) { } } }");
        using var image = new MemoryStream();
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary);
        CSharpCompilation.Create("OpenAI", [tree], Framework, options).Emit(image);
        return MetadataReference.CreateFromImage(image.ToArray());
    }

    private static string Manifest(params ManifestModel[] models) => ManifestWriter.Write(new ProjectManifest(
        new DeclaredUse(Purposes.Commercial, Acts.Distribute, false, false, new UseFacts()), [], models, [], [], []));

    private sealed class ManifestFile(string text) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(text);

        public override string Path => "obj/" + ManifestReader.FileName;

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }
}

#pragma warning disable RS1012, RS1036, RS1041, RS2008 // Never shipped.

/// <summary>The baseline: an analyzer that looks at the compilation and registers nothing.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal class EmptyAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new("EMPTY", "Empty", "Empty", "Empty", DiagnosticSeverity.Warning, true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(_ => { });
    }
}

/// <summary>A second one: there are two analyzers to compare with.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class SecondEmptyAnalyzer : EmptyAnalyzer;
