using System;
using System.Collections.Generic;
using LicenseGuard.Licensing.Catalog;
using LicenseGuard.Licensing.Policy;
using LicenseGuard.Licensing.Spdx;

namespace LicenseGuard.Licensing.Rules.Project;

/// <summary>Finds and judges the licence of a package: an override with a reason ends the matter, otherwise its own metadata
/// speak (design.md §5).</summary>
internal static class PackageEvidence
{
    private const string NuGetLicenses = "://licenses.nuget.org/";

    internal static JudgedPackage Judge(
        ResolvedPackage package, ResolvedProject project, LicenseCatalog catalog, LicenseLists lists, Overrides overrides)
    {
        var bad = new List<BadExpression>();
        var license = overrides.Of(package) is { } item ? overrides.LicenseOf(item) : Stated(package, catalog, bad);
        var name = package.Id + "/" + package.Version;
        var code = new LicensedPart(Part.Code, license is null ? null : lists.Choices(license).ToString());
        var component = new Component(ComponentKind.Package, name, [code], [], []);
        var use = PackageUse.Of(package, project.Use);
        var verdict = Policy.Judge.Decide(component, use, catalog);
        var gap = license is null ? GapOf(package.License, bad.Count > 0) : null;
        Hint? hint = null;
        if (license is not null && Evidence.SecondHand(verdict.Elected, catalog) is { } secondHand)
        {
            gap = new Gap("secondhand", secondHand);
            verdict = Evidence.Unsure(verdict, "secondhand", secondHand, r => Evidence.IsSecondHand(r, catalog), out hint);
        }

        return new JudgedPackage(package)
        {
            Name = name,
            Place = package.Place,
            Use = use,
            Component = component,
            Verdict = verdict,
            Licenses = license is null ? [] : [license],
            Gap = gap,
            Hints = hint is null ? [] : [hint],
            BadExpressions = bad,
        };
    }

    private static LicenseExpression? Stated(ResolvedPackage package, LicenseCatalog catalog, List<BadExpression> bad)
    {
        switch (package.License.Kind)
        {
            case PackageLicenseKind.Expression:
                return Evidence.Read(package.License.Text, package.Id + "/" + package.Version, catalog, bad);
            case PackageLicenseKind.Url when ExpressionOf(package.License.Text) is { } text:
                // NuGet writes this address for a package that states an expression; a wrong one is just an address.
                return catalog.TryParseExpression(text, out var expression, out _) ? expression : null;
            default:
                return null;
        }
    }

    private static string? ExpressionOf(string url)
    {
        var at = url.IndexOf(NuGetLicenses, StringComparison.OrdinalIgnoreCase);
        if (at < 0 || !url.Substring(0, at).Trim().StartsWith("http", StringComparison.OrdinalIgnoreCase)) return null;
        return Uri.UnescapeDataString(url.Substring(at + NuGetLicenses.Length)).Trim().TrimEnd('/');
    }

    private static Gap GapOf(PackageLicense license, bool isBad) => license.Kind switch
    {
        // LG0003 says what is wrong with the expression.
        PackageLicenseKind.Expression when isBad => new Gap(""),
        PackageLicenseKind.File => new Gap("file", license.Text),
        PackageLicenseKind.Url => new Gap("url", license.Text),
        _ => new Gap("none"),
    };
}
