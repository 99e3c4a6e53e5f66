using System.Collections.Generic;

namespace LicenseGuard.Resolution.LicenseTexts;

/// <summary>What a file says about a licence.</summary>
/// <param name="Expression">SPDX expression, with <c>LicenseRef-</c> names of the catalogue for licences that SPDX does not list;
/// null when no licence is recognised, or when something in the text restricts what the licence grants.</param>
/// <param name="Confidence">0 to 1: how much of the recognised licences' own words is there. 1: all of them. 0 without expression.</param>
/// <param name="Spans">Where in the decoded text the expression rests on, in order.</param>
/// <param name="Rider">The passage that restricts what a recognised licence grants, or that could; null when there is none.</param>
/// <param name="RiddenLicense">What would have been the expression without the rider; empty when there is no rider or nothing was recognised.</param>
public sealed record LicenseText(
    string? Expression, double Confidence, IReadOnlyList<TextSpan> Spans, Rider? Rider, string RiddenLicense)
{
    /// <summary>Nothing was recognised.</summary>
    public static LicenseText None { get; } = new(null, 0, [], null, "");
}

/// <summary>A part of a text.</summary>
/// <param name="Start">First character, from 0.</param>
/// <param name="Length">Characters.</param>
/// <param name="License">The licence that it speaks of.</param>
public sealed record TextSpan(int Start, int Length, string License);

/// <summary>Words beside or inside a licence that take away from what it grants.</summary>
/// <param name="Quote">The passage as it stands in the file, on one line, at most 200 characters; foreign text.</param>
/// <param name="Line">Its line in the decoded text, from 1.</param>
public sealed record Rider(string Quote, int Line);
