using System;
using System.Collections.Generic;
using System.Linq;
using LicenseGuard.Licensing.Catalog;
using LicenseGuard.Licensing.Policy;

namespace LicenseGuard.Licensing.Rules.Project;

/// <summary>Finds what a model derives from: the bases that its item declares, that its header names and that the catalogue
/// knows, up the chain. A base that is not known, or only second-hand, has parts without a licence, so that it is judged
/// Unknown.</summary>
internal static class ModelBases
{
    private const string HuggingFace = "huggingface.co/";

    /// <summary>The bases as components, each once; what the model itself is is none of them.</summary>
    internal static IReadOnlyList<Component> Of(ResolvedModel model, ModelFamily? family, LicenseCatalog catalog)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        if (family is not null) seen.Add(family.Name);
        var names = new List<string>(model.BasedOn);
        names.AddRange(model.File.BaseModels);
        if (family is { Confidence: Confidence.Read }) names.AddRange(family.BasedOn);
        return Components(names, seen, catalog);
    }

    /// <summary>The family that a name means, or null.</summary>
    internal static ModelFamily? Find(string name, LicenseCatalog catalog) =>
        catalog.FindFamily(name) ?? catalog.MatchModel(WithoutSite(name));

    // A family is taken once, so a chain that comes back to itself ends.
    private static List<Component> Components(IReadOnlyList<string> names, HashSet<string> seen, LicenseCatalog catalog)
    {
        var bases = new List<Component>();
        foreach (var name in names)
        {
            if (name.Trim().Length == 0) continue;
            var family = Find(name.Trim(), catalog);
            if (seen.Add(family?.Name ?? name.Trim())) bases.Add(ComponentOf(name.Trim(), family, seen, catalog));
        }

        return bases;
    }

    private static Component ComponentOf(string name, ModelFamily? family, HashSet<string> seen, LicenseCatalog catalog)
    {
        if (family is not { Confidence: Confidence.Read })
            return new Component(ComponentKind.Model, family?.Name ?? name, [new LicensedPart(Part.Weights, null)], [], []);
        var parts = new List<LicensedPart>
        {
            family.IsService ? new(Part.Terms, family.Terms) : new(Part.Weights, family.Weights),
        };
        if (family.Output is not null) parts.Add(new LicensedPart(Part.Output, family.Output));
        var kind = family.IsService ? ComponentKind.Service : ComponentKind.Model;
        var component = new Component(kind, family.Name, parts, [], family.NotScopes);
        return parts.All(part => Evidence.SecondHand(part.License, catalog) is null)
            ? component with { Bases = Components(family.BasedOn, seen, catalog) }
            : component with { Parts = [parts[0] with { License = null }] };
    }

    private static string WithoutSite(string name)
    {
        var at = name.IndexOf(HuggingFace, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? name : name.Substring(at + HuggingFace.Length);
    }
}
