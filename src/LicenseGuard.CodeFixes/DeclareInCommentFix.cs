using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using LicenseGuard.Analyzers.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace LicenseGuard.CodeFixes;

/// <summary>Puts the item that declares the model in a comment above the statement, ready to be moved to the project file. Most
/// editors give a fix no way to the project file itself.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DeclareInCommentFix)), Shared]
public sealed class DeclareInCommentFix : DocumentFix
{
    private const string Lead = "// LicenseGuard: add to the project file: ";

    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        [Descriptors.ForbiddenService, Descriptors.NotDeclared];

    private protected override string Title => "Write the item that declares the model in a comment";

    private protected override bool CanFix(Diagnostic diagnostic) => diagnostic.Properties.ContainsKey(ItemText.Property);

    private protected override SourceText Fix(SyntaxNode root, SourceText text, ImmutableArray<Diagnostic> diagnostics)
    {
        var edits = new LineEdits(text);
        var written = new HashSet<string>();
        foreach (var diagnostic in diagnostics)
        {
            if (diagnostic.Properties[ItemText.Property] is not { } item || !written.Add(item))
                continue;
            var lines = WholeLines.Around(diagnostic.Location.SourceSpan, root, text);
            edits.InsertBefore(lines.First, lines.Indent(text) + Lead + item);
        }

        return edits.Apply();
    }
}
