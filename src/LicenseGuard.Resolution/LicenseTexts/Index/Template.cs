using System.Collections.Generic;

namespace LicenseGuard.Resolution.LicenseTexts.Index;

/// <summary>What an entry of the index is.</summary>
internal enum TemplateKind
{
    /// <summary>A licence's text.</summary>
    License,

    /// <summary>An exception's text.</summary>
    Exception,

    /// <summary>A licence's standard header.</summary>
    Header,
}

/// <summary>A licence text as hashed words: a line of words, with gaps that take a few free words, parts that may be absent, and
/// places where other words may stand.</summary>
internal sealed class Template
{
    public required string License { get; init; }

    public required TemplateKind Kind { get; init; }

    /// <summary>The words in order; where a text has a choice, those of the first alternative.</summary>
    public required uint[] Words { get; init; }

    /// <summary>How many characters each word hashes.</summary>
    public required byte[] Lengths { get; init; }

    /// <summary>How many free words may stand before each word; the last entry is for the end.</summary>
    public required int[] Gaps { get; init; }

    /// <summary>The innermost optional part of each word, or -1.</summary>
    public required short[] PartOf { get; init; }

    public required IReadOnlyList<OptionalPart> Parts { get; init; }

    public required IReadOnlyList<Choice> Choices { get; init; }

    /// <summary>How many words must be there.</summary>
    public required int RequiredWords { get; init; }

    /// <summary>How many of its word sequences the look-up table holds.</summary>
    public required int Samples { get; init; }
}

/// <summary>Words that may be absent.</summary>
/// <param name="First">The first.</param>
/// <param name="End">The one after the last.</param>
/// <param name="Parent">The part around it, or -1.</param>
internal readonly record struct OptionalPart(int First, int End, int Parent);

/// <summary>A place where one of several word sequences stands.</summary>
/// <param name="First">The first word of the first alternative.</param>
/// <param name="End">The one after its last.</param>
/// <param name="Others">The other alternatives.</param>
internal readonly record struct Choice(int First, int End, IReadOnlyList<AlternativeToken[]> Others);

/// <summary>A word of an alternative, or free words in it.</summary>
/// <param name="Hash">The word.</param>
/// <param name="Gap">Above 0: up to so many free words and no word.</param>
internal readonly record struct AlternativeToken(uint Hash, int Gap);
