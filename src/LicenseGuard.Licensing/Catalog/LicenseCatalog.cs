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

    private readonly Dictionary<string, DeferredLicense> byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Lazy<string[]> licenseIds;
    private readonly Lazy<License[]> licenses;
    private readonly Lazy<ModelFamily[]> families;
    private readonly Lazy<ModelProvider[]> providers;
    private readonly Lazy<ApiLibrary[]> libraries;
    private readonly Lazy<Dictionary<string, DeferredFamily>> familyByName;
    private readonly Lazy<ModelMatcher> models;
    private readonly Lazy<HostedModels> hosted;

    /// <summary>Makes a catalogue. Of two licences with one id, two families with one name, or two owners of one alias, the
    /// first in ordinal order is found; an id always goes before an alias.</summary>
    public LicenseCatalog(
        IEnumerable<License> licenses, IEnumerable<ModelFamily> families, IEnumerable<ApiLibrary> libraries,
        IEnumerable<ModelProvider>? providers = null)
        : this(CatalogIndex.Of(licenses, families, libraries, providers ?? []))
    {
    }

    internal LicenseCatalog(CatalogIndex index)
    {
        foreach (var license in index.Licenses)
            AddIfNew(byName, license.Name, license);
        foreach (var license in index.Licenses)
        {
            foreach (var alias in license.Aliases)
                AddIfNew(byName, alias, license);
        }

        licenseIds = new Lazy<string[]>(() => Ids(index.Licenses));
        licenses = new Lazy<License[]>(() => CatalogIndex.Values(index.Licenses, license => license.Id));
        families = new Lazy<ModelFamily[]>(() => CatalogIndex.Values(index.Families, family => family.Name));
        providers = new Lazy<ModelProvider[]>(() => CatalogIndex.Values(index.Providers, provider => provider.Name));
        libraries = new Lazy<ApiLibrary[]>(() => CatalogIndex.Values(index.Libraries, library => library.Assembly));
        familyByName = new Lazy<Dictionary<string, DeferredFamily>>(() => ByName(index.Families));
        models = new Lazy<ModelMatcher>(() => new ModelMatcher(index.Families));
        hosted = new Lazy<HostedModels>(() => new HostedModels(providers.Value, index.Families));
    }

    /// <summary>The catalogue inside this assembly, read on first use. Safe to share between threads.</summary>
    public static LicenseCatalog BuiltIn => Data.Value;

    /// <summary>All licences, by id in ordinal order.</summary>
    public IReadOnlyList<License> Licenses => licenses.Value;

    /// <summary>The ids of all licences in ordinal order: no licence is read for them.</summary>
    internal IReadOnlyList<string> LicenseIds => licenseIds.Value;

    /// <summary>All model families and hosted models, by name in ordinal order.</summary>
    public IReadOnlyList<ModelFamily> Families => families.Value;

    /// <summary>All providers of hosted models, by name in ordinal order.</summary>
    public IReadOnlyList<ModelProvider> Providers => providers.Value;

    /// <summary>All libraries through which code names models.</summary>
    public IReadOnlyList<ApiLibrary> Libraries => libraries.Value;

    /// <summary>The licence with this id or alias (without regard to case), or null.</summary>
    public License? FindLicense(string idOrAlias) => byName.TryGetValue(idOrAlias.Trim(), out var license) ? license.Value : null;

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
        // Blanks in place of dashes are the most common slip: "Apache 2.0".
        var dashed = trimmed.Replace(' ', '-');
        error = error with
        {
            Position = error.Position + text.Length - text.TrimStart().Length,
            Nearest = FindLicense(dashed)?.Id ?? SpdxList.Current.FindLicense(dashed)?.Id ?? error.Nearest,
        };
        return false;
    }

    /// <summary>The family that a model id or file name belongs to, or null. The whole name is tried first, then its last
    /// segment; of several patterns that fit, the one with the most literal characters wins, and an exact one beats a glob
    /// of equal length.</summary>
    public ModelFamily? MatchModel(string name) => models.Value.Find(name)?.Value;

    /// <summary>The family with this name, or null.</summary>
    public ModelFamily? FindFamily(string name) =>
        familyByName.Value.TryGetValue(name, out var family) ? family.Value : null;

    /// <summary>The provider with this name or alias (letters and digits count, without regard to case), or null.</summary>
    public ModelProvider? FindProvider(string name) => hosted.Value.FindProvider(name);

    /// <summary>The hosted model of this provider, or null; with an empty provider, that of the model's own maker. A model that
    /// the provider hosts for somebody else comes with the provider's terms, name and country; it has no patterns and is not
    /// among <see cref="Families"/>.</summary>
    public ModelFamily? MatchService(string provider, string model) => hosted.Value.Find(provider, model, models.Value);

    private static Dictionary<string, DeferredFamily> ByName(List<DeferredFamily> families)
    {
        var result = new Dictionary<string, DeferredFamily>(StringComparer.OrdinalIgnoreCase);
        foreach (var family in families)
            AddIfNew(result, family.Name, family);
        return result;
    }

    private static string[] Ids(List<DeferredLicense> licenses)
    {
        var ids = new string[licenses.Count];
        for (var i = 0; i < ids.Length; i++)
            ids[i] = licenses[i].Name;
        Array.Sort(ids, StringComparer.Ordinal);
        return ids;
    }

    private static void AddIfNew<T>(Dictionary<string, T> index, string name, T item)
    {
        if (!index.ContainsKey(name))
            index.Add(name, item);
    }
}
