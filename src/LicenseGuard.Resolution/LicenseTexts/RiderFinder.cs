using System.Collections.Generic;
using LicenseGuard.Resolution.LicenseTexts.Riders;

namespace LicenseGuard.Resolution.LicenseTexts;

/// <summary>Looks for words that restrict what a licence grants, in what the matches leave over and in what they hold that is not
/// the licence's own.</summary>
internal static class RiderFinder
{
    /// <summary>The first such passage; null when there is none.</summary>
    public static Rider? Find(WordList words, IReadOnlyList<LicenseMatch> matches)
    {
        Rider? first = null;
        var firstAt = int.MaxValue;
        foreach (var passage in Passages.Of(words, matches))
        {
            if (passage.Start >= firstAt) break;
            var hit = RiderSearch.First(words.Text, passage);
            if (hit is null || hit.Value.Start >= firstAt) continue;
            firstAt = hit.Value.Start;
            first = RiderQuote.Of(words.Text, hit.Value);
        }

        return first;
    }
}
