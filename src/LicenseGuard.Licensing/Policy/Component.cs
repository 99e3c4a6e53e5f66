using System.Collections.Generic;

namespace LicenseGuard.Licensing.Policy;

/// <summary>What kind of thing has the licence.</summary>
public enum ComponentKind
{
    /// <summary>A NuGet package.</summary>
    Package,

    /// <summary>A model whose weights are at hand.</summary>
    Model,

    /// <summary>A dataset.</summary>
    Dataset,

    /// <summary>A hosted model.</summary>
    Service,
}

/// <summary>A part and the licence expression it is under.</summary>
/// <param name="Part">The part.</param>
/// <param name="License">An SPDX expression or an alias of the catalogue; null: not known.</param>
public sealed record LicensedPart(Part Part, string? License);

/// <summary>What the judge looks at: a component, its parts, and what it derives from.</summary>
/// <param name="Kind">The kind of component.</param>
/// <param name="Name">Package id, model id or file, provider and model.</param>
/// <param name="Parts">The parts to judge, each once.</param>
/// <param name="Bases">What it derives from, judged the same way; their terms count too.</param>
/// <param name="NotScopes">Term scopes that do not reach this component.</param>
/// <param name="GrantRecorded">The licensor's terms were accepted, or its form was sent (AcceptedBy/AcceptedOn): what the licence
/// grants only to those who register is granted. A separate licence that has to be agreed (for commercial use, above a number of
/// users) is not among that: a click on a download page would count for it.</param>
public sealed record Component(
    ComponentKind Kind,
    string Name,
    IReadOnlyList<LicensedPart> Parts,
    IReadOnlyList<Component> Bases,
    IReadOnlyList<string> NotScopes,
    bool GrantRecorded = false)
{
    /// <summary>For a base: how what derives from it was made of it.</summary>
    public Relation Relation { get; init; } = Relation.FineTune;

    /// <summary>For a service: it is used on a plan that costs nothing; null when nobody says.</summary>
    public bool? IsUnpaidPlan { get; init; }
}
