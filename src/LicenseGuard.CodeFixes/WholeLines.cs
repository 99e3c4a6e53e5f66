using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LicenseGuard.CodeFixes;

/// <summary>The lines of the smallest statement or member around a diagnostic that shares its lines with nothing else: a comment
/// or directive can stand before and after it.</summary>
/// <param name="First">Zero-based first line.</param>
/// <param name="Last">Zero-based last line.</param>
internal readonly record struct WholeLines(int First, int Last)
{
    /// <summary>Finds them; the whole file where nothing smaller will do.</summary>
    public static WholeLines Around(TextSpan span, SyntaxNode root, SourceText text)
    {
        for (var node = root.FindNode(span); node is not null; node = node.Parent)
        {
            if (node is (StatementSyntax or MemberDeclarationSyntax) and not BaseNamespaceDeclarationSyntax
                && StandsAlone(node, text)
                && node.FirstAncestorOrSelf<InterpolatedStringExpressionSyntax>() is null)
            {
                return Of(node.Span, text);
            }
        }

        return Of(new TextSpan(0, text.Length), text);
    }

    /// <summary>One span of lines from the start of the first to the end of the last.</summary>
    public WholeLines With(WholeLines other) => new(First, Math.Max(Last, other.Last));

    /// <summary>The blanks that the first line starts with.</summary>
    public string Indent(SourceText text)
    {
        var line = text.Lines[First].ToString();
        return line.Substring(0, line.Length - line.TrimStart().Length);
    }

    private static WholeLines Of(TextSpan span, SourceText text) =>
        new(text.Lines.IndexOf(span.Start), text.Lines.IndexOf(span.End));

    private static bool StandsAlone(SyntaxNode node, SourceText text)
    {
        var first = text.Lines.GetLineFromPosition(node.Span.Start);
        var last = text.Lines.GetLineFromPosition(node.Span.End);
        var before = text.ToString(TextSpan.FromBounds(first.Start, node.Span.Start)).Trim();
        var after = text.ToString(TextSpan.FromBounds(node.Span.End, last.End)).TrimStart();
        return before.Length == 0 && (after.Length == 0 || after.StartsWith("//", StringComparison.Ordinal));
    }
}
