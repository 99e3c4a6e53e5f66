using System;
using System.Collections.Immutable;
using System.Composition;
using System.Threading.Tasks;
using LicenseGuard.Analyzers.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace LicenseGuard.CodeFixes;

/// <summary>Adds the item that declares the model to the project file, where the editor shows that file as an additional
/// document. Without Fix All: what a project declares is decided one model at a time.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DeclareInProjectFix)), Shared]
public sealed class DeclareInProjectFix : CodeFixProvider
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        [Descriptors.ForbiddenService, Descriptors.NotDeclared];

    /// <inheritdoc />
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc />
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (FindProjectFile(context.Document.Project) is not { } file)
            return;
        var text = await file.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (diagnostic.Properties.TryGetValue(ItemText.Property, out var item) && item is not null
                && Insert(text, item) is { } changed)
            {
                var fix = CodeAction.Create(
                    "Declare the model in the project file",
                    _ => Task.FromResult(file.Project.Solution.WithAdditionalDocumentText(file.Id, changed)),
                    equivalenceKey: nameof(DeclareInProjectFix));
                context.RegisterCodeFix(fix, diagnostic);
            }
        }
    }

    private static TextDocument? FindProjectFile(Project project)
    {
        foreach (var document in project.AdditionalDocuments)
        {
            if (project.FilePath is not null
                && string.Equals(document.FilePath, project.FilePath, StringComparison.OrdinalIgnoreCase))
                return document;
        }

        return null;
    }

    // Before the end tag, which must stand on a line of its own; null where it does not.
    private static SourceText? Insert(SourceText text, string item)
    {
        for (var i = text.Lines.Count - 1; i >= 0; i--)
        {
            if (text.Lines[i].ToString().Trim() != "</Project>")
                continue;
            var edits = new LineEdits(text);
            edits.InsertBefore(i, "  <ItemGroup>");
            edits.InsertBefore(i, "    " + item);
            edits.InsertBefore(i, "  </ItemGroup>");
            return edits.Apply();
        }

        return null;
    }
}
