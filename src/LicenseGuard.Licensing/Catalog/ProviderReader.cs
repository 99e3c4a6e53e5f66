using System.Collections.Generic;

namespace LicenseGuard.Licensing.Catalog;

/// <summary>Turns the blocks <c>provider name</c> of providers/*.txt into providers.</summary>
internal static class ProviderReader
{
    public static void Read(List<DataBlock> blocks, List<Deferred<ModelProvider>> providers)
    {
        foreach (var block in blocks)
        {
            if (block.Kind != "provider")
                throw block.Bad("expected 'provider', not '" + block.Kind + "'");
            providers.Add(new Deferred<ModelProvider>(block.Name, () => ReadBlock(block)));
        }
    }

    private static ModelProvider ReadBlock(DataBlock block)
    {
        string country = "", source = "";
        string? terms = null, output = null;
        bool takesAnyName = false, addsModelTerms = false;
        Confidence? confidence = null;
        List<string> aliases = [];
        foreach (var line in block.Lines)
        {
            switch (line.Key)
            {
                case "also": aliases.Add(line.Value); break;
                case "country": country = line.Value; break;
                case "terms": terms = line.Value; break;
                case "output": output = line.Value; break;
                case "any-name": takesAnyName = true; break;
                case "adds-model-terms": addsModelTerms = true; break;
                case "confidence": confidence = CatalogWords.ReadConfidence(line); break;
                case "source": source = line.Value; break;
                default: throw line.Bad("'" + line.Key + "' is not understood");
            }
        }

        if (country.Length == 0)
            throw block.Bad("'" + block.Name + "' needs country");
        if (terms is null != confidence is null || (terms is null && (output is not null || takesAnyName || addsModelTerms)))
            throw block.Bad("a provider that hosts models of others has terms and confidence; another has neither");
        return new ModelProvider(
            block.Name, aliases.ToArray(), country, terms, output, takesAnyName, addsModelTerms, confidence ?? Confidence.Read,
            source);
    }
}
