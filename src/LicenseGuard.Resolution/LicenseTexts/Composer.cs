using System.Collections.Generic;

namespace LicenseGuard.Resolution.LicenseTexts;

/// <summary>Puts the expression of a file together from what was recognised in it: AND for licences that stand beside each other, OR
/// only where the text says so.</summary>
internal static class Composer
{
    public static LicenseText Compose(WordList words, IReadOnlyList<LicenseMatch> matches, Rider? rider)
    {
        if (matches.Count == 0) return LicenseText.None;
        var ids = new SortedSet<string>(System.StringComparer.Ordinal);
        foreach (var match in matches) ids.Add(match.License);
        var expression = string.Join(" AND ", ids);
        if (rider is not null) return new LicenseText(null, 0, [], rider, expression);
        return new LicenseText(expression, 1, [], null, "");
    }
}
