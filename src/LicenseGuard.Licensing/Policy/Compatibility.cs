using System.Collections.Generic;
using LicenseGuard.Licensing.Catalog;
using LicenseGuard.Licensing.Spdx;

namespace LicenseGuard.Licensing.Policy;

/// <summary>Whether a licence can be combined with the project's own outbound licence (LG1005).</summary>
public static class Compatibility
{
    /// <summary>The clauses of the component's elected licence that stand against the project's outbound licence; empty when
    /// there are none or when the declared acts pass nothing on.</summary>
    public static IReadOnlyList<Reason> Conflicts(Component component, string elected, DeclaredUse use, LicenseCatalog catalog)
    {
        List<Reason> conflicts = [];
        if (!LicenseLookup.TryParse(catalog, elected, out var chosen))
            return conflicts;

        HashSet<LicenseLeaf> chosenLeaves = [.. chosen.Leaves];
        foreach (var part in component.Parts)
        {
            if (part.License is null || !LicenseLookup.TryParse(catalog, part.License.Trim(), out var expression))
                continue;
            foreach (var leaf in expression.Leaves)
            {
                if (chosenLeaves.Contains(leaf) && LicenseLookup.Find(catalog, leaf) is { } license)
                    AddConflicts(new TermContext(license, part.Part, use, component, ""), leaf, catalog, conflicts);
            }
        }

        return conflicts;
    }

    /// <summary>Adds the clauses of one licence that stand against the outbound licence.</summary>
    internal static void AddConflicts(TermContext context, LicenseLeaf leaf, LicenseCatalog catalog, List<Reason> conflicts)
    {
        if (!context.Does(UseWords.PassOn | UseWords.Serve))
            return;
        var outbound = Outbound.Read(context.Facts.OutboundLicense, catalog);
        if (context.Part == Part.Code && context.Component.Kind == ComponentKind.Package)
            AddForPackage(context, leaf, outbound, catalog, conflicts);
        else if (context.Part is Part.Weights or Part.Data)
            AddForMaterial(context, outbound, conflicts);
    }

    // A package is linked into the product and stays a library of its own there.
    private static void AddForPackage(
        TermContext context, LicenseLeaf leaf, Outbound outbound, LicenseCatalog catalog, List<Reason> conflicts)
    {
        if (context.Does(UseWords.PassOn))
        {
            var fit = new CombinationRules(catalog, Linkage.Linked, isSeparate: true).Fit(outbound, leaf);
            if (fit.Kind == CombinationKind.No && fit.Cause != CombinationCause.Copyleft && fit.Term is not null)
            {
                Add(context, fit.Term, outbound, conflicts);
            }
            else if (fit.Kind == CombinationKind.No)
            {
                Add(context, "share-alike", outbound, conflicts);
                if (outbound.IsClosed)
                    Add(context, "source-disclosure", outbound, conflicts);
            }
        }

        if (context.Does(UseWords.Serve) && IsAgainstHosting(context, leaf, outbound, catalog))
            Add(context, CombinationTerms.NetworkSource, outbound, conflicts);
    }

    // Others than network copyleft licences (SSPL) reach only those who offer the thing itself as a service.
    private static bool IsAgainstHosting(TermContext context, LicenseLeaf leaf, Outbound outbound, LicenseCatalog catalog)
    {
        var fit = new CombinationRules(catalog, Linkage.Hosted, isSeparate: true).Fit(outbound, leaf);
        return fit.Cause == CombinationCause.DependsOnService
            ? outbound.IsClosed && context.Does(Acts.OfferAsService)
            : fit.Kind == CombinationKind.No;
    }

    // Weights and data stand beside the program: only what is made of them must stay under their licence.
    private static void AddForMaterial(TermContext context, Outbound outbound, List<Reason> conflicts)
    {
        if (!outbound.IsClosed || !context.Does(Acts.Modify))
            return;
        if (context.Does(UseWords.PassOn))
            Add(context, "share-alike", outbound, conflicts);
        if (context.Does(UseWords.Serve))
            Add(context, "network-source-disclosure", outbound, conflicts);
    }

    private static void Add(TermContext context, string subject, Outbound outbound, List<Reason> conflicts)
    {
        foreach (var term in context.License.Terms)
        {
            if (term.Effect == Effect.Require && term.Subject == subject && !context.IsOutOfScope(term))
                Add(context, term, outbound, conflicts);
        }
    }

    private static void Add(TermContext context, Term term, Outbound outbound, List<Reason> conflicts)
    {
        var reason = context.Because(VerdictKind.Forbidden, term, UseWords.OutboundLicense + "=" + outbound.Text);
        if (!conflicts.Contains(reason))
            conflicts.Add(reason);
    }
}
