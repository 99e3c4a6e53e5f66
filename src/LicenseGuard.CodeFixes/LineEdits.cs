using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.Text;

namespace LicenseGuard.CodeFixes;

/// <summary>Inserts whole lines into a text, with the line ends that it has.</summary>
internal sealed class LineEdits(SourceText text)
{
    private readonly List<TextChange> _changes = [];
    private readonly string _newLine = FindNewLine(text);

    /// <summary>Inserts a line before a line.</summary>
    public void InsertBefore(int line, string content) =>
        _changes.Add(new TextChange(new TextSpan(text.Lines[line].Start, 0), content + _newLine));

    /// <summary>Inserts a line after a line.</summary>
    public void InsertAfter(int line, string content)
    {
        var at = text.Lines[line];
        _changes.Add(at.EndIncludingLineBreak == at.End
            ? new TextChange(new TextSpan(at.End, 0), _newLine + content)
            : new TextChange(new TextSpan(at.EndIncludingLineBreak, 0), content + _newLine));
    }

    /// <summary>The text with all insertions; those at one place in the order they were added.</summary>
    public SourceText Apply() => text.WithChanges(_changes.OrderBy(static change => change.Span.Start));

    private static string FindNewLine(SourceText text)
    {
        var first = text.Lines[0];
        var lineBreak = text.ToString(TextSpan.FromBounds(first.End, first.EndIncludingLineBreak));
        return lineBreak.Length == 0 ? "\n" : lineBreak;
    }
}
