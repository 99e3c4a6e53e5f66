using System.Collections.Generic;
using System.Collections.Immutable;
using LicenseGuard.Licensing.Catalog;
using Microsoft.CodeAnalysis;

namespace LicenseGuard.Analyzers.Calls;

/// <summary>The members of a compilation's references that name a model, and the names that their libraries define, found by
/// symbol. Made once per compilation, and only from libraries that it references.</summary>
internal sealed class ModelMembers
{
    private readonly Dictionary<ISymbol, ModelMember> _members = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, string> _constants = new(SymbolEqualityComparer.Default);
    private readonly HashSet<string> _names = [];

    private ModelMembers()
    {
    }

    /// <summary>Fields and properties of model libraries that stand for a model's name.</summary>
    public IReadOnlyDictionary<ISymbol, string> Constants => _constants;

    /// <summary>A property is among them.</summary>
    public bool HasProperties { get; private set; }

    /// <summary>The listed member that a method is, overrides or is an extension call of; else null.</summary>
    public ModelMember? Find(IMethodSymbol method)
    {
        if (!_names.Contains(method.Name))
            return null;
        for (var current = method.ReducedFrom ?? method; current is not null; current = current.OverriddenMethod)
        {
            if (_members.TryGetValue(current.OriginalDefinition, out var member))
                return member;
        }

        return null;
    }

    /// <summary>The listed member that a property is or overrides; else null.</summary>
    public ModelMember? Find(IPropertySymbol property)
    {
        if (!_names.Contains(property.Name))
            return null;
        for (var current = property; current is not null; current = current.OverriddenProperty)
        {
            if (_members.TryGetValue(current.OriginalDefinition, out var member))
                return member;
        }

        return null;
    }

    /// <summary>Finds the members with one use; null where the compilation references no library that has them.</summary>
    /// <param name="compilation">The compilation.</param>
    /// <param name="libraries">The libraries that have such members.</param>
    /// <param name="withFramework">The framework's own file calls too.</param>
    public static ModelMembers? Resolve(Compilation compilation, ModelLibraries libraries, bool withFramework)
    {
        ModelMembers? members = null;
        var module = compilation.SourceModule;
        var references = module.ReferencedAssemblies;
        for (var i = 0; i < references.Length; i++)
        {
            if (libraries.Find(references[i].Name) is { } library)
                (members ??= new ModelMembers()).AddLibrary(library, module.ReferencedAssemblySymbols[i], libraries.Use);
        }

        if (withFramework && libraries.Find("") is { } framework)
            (members ??= new ModelMembers()).AddFramework(framework, compilation, libraries.Use);
        return members is { _members.Count: > 0 } ? members : null;
    }

    private void AddLibrary(ApiLibrary library, IAssemblySymbol assembly, ApiUse use)
    {
        foreach (var row in library.Members)
        {
            if (row.Use == use && assembly.GetTypeByMetadataName(row.Type) is { } type)
                Add(type, row, library.Provider, assembly);
        }

        foreach (var row in library.Constants)
        {
            if (assembly.GetTypeByMetadataName(row.Type) is not { } type)
                continue;
            foreach (var symbol in type.GetMembers(row.Member))
                _constants[symbol] = row.Value;
        }
    }

    // The framework's types move between assemblies from one version to the next.
    private void AddFramework(ApiLibrary library, Compilation compilation, ApiUse use)
    {
        foreach (var row in library.Members)
        {
            if (row.Use != use)
                continue;
            foreach (var type in compilation.GetTypesByMetadataName(row.Type))
                Add(type, row, null, null);
        }
    }

    // A member in all its overloads that have the parameter.
    private void Add(INamedTypeSymbol type, ApiMember row, string? provider, IAssemblySymbol? library)
    {
        var found = row.Member == WellKnownMemberNames.InstanceConstructorName
            ? ImmutableArray<ISymbol>.CastUp(type.InstanceConstructors)
            : type.GetMembers(row.Member);
        foreach (var symbol in found)
        {
            if (FindOrdinal(symbol, row.Parameter) is not { } ordinal)
                continue;
            _members[symbol] = new ModelMember(ordinal, row.Use, provider, library);
            _names.Add(symbol.Name);
            HasProperties |= symbol.Kind == SymbolKind.Property;
        }
    }

    private static int? FindOrdinal(ISymbol symbol, string parameter)
    {
        if (symbol is IPropertySymbol)
            return -1;
        if (symbol is IMethodSymbol method)
        {
            foreach (var candidate in method.Parameters)
            {
                if (candidate.Name == parameter)
                    return candidate.Ordinal;
            }
        }

        return null;
    }
}
