using System.Collections.Generic;

namespace LicenseGuard.Licensing.Catalog;

/// <summary>Who offers models over a network: a maker that hosts its own (the terms stand with each service), or a cloud that
/// hosts those of others under its own terms.</summary>
/// <param name="Name">The provider's name, e.g. <c>Azure OpenAI</c>: unique in the catalogue.</param>
/// <param name="Aliases">Other names; letters and digits alone count, without regard to case.</param>
/// <param name="Country">ISO 3166-1 alpha-2 code of the operator's seat.</param>
/// <param name="Terms">Licence expression of the terms under which it hosts models of others; null: it does not.</param>
/// <param name="Output">Licence expression that its terms set for outputs, or null.</param>
/// <param name="TakesAnyName">Models are called by names that its customers choose (Azure deployments).</param>
/// <param name="AddsModelTerms">Its terms take in those of each model that it hosts.</param>
/// <param name="Confidence">How sure the entry is.</param>
/// <param name="Source">Where the facts were read.</param>
public sealed record ModelProvider(
    string Name,
    IReadOnlyList<string> Aliases,
    string Country,
    string? Terms,
    string? Output,
    bool TakesAnyName,
    bool AddsModelTerms,
    Confidence Confidence,
    string Source)
{
    /// <summary>The service that a model of somebody else is here, or null: this provider hosts only its own.</summary>
    /// <remarks>What a maker asks of its own customers binds those of this provider only where it says so; what a licence on
    /// weights says of outputs binds wherever the weights run.</remarks>
    internal ModelFamily? Host(ModelFamily? family)
    {
        if (Terms is null || (family is null && !TakesAnyName))
            return null;
        string? terms = null, output = null;
        if (family is not null)
        {
            terms = AddsModelTerms ? family.Terms ?? family.Weights : null;
            output = AddsModelTerms || !family.IsService ? family.Output : null;
        }

        var adds = (terms ?? output) is not null;
        return new ModelFamily(
            family is null ? Name : family.Name + " (" + Name + ")", family?.Developer ?? "", Country, [], null, null, null,
            Both(Output, output), Both(Terms, terms), Name, [], family?.NotScopes ?? [],
            adds && family!.Confidence > Confidence ? family.Confidence : Confidence, Source);
    }

    private static string? Both(string? first, string? second)
    {
        if (first is null || second is null || first == second)
            return first ?? second;
        return first + " AND " + (second.Contains(" OR ") ? "(" + second + ")" : second);
    }
}
