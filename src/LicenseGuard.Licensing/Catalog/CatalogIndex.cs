using System;
using System.Collections.Generic;

namespace LicenseGuard.Licensing.Catalog;

/// <summary>What a catalogue is made of: by name, each thing read when it is first asked for.</summary>
internal sealed class CatalogIndex
{
    public List<DeferredLicense> Licenses { get; } = [];

    public List<DeferredFamily> Families { get; } = [];

    public List<Deferred<ModelProvider>> Providers { get; } = [];

    public List<Deferred<ApiLibrary>> Libraries { get; } = [];

    public static CatalogIndex Of(
        IEnumerable<License> licenses, IEnumerable<ModelFamily> families, IEnumerable<ApiLibrary> libraries,
        IEnumerable<ModelProvider> providers)
    {
        var index = new CatalogIndex();
        foreach (var license in Sorted(licenses, license => license.Id))
            index.Licenses.Add(new DeferredLicense(license.Id, () => license, license.Aliases));
        foreach (var family in Sorted(families, family => family.Name))
            index.Families.Add(new DeferredFamily(family.Name, () => family, family.Provider, family.Patterns));
        foreach (var provider in Sorted(providers, provider => provider.Name))
            index.Providers.Add(new Deferred<ModelProvider>(provider.Name, () => provider));
        foreach (var library in libraries)
            index.Libraries.Add(new Deferred<ApiLibrary>(library.Assembly, () => library));
        return index;
    }

    /// <summary>Reads everything.</summary>
    /// <exception cref="System.IO.InvalidDataException">A line is bad; the message starts with file and line.</exception>
    public void ReadAll()
    {
        foreach (var license in Licenses)
            _ = license.Value;
        foreach (var family in Families)
            _ = family.Value;
        foreach (var provider in Providers)
            _ = provider.Value;
        foreach (var library in Libraries)
            _ = library.Value;
    }

    /// <summary>The things in ordinal order of their names.</summary>
    public static T[] Sorted<T>(IEnumerable<T> items, Func<T, string> name)
        where T : class
    {
        var list = new List<T>(items);
        var keys = new string[list.Count];
        for (var i = 0; i < keys.Length; i++)
            keys[i] = name(list[i]);
        var result = list.ToArray();
        Array.Sort(keys, result, StringComparer.Ordinal);
        return result;
    }

    /// <summary>The values in ordinal order of their names.</summary>
    public static T[] Values<T>(IEnumerable<Deferred<T>> items, Func<T, string> name)
        where T : class
    {
        var values = new List<T>();
        foreach (var item in items)
            values.Add(item.Value);
        return Sorted(values, name);
    }
}
