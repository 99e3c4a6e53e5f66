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
        List<Component> reached = [component];
        for (var i = 0; i < reached.Count; i++)
        {
            foreach (var next in reached[i].Bases)
            {
                if (Contains(reached, next))
                    continue;
                reached.Add(next);
                ComponentJudge.Judge(next, next.Name, use, catalog, findings);
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

    private static bool Contains(List<Component> reached, Component component)
    {
        foreach (var one in reached)
        {
            if (ReferenceEquals(one, component))
                return true;
        }

        return false;
    }
}
