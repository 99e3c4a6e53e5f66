using System.Collections.Generic;
using System.Linq;
using LicenseGuard.Licensing.Manifest;
using LicenseGuard.Licensing.Policy;

namespace LicenseGuard.Licensing.Rules.Project;

/// <summary>LG2001: the licence of a model or dataset, or the terms of a declared service, forbid the declared use. What comes
/// from a base model is LG2006. Info where the knowledge is second-hand or rests on a name.</summary>
internal static class LG2001ModelForbidden
{
    internal static IEnumerable<Finding> Find(JudgedProject project)
    {
        foreach (var component in project.Components)
        {
            if (component.IsCode) continue;
            var reasons = Own(component.Verdict);
            if (reasons.Count > 0)
                yield return Report.Because("LG2001", Variant(component), component, Severity.Warning, reasons);
            // Of a file that nobody declares, LG2004 says what to do.
            if (component is JudgedModel { Resolved.Item: ModelItem.UndeclaredFile }) continue;
            foreach (var hint in component.Hints.Where(hint => hint.Reasons.Count > 0))
                yield return Report.Because("LG2001", hint.Variant, component, Severity.Info, hint.Reasons, hint.Source);
        }
    }

    /// <summary>What forbids by the component's own licences.</summary>
    internal static IReadOnlyList<Reason> Own(Verdict verdict) =>
        verdict.Reasons.Where(reason => reason.Verdict == VerdictKind.Forbidden && reason.Base.Length == 0).ToList();

    private static string Variant(Judged component) => component.Component.Kind switch
    {
        ComponentKind.Dataset => "data",
        ComponentKind.Service => "service",
        _ => "",
    };
}
