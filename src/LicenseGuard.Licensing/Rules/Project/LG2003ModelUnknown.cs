using System.Collections.Generic;
using System.Linq;
using LicenseGuard.Licensing.Manifest;

namespace LicenseGuard.Licensing.Rules.Project;

/// <summary>LG2003: the licence of a model or dataset, or the terms of a service, are not known.</summary>
internal static class LG2003ModelUnknown
{
    internal static IEnumerable<Finding> Find(JudgedProject project)
    {
        foreach (var component in project.Components)
        {
            if (component.IsCode || IsSaidByAnother(component, project.Resolved.UnknownIsError)) continue;
            foreach (var finding in UnknownLicense.Find("LG2003", component, project.Catalog)) yield return finding;
            foreach (var hint in component.Hints.Where(hint => hint.Variant == "header_ignored"))
                yield return Report.About(
                    "LG2003", hint.Variant, component.Name, component.Place, Severity.Info, hint.Source);
        }
    }

    // LG2004 speaks of what nobody declares. Of a file that is not here, LG0004 says all there is to say, but it stops no
    // build: where the unknown has to, this rule speaks too.
    private static bool IsSaidByAnother(Judged component, bool unknownIsError) =>
        component is JudgedModel { Resolved: var model }
        && (model.Item == ModelItem.UndeclaredFile
            || (model.File.State == ModelFileState.Missing && !LG0004FileMissing.IsIdentified(model) && !unknownIsError));
}
