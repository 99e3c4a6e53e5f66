using System.Collections.Generic;
using System.Linq;
using LicenseGuard.Licensing.Manifest;

namespace LicenseGuard.Licensing.Rules.Project;

/// <summary>LG0007: an exception or override has no reason, and so does not count.</summary>
internal static class LG0007NoReason
{
    internal static IEnumerable<Finding> Find(JudgedProject project)
    {
        var policy = project.Resolved.Policy;
        var overrides = policy.Overrides.Where(item => item.Reason.Trim().Length == 0)
            .Select(item => Make(Overrides.NameOf(item), item));
        var exceptions = policy.Exceptions.Where(item => item.Reason.Trim().Length == 0)
            .Select(item => Make(ExceptionList.NameOf(item), item));
        return overrides.Concat(exceptions);
    }

    private static Finding Make(string name, PolicyItem item) => Report.About("LG0007", "", name, item.Place, Severity.Warning);
}
