using System.Collections.Generic;
using System.Linq;
using LicenseGuard.Licensing.Manifest;
using LicenseGuard.Licensing.Policy;

namespace LicenseGuard.Licensing.Rules.Project;

/// <summary>LG0002: metadata of our items that are not understood. What concerns the items alone (properties,
/// wildcards, relations, untrusted packages) is found while the project is read.</summary>
internal static class LG0002BadMetadata
{
    private const string Day = Evidence.DayFormat;
    private const string OfPackages = "nothing, since it is about a model";

    internal static IEnumerable<Finding> Find(JudgedProject project)
    {
        foreach (var judged in project.Models)
        {
            var model = judged.Resolved;
            if (Acceptance(judged, model.AcceptedBy, model.AcceptedOn) is { } finding) yield return finding;
            switch (NarrowedUse.Problem(model, project.Resolved.Use, out _))
            {
                case "metadata":
                    yield return Metadata(judged.Name, model.Place, "Use", model.Use, string.Join(", ", UseWords.All));
                    break;
                case { } variant:
                    yield return Report.About("LG0002", variant, judged.Name, model.Place, Severity.Warning, model.Use);
                    break;
            }
        }

        foreach (var judged in project.Services)
            if (Acceptance(judged, judged.Resolved.AcceptedBy, judged.Resolved.AcceptedOn) is { } finding) yield return finding;
        foreach (var finding in project.Resolved.Policy.Overrides.SelectMany(item => Override(item, project))) yield return finding;
        foreach (var item in project.Resolved.Policy.Exceptions)
        {
            if (item.Until.Length > 0 && !Evidence.IsDay(item.Until))
                yield return Metadata(item.Component, item.Place, "Until", item.Until, Day);
            if (item.Rules.Count == 0) yield return Metadata(item.Component, item.Place, "Rules", "", ExceptionList.Expected);
            foreach (var rule in item.Rules)
                if (!ExceptionList.IsRule(rule))
                    yield return Report.About(
                        "LG0002", "rule", item.Component, item.Place, Severity.Warning, rule, ExceptionList.Nearest(rule) ?? "");
        }
    }

    private static IEnumerable<Finding> Override(LicenseOverride item, JudgedProject project)
    {
        if (!Overrides.HasRange(item, out _))
            yield return Metadata(item.Component, item.Place, "Versions", item.Versions, "[1.2,2), [1.2], 1.2");
        if (!Overrides.HasHash(item))
            yield return Metadata(item.Component, item.Place, "Sha256", item.Sha256, "64 hexadecimal digits");
        if (!project.Resolved.Models.Any(model => Overrides.Names(item, model))) yield break;
        if (item.Versions.Trim().Length > 0)
            yield return Metadata(item.Component, item.Place, "Versions", item.Versions, OfPackages);
        if (item.Sha256.Trim().Length > 0)
            yield return Metadata(item.Component, item.Place, "Sha256", item.Sha256, OfPackages);
    }

    // Half an acceptance is none, and its author should know.
    private static Finding? Acceptance(Judged component, string by, string on)
    {
        if (on.Length > 0 && !Evidence.IsDay(on)) return Metadata(component.Name, component.Place, "AcceptedOn", on, Day);
        if (by.Trim().Length > 0 && on.Length == 0) return Metadata(component.Name, component.Place, "AcceptedOn", on, Day);
        return on.Length > 0 && by.Trim().Length == 0
            ? Metadata(component.Name, component.Place, "AcceptedBy", by, "who accepted")
            : null;
    }

    private static Finding Metadata(string item, Place place, string metadata, string found, string expected) =>
        Report.About("LG0002", "metadata", item, place, Severity.Warning, metadata, found, expected);
}
