using System.Collections.Generic;
using LicenseGuard.Licensing.Catalog;
using LicenseGuard.Licensing.Policy;

namespace LicenseGuard.Analyzers.Models;

/// <summary>Judges a hosted model that is not declared by the terms that the catalogue knows.</summary>
internal static class KnownTerms
{
    /// <summary>The verdict for the declared use; null when the catalogue does not know the model, or not from the terms themselves:
    /// second-hand knowledge is no ground for a warning.</summary>
    public static Verdict? Judge(string model, string provider, ProjectContext project)
    {
        if (project.Catalog.MatchService(provider, model) is not { Confidence: Confidence.Read } family)
            return null;
        var parts = new List<LicensedPart> { new(Part.Terms, family.Terms) };
        if (family.Output is { } output)
            parts.Add(new LicensedPart(Part.Output, output));
        var component = new Component(ComponentKind.Service, provider + "/" + model, parts, [], family.NotScopes);
        var verdict = Licensing.Policy.Judge.Decide(component, project.Manifest.Use, project.Catalog);
        return RestsOnRead(verdict, project.Catalog) ? verdict : null;
    }

    private static bool RestsOnRead(Verdict verdict, LicenseCatalog catalog)
    {
        foreach (var reason in verdict.Reasons)
        {
            if (reason.Verdict == verdict.Kind && catalog.FindLicense(reason.License) is { Confidence: Confidence.Read })
                return true;
        }

        return false;
    }
}
