using System.Collections.Generic;
using System.Linq;
using LicenseGuard.Licensing.Catalog;
using LicenseGuard.Licensing.Manifest;
using LicenseGuard.Licensing.Rules.Project;

namespace LicenseGuard.Licensing.Rules;

/// <summary>A newer version of a package of the project, as a feed has it.</summary>
/// <param name="Used">The version that the project uses.</param>
/// <param name="Newer">The newer one.</param>
/// <param name="IsAllowed">It is the newest that the declared range allows; otherwise it is the newest of all.</param>
/// <param name="LastSame">The newest version that was found to be under the licence of the one in use; empty when none was
/// looked for.</param>
public sealed record NewerPackage(ResolvedPackage Used, ResolvedPackage Newer, bool IsAllowed, string LastSame = "");

/// <summary>What only the audit can tell, since it asks the feeds: LG1006, and the other rules for packages that are not on
/// disk. Pure: no I/O, no clock.</summary>
public static class AuditRules
{
    /// <summary>LG1006 has something to say about this pair.</summary>
    public static bool IsChanged(ResolvedProject project, NewerPackage newer, LicenseCatalog catalog) =>
        LG1006LicenseChanges.Compare(PackagePair.Judge(project, newer, catalog)) is not null;

    /// <summary>The findings of the audit, sorted, without those that an exception silences for good.</summary>
    /// <param name="project">The project.</param>
    /// <param name="newer">Newer versions of its packages.</param>
    /// <param name="fetched"><c>id/version</c> of its packages that are not on disk and were looked up in a feed: about no
    /// others does another rule than LG1006 say anything here.</param>
    /// <param name="catalog">The catalogue.</param>
    public static IReadOnlyList<Finding> Judge(
        ResolvedProject project, IReadOnlyList<NewerPackage> newer, ISet<string> fetched, LicenseCatalog catalog)
    {
        var findings = fetched.Count == 0
            ? []
            : ProjectRules.Judge(project, catalog).Findings.Where(finding => fetched.Contains(finding.Component)).ToList();
        var pairs = newer.Select(one => PackagePair.Judge(project, one, catalog)).ToList();
        var exceptions = new ExceptionList(new JudgedProject(
            project, catalog, new LicenseLists(project.Policy, catalog), new Overrides(project.Policy, catalog),
            pairs.Select(pair => pair.Used).ToList(), [], [], []));
        findings.AddRange(pairs
            .Select(LG1006LicenseChanges.Compare)
            .OfType<Finding>()
            // The newest of all is no news where the newest that is allowed has that licence already.
            .GroupBy(finding => (finding.Component, After: finding.Arguments[4]))
            .Select(same => same.OrderBy(finding => finding.Arguments[3] == LG1006LicenseChanges.Allowed ? 0 : 1).First())
            .Select(exceptions.Apply)
            .OfType<Finding>());
        return ManifestOrder.Findings(findings).ToList();
    }
}
