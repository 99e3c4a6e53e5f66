using System;
using LicenseGuard.Licensing.Catalog;
using LicenseGuard.Licensing.Spdx;

namespace LicenseGuard.Licensing.Policy;

/// <summary>The rules by which a part's licence fits into a whole's. First the part's demand: copyleft wants the whole under the
/// part's own licence, or one that it accepts. Then the whole's: no part may bring a restriction that its licence bans, or a
/// limit that its licence does not have.</summary>
/// <param name="catalog">Where the licences' terms are.</param>
/// <param name="linkage">How the part reaches others.</param>
/// <param name="isSeparate">The part stays a library of its own, as a package does; else it is taken into the whole.</param>
internal sealed class CombinationRules(LicenseCatalog catalog, Linkage linkage, bool isSeparate)
{
    private readonly CombinationVersions versions = CombinationVersions.Of(catalog);

    /// <summary>The best of the whole's choices for the part: of an OR its best branch, of an AND the worst side.</summary>
    public CombinationFit Fit(Outbound outbound, LicenseExpression part)
    {
        var best = outbound.Choices.Count == 0 ? new CombinationFit(CombinationCause.TooManyChoices) { Lead = outbound.Text } : null;
        foreach (var choice in outbound.Choices)
        {
            var fit = Fit(choice, part);
            best = best is null ? fit : CombinationFit.Better(best, fit);
            if (best.Kind == CombinationKind.Yes)
                return best;
        }

        return best!;
    }

    private CombinationFit Fit(OutboundChoice whole, LicenseExpression part) => part switch
    {
        AndExpression and => CombinationFit.Worse(Fit(whole, and.Left), Fit(whole, and.Right)),
        OrExpression or => CombinationFit.Better(Fit(whole, or.Left), Fit(whole, or.Right)),
        LicenseLeaf leaf => WithNames(Leaf(whole, leaf), whole, leaf),
        _ => throw new InvalidOperationException("An expression is a leaf, AND or OR."),
    };

    private CombinationFit Leaf(OutboundChoice whole, LicenseLeaf part)
    {
        if (LicenseLookup.Find(catalog, part) is not { } license || CombinationTerms.NeedsLook(license))
            return new CombinationFit(CombinationCause.UnknownPart);
        foreach (var lead in whole.Leaves)
        {
            if (lead.Exception == part.Exception && lead.OrLater == part.OrLater && LicenseLookup.Find(catalog, lead) == license)
                return new CombinationFit(CombinationCause.Same);
        }

        var isLifted = (isSeparate || whole.IsClosed) && LinkingExceptions.Lifts(part.Exception);
        var fit = linkage switch
        {
            _ when isLifted => new CombinationFit(CombinationCause.LinkingException),
            Linkage.BuildTime => new CombinationFit(CombinationCause.BuildTime),
            Linkage.Hosted => Hosted(whole, part, license),
            _ => Linked(whole, part, license),
        };
        return whole.Unknown.Length > 0 && fit.Kind == CombinationKind.Yes && linkage == Linkage.Linked
            ? new CombinationFit(CombinationCause.UnknownWhole) { Lead = whole.Unknown }
            : fit;
    }

    private CombinationFit Linked(OutboundChoice whole, LicenseLeaf part, License license)
    {
        var fit = CombinationTerms.IsCopyleft(license) ? Demand(whole, part, license) : new CombinationFit(CombinationCause.Notices);
        if (fit.Kind == CombinationKind.No || LinkingExceptions.Lifts(part.Exception))
            return fit;
        if (whole.IsClosed)
            return CombinationFit.Worse(fit, CombinationTerms.Clash(license, null, isSeparate));
        foreach (var lead in whole.Leaves)
        {
            // What may go out under the whole's own licence brings nothing of its own any more.
            if (versions.Accepts(license, part.OrLater, lead, out var by))
            {
                if (fit.Cause == CombinationCause.Notices && by is not null)
                    fit = new CombinationFit(CombinationCause.Relicensed) { Term = by, Lead = lead.ToString() };
                continue;
            }

            var against = isSeparate ? versions.Latest(lead) : LicenseLookup.Find(catalog, lead);
            fit = CombinationFit.Worse(fit, against is null
                ? CombinationTerms.AgainstUnread(license)
                : CombinationTerms.Clash(license, against, isSeparate));
        }

        return fit;
    }

    // The whole's licence must be the part's own, or one that the part accepts.
    private CombinationFit Demand(OutboundChoice whole, LicenseLeaf part, License license)
    {
        var term = CombinationTerms.Copyleft(license);
        var isOfWhole = CombinationTerms.IsOfWholeWork(license);
        if ((isSeparate || whole.IsClosed) && !isOfWhole)
            return new CombinationFit(CombinationCause.Library) { Term = term };
        var fit = new CombinationFit(isOfWhole ? CombinationCause.Copyleft : CombinationCause.OwnFiles) { Term = term };
        foreach (var lead in whole.Leaves)
        {
            if (!versions.Accepts(license, part.OrLater, lead, out var by))
                continue;
            if (isSeparate || lead.Exception is null || lead.Exception == part.Exception)
            {
                return new CombinationFit(by is null ? CombinationCause.Version : CombinationCause.Relicensed)
                {
                    Term = by, Lead = lead.ToString(),
                };
            }

            // The whole promises a permission that nobody gave for the part.
            fit = new CombinationFit(CombinationCause.LostException) { Lead = lead.ToString(), Term = term };
        }

        return fit;
    }

    private CombinationFit Hosted(OutboundChoice whole, LicenseLeaf part, License license)
    {
        if (CombinationTerms.Find(license, CombinationTerms.NetworkSource) is not { } term)
        {
            return CombinationTerms.LimitOfUse(license) is { } limit
                ? new CombinationFit(CombinationCause.DependsOnUse) { Term = limit }
                : new CombinationFit(CombinationCause.NotPassedOn) { Term = CombinationTerms.Copyleft(license) };
        }

        // The others (SSPL) reach only those who offer the thing itself as a service.
        if (license.Category != CombinationTerms.NetworkCopyleft)
            return new CombinationFit(CombinationCause.DependsOnService) { Term = term };
        if (whole.IsClosed)
            return new CombinationFit(CombinationCause.NetworkCopyleft) { Term = term };

        // The source of the whole must be offered under the part's licence, so the whole's own has to allow that.
        var reverse = new CombinationRules(catalog, Linkage.Linked, isSeparate: false);
        var offer = new OutboundChoice([part]);
        var fit = new CombinationFit(CombinationCause.Offered) { Term = term };
        foreach (var lead in whole.Leaves)
        {
            if (versions.Accepts(license, part.OrLater, lead, out _))
                return new CombinationFit(CombinationCause.Offered) { Term = term, Lead = lead.ToString() };
            var kind = LicenseLookup.Find(catalog, lead) is { } own ? reverse.Linked(offer, lead, own).Kind : CombinationKind.Unknown;
            if (kind != CombinationKind.Yes)
            {
                var cause = kind == CombinationKind.No ? CombinationCause.NetworkCopyleft : CombinationCause.Unclear;
                fit = CombinationFit.Worse(fit, new CombinationFit(cause) { Term = term, Lead = lead.ToString() });
            }
        }

        return fit;
    }

    private static CombinationFit WithNames(CombinationFit fit, OutboundChoice whole, LicenseLeaf part) => fit with
    {
        Sub = part.ToString(),
        Lead = fit.Lead == UseWords.Proprietary ? whole.ToString() : fit.Lead,
    };
}
