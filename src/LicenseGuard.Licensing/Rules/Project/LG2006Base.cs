using System.Collections.Generic;
using System.Linq;
using LicenseGuard.Licensing.Catalog;
using LicenseGuard.Licensing.Manifest;
using LicenseGuard.Licensing.Policy;
using LicenseGuard.Licensing.Spdx;

namespace LicenseGuard.Licensing.Rules.Project;

/// <summary>LG2006: the licence of a base model forbids the declared use, or the model claims a permissive licence although its
/// base is under a restrictive one.</summary>
internal static class LG2006Base
{
    private static readonly string[] Permissive = ["osi-permissive", "permissive", "public-domain"];

    // What stays with everything that is made of it.
    private static readonly string[] Restrictive =
    [
        "responsible-ai", "community-restricted", "research-only", "noncommercial", "cc-noncommercial", "cc-noderivatives",
        "proprietary-terms", "source-available", "osi-strong-copyleft", "strong-copyleft", "osi-network-copyleft",
    ];

    internal static IEnumerable<Finding> Find(JudgedProject project)
    {
        foreach (var model in project.Models)
        {
            // A clause of the model's own licence is not inherited too: the judge says each once.
            var inherited = model.Verdict.Reasons.Where(r => r.Verdict == VerdictKind.Forbidden && r.Base.Length > 0).ToList();
            foreach (var origin in inherited.GroupBy(reason => reason.Base))
                yield return Report.Because("LG2006", "", model, Severity.Warning, origin.ToList(), origin.Key);
            if (inherited.Count > 0) continue;
            if (Looser(model, model.Component.Bases, project.Catalog) is { } finding) yield return finding;
        }
    }

    private static Finding? Looser(JudgedModel model, IReadOnlyList<Component> bases, LicenseCatalog catalog)
    {
        var claimed = model.Licenses.FirstOrDefault(license => IsAny(license, Permissive, catalog, whole: true));
        if (claimed is null) return null;
        foreach (var origin in bases)
        {
            var license = origin.Parts.FirstOrDefault(part => part.Part == Part.Weights)?.License;
            if (license is not null && catalog.TryParseExpression(license, out var expression, out _)
                && IsAny(expression, Restrictive, catalog, whole: false))
                return Report.About(
                    "LG2006", "looser", model.Name, model.Place, Severity.Warning, claimed.ToString(), origin.Name, license);
            if (Looser(model, origin.Bases, catalog) is { } finding) return finding;
        }

        return null;
    }

    // A choice of licences is as loose as its loosest; licences together are as strict as their strictest.
    private static bool IsAny(LicenseExpression license, string[] categories, LicenseCatalog catalog, bool whole) =>
        license switch
    {
        AndExpression and => whole
            ? IsAny(and.Left, categories, catalog, whole) && IsAny(and.Right, categories, catalog, whole)
            : IsAny(and.Left, categories, catalog, whole) || IsAny(and.Right, categories, catalog, whole),
        OrExpression or => whole
            ? IsAny(or.Left, categories, catalog, whole) || IsAny(or.Right, categories, catalog, whole)
            : IsAny(or.Left, categories, catalog, whole) && IsAny(or.Right, categories, catalog, whole),
        LicenseLeaf leaf =>
            LicenseLookup.Find(catalog, leaf) is { } entry && System.Array.IndexOf(categories, entry.Category) >= 0,
        _ => false,
    };
}
