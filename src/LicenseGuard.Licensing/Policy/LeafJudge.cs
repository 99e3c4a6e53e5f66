using System.Collections.Generic;
using LicenseGuard.Licensing.Catalog;
using LicenseGuard.Licensing.Spdx;

namespace LicenseGuard.Licensing.Policy;

/// <summary>Judges single licences for the parts that are under one expression. A licence exception leaves the terms as they are:
/// it widens what may be linked, which is a matter of compatibility.</summary>
internal sealed class LeafJudge(Component component, List<Part> parts, string baseName, DeclaredUse use, LicenseCatalog catalog)
{
    private readonly Dictionary<LicenseLeaf, LeafFindings> judged = [];

    /// <summary>What the licence means for all the parts; whether it stands against the project's own licence.</summary>
    public LeafFindings Judge(LicenseLeaf leaf)
    {
        if (judged.TryGetValue(leaf, out var known))
            return known;

        var findings = new PartFindings();
        List<Reason> conflicts = [];
        var license = LicenseLookup.Find(catalog, leaf);
        foreach (var part in parts)
        {
            if (license is null)
            {
                findings.Add(Unknown(part, leaf.ToString(), baseName));
                continue;
            }

            var context = new TermContext(license, part, use, component, baseName);
            TermJudge.Judge(context, findings);
            Compatibility.AddConflicts(context, leaf, catalog, conflicts);
        }

        var result = new LeafFindings(findings, conflicts.Count > 0);
        judged.Add(leaf, result);
        return result;
    }

    public static Reason Unknown(Part part, string license, string baseName) => new(
        VerdictKind.Unknown, part, license, "", Effect.Forbid, Policy.Judge.UnknownLicense, "", "", baseName);
}

/// <summary>A judged licence.</summary>
internal sealed record LeafFindings(PartFindings Findings, bool HasConflict);
