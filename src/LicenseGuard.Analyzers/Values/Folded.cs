using System;
using System.Collections.Generic;

namespace LicenseGuard.Analyzers.Values;

/// <summary>Texts as far as they are known when the code is compiled: <see cref="Hole"/> stands for any unknown text. An
/// expression has one text for each value it may take; <see cref="None"/> where it takes none (it throws, or is null).</summary>
internal static class Folded
{
    /// <summary>Stands for an unknown part: a character that no path and no model name holds.</summary>
    public const char Hole = '\0';

    /// <summary>More values than this for one expression are not followed up.</summary>
    public const int MaxValues = 8;

    private const string HoleText = "\0";

    /// <summary>Nothing is known.</summary>
    public static IReadOnlyList<string> Unknown { get; } = [HoleText];

    /// <summary>No value at all.</summary>
    public static IReadOnlyList<string> None { get; } = [];

    /// <summary>The text has no unknown part.</summary>
    public static bool IsKnown(string text) => text.IndexOf(Hole) < 0;

    /// <summary>All values of two expressions of which one is taken.</summary>
    public static IReadOnlyList<string> Either(IReadOnlyList<string> first, IReadOnlyList<string> second)
    {
        var all = new List<string>(first);
        foreach (var text in second)
        {
            if (!all.Contains(text))
                all.Add(text);
        }

        return all.Count > MaxValues ? Unknown : all;
    }

    /// <summary>Every value of one expression followed by every value of the other; an expression without value counts as empty,
    /// as null does in a concatenation.</summary>
    public static IReadOnlyList<string> Then(
        IReadOnlyList<string> left, IReadOnlyList<string> right, Func<string, string, string> join)
    {
        if (left.Count == 0)
            left = [""];
        if (right.Count == 0)
            right = [""];
        if (left.Count * right.Count > MaxValues)
            return Unknown;
        var all = new List<string>(left.Count * right.Count);
        foreach (var start in left)
        {
            foreach (var end in right)
                all.Add(join(start, end));
        }

        return all;
    }
}
