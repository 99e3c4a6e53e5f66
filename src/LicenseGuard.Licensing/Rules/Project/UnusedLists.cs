using System.Collections.Generic;
using System.Linq;
using LicenseGuard.Licensing.Manifest;

namespace LicenseGuard.Licensing.Rules.Project;

/// <summary>LG0005 for LicenseGuardAllowed and LicenseGuardDenied. A list is policy for what is to come, so an entry that meets no
/// licence yet is said only on demand, and one that is there twice is Info.</summary>
internal static class UnusedLists
{
    private const string Allowed = "LicenseGuardAllowed ";

    internal static IEnumerable<Finding> Find(JudgedProject project)
    {
        var policy = project.Resolved.Policy;
        foreach (var item in policy.Allowed)
        {
            if (project.Lists.DenierOf(item) is { } denied)
            {
                if (LG0005Unused.IsAsked(item, denied, project))
                    yield return LG0005Unused.Make(
                        "denied", Allowed + item.License, item, denied.License, LG0005Unused.Where(denied, project));
            }
            else if (policy.Unused == UnusedPolicy.Warn && !IsMet(item, project))
            {
                yield return LG0005Unused.AsInfo(LG0005Unused.Make("list", Allowed + item.License, item));
            }
        }

        foreach (var finding in Doubles(Allowed, policy.Allowed, project)) yield return finding;
        foreach (var finding in Doubles("LicenseGuardDenied ", policy.Denied, project)) yield return finding;
    }

    private static IEnumerable<Finding> Doubles(string type, IReadOnlyList<ListedLicense> list, JudgedProject project)
    {
        foreach (var item in list)
        {
            if (project.Lists.DoubleOf(item) is { } other && LG0005Unused.IsAsked(item, other, project))
                yield return LG0005Unused.AsInfo(LG0005Unused.Shadowed(type + item.License, item, other, project));
        }
    }

    private static bool IsMet(ListedLicense item, JudgedProject project) =>
        project.Components.SelectMany(component => component.Licenses).Any(license => project.Lists.Allows(item, license));
}
