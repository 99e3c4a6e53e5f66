using System.Collections.Generic;
using System.Linq;
using LicenseGuard.Licensing.Catalog;
using LicenseGuard.Licensing.Manifest;
using LicenseGuard.Licensing.Policy;

namespace LicenseGuard.Licensing.Rules.Project;

/// <summary>LG2010: the licences that are declared for the parts of one model conflict once it is passed on: copyleft inference
/// code in a closed product; weights with restrictions of use beside code whose licence lets nobody add any. What the catalogue
/// knows of a family's code is not looked at: a project need not use that code.</summary>
internal static class LG2010Parts
{
    internal static IEnumerable<Finding> Find(JudgedProject project)
    {
        foreach (var model in project.Models)
        {
            if (model.Component.Kind != ComponentKind.Model || (model.Use.Acts & UseWords.PassOn) == 0) continue;
            var outbound = Outbound.Read(model.Use.Facts.OutboundLicense, project.Catalog);
            var code = model.Component.Parts.FirstOrDefault(part => part.Part == Part.Code)?.License;
            var copyleft = DerivedLicense.CopyleftOf(code, project.Catalog);
            if (copyleft is not null && outbound.IsClosed)
            {
                yield return Report.Because(
                    "LG2010", "", model, Severity.Warning, Reasons(model, copyleft, Part.Code, "share-alike", "source-disclosure"),
                    copyleft.Id);
                continue;
            }

            // One work under the copyleft licence: code and weights in a product under it, or weights under both.
            foreach (var license in model.Licenses)
            {
                var strict = copyleft ?? DerivedLicense.CopyleftOf(license.ToString(), project.Catalog);
                if (strict is null || DerivedLicense.RestrictedOf(license, project.Catalog) is not { } restricted) continue;
                var part = copyleft is null ? Part.Weights : Part.Code;
                var reasons = Reasons(model, strict, part, "additional-restrictions");
                if (reasons.Count == 0) continue;
                yield return Report.Because(
                    "LG2010", "restrictions", model, Severity.Warning, reasons, strict.Id, restricted.Name);
                break;
            }
        }
    }

    private static List<Reason> Reasons(JudgedModel model, License license, Part part, params string[] subjects)
    {
        var acts = UseWords.Of(model.Use.Acts & UseWords.PassOn);
        return license.Terms
            .Where(term => subjects.Contains(term.Subject) && term.Effect is Effect.Require or Effect.Forbid)
            .Select(term => new Reason(
                VerdictKind.Forbidden, part, license.Id, term.Clause, term.Effect, term.Subject, string.Join(", ", term.Values), acts))
            .Distinct().ToList();
    }
}
