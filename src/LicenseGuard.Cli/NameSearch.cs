using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using LicenseGuard.Licensing.Catalog;

namespace LicenseGuard.Cli;

/// <summary>Finds families by a name as people write it ("OpenAssistant SFT-4 12B"): every word of it stands in the family's name or is
/// the developer's. A size that the family's name does not give is left out of account.</summary>
internal static partial class NameSearch
{
    /// <summary>The families that fit, in the order of the catalogue.</summary>
    public static IReadOnlyList<ModelFamily> Find(string name, LicenseCatalog catalog)
    {
        var asked = Words(name).ToList();
        var found = new List<ModelFamily>();
        if (!asked.Exists(word => char.IsLetter(word[0]) && word.Length > 2))
            return found;
        foreach (var family in catalog.Families)
        {
            var own = Words(family.Name).ToHashSet(StringComparer.Ordinal);
            var makers = Words(family.Developer).ToHashSet(StringComparer.Ordinal);
            // The maker alone names no model.
            if (asked.Exists(own.Contains)
                && asked.Exists(word => !makers.Contains(word))
                && asked.TrueForAll(word => own.Contains(word) || makers.Contains(word) || Size().IsMatch(word)))
                found.Add(family);
        }

        return found;
    }

    // Letters and digits part words, but a size (12b) is one.
    private static IEnumerable<string> Words(string text) => Word().Matches(text.ToLowerInvariant()).Select(match => match.Value);

    [GeneratedRegex(@"\d+(\.\d+)?[bm]\b|\d+(\.\d+)?|[^\W\d_]+")]
    private static partial Regex Word();

    [GeneratedRegex(@"^\d+(\.\d+)?[bm]$")]
    private static partial Regex Size();
}
