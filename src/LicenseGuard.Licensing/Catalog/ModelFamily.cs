using System.Collections.Generic;

namespace LicenseGuard.Licensing.Catalog;

/// <summary>A family of models, or a hosted model, and the licences of its parts.</summary>
/// <param name="Name">The family's name, e.g. <c>Llama 2</c>: unique in the catalogue.</param>
/// <param name="Developer">Who made it.</param>
/// <param name="Country">ISO 3166-1 alpha-2 code of the developer's seat, for a hosted service the operator's; empty if
/// unknown.</param>
/// <param name="Patterns">Globs over model ids and file names (<c>*</c> only) and, behind a <c>~</c>, words in them, matched
/// without regard to case (Catalog/data/README.md).</param>
/// <param name="Code">Licence expression of the inference code, or null: none or unknown.</param>
/// <param name="Weights">Licence expression of the weights; null for a hosted service.</param>
/// <param name="Data">Licence expression of the training data, or null: not available.</param>
/// <param name="Output">Licence expression that governs outputs, or null: no licence addresses them.</param>
/// <param name="Terms">For a hosted service: the expression of the terms of service; else null.</param>
/// <param name="Provider">For a hosted service: the provider whose terms these are; else null.</param>
/// <param name="BasedOn">Names of the families it derives from.</param>
/// <param name="NotScopes">Term scopes (<see cref="Term.Scope"/>) that do not reach this family, e.g. <c>multimodal-models</c>
/// for a text-only model.</param>
/// <param name="Confidence">How sure the entry is.</param>
/// <param name="Source">Where the facts were read.</param>
public sealed record ModelFamily(
    string Name,
    string Developer,
    string Country,
    IReadOnlyList<string> Patterns,
    string? Code,
    string? Weights,
    string? Data,
    string? Output,
    string? Terms,
    string? Provider,
    IReadOnlyList<string> BasedOn,
    IReadOnlyList<string> NotScopes,
    Confidence Confidence,
    string Source)
{
    /// <summary>Organisations and hosts through which the licensor hands the weights out, where its licence gives rights only to
    /// those who have them from there; else empty.</summary>
    public IReadOnlyList<string> Homes { get; init; } = [];

    /// <summary>True for a model that is reached over an API and has no weights to load.</summary>
    public bool IsService => Provider is not null;
}
