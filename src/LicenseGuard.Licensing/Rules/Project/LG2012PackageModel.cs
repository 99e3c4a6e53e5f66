using System.Collections.Generic;
using System.Globalization;
using LicenseGuard.Licensing.Manifest;

namespace LicenseGuard.Licensing.Rules.Project;

/// <summary>LG2012: a package carries model files that nobody declared. Warning for a file whose own header names a licence, or a
/// model of the catalogue, that forbids the declared use.</summary>
internal static class LG2012PackageModel
{
    internal static IEnumerable<Finding> Find(JudgedProject project)
    {
        foreach (var package in project.Packages)
        {
            var quiet = new List<PackageModel>();
            foreach (var model in package.Resolved.Models)
            {
                var judged = Judge(package, model, project);
                var reasons = LG2001ModelForbidden.Own(judged.Verdict);
                if (reasons.Count == 0)
                    quiet.Add(model);
                else
                    yield return Report.Because("LG2012", "forbidden", package, Severity.Warning, reasons, model.Path);
            }

            if (quiet.Count > 0)
                yield return Report.About(
                    "LG2012", "", package, Severity.Info, quiet[0].Path,
                    quiet.Count == 1 ? "" : quiet.Count.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static JudgedModel Judge(JudgedPackage package, PackageModel model, JudgedProject project) => ModelEvidence.Judge(
        new ResolvedModel
        {
            Item = ModelItem.UndeclaredFile,
            Path = package.Name + "/" + model.Path,
            LinkPath = package.Name + "/" + model.Path,
            Place = package.Place,
            File = model.File,
        },
        project.Resolved with { Use = package.Use }, project.Catalog, project.Lists, project.Overrides);
}
