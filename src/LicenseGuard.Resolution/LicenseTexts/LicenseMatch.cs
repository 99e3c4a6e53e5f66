using System.Collections.Generic;

namespace LicenseGuard.Resolution.LicenseTexts;

/// <summary>How a licence was recognised.</summary>
internal enum MatchKind
{
    /// <summary>Its own text.</summary>
    FullText,

    /// <summary>The standard header or notice that refers to it (<c>Licensed under the Apache License, Version 2.0 …</c>).</summary>
    Notice,

    /// <summary>An <c>SPDX-License-Identifier:</c> tag.</summary>
    Tag,

    /// <summary>Its name, a title or an address, without a sentence that says the work is under it.</summary>
    Name,
}

/// <summary>A recognised licence in a text.</summary>
/// <param name="License">SPDX id or expression of one licence (<c>GPL-2.0-or-later WITH Classpath-exception-2.0</c>), or a
/// <c>LicenseRef-</c> of the catalogue; an expression for a tag; with <see cref="IsException"/> an SPDX exception id.</param>
/// <param name="Kind">How.</param>
/// <param name="First">Its first word in the <see cref="WordList"/>.</param>
/// <param name="End">The word after its last.</param>
/// <param name="Confidence">0 to 1: how much of the licence's own words is there, less what is there beside them.</param>
/// <param name="Extra">Words inside the match that the licence does not have and has no place for (ranges in ascending order).</param>
internal sealed record LicenseMatch(
    string License, MatchKind Kind, int First, int End, double Confidence, IReadOnlyList<WordRange> Extra)
{
    /// <summary>The text is of this licence but not it: too much is missing or added, or a word that turns the meaning
    /// (<c>not</c>, <c>only</c>, <c>non-commercial</c>). The span is taken, but the licence is unknown.</summary>
    public bool Broken { get; init; }

    /// <summary>Where a full text that is broken says something else than the licence; empty ranges where something is missing.</summary>
    public IReadOnlyList<WordRange> Faults { get; init; } = [];

    /// <summary><see cref="LicenseMatch.License"/> is an exception, which stands behind <c>WITH</c>.</summary>
    public bool IsException { get; init; }
}

/// <summary>A range of words.</summary>
/// <param name="First">The first.</param>
/// <param name="End">The one after the last.</param>
internal readonly record struct WordRange(int First, int End);
