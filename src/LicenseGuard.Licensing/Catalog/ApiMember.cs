using System.Collections.Generic;

namespace LicenseGuard.Licensing.Catalog;

/// <summary>What a call does with the model that its argument names.</summary>
public enum ApiUse
{
    /// <summary>Loads weights from a file.</summary>
    LoadsFile,

    /// <summary>Names a model that a provider hosts.</summary>
    NamesHostedModel,
}

/// <summary>A .NET library through which code names models.</summary>
/// <param name="Assembly">Simple name of the assembly that declares the members; empty where any assembly may: the base class
/// library, whose types move between assemblies.</param>
/// <param name="Provider">The provider behind hosted calls, e.g. <c>OpenAI</c>; null where the library is neutral.</param>
/// <param name="Members">Its members.</param>
public sealed record ApiLibrary(string Assembly, string? Provider, IReadOnlyList<ApiMember> Members)
{
    /// <summary>Fields and enum members of the library that stand for a model's name.</summary>
    public IReadOnlyList<ApiConstant> Constants { get; init; } = [];
}

/// <summary>A field, enum member or static property that stands for a model's name.</summary>
/// <param name="Type">Metadata name of the declaring type.</param>
/// <param name="Member">Its name.</param>
/// <param name="Value">The model's name, e.g. <c>claude-sonnet-4-5</c>.</param>
public sealed record ApiConstant(string Type, string Member, string Value);

/// <summary>A member that takes a model's name or path.</summary>
/// <param name="Type">Metadata name of the declaring type.</param>
/// <param name="Member">Method or property name; <c>.ctor</c> for constructors. All overloads that have the parameter count.</param>
/// <param name="Parameter">Name of the parameter that names the model; for a property: <c>value</c>.</param>
/// <param name="Use">What the call does.</param>
public sealed record ApiMember(string Type, string Member, string Parameter, ApiUse Use);
