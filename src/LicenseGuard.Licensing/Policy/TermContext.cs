using System;
using LicenseGuard.Licensing.Catalog;

namespace LicenseGuard.Licensing.Policy;

/// <summary>What one licence is judged for: the part it covers, the declared use, the component's circumstances.</summary>
internal sealed record TermContext(License License, Part Part, DeclaredUse Use, Component Component, string Base)
{
    public Purposes Purposes => Use.Purposes;

    public Acts Acts => Use.Acts;

    public UseFacts Facts => Use.Facts;

    public bool Does(Acts acts) => (Use.Acts & acts) != 0;

    public bool Is(Purposes purposes) => (Use.Purposes & purposes) != 0;

    /// <summary>True when the clause's occasion arises in the declared use. An unpaid plan is never assumed here.</summary>
    public bool Arises(Occasion when) => when switch
    {
        Occasion.Always => true,
        // Outputs are made by running the thing: what the licence asks on passing on or changing it is not about them.
        Occasion.Distribute => Part != Part.Output && Does(UseWords.PassOn),
        Occasion.Modify => Part != Part.Output && Does(Acts.Modify),
        Occasion.Host => Does(UseWords.Serve),
        Occasion.Train => Does(Acts.Train),
        Occasion.Output => Part is Part.Output or Part.Terms || Does(Acts.PublishOutputs),
        Occasion.Publish => Does(Acts.PublishOutputs),
        Occasion.Commercial => Is(Purposes.Commercial),
        _ => false,
    };

    /// <summary>True when the licence's scope leaves the component out.</summary>
    public bool IsOutOfScope(Term term)
    {
        if (term.Scope is null)
            return false;
        foreach (var scope in Component.NotScopes)
        {
            if (string.Equals(scope, term.Scope, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    /// <summary>True when a permission of the same licence takes the clause back.</summary>
    public bool IsLifted(Term term) => IsLifted(term.Subject);

    /// <summary>True when a permission of the same licence takes its clauses on this subject back.</summary>
    public bool IsLifted(string subject)
    {
        foreach (var permit in License.Terms)
        {
            if (permit.Effect == Effect.Permit && permit.Lifts == subject && Holds(permit))
                return true;
        }

        return false;
    }

    public Reason Because(VerdictKind verdict, Term term, string because) => new(
        verdict, Part, License.Id, term.Clause, term.Effect, term.Subject, string.Join(", ", term.Values), because, Base);

    // Never by an act: a permission that comes with one would make a verdict looser when the act is added.
    private bool Holds(Term permit) => permit.Subject switch
    {
        "commercial-outputs" => Part == Part.Output,
        "organisation-type" => Organisation.Matches(permit, Facts.OrganizationType),
        _ => permit.When != Occasion.Output || Part is Part.Output or Part.Terms,
    };
}
