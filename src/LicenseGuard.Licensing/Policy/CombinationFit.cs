using LicenseGuard.Licensing.Catalog;

namespace LicenseGuard.Licensing.Policy;

/// <summary>Why two licences can, or cannot, be combined.</summary>
internal enum CombinationCause
{
    // Yes.
    Same, BuildTime, NotPassedOn, Notices, Version, Relicensed, Library, LinkingException, Offered,

    // No.
    Copyleft, OwnFiles, LostException, Restriction, UseLimits, NetworkCopyleft,

    // Unknown.
    UnknownPart, UnknownWhole, Unclear, DependsOnUse, DependsOnService, TooManyChoices,
}

/// <summary>The answer for one licence of the part against one choice of the whole's licence, with the clauses that led to
/// it.</summary>
internal sealed record CombinationFit(CombinationCause Cause)
{
    public CombinationKind Kind => Cause switch
    {
        < CombinationCause.Copyleft => CombinationKind.Yes,
        < CombinationCause.UnknownPart => CombinationKind.No,
        _ => CombinationKind.Unknown,
    };

    /// <summary>The whole's licence; <c>proprietary</c> where it has none.</summary>
    public string Lead { get; init; } = UseWords.Proprietary;

    /// <summary>The part's licence.</summary>
    public string Sub { get; init; } = "";

    /// <summary>The part's clause that counts; null where none does.</summary>
    public Term? Term { get; init; }

    /// <summary>The clause of the whole's licence that counts; null where none does.</summary>
    public Term? LeadTerm { get; init; }

    private int Rank => Kind switch { CombinationKind.Yes => 0, CombinationKind.Unknown => 1, _ => 2 };

    /// <summary>The looser of the two; the first of equals.</summary>
    public static CombinationFit Better(CombinationFit first, CombinationFit second) => second.Rank < first.Rank ? second : first;

    /// <summary>The stricter of the two; the first of equals.</summary>
    public static CombinationFit Worse(CombinationFit first, CombinationFit second) => second.Rank > first.Rank ? second : first;
}
