using System.Collections.Generic;
using System.Linq;
using LicenseGuard.Licensing.Manifest;
using LicenseGuard.Licensing.Policy;

namespace LicenseGuard.Licensing.Rules.Project;

/// <summary>LG2006: the licence of a base model forbids the declared use, or the model claims a licence that the base's licence
/// does not allow for what derives from it.</summary>
internal static class LG2006Base
{
    internal static IEnumerable<Finding> Find(JudgedProject project)
    {
        var derived = new DerivedLicense(project.Catalog);
        foreach (var model in project.Models)
        {
            // A clause of the model's own licence is not inherited too: the judge says each once.
            var inherited = model.Verdict.Reasons.Where(r => r.Verdict == VerdictKind.Forbidden && r.Base.Length > 0).ToList();
            foreach (var origin in inherited.GroupBy(reason => reason.Base))
                yield return Report.Because("LG2006", "", model, Severity.Warning, origin.ToList(), origin.Key);
            if (inherited.Count == 0 && Looser(model, model.Component.Bases, isTaught: false, derived) is { } finding)
                yield return finding;
        }
    }

    private static Finding? Looser(
        JudgedModel model, IReadOnlyList<Component> bases, bool isTaught, DerivedLicense derived)
    {
        var isPassedOn = (model.Use.Acts & UseWords.PassOn) != 0;
        foreach (var next in bases)
        {
            var origin = isTaught && !Relations.IsTaught(next.Relation) ? next with { Relation = Relation.Distill } : next;
            // An adapter is a work of its own, which may be under its own licence: whoever uses it needs the base's beside it.
            if (origin.Relation == Relation.Adapter) continue;
            if (model.Licenses.FirstOrDefault(license => derived.IsBroken(license, origin, isPassedOn)) is { } claimed)
                return Report.About(
                    "LG2006", "looser", model.Name, model.Place, Severity.Warning, claimed.ToString(), origin.Name,
                    origin.Parts.First(part => part.Part == Part.Weights).License!);
            if (Looser(model, next.Bases, Relations.IsTaught(origin.Relation), derived) is { } finding) return finding;
        }

        return null;
    }
}
