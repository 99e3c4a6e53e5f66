using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LicenseGuard.Analyzers.Values;

/// <summary>What the folder has to recognise by symbol: the framework's path methods and file reads, and the model names that the
/// referenced model libraries define.</summary>
internal sealed class KnownSymbols
{
    private readonly INamedTypeSymbol? _path;
    private readonly INamedTypeSymbol? _file;
    private readonly INamedTypeSymbol? _appContext;
    private readonly IReadOnlyDictionary<ISymbol, string> _constants;

    /// <param name="compilation">The compilation.</param>
    /// <param name="constants">Fields and properties of model libraries that are a model's name.</param>
    public KnownSymbols(Compilation compilation, IReadOnlyDictionary<ISymbol, string> constants)
    {
        _path = compilation.GetTypeByMetadataName("System.IO.Path");
        _file = compilation.GetTypeByMetadataName("System.IO.File");
        _appContext = compilation.GetTypeByMetadataName("System.AppContext");
        _constants = constants;
    }

    /// <summary>The model's name that a library's field or property stands for, or null.</summary>
    public string? FindConstant(ISymbol member) =>
        _constants.Count > 0 && _constants.TryGetValue(member.OriginalDefinition, out var name) ? name : null;

    /// <summary>True for AppContext.BaseDirectory, the folder that the output lands in.</summary>
    public bool IsProgramFolder(ISymbol member) => member.Name == "BaseDirectory" && Is(member.ContainingType, _appContext);

    /// <summary>For a call that reads or opens a file: the argument that is its path; else null.</summary>
    public IOperation? FindReadPath(IInvocationOperation call)
    {
        var isRead = call.TargetMethod.Name is "ReadAllBytes" or "ReadAllBytesAsync" or "OpenRead" or "Open" or "OpenHandle"
            && Is(call.TargetMethod.ContainingType, _file);
        return isRead && call.Arguments.Length > 0 ? call.Arguments[0].Value : null;
    }

    /// <summary>How a method joins the texts of its arguments; null for a method that does not.</summary>
    public Func<string, string, string>? FindJoin(IMethodSymbol method)
    {
        if (method.ContainingType.SpecialType == SpecialType.System_String)
            return method.Name == nameof(string.Concat) ? string.Concat : null;
        if (!Is(method.ContainingType, _path))
            return null;
        return method.Name switch
        {
            "Combine" => PathJoin.Combine,
            "Join" => PathJoin.Join,
            "GetFullPath" => PathJoin.CombineWithBase,
            _ => null,
        };
    }

    private static bool Is(ISymbol? type, INamedTypeSymbol? known) =>
        known is not null && SymbolEqualityComparer.Default.Equals(type, known);
}
