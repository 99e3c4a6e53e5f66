using System.Collections.Generic;
using LicenseGuard.Licensing.Catalog;

namespace LicenseGuard.Licensing.Policy;

/// <summary>The answer, from loose to strict: of several, the greatest counts.</summary>
public enum VerdictKind
{
    /// <summary>The licence permits the declared use.</summary>
    Permitted,

    /// <summary>Permitted up to a number that the project has not stated.</summary>
    Conditional,

    /// <summary>The licence, or what it says here, is not known.</summary>
    Unknown,

    /// <summary>A clause bars the declared use.</summary>
    Forbidden,
}

/// <summary>Which part of a component a licence covers.</summary>
public enum Part
{
    /// <summary>Program code: a package's only part.</summary>
    Code,

    /// <summary>A model's weights.</summary>
    Weights,

    /// <summary>Training data, or a dataset.</summary>
    Data,

    /// <summary>What the model produces.</summary>
    Output,

    /// <summary>A hosted service's terms.</summary>
    Terms,
}

/// <summary>One clause that led to a verdict.</summary>
/// <param name="Verdict">What this clause alone leads to.</param>
/// <param name="Part">The part of the component it was read for.</param>
/// <param name="License">Id of the licence; for an unknown one the text as found.</param>
/// <param name="Clause">The clause as printed; empty where no clause is at hand.</param>
/// <param name="Effect">What the clause does.</param>
/// <param name="Subject">What it is about; <c>unknown-license</c> where the licence is not known.</param>
/// <param name="Value">Its value, list members joined by <c>, </c>; empty where it has none.</param>
/// <param name="Because">What of the declared use it meets, e.g. <c>commercial</c>, <c>train</c>, or for a number that is not
/// stated the property to set, e.g. <c>LicenseGuardMonthlyActiveUsers</c>.</param>
/// <param name="Base">The base model or component that the clause is inherited from; empty for the component's own.</param>
public sealed record Reason(
    VerdictKind Verdict, Part Part, string License, string Clause, Effect Effect, string Subject, string Value, string Because,
    string Base = "");

/// <summary>Something that the licence asks of this use.</summary>
/// <param name="License">Id of the licence.</param>
/// <param name="Clause">The clause as printed.</param>
/// <param name="Subject">What is asked, e.g. <c>include-license-text</c>.</param>
/// <param name="Value">The exact text to show, name prefix and the like; empty where there is none.</param>
public sealed record Obligation(string License, string Clause, string Subject, string Value);

/// <summary>The judged answer for one component.</summary>
/// <param name="Kind">The worst of the reasons; Permitted without any.</param>
/// <param name="Elected">The branch of the licence expression that was chosen where it offers an OR; the whole otherwise.</param>
/// <param name="Reasons">Every clause that counted, strictest first, then in the order of the licence.</param>
/// <param name="Notes">Clauses that would count if a fact were stated (an excluded region, competition): no effect.</param>
/// <param name="Obligations">What the licence asks of this use.</param>
public sealed record Verdict(
    VerdictKind Kind,
    string Elected,
    IReadOnlyList<Reason> Reasons,
    IReadOnlyList<Reason> Notes,
    IReadOnlyList<Obligation> Obligations);
