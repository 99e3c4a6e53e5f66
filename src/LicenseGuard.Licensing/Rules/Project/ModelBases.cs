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

    /// <summary>The bases as components, each once; what the model itself is is none of them. The item's relation is that to
    /// the bases that it names, or to those of the header when it names none.</summary>
    internal static IReadOnlyList<Component> Of(
        ResolvedModel model, ModelFamily? family, IReadOnlyList<ResolvedModel> models, LicenseCatalog catalog)
    {
        var walk = new Walk(models, catalog);
        if (family is not null) walk.Skip(family.Name);
        var stated = Relations.Read(model.Relation);
        var bases = walk.Components(model.BasedOn, stated, Relations.IsTaught(stated));
        var ofHeader = model.BasedOn.Count == 0 ? stated : Relation.FineTune;
        bases.AddRange(walk.Components(model.File.BaseModels, ofHeader, Relations.IsTaught(ofHeader)));
        if (family is { Confidence: Confidence.Read })
            bases.AddRange(walk.Components(family.BasedOn, Relation.FineTune, isTaught: false));
        return bases;
    }

    /// <summary>The family that a name means, or null.</summary>
    internal static ModelFamily? Find(string name, LicenseCatalog catalog) =>
        catalog.FindFamily(name) ?? catalog.MatchModel(WithoutSite(name));

    private static string WithoutSite(string name)
    {
        var at = name.IndexOf(HuggingFace, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? name : name.Substring(at + HuggingFace.Length);
    }

    /// <summary>The way up the chain. A family is taken once, so a chain that comes back to itself ends; and once more where it
    /// only taught the model on one way and is part of it on another.</summary>
    private sealed class Walk(IReadOnlyList<ResolvedModel> models, LicenseCatalog catalog)
    {
        private readonly HashSet<string> _whole = new(StringComparer.OrdinalIgnoreCase);
        private readonly HashSet<string> _taught = new(StringComparer.OrdinalIgnoreCase);

        internal void Skip(string name) => _whole.Add(name);

        internal List<Component> Components(IReadOnlyList<string> names, Relation relation, bool isTaught)
        {
            var bases = new List<Component>();
            foreach (var text in names)
            {
                var name = text.Trim();
                if (name.Length == 0) continue;
                if (Dataset(name) is { } data)
                {
                    bases.Add(data);
                    continue;
                }

                var family = Find(name, catalog);
                var key = family?.Name ?? name;
                if (!_whole.Contains(key) && (isTaught ? _taught : _whole).Add(key))
                    bases.Add(Of(name, family, isTaught) with { Relation = relation });
            }

            return bases;
        }

        // Data of the project that the model was made of can only have taught it.
        private Component? Dataset(string name)
        {
            var data = models.FirstOrDefault(model => model.Item == ModelItem.DatasetAsset && (
                string.Equals(model.Path, name.Replace('\\', '/'), StringComparison.OrdinalIgnoreCase)
                || (model.Model.Length > 0 && string.Equals(model.Model, name, StringComparison.OrdinalIgnoreCase))));
            if (data is null) return null;
            var license = data.License.Trim();
            var part = new LicensedPart(Part.Data, license.Length == 0 ? null : license);
            return new Component(ComponentKind.Dataset, data.Path, [part], [], []) { Relation = Relation.Train };
        }

        private Component Of(string name, ModelFamily? family, bool isTaught)
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
                ? component with { Bases = Components(family.BasedOn, Relation.FineTune, isTaught) }
                : component with { Parts = [parts[0] with { License = null }] };
        }
    }
}
