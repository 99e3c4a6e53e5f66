using System.Collections.Generic;
using System.Globalization;
using LicenseGuard.Licensing.Manifest;
using LicenseGuard.Licensing.Spdx;

namespace LicenseGuard.Licensing.Rules.Project;

/// <summary>LG0003: a licence expression of a package, an item or a policy list does not parse or names an unknown id.</summary>
internal static class LG0003BadExpression
{
    internal static IEnumerable<Finding> Find(JudgedProject project)
    {
        foreach (var component in project.Components)
        {
            foreach (var bad in component.BadExpressions)
                yield return Make(component.Name, component.Place, bad.Where, bad.Text, bad.Error);
        }

        var policy = project.Resolved.Policy;
        foreach (var item in policy.Overrides)
        {
            if (!project.Catalog.TryParseExpression(item.License, out _, out var error))
                yield return Make(item.Component, item.Place, "LicenseGuardOverride " + item.Component, item.License, error);
        }

        foreach (var finding in Listed("LicenseGuardAllowed", policy.Allowed, project)) yield return finding;
        foreach (var finding in Listed("LicenseGuardDenied", policy.Denied, project)) yield return finding;
    }

    private static IEnumerable<Finding> Listed(string itemType, IReadOnlyList<ListedLicense> list, JudgedProject project)
    {
        foreach (var item in list)
        {
            if (!project.Catalog.TryParseExpression(item.License, out var expression, out var error))
                yield return Make(item.License, item.Place, itemType, item.License, error);
            else if (expression is not LicenseLeaf)
                yield return new Finding(
                    "LG0003", "LG0003_list", Severity.Warning, item.License, item.Place, [itemType, item.License], []);
        }
    }

    private static Finding Make(string component, Place place, string where, string text, ExpressionError error) => new(
        "LG0003", "LG0003_" + (error.Expected == ")" ? "close" : error.Expected), Severity.Warning, component, place,
        [
            where, text, (error.Position + 1).ToString(CultureInfo.InvariantCulture), error.Found, error.Nearest ?? "",
        ],
        []);
}
