using System;
using System.Collections.Generic;

namespace LicenseGuard.Licensing.Catalog;

/// <summary>Turns the blocks of models/*.txt into families: <c>family name</c> for weights, <c>service name</c> for a hosted
/// model.</summary>
internal static class ModelReader
{
    public static void Read(List<DataBlock> blocks, List<DeferredFamily> families)
    {
        var values = new List<string>();
        foreach (var block in blocks)
        {
            if (block.Kind is not ("family" or "service"))
                throw block.Bad("expected 'family' or 'service', not '" + block.Kind + "'");
            values.Clear();
            block.AddValues("provider", values);
            var provider = values.Count > 0 ? values[0] : null;
            values.Clear();
            block.AddValues("match", values);
            families.Add(new DeferredFamily(block.Name, () => ReadBlock(block), provider, Patterns(values)));
        }
    }

    private static string[] Patterns(List<string> lines)
    {
        if (lines.Count == 1)
            return Split(lines[0]);
        var patterns = new List<string>();
        foreach (var line in lines)
            patterns.AddRange(Split(line));
        return patterns.ToArray();
    }

    private static ModelFamily ReadBlock(DataBlock block)
    {
        string developer = "", country = "", source = "";
        string? code = null, weights = null, data = null, output = null, terms = null, provider = null;
        Confidence? confidence = null;
        List<string> patterns = [], bases = [], notScopes = [];
        foreach (var line in block.Lines)
        {
            if (line.Value.Length == 0)
                throw line.Bad("'" + line.Key + "' has no value");
            switch (line.Key)
            {
                case "developer": developer = line.Value; break;
                case "country": country = line.Value; break;
                case "source": source = line.Value; break;
                case "match": patterns.AddRange(Split(line.Value)); break;
                case "code": code = line.Value; break;
                case "weights": weights = line.Value; break;
                case "data": data = line.Value; break;
                case "output": output = line.Value; break;
                case "terms": terms = line.Value; break;
                case "provider": provider = line.Value; break;
                case "based-on": bases.Add(line.Value); break;
                case "not-scope": notScopes.Add(line.Value); break;
                case "confidence": confidence = CatalogWords.ReadConfidence(line); break;
                default: throw line.Bad("'" + line.Key + "' is not understood");
            }
        }

        if (developer.Length == 0 || patterns.Count == 0 || confidence is null)
            throw block.Bad("'" + block.Name + "' needs developer, match and confidence");
        var isWhole = block.Kind == "service"
            ? provider is not null && terms is not null && weights is null
            : provider is null && terms is null;
        if (!isWhole)
            throw block.Bad("a service has provider and terms and no weights; a family has neither");
        return new ModelFamily(
            block.Name, developer, country, patterns.ToArray(), code, weights, data, output, terms, provider, bases.ToArray(),
            notScopes.ToArray(), confidence.Value, source);
    }

    internal static string[] Split(string value) => value.Split([' '], StringSplitOptions.RemoveEmptyEntries);
}
