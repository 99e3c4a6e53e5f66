using System.Collections.Generic;

namespace LicenseGuard.Licensing.Catalog;

/// <summary>What a clause does.</summary>
public enum Effect
{
    /// <summary>Grants something that another clause or the nature of the licence would withhold.</summary>
    Permit,

    /// <summary>Bars a use.</summary>
    Forbid,

    /// <summary>Allows a use up to a number.</summary>
    Limit,

    /// <summary>Asks something of the user: an obligation.</summary>
    Require,

    /// <summary>Leaves out a region or a type of organisation.</summary>
    Exclude,
}

/// <summary>When a clause applies; <see cref="Always"/> where the licence names no occasion.</summary>
public enum Occasion
{
    /// <summary>The licence names no occasion.</summary>
    Always,

    /// <summary>When the thing, or what holds it, is passed to others.</summary>
    Distribute,

    /// <summary>When others reach it over a network.</summary>
    Host,

    /// <summary>When it is changed.</summary>
    Modify,

    /// <summary>When it or its outputs train another model.</summary>
    Train,

    /// <summary>When outputs are used.</summary>
    Output,

    /// <summary>When outputs are made public.</summary>
    Publish,

    /// <summary>When the use is commercial.</summary>
    Commercial,

    /// <summary>On a plan that costs nothing.</summary>
    UnpaidTier,
}

/// <summary>What happens above a limit.</summary>
public enum OnExceed
{
    /// <summary>The term is not a limit, or the licence ends above it.</summary>
    Ends,

    /// <summary>A further grant of the licensor is needed.</summary>
    NeedsGrant,

    /// <summary>The only consequence is a duty to display a name.</summary>
    DisplayDuty,

    /// <summary>A paid plan or licence is needed.</summary>
    PaidPlan,
}

/// <summary>One clause of a licence. The subjects are those of the catalogue's vocabulary (Catalog/data/vocabulary.txt).</summary>
/// <param name="Effect">What the clause does.</param>
/// <param name="Subject">What it is about, e.g. <c>commercial-use</c>.</param>
/// <param name="Values">The value, where the subject has one: a number for a limit, ISO 3166 codes or <c>EU</c> for a
/// region, the kind of model for <c>training-other-models</c>, the exact text for a display or notice duty.</param>
/// <param name="When">When it applies.</param>
/// <param name="Clause">The clause number as printed, e.g. <c>1(b)(v)</c>; <c>unnumbered</c> where the text has none.</param>
/// <param name="OnExceed">For a limit: what happens above it.</param>
/// <param name="NeedsGrant">For a forbid: the licensor offers a separate grant that lifts it.</param>
/// <param name="Scope">The term covers only this part of the licensed models, e.g. <c>multimodal-models</c>; else null.</param>
/// <param name="Note">What the clause says beyond the subject, in our words; empty where the subject says it all.</param>
/// <param name="Lifts">For a permit: the subject of the forbid or limit of the same licence that it lifts; else null.</param>
public sealed record Term(
    Effect Effect,
    string Subject,
    IReadOnlyList<string> Values,
    Occasion When,
    string Clause,
    OnExceed OnExceed = OnExceed.Ends,
    bool NeedsGrant = false,
    string? Scope = null,
    string Note = "",
    string? Lifts = null);
