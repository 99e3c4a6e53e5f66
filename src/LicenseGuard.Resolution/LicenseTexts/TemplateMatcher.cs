using System.Collections.Generic;

namespace LicenseGuard.Resolution.LicenseTexts;

/// <summary>Finds the licences whose own text, or standard header, a text holds.</summary>
internal static class TemplateMatcher
{
    /// <summary>The matches in the order of the text, not overlapping.</summary>
    public static IReadOnlyList<LicenseMatch> Find(WordList words) => [];
}
