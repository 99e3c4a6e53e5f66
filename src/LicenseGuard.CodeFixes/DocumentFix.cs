using System.Collections.Immutable;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace LicenseGuard.CodeFixes;

/// <summary>Base of fixes that insert lines into the document. One diagnostic and all of a document go the same way, so that Fix
/// All gives what fixing one by one gives.</summary>
public abstract class DocumentFix : CodeFixProvider
{
    private protected abstract string Title { get; }

    /// <inheritdoc />
    public sealed override FixAllProvider GetFixAllProvider() => FixAllProvider.Create((context, document, diagnostics) =>
        FixOrNullAsync(document, diagnostics, context.CancellationToken));

    /// <inheritdoc />
    public sealed override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        // Nobody can edit what a generator makes; that is where Razor's diagnostics are.
        if (context.Document is SourceGeneratedDocument)
            return Task.CompletedTask;
        foreach (var diagnostic in context.Diagnostics)
        {
            if (!CanFix(diagnostic))
                continue;
            var fix = CodeAction.Create(
                Title, cancellation => FixAsync(context.Document, [diagnostic], cancellation), equivalenceKey: GetType().Name);
            context.RegisterCodeFix(fix, diagnostic);
        }

        return Task.CompletedTask;
    }

    private protected abstract bool CanFix(Diagnostic diagnostic);

    private protected abstract SourceText Fix(SyntaxNode root, SourceText text, ImmutableArray<Diagnostic> diagnostics);

    private async Task<Document?> FixOrNullAsync(
        Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation) =>
        document is SourceGeneratedDocument ? null : await FixAsync(document, diagnostics, cancellation).ConfigureAwait(false);

    private async Task<Document> FixAsync(
        Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        if (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root)
            return document;
        var text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        var fixable = diagnostics.RemoveAll(diagnostic => !CanFix(diagnostic)).Sort(static (a, b) =>
            a.Location.SourceSpan.CompareTo(b.Location.SourceSpan));
        return document.WithText(Fix(root, text, fixable));
    }
}
