using System;
using System.Collections.Generic;
using LicenseGuard.Licensing.Catalog;

namespace LicenseGuard.Analyzers.Calls;

/// <summary>The libraries of the catalogue that have members with one use, by the name of their assembly. Asked for every
/// reference of every compilation, so it is made once.</summary>
internal sealed class ModelLibraries
{
    private static readonly Lazy<ModelLibraries> Loading = new(() => new ModelLibraries(ApiUse.LoadsFile));
    private static readonly Lazy<ModelLibraries> Naming = new(() => new ModelLibraries(ApiUse.NamesHostedModel));

    private readonly Dictionary<string, ApiLibrary> _byAssembly = new(StringComparer.Ordinal);

    private ModelLibraries(ApiUse use)
    {
        Use = use;
        foreach (var library in LicenseCatalog.BuiltIn.Libraries)
        {
            foreach (var member in library.Members)
            {
                if (member.Use == use)
                    _byAssembly[library.Assembly] = library;
            }
        }
    }

    /// <summary>What their members do.</summary>
    public ApiUse Use { get; }

    /// <summary>The libraries that have members with this use.</summary>
    public static ModelLibraries With(ApiUse use) => use == ApiUse.LoadsFile ? Loading.Value : Naming.Value;

    /// <summary>The library in this assembly, or null; the framework's own calls under the empty name.</summary>
    public ApiLibrary? Find(string assembly) => _byAssembly.TryGetValue(assembly, out var library) ? library : null;
}
