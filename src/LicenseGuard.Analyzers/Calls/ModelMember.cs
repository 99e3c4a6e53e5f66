using LicenseGuard.Licensing.Catalog;
using Microsoft.CodeAnalysis;

namespace LicenseGuard.Analyzers.Calls;

/// <summary>A method, constructor or property of the compilation that takes a model's name or path.</summary>
/// <param name="Ordinal">Position of the parameter that names the model; -1 for a property.</param>
/// <param name="Use">What the call does with it.</param>
/// <param name="Provider">The provider behind hosted calls; null where the library is neutral.</param>
/// <param name="Library">The assembly that declares it; null for the framework's own file calls.</param>
internal sealed record ModelMember(int Ordinal, ApiUse Use, string? Provider, IAssemblySymbol? Library);
