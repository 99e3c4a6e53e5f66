using System.Collections.Generic;
using System.Linq;
using LicenseGuard.Licensing.Manifest;
using LicenseGuard.Licensing.Policy;

namespace LicenseGuard.Licensing.Rules.Project;

/// <summary>LG2002: a model, dataset or service is permitted only up to a number that the project has not stated.</summary>
internal static class LG2002ModelConditional
{
    internal static IEnumerable<Finding> Find(JudgedProject project) =>
        from component in project.Components
        where !component.IsCode && component is not JudgedModel { Resolved.Item: ModelItem.UndeclaredFile }
        let reasons = Evidence.With(component.Verdict, VerdictKind.Conditional)
        where reasons.Count > 0
        select Report.Because("LG2002", "", component, Severity.Warning, reasons);
}
