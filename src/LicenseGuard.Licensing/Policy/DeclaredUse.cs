using System;
using System.Collections.Generic;

namespace LicenseGuard.Licensing.Policy;

/// <summary>What the project does it for (LicenseGuardUse).</summary>
[Flags]
public enum Purposes
{
    /// <summary>None is declared.</summary>
    None = 0,

    /// <summary>For or toward commercial advantage, internal business use included.</summary>
    Commercial = 1,

    /// <summary>Not for commercial advantage.</summary>
    Noncommercial = 2,

    /// <summary>Non-commercial research or teaching.</summary>
    Research = 4,

    /// <summary>Trying out, no production use.</summary>
    Evaluation = 8,
}

/// <summary>What the project does with the thing (LicenseGuardUse).</summary>
[Flags]
public enum Acts
{
    /// <summary>None is declared.</summary>
    None = 0,

    /// <summary>Used inside the organisation.</summary>
    Internal = 1,

    /// <summary>Others get it, or a product that holds it, as binary.</summary>
    Distribute = 2,

    /// <summary>Others get it as source.</summary>
    DistributeSource = 4,

    /// <summary>Others reach the application over a network.</summary>
    Host = 8,

    /// <summary>Others get the component's own function as a service.</summary>
    OfferAsService = 16,

    /// <summary>It is fine-tuned, quantised, merged, adapted.</summary>
    Modify = 32,

    /// <summary>Its weights or outputs train or improve another model.</summary>
    Train = 64,

    /// <summary>Its outputs are made public.</summary>
    PublishOutputs = 128,
}

/// <summary>A number the project states, exactly or as an upper bound.</summary>
/// <param name="Value">The number, at least 0.</param>
/// <param name="IsBound">True for <c>&lt;n</c>: the real number is below <paramref name="Value"/>.</param>
public readonly record struct StatedNumber(long Value, bool IsBound)
{
    /// <summary>The largest whole number that the statement allows.</summary>
    public long Largest => IsBound ? Value - 1 : Value;
}

/// <summary>The facts a project may state about itself; everything is optional.</summary>
public sealed record UseFacts
{
    /// <summary>LicenseGuardMonthlyActiveUsers: people per month.</summary>
    public StatedNumber? MonthlyActiveUsers { get; init; }

    /// <summary>LicenseGuardAnnualRevenue: US dollars per year.</summary>
    public StatedNumber? AnnualRevenue { get; init; }

    /// <summary>LicenseGuardEmployees: people.</summary>
    public StatedNumber? Employees { get; init; }

    /// <summary>LicenseGuardRegions: where it is offered, ISO 3166-1 alpha-2, <c>EU</c>, <c>EEA</c>; null when not stated,
    /// empty for <c>none</c>.</summary>
    public IReadOnlyList<string>? Regions { get; init; }

    /// <summary>LicenseGuardOrganizationCountry: the seat, ISO 3166-1 alpha-2.</summary>
    public string? OrganizationCountry { get; init; }

    /// <summary>LicenseGuardOrganizationType: company, nonprofit, academic, government, individual, cloud-vendor.</summary>
    public string? OrganizationType { get; init; }

    /// <summary>LicenseGuardFields: fields of use; null when not stated, empty for <c>none</c>.</summary>
    public IReadOnlyList<string>? Fields { get; init; }

    /// <summary>LicenseGuardCompetesWith: stewards that the project competes with.</summary>
    public IReadOnlyList<string>? CompetesWith { get; init; }

    /// <summary>LicenseGuardTrains: kinds of model trained, the catalogue's values of training-other-models.</summary>
    public IReadOnlyList<string>? Trains { get; init; }

    /// <summary>LicenseGuardOutboundLicense: the project's own licence expression, or <c>proprietary</c>; null when the
    /// project passes nothing on.</summary>
    public string? OutboundLicense { get; init; }
}

/// <summary>What a project says it does.</summary>
/// <param name="Purposes">At least one.</param>
/// <param name="Acts">At least one.</param>
/// <param name="PurposesAssumed">No purpose was declared: the strict default is judged.</param>
/// <param name="ActsAssumed">No act was declared: the kind of project decided.</param>
/// <param name="Facts">What else it states.</param>
public sealed record DeclaredUse(Purposes Purposes, Acts Acts, bool PurposesAssumed, bool ActsAssumed, UseFacts Facts);
