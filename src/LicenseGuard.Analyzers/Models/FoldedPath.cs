using System;
using System.Collections.Generic;
using LicenseGuard.Analyzers.Values;

namespace LicenseGuard.Analyzers.Models;

/// <summary>A path as far as it is known when the code is compiled: its file name and the folders before it.</summary>
internal sealed class FoldedPath
{
    private readonly List<string> _tail;

    private FoldedPath(List<string> tail, bool isWhole)
    {
        _tail = tail;
        IsWhole = isWhole;
    }

    /// <summary>The file name.</summary>
    public string FileName => _tail[_tail.Count - 1];

    /// <summary>The whole path is known, and it is relative to the program's folder.</summary>
    public bool IsWhole { get; }

    /// <summary>At least one folder before the file name is known.</summary>
    public bool HasFolder => _tail.Count > 1;

    /// <summary>What is known of the path, with <c>/</c>.</summary>
    public string Known => string.Join("/", _tail);

    /// <summary>Reads a folded text; null when its file name is not known.</summary>
    public static FoldedPath? Parse(string folded)
    {
        var text = folded.Replace('\\', '/');
        var tail = new List<string>();
        var isWhole = !text.StartsWith("/", StringComparison.Ordinal);
        foreach (var segment in text.Split('/'))
        {
            if (segment.IndexOf(Folded.Hole) >= 0 || (segment == ".." && tail.Count == 0))
            {
                tail.Clear();
                isWhole = false;
            }
            else if (segment == "..")
            {
                tail.RemoveAt(tail.Count - 1);
            }
            else if (segment is not ("" or "."))
            {
                tail.Add(segment);
                isWhole &= !segment.EndsWith(":", StringComparison.Ordinal);
            }
        }

        var last = text.Substring(text.LastIndexOf('/') + 1);
        return tail.Count == 0 || last is "" or "." or ".." || last.IndexOf(Folded.Hole) >= 0 ? null : new(tail, isWhole);
    }

    /// <summary>Both are known in whole and name the same file.</summary>
    public bool Is(FoldedPath other) => IsWhole && other.IsWhole && _tail.Count == other._tail.Count && EndsLike(other);

    /// <summary>One path ends like the other, segment by segment and without regard to case: they may name the same
    /// file.</summary>
    public bool EndsLike(FoldedPath other)
    {
        for (int mine = _tail.Count - 1, theirs = other._tail.Count - 1; mine >= 0 && theirs >= 0; mine--, theirs--)
        {
            if (!string.Equals(_tail[mine], other._tail[theirs], StringComparison.OrdinalIgnoreCase))
                return false;
        }

        return true;
    }
}
