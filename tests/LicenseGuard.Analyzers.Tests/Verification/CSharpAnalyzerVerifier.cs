using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LicenseGuard.Analyzers.Tests.Verification;

/// <summary>Checks an analyzer's diagnostics against marked source. Names and markup are those of Microsoft.CodeAnalysis.Testing,
/// which can take this class's place where it can be restored.</summary>
internal static class CSharpAnalyzerVerifier<TAnalyzer>
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    /// <summary>The source compiles, and the analyzer reports exactly what is marked.</summary>
    public static async Task VerifyAnalyzerAsync(string source, string? manifest, params MetadataReference[] references)
    {
        var (code, marks) = Markup.Parse(source);
        var diagnostics = await GetDiagnosticsAsync([("Test.cs", code)], manifest, references);
        var expected = marks.Select(mark => Describe(mark.Rule ?? DefaultRule(), mark.Start, mark.End, code)).Order();
        var actual = diagnostics
            .Select(found => Describe(found.Id, found.Location.SourceSpan.Start, found.Location.SourceSpan.End, code)).Order();
        Assert.Equal(string.Join("\n", expected), string.Join("\n", actual));
    }

    /// <summary>The analyzer's diagnostics over files that compile.</summary>
    public static async Task<ImmutableArray<Diagnostic>> GetDiagnosticsAsync(
        IEnumerable<(string Path, string Code)> files, string? manifest, params MetadataReference[] references)
    {
        var compilation = Compile(files, references);
        var errors = compilation.GetDiagnostics().Where(found => found.Severity == DiagnosticSeverity.Error).ToList();
        Assert.True(errors.Count == 0, string.Join("\n", errors));
        return await AnalyzeAsync(compilation, manifest is null ? [] : [new TextFile("obj/LicenseGuard.manifest", manifest)]);
    }

    /// <summary>A compilation of an executable, whether it has errors or not.</summary>
    public static CSharpCompilation Compile(IEnumerable<(string Path, string Code)> files, params MetadataReference[] references) =>
        CSharpCompilation.Create(
            "Test",
            files.Select(file => CSharpSyntaxTree.ParseText(file.Code, path: file.Path)),
            [.. References.Framework, .. references],
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>The analyzer's diagnostics; an exception in it fails the test.</summary>
    public static async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(
        CSharpCompilation compilation, ImmutableArray<AdditionalText> additionalFiles)
    {
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions(additionalFiles),
            (exception, analyzer, _) => throw new InvalidOperationException(analyzer + " threw", exception),
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false);
        var diagnostics = await compilation.WithAnalyzers([new TAnalyzer()], options).GetAnalyzerDiagnosticsAsync();
        Assert.DoesNotContain(diagnostics, found => found.Id == "AD0001");
        return diagnostics;
    }

    private static string DefaultRule() => new TAnalyzer().SupportedDiagnostics[0].Id;

    private static string Describe(string rule, int start, int end, string code) => $"{rule} {start,5} {code[start..end]}";
}
