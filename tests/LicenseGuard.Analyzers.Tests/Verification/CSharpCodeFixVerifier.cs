using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace LicenseGuard.Analyzers.Tests.Verification;

/// <summary>Checks a code fix: of the first diagnostic, or of all by Fix All. What it makes must compile.</summary>
internal static class CSharpCodeFixVerifier<TAnalyzer, TCodeFix>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TCodeFix : CodeFixProvider, new()
{
    /// <summary>Fixing the first diagnostic gives the text.</summary>
    public static async Task VerifyCodeFixAsync(string source, string fixedSource, string manifest, params MetadataReference[] references)
    {
        var project = CreateProject(source, manifest, references);
        var actions = await GetActionsAsync(project);
        await VerifyAsync(await ApplyAsync(actions[0]), project, fixedSource);
    }

    /// <summary>Fixing all diagnostics of the document at once gives the text.</summary>
    public static async Task VerifyFixAllAsync(string source, string fixedSource, string manifest, params MetadataReference[] references)
    {
        var project = CreateProject(source, manifest, references);
        var fix = new TCodeFix();
        var action = (await GetActionsAsync(project))[0];
        var diagnostics = await GetDiagnosticsAsync(project);
        var context = new FixAllContext(
            project.Documents.Single(), fix, FixAllScope.Document, action.EquivalenceKey!, fix.FixableDiagnosticIds,
            new Known(diagnostics), CancellationToken.None);
        var all = await fix.GetFixAllProvider()!.GetFixAsync(context);
        await VerifyAsync(await ApplyAsync(all!), project, fixedSource);
    }

    /// <summary>The actions that the fix offers for the first diagnostic.</summary>
    public static async Task<List<CodeAction>> GetActionsAsync(Project project)
    {
        var actions = new List<CodeAction>();
        var diagnostic = (await GetDiagnosticsAsync(project)).First();
        var fix = new TCodeFix();
        if (fix.FixableDiagnosticIds.Contains(diagnostic.Id))
        {
            await fix.RegisterCodeFixesAsync(new CodeFixContext(
                project.Documents.Single(), diagnostic, (action, _) => actions.Add(action), CancellationToken.None));
        }

        return actions;
    }

    /// <summary>The solution after an action.</summary>
    public static async Task<Solution> ApplyAsync(CodeAction action) =>
        (await action.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().Single().ChangedSolution;

    /// <summary>A project with one document, the manifest, and its project file where that is given.</summary>
    public static Project CreateProject(string source, string manifest, MetadataReference[] references, string? projectFile = null)
    {
        var id = ProjectId.CreateNewId();
        var solution = new AdhocWorkspace().CurrentSolution
            .AddProject(ProjectInfo.Create(
                id, VersionStamp.Default, "Test", "Test", LanguageNames.CSharp, filePath: "/src/Test.csproj",
                compilationOptions: new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable),
                metadataReferences: [.. References.Framework, .. references]))
            .AddDocument(DocumentId.CreateNewId(id), "Test.cs", SourceText.From(source), filePath: "/src/Test.cs")
            .AddAdditionalDocument(
                DocumentId.CreateNewId(id), "LicenseGuard.manifest", SourceText.From(manifest), filePath: "/src/obj/LicenseGuard.manifest");
        if (projectFile is not null)
            solution = solution.AddAdditionalDocument(DocumentId.CreateNewId(id), "Test.csproj", projectFile, filePath: "/src/Test.csproj");
        return solution.GetProject(id)!;
    }

    private static async Task VerifyAsync(Solution changed, Project project, string fixedSource)
    {
        var document = changed.GetDocument(project.DocumentIds.Single())!;
        Assert.Equal(fixedSource, (await document.GetTextAsync()).ToString());
        var compilation = (await document.Project.GetCompilationAsync())!;
        Assert.DoesNotContain(compilation.GetDiagnostics(), found => found.Severity == DiagnosticSeverity.Error);
    }

    /// <summary>What the analyzer reports, in the order of the text.</summary>
    public static async Task<ImmutableArray<Diagnostic>> GetDiagnosticsAsync(Project project)
    {
        var compilation = (await project.GetCompilationAsync())!;
        var diagnostics = await compilation.WithAnalyzers([new TAnalyzer()], project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync();
        Assert.DoesNotContain(diagnostics, found => found.Id == "AD0001");
        return [.. diagnostics.OrderBy(found => found.Location.SourceSpan.Start)];
    }

    private sealed class Known(ImmutableArray<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
