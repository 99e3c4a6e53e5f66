using LicenseGuard.Licensing.Catalog;
using LicenseGuard.Licensing.Spdx;

namespace LicenseGuard.Licensing.Policy;

/// <summary>How a part reaches the others who get the whole.</summary>
public enum Linkage
{
    /// <summary>It goes into what is distributed.</summary>
    Linked,

    /// <summary>It is only hosted: others reach the whole over a network and get no copy.</summary>
    Hosted,

    /// <summary>It only helps to build or to test; nothing of it is passed on.</summary>
    BuildTime,
}

/// <summary>Whether two licences can be combined.</summary>
public enum CombinationKind
{
    /// <summary>What the part asks can be met by a whole under the leading licence.</summary>
    Yes,

    /// <summary>A clause of the one stands against the other.</summary>
    No,

    /// <summary>A licence is not known, or its clauses do not settle it.</summary>
    Unknown,
}

/// <summary>The answer with its reason.</summary>
/// <param name="Kind">Whether they can be combined.</param>
/// <param name="Reason">One English sentence that names licence and clause.</param>
public sealed record CombinationAnswer(CombinationKind Kind, string Reason);

/// <summary>Whether a part under one licence can go into a whole that is passed on under another. It follows from the terms of
/// the catalogue: copyleft, versions, permissions to relicense, bans on further restrictions.</summary>
public static class Combination
{
    /// <summary>Answers for two licences. The part counts as taken into the whole; only a whole that is under no public licence
    /// is taken to link a part under weak copyleft as a library of its own.</summary>
    /// <param name="leading">Licence of the whole: an id, an alias, an SPDX expression, or <c>proprietary</c>. Of several that
    /// are offered (OR) the best counts; where several apply (AND), one must take the part in and none may refuse it.</param>
    /// <param name="subordinate">Licence of the part: an id, an alias or an SPDX expression. OR: the best branch; AND: all.</param>
    /// <param name="linkage">How the part reaches others.</param>
    /// <param name="catalog">Where the licences' terms are.</param>
    public static CombinationAnswer Check(string leading, string subordinate, Linkage linkage, LicenseCatalog catalog)
    {
        if (!LicenseLookup.TryParse(catalog, subordinate, out var part))
            return Answer(new CombinationFit(CombinationCause.UnknownPart) { Sub = subordinate.Trim() }, catalog);
        if (LicenseLookup.TryParse(catalog, leading, out var whole) && whole == part)
        {
            var cause = IsKnown(part, catalog) ? CombinationCause.Same : CombinationCause.UnknownPart;
            return Answer(new CombinationFit(cause) { Lead = whole.ToString(), Sub = part.ToString() }, catalog);
        }

        var outbound = Outbound.Read(leading, catalog);
        if (outbound.IsUnread || leading.Trim().Length == 0)
            return Answer(new CombinationFit(CombinationCause.UnknownWhole) { Lead = leading.Trim() }, catalog);
        var rules = new CombinationRules(catalog, linkage, isSeparate: false);
        return Answer(rules.Fit(outbound, part), catalog);
    }

    private static bool IsKnown(LicenseExpression expression, LicenseCatalog catalog)
    {
        foreach (var leaf in expression.Leaves)
        {
            if (LicenseLookup.Find(catalog, leaf) is not { } license || CombinationTerms.NeedsLook(license))
                return false;
        }

        return true;
    }

    private static CombinationAnswer Answer(CombinationFit fit, LicenseCatalog catalog) =>
        new(fit.Kind, CombinationText.Sentence(fit, catalog));
}
