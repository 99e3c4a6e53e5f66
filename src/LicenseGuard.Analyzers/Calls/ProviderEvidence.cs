using System;
using LicenseGuard.Analyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LicenseGuard.Analyzers.Calls;

/// <summary>How sure it is that a call reaches the library's own provider. Most clients can be pointed at any compatible server,
/// and the same model has other terms there.</summary>
internal enum ProviderEvidence
{
    /// <summary>It may be another: an endpoint is set, or the client comes from elsewhere.</summary>
    Open,

    /// <summary>Nothing in the project's references hints at another.</summary>
    Assumed,

    /// <summary>The code shows that none is set.</summary>
    Certain,
}

/// <summary>Finds out.</summary>
internal static class ProviderFinder
{
    private static readonly string[] EndpointNames = ["Endpoint", "BaseUrl"];

    /// <summary>Judges a call of a library that has a provider.</summary>
    public static ProviderEvidence Find(ModelCall call, Compilation compilation, ValueFolder folder)
    {
        if (call.Member is not { Provider: not null, Library: { } library })
            return ProviderEvidence.Open;
        return call.Operation switch
        {
            IObjectCreationOperation creation => OfCreation(creation, library, folder),
            IInvocationOperation { Instance: { } receiver } =>
                IsFrom(call.Target, library) && folder.FindOrigin(receiver) is IObjectCreationOperation creation
                    ? OfCreation(creation, library, folder)
                    : ProviderEvidence.Open,
            IAssignmentOperation => HasSibling(compilation, library.Name) ? ProviderEvidence.Open : ProviderEvidence.Assumed,
            _ => ProviderEvidence.Open,
        };
    }

    private static ProviderEvidence OfCreation(IObjectCreationOperation creation, IAssemblySymbol library, ValueFolder folder)
    {
        if (!IsFrom(creation.Constructor, library) || SetsEndpoint(creation))
            return ProviderEvidence.Open;
        foreach (var argument in creation.Arguments)
        {
            if (argument.ArgumentKind == ArgumentKind.Explicit && CanHoldEndpoint(argument.Parameter?.Type)
                && !IsWithoutEndpoint(argument.Value, folder))
            {
                return ProviderEvidence.Open;
            }
        }

        return ProviderEvidence.Certain;
    }

    // Only options that are made in place: those in a variable may be changed before they are used.
    private static bool IsWithoutEndpoint(IOperation options, ValueFolder folder)
    {
        while (options is IConversionOperation conversion)
            options = conversion.Operand;
        return options.ConstantValue is { HasValue: true, Value: null }
            || (options is IObjectCreationOperation creation && !SetsEndpoint(creation));
    }

    private static bool SetsEndpoint(IObjectCreationOperation creation)
    {
        if (creation.Initializer is not { } initializer)
            return false;
        foreach (var item in initializer.Initializers)
        {
            if (item is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target }
                && Array.IndexOf(EndpointNames, target.Property.Name) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private static bool CanHoldEndpoint(ITypeSymbol? type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            foreach (var name in EndpointNames)
            {
                if (!current.GetMembers(name).IsEmpty)
                    return true;
            }
        }

        return false;
    }

    private static bool IsFrom(ISymbol? member, IAssemblySymbol library) =>
        SymbolEqualityComparer.Default.Equals(member?.ContainingAssembly, library);

    // Azure.AI.OpenAI beside OpenAI, Anthropic.Foundry beside Anthropic: the same types, another server.
    private static bool HasSibling(Compilation compilation, string library)
    {
        foreach (var reference in compilation.SourceModule.ReferencedAssemblies)
        {
            if (reference.Name.StartsWith(library + ".", StringComparison.Ordinal)
                || (reference.Name.EndsWith("." + library, StringComparison.Ordinal)
                    && !reference.Name.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }
}
