using System;
using System.Collections.Generic;

namespace LicenseGuard.Licensing.Catalog;

/// <summary>Turns the blocks of models/*.txt into families: <c>family name</c> for weights, <c>service name</c> for a hosted
/// model.</summary>
internal static class ModelReader
{
    /// <summary>The lines that are read before a family is asked for.</summary>
    public static readonly string[] IndexKeys = ["match", "provider"];

    public static void Read(List<DataBlock> blocks, List<DeferredFamily> families)
    {
        foreach (var block in blocks)
        {
            if (block.Kind is not ("family" or "service"))
                throw block.Bad("expected 'family' or 'service', not '" + block.Kind + "'");
            string? provider = null, match = null;
            for (var i = 0; i < block.Found.Count; i += 2)
            {
                var value = block.Found[i + 1];
                if (block.Found[i] == "provider")
                    provider = value;
                else
                    match = match is null ? value : match + " " + value;
            }

            families.Add(new DeferredFamily(block.Name, () => ReadBlock(block), provider, Split(match ?? "")));
        }
    }

    private static ModelFamily ReadBlock(DataBlock block)
    {
        string developer = "", country = "", source = "";
        string? code = null, weights = null, data = null, output = null, terms = null, provider = null;
        Confidence? confidence = null;
        List<string> patterns = [], bases = [], notScopes = [], homes = [];
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
                case "home": homes.AddRange(Split(line.Value)); break;
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
            notScopes.ToArray(), confidence.Value, source) { Homes = homes.ToArray() };
    }

    internal static string[] Split(string value) => value.Split([' '], StringSplitOptions.RemoveEmptyEntries);
}
