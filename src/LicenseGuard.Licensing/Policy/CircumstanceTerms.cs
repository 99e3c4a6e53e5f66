using System.Collections.Generic;
using LicenseGuard.Licensing.Catalog;

namespace LicenseGuard.Licensing.Policy;

/// <summary>Clauses that a region, the organisation or competition decides: Forbidden when it is declared and hit, a note
/// while it is not declared, since an exclusion that nobody stated is not assumed.</summary>
internal static class CircumstanceTerms
{
    /// <summary>The property that decides the clause.</summary>
    public static string Property(Term term) => term.Subject switch
    {
        "region" => UseWords.Regions,
        "seat" => UseWords.OrganizationCountry,
        "organisation-type" => UseWords.OrganizationType,
        _ => UseWords.CompetesWith,
    };

    public static void Judge(TermContext context, Term term, PartFindings findings)
    {
        if (term.NeedsGrant && context.Component.GrantRecorded)
            return;

        var isOpen = false;
        var hit = term.Subject switch
        {
            "region" => Region(context.Facts, term, out isOpen),
            "seat" => Seat(context.Facts, term, out isOpen),
            "organisation-type" => OrganizationType(context.Facts, term, out isOpen),
            _ => Competition(context, out isOpen),
        };
        if (hit is not null)
            findings.Add(context.Because(VerdictKind.Forbidden, term, hit));
        else if (isOpen)
            findings.Note(context.Because(VerdictKind.Forbidden, term, Property(term)));
    }

    /// <summary>The first of the competitors that is this steward, or null.</summary>
    public static string? Competitor(IReadOnlyList<string> competitors, string steward)
    {
        foreach (var competitor in competitors)
        {
            if (Organisation.IsSame(competitor, steward))
                return competitor;
        }

        return null;
    }

    private static string? Region(UseFacts facts, Term term, out bool isOpen)
    {
        isOpen = facts.Regions is null;
        foreach (var excluded in term.Values)
        {
            // A list that the licence keeps elsewhere, such as the countries a provider supports.
            if (!Regions.IsKnown(excluded))
            {
                isOpen = true;
                continue;
            }

            foreach (var region in facts.Regions ?? [])
            {
                if (Regions.Overlap(region, excluded))
                    return UseWords.Regions + "=" + region;
            }

            if (facts.OrganizationCountry is { } seat && Regions.Overlap(seat, excluded))
                return UseWords.OrganizationCountry + "=" + seat;
        }

        return null;
    }

    // Where the product is offered does not matter to such a clause, but tells of the seat while nothing else does.
    private static string? Seat(UseFacts facts, Term term, out bool isOpen) =>
        Region(facts.OrganizationCountry is null ? facts : facts with { Regions = [] }, term, out isOpen);

    private static string? OrganizationType(UseFacts facts, Term term, out bool isOpen)
    {
        isOpen = facts.OrganizationType is null;
        return Organisation.Matches(term, facts.OrganizationType)
            ? UseWords.OrganizationType + "=" + facts.OrganizationType
            : null;
    }

    private static string? Competition(TermContext context, out bool isOpen)
    {
        isOpen = context.Facts.CompetesWith is null;
        return Competitor(context.Facts.CompetesWith ?? [], context.License.Steward) is { } competitor
            ? UseWords.CompetesWith + "=" + competitor
            : null;
    }
}
