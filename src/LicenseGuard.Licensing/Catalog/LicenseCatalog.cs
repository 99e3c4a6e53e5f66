using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Threading;
using LicenseGuard.Licensing.Spdx;

namespace LicenseGuard.Licensing.Catalog;

/// <summary>The built-in knowledge: licences with their terms, models, services, .NET APIs.</summary>
public sealed class LicenseCatalog
{
    private static readonly Lazy<LicenseCatalog> Data =
        new(() => CatalogData.ReadCatalog(), LazyThreadSafetyMode.ExecutionAndPublication);

    private readonly License[] licenses;
    private readonly ModelFamily[] families;
    private readonly ApiLibrary[] libraries;
    private readonly Dictionary<string, License> byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, ModelFamily> familyByName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, ModelMatcher> servicesByProvider = new(StringComparer.OrdinalIgnoreCase);
    private readonly ModelMatcher models;
    private readonly ModelMatcher services;

    /// <summary>Makes a catalogue. Of two licences with one id, two families with one name, or two owners of one alias, the
    /// first in ordinal order is found; an id always goes before an alias.</summary>
    public LicenseCatalog(IEnumerable<License> licenses, IEnumerable<ModelFamily> families, IEnumerable<ApiLibrary> libraries)
    {
        this.licenses = Sorted(licenses, license => license.Id);
        this.families = Sorted(families, family => family.Name);
        this.libraries = Sorted(libraries, library => library.Assembly);

        foreach (var license in this.licenses)
            AddIfNew(byName, license.Id, license);
        foreach (var license in this.licenses)
        {
            foreach (var alias in license.Aliases)
                AddIfNew(byName, alias, license);
        }

        var perProvider = new Dictionary<string, List<ModelFamily>>(StringComparer.OrdinalIgnoreCase);
        var hosted = new List<ModelFamily>();
        foreach (var family in this.families)
        {
            AddIfNew(familyByName, family.Name, family);
            if (family.Provider is not { } provider)
                continue;
            hosted.Add(family);
            if (!perProvider.TryGetValue(provider, out var list))
                perProvider.Add(provider, list = []);
            list.Add(family);
        }

        models = new ModelMatcher(this.families);
        services = new ModelMatcher(hosted);
        foreach (var provider in perProvider)
            servicesByProvider.Add(provider.Key, new ModelMatcher(provider.Value));
    }

    /// <summary>The catalogue inside this assembly, read on first use. Safe to share between threads.</summary>
    public static LicenseCatalog BuiltIn => Data.Value;

    /// <summary>All licences, by id in ordinal order.</summary>
    public IReadOnlyList<License> Licenses => licenses;

    /// <summary>All model families and hosted models, by name in ordinal order.</summary>
    public IReadOnlyList<ModelFamily> Families => families;

    /// <summary>All libraries through which code names models.</summary>
    public IReadOnlyList<ApiLibrary> Libraries => libraries;

    /// <summary>The licence with this id or alias (without regard to case), or null.</summary>
    public License? FindLicense(string idOrAlias) => byName.TryGetValue(idOrAlias.Trim(), out var license) ? license : null;

    /// <summary>Reads a licence expression as <see cref="ExpressionParser"/> does, but takes a text that as a whole is an alias
    /// of a licence (a Hugging Face tag, a name) for that licence, and allows white space around it.</summary>
    public bool TryParseExpression(
        string text, [NotNullWhen(true)] out LicenseExpression? expression, [NotNullWhen(false)] out ExpressionError? error)
    {
        var trimmed = text.Trim();
        if (FindLicense(trimmed) is { } license)
        {
            expression = new LicenseLeaf(license.Id);
            error = null;
            return true;
        }

        if (ExpressionParser.TryParse(trimmed, out expression, out error))
            return true;
        error = error with { Position = error.Position + text.Length - text.TrimStart().Length };
        return false;
    }

    /// <summary>The family that a model id or file name belongs to, or null. The whole name is tried first, then its last
    /// segment; of several patterns that fit, the one with the most literal characters wins, and an exact one beats a glob
    /// of equal length.</summary>
    public ModelFamily? MatchModel(string name) => models.Find(name);

    /// <summary>The family with this name, or null.</summary>
    public ModelFamily? FindFamily(string name) => familyByName.TryGetValue(name, out var family) ? family : null;

    /// <summary>The hosted model of this provider (any provider when empty), or null.</summary>
    public ModelFamily? MatchService(string provider, string model)
    {
        if (provider.Length == 0)
            return services.Find(model);
        return servicesByProvider.TryGetValue(provider, out var matcher) ? matcher.Find(model) : null;
    }

    private static T[] Sorted<T>(IEnumerable<T> items, Func<T, string> name)
    {
        var list = new List<KeyValuePair<string, T>>();
        foreach (var item in items)
            list.Add(new KeyValuePair<string, T>(name(item), item));
        var result = new T[list.Count];
        var keys = new string[list.Count];
        for (var i = 0; i < result.Length; i++)
            (keys[i], result[i]) = (list[i].Key, list[i].Value);
        Array.Sort(keys, result, StringComparer.Ordinal);
        return result;
    }

    private static void AddIfNew<T>(Dictionary<string, T> index, string name, T item)
    {
        if (!index.ContainsKey(name))
            index.Add(name, item);
    }
}
