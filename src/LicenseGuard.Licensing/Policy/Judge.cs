using System.Collections.Generic;
using LicenseGuard.Licensing.Catalog;

namespace LicenseGuard.Licensing.Policy;

/// <summary>Judges a component's licences against the declared use (design.md §4). Pure: no I/O, no clock.</summary>
public static class Judge
{
    /// <summary>The subject of a reason that says the licence is not known.</summary>
    public const string UnknownLicense = "unknown-license";

    /// <summary>The verdict over all parts of the component and of everything it derives from.</summary>
    public static Verdict Decide(Component component, DeclaredUse use, LicenseCatalog catalog)
    {
        var findings = new PartFindings();
        var elected = ComponentJudge.Judge(component, "", use, catalog, findings);

        // A base may be reached on several ways, and a list could even lead back to where it came from.
        List<Origin> reached = [new Origin(component, IsTaught: false)];
        for (var i = 0; i < reached.Count; i++)
        {
            foreach (var next in reached[i].Component.Bases)
            {
                // What was only taught by a model holds nothing of that model's own bases either.
                var origin = new Origin(next, reached[i].IsTaught || Relations.IsTaught(next.Relation));
                if (Contains(reached, origin))
                    continue;
                reached.Add(origin);
                var judged = origin.IsTaught && !Relations.IsTaught(next.Relation)
                    ? next with { Relation = Relation.Distill }
                    : next;
                ComponentJudge.Judge(judged, next.Name, use, catalog, findings);
            }
        }

        return new Verdict(findings.Worst, elected, StrictestFirst(findings.Reasons), findings.Notes, findings.Obligations);
    }

    private static List<Reason> StrictestFirst(List<Reason> reasons)
    {
        List<Reason> sorted = new(reasons.Count);
        for (var kind = VerdictKind.Forbidden; kind >= VerdictKind.Permitted; kind--)
        {
            foreach (var reason in reasons)
            {
                if (reason.Verdict == kind)
                    sorted.Add(reason);
            }
        }

        return sorted;
    }

    private static bool Contains(List<Origin> reached, Origin origin)
    {
        foreach (var one in reached)
        {
            if (ReferenceEquals(one.Component, origin.Component) && (one.IsTaught == origin.IsTaught || !one.IsTaught))
                return true;
        }

        return false;
    }

    private readonly record struct Origin(Component Component, bool IsTaught);
}
