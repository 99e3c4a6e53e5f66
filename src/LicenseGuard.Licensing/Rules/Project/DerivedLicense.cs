using System;
using System.Linq;
using LicenseGuard.Licensing.Catalog;
using LicenseGuard.Licensing.Policy;
using LicenseGuard.Licensing.Spdx;

namespace LicenseGuard.Licensing.Rules.Project;

/// <summary>Whether a model may be under the licence it claims, given that of a base.</summary>
internal sealed class DerivedLicense(LicenseCatalog catalog)
{
    // Free for any use; what else such licences ask, a restricted base does not mind.
    private static readonly string[] Open =
    [
        "osi-permissive", "permissive", "public-domain", "osi-weak-copyleft", "weak-copyleft", "osi-strong-copyleft",
        "strong-copyleft", "osi-network-copyleft", "cc-open", "data-open",
    ];

    private static readonly string[] Permissive = ["osi-permissive", "permissive", "public-domain"];

    // Restrictions of use that stay with everything that is made of it.
    private static readonly string[] Restricted =
    [
        "responsible-ai", "community-restricted", "research-only", "noncommercial", "cc-noncommercial", "cc-noderivatives",
        "proprietary-terms", "source-available",
    ];

    private static readonly string[] Copyleft = ["osi-strong-copyleft", "strong-copyleft", "osi-network-copyleft"];

    /// <summary>What derives from the base may not be under the claimed licence. Passed on: others get it under that
    /// licence.</summary>
    internal bool IsBroken(LicenseExpression claimed, Component origin, bool isPassedOn)
    {
        if (origin.Parts.FirstOrDefault(part => part.Part == Part.Weights)?.License is not { } license
            || !catalog.TryParseExpression(license, out var expression, out _))
            return false;

        // Of a base that offers a choice, the loosest is taken; licences together are as strict as their strictest.
        if (Asks(expression, leaf => Reaches(leaf, origin) && Is(leaf, Restricted)) && Offers(claimed, leaf => Is(leaf, Open)))
            return true;
        var isOpenTag = Offers(claimed, leaf => Is(leaf, Permissive));
        return (isOpenTag || isPassedOn) && Asks(
            expression,
            leaf => Reaches(leaf, origin) && (IsShareAlike(leaf) || Is(leaf, Copyleft))
                && Offers(claimed, child => !Accepts(leaf, child)));
    }

    /// <summary>The copyleft licence that a work under this expression cannot do without; null when there is none, or when an
    /// exception lets the work be joined with others.</summary>
    internal static License? CopyleftOf(string? license, LicenseCatalog catalog) => Unavoidable(
        license, catalog, leaf => LinkingExceptions.Lifts(leaf.Exception) ? null : Among(LicenseLookup.Find(catalog, leaf), Copyleft));

    /// <summary>The licence with restrictions of use that a work under this expression cannot do without, or null.</summary>
    internal static License? RestrictedOf(LicenseExpression license, LicenseCatalog catalog) => Unavoidable(
        license, leaf => Among(LicenseLookup.Find(catalog, leaf), Restricted));

    private static License? Unavoidable(string? license, LicenseCatalog catalog, Func<LicenseLeaf, License?> test) =>
        license is not null && catalog.TryParseExpression(license, out var expression, out _)
            ? Unavoidable(expression, test)
            : null;

    private static License? Unavoidable(LicenseExpression license, Func<LicenseLeaf, License?> test) => license switch
    {
        AndExpression and => Unavoidable(and.Left, test) ?? Unavoidable(and.Right, test),
        OrExpression or => Unavoidable(or.Left, test) is { } left && Unavoidable(or.Right, test) is not null ? left : null,
        LicenseLeaf leaf => test(leaf),
        _ => null,
    };

    private static License? Among(License? license, string[] categories) =>
        license is not null && Array.IndexOf(categories, license.Category) >= 0 ? license : null;

    private bool Reaches(LicenseLeaf leaf, Component origin) =>
        !Relations.IsTaught(origin.Relation)
        || (LicenseLookup.Find(catalog, leaf) is { } license && TermContext.CountsTaughtAsDerived(license));

    // Copyleft by the file leaves open what a changed file of weights is.
    private bool IsShareAlike(LicenseLeaf leaf) =>
        LicenseLookup.Find(catalog, leaf) is { } license
        && !license.Category.EndsWith("weak-copyleft", StringComparison.Ordinal)
        && license.Terms.Any(term => term.Effect == Effect.Require
            && term.Subject is "share-alike" or "same-license-for-weights");

    private bool Accepts(LicenseLeaf asked, LicenseLeaf child) =>
        CombinationVersions.Of(catalog).Accepts(LicenseLookup.Find(catalog, asked)!, asked.OrLater, child, out _);

    private bool Is(LicenseLeaf leaf, string[] categories) =>
        Among(LicenseLookup.Find(catalog, leaf), categories) is not null;

    private static bool Asks(LicenseExpression license, Func<LicenseLeaf, bool> test) => license switch
    {
        AndExpression and => Asks(and.Left, test) || Asks(and.Right, test),
        OrExpression or => Asks(or.Left, test) && Asks(or.Right, test),
        LicenseLeaf leaf => test(leaf),
        _ => false,
    };

    private static bool Offers(LicenseExpression license, Func<LicenseLeaf, bool> test) => license switch
    {
        AndExpression and => Offers(and.Left, test) && Offers(and.Right, test),
        OrExpression or => Offers(or.Left, test) || Offers(or.Right, test),
        LicenseLeaf leaf => test(leaf),
        _ => false,
    };
}
