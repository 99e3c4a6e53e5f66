using System.Collections.Generic;
using System.Linq;
using LicenseGuard.Licensing.Catalog;
using LicenseGuard.Licensing.Manifest;
using LicenseGuard.Licensing.Policy;

namespace LicenseGuard.Licensing.Rules.Project;

/// <summary>LG2007: the licensor hands the model or dataset out only to those who accept its terms and no acceptance is recorded,
/// or it was not got from the licensor although the licence gives rights only to those who have it from there. An origin that
/// is not stated says nothing.</summary>
internal static class LG2007Source
{
    private const string Gated = "accept-terms-to-download";

    internal static IEnumerable<Finding> Find(JudgedProject project)
    {
        foreach (var model in project.Models)
        {
            var resolved = model.Resolved;
            if (resolved.Item == ModelItem.UndeclaredFile || ModelOrigin.Of(resolved) is not { } origin) continue;
            var isAccepted = Evidence.IsGrant(resolved.AcceptedBy, resolved.AcceptedOn);
            var family = FamilyOf(model, origin, project.Catalog);
            if (family is { Homes.Count: > 0 } && !origin.IsAmong(family.Homes))
            {
                // A mirror of one's own is fine for those whom the licensor let have it. Of what is forbidden anyway an id need
                // not say more.
                if ((!isAccepted || origin.IsPublicPlace)
                    && (resolved.Source.Trim().Length > 0 || model.Verdict.Kind != VerdictKind.Forbidden))
                    yield return Report.About(
                        "LG2007", "source", model, Severity.Warning, origin.Text, family.Developer, family.Name);
            }
            else if (!isAccepted && GatedBy(model, family, origin, project.Catalog) is { } license)
            {
                yield return Report.About("LG2007", "", model, Severity.Warning, license.Name);
            }
        }
    }

    // What the item names is this family, not what its file is called like.
    private static ModelFamily? FamilyOf(JudgedModel model, ModelOrigin origin, LicenseCatalog catalog)
    {
        if (model.Resolved.Item == ModelItem.DatasetAsset) return null;
        var name = model.Resolved.Model.Trim();
        var family = ModelBases.Find(name.Length > 0 ? name : origin.Text, catalog);
        return family is { IsService: false, Confidence: Confidence.Read } ? family : null;
    }

    private static License? GatedBy(JudgedModel model, ModelFamily? family, ModelOrigin origin, LicenseCatalog catalog)
    {
        foreach (var asked in model.Verdict.Obligations.Where(obligation => obligation.Subject == Gated))
        {
            if (catalog.FindLicense(asked.License) is { Confidence: Confidence.Read } license
                && (origin.IsAmong(family?.Homes ?? []) || origin.IsOf(license.Steward)
                    || (family is not null && origin.IsOf(family.Developer))))
                return license;
        }

        return null;
    }
}
