using System.Collections.Concurrent;
using System.Collections.Generic;
using LicenseGuard.Licensing.Catalog;
using LicenseGuard.Licensing.Policy;

namespace LicenseGuard.Analyzers.Models;

/// <summary>Judges hosted models that are not declared by the terms that the catalogue knows, each model once.</summary>
internal sealed class KnownTerms(DeclaredUse use, LicenseCatalog catalog)
{
    private readonly ConcurrentDictionary<(string Provider, string Model), Verdict?> _verdicts = new();

    /// <summary>The verdict for the declared use; null when the catalogue does not know the model, or not from the terms
    /// themselves: second-hand knowledge is no ground for a warning.</summary>
    public Verdict? Judge(string model, string provider) => _verdicts.GetOrAdd((provider, model), Decide);

    private Verdict? Decide((string Provider, string Model) service)
    {
        if (catalog.MatchService(service.Provider, service.Model) is not { Confidence: Confidence.Read } family)
            return null;
        var parts = new List<LicensedPart> { new(Part.Terms, family.Terms) };
        if (family.Output is { } output)
            parts.Add(new LicensedPart(Part.Output, output));
        var component = new Component(
            ComponentKind.Service, service.Provider + "/" + service.Model, parts, [], family.NotScopes);
        var verdict = Licensing.Policy.Judge.Decide(component, use, catalog);
        return RestsOnRead(verdict) ? verdict : null;
    }

    private bool RestsOnRead(Verdict verdict)
    {
        foreach (var reason in verdict.Reasons)
        {
            if (reason.Verdict == verdict.Kind && catalog.FindLicense(reason.License) is { Confidence: Confidence.Read })
                return true;
        }

        return false;
    }
}
