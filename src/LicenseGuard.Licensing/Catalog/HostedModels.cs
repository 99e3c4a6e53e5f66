using System.Collections.Generic;

namespace LicenseGuard.Licensing.Catalog;

/// <summary>Finds hosted models by provider and name.</summary>
internal sealed class HostedModels
{
    private readonly Dictionary<string, ModelProvider> providers = new(new ProviderNames());
    private readonly Dictionary<string, ModelMatcher> byProvider = new(new ProviderNames());
    private readonly ModelMatcher all;

    public HostedModels(IReadOnlyList<ModelProvider> providers, IReadOnlyList<DeferredFamily> families)
    {
        foreach (var provider in providers)
            AddIfNew(provider.Name, provider);
        foreach (var provider in providers)
        {
            foreach (var alias in provider.Aliases)
                AddIfNew(alias, provider);
        }

        var services = new List<DeferredFamily>();
        var perProvider = new Dictionary<string, List<DeferredFamily>>(new ProviderNames());
        foreach (var family in families)
        {
            if (family.Provider is not { } provider)
                continue;
            services.Add(family);
            if (!perProvider.TryGetValue(provider, out var list))
                perProvider.Add(provider, list = []);
            list.Add(family);
        }

        all = new ModelMatcher(services);
        foreach (var provider in perProvider)
            byProvider.Add(provider.Key, new ModelMatcher(provider.Value));
    }

    public ModelProvider? FindProvider(string name) => providers.TryGetValue(name, out var provider) ? provider : null;

    /// <summary>The service, or null. A model of somebody else is looked up among all models.</summary>
    public ModelFamily? Find(string provider, string model, ModelMatcher models)
    {
        if (provider.Length == 0)
            return all.Find(model)?.Value;
        var known = FindProvider(provider);
        if (byProvider.TryGetValue(known?.Name ?? provider, out var own) && own.Find(model) is { } service)
            return service.Value;
        return known?.Host(models.Find(model)?.Value);
    }

    private void AddIfNew(string name, ModelProvider provider)
    {
        if (!providers.ContainsKey(name))
            providers.Add(name, provider);
    }
}
