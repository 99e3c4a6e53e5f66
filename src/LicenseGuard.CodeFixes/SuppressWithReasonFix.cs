using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using LicenseGuard.Analyzers.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace LicenseGuard.CodeFixes;

/// <summary>Suppresses a rule around the statement, with room for the reason that a reviewer will ask for.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SuppressWithReasonFix)), Shared]
public sealed class SuppressWithReasonFix : DocumentFix
{
    private const string Justification = " // Justification: who permits this use, and where that is recorded";

    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        [Descriptors.ForbiddenFile, Descriptors.ForbiddenService, Descriptors.NotDeclared];

    private protected override string Title => "Suppress here, with a reason";

    private protected override bool CanFix(Diagnostic diagnostic) => true;

    private protected override SourceText Fix(SyntaxNode root, SourceText text, ImmutableArray<Diagnostic> diagnostics)
    {
        var edits = new LineEdits(text);
        foreach (var (lines, rules) in Gather(root, text, diagnostics))
        {
            var indent = lines.Indent(text);
            var ids = string.Join(", ", rules);
            edits.InsertBefore(lines.First, indent + "#pragma warning disable " + ids + Justification);
            edits.InsertAfter(lines.Last, indent + "#pragma warning restore " + ids);
        }

        return edits.Apply();
    }

    // Lines that overlap become one: an inner "restore" would end an outer "disable".
    private static List<(WholeLines Lines, SortedSet<string> Rules)> Gather(
        SyntaxNode root, SourceText text, ImmutableArray<Diagnostic> diagnostics)
    {
        var all = new List<(WholeLines Lines, string Rule)>();
        foreach (var diagnostic in diagnostics)
            all.Add((WholeLines.Around(diagnostic.Location.SourceSpan, root, text), diagnostic.Id));
        all.Sort(static (a, b) => a.Lines.First != b.Lines.First ? a.Lines.First - b.Lines.First : b.Lines.Last - a.Lines.Last);

        var gathered = new List<(WholeLines Lines, SortedSet<string> Rules)>();
        foreach (var (lines, rule) in all)
        {
            var last = gathered.Count - 1;
            if (last >= 0 && lines.First <= gathered[last].Lines.Last)
                gathered[last] = (gathered[last].Lines.With(lines), gathered[last].Rules);
            else
                gathered.Add((lines, new SortedSet<string>(StringComparer.Ordinal)));
            gathered[gathered.Count - 1].Rules.Add(rule);
        }

        return gathered;
    }
}
