using System;
using System.Collections.Generic;
using System.Linq;
using LicenseGuard.Licensing.Catalog;
using LicenseGuard.Licensing.Manifest;
using LicenseGuard.Licensing.Policy;

namespace LicenseGuard.Licensing.Rules.Project;

/// <summary>LG1006: the licence changes in a newer version. Only the audit asks.</summary>
internal static class LG1006LicenseChanges
{
    /// <summary>Says of a newer version that the declared range allows it.</summary>
    internal const string Allowed = "the newest that is allowed";

    private const string Rule = "LG1006";

    /// <summary>The finding; null when the newer version is under the same licence, or when nothing is known to have become
    /// worse.</summary>
    internal static Finding? Compare(PackagePair pair)
    {
        var (used, newer) = (pair.Used, pair.Newer);
        var (before, after) = (Licenses(used), Licenses(newer));
        if (Same(before, after)) return null;

        var isForbidden = newer.Verdict.Kind == VerdictKind.Forbidden && used.Verdict.Kind != VerdictKind.Forbidden;
        if (before.Length == 0)
        {
            // LG1003 speaks of the version in use. That a newer one says something at all is no bad news by itself.
            if (isForbidden) return Make(pair, "_unforeseen", before, after, Evidence.With(newer.Verdict, VerdictKind.Forbidden));
            var heard = Heard(used);
            return heard.Length == 0 || after.Length == 0 || Same(heard, after) ? null : Make(pair, "_heard", heard, after, []);
        }

        if (after.Length == 0) return Make(pair, "_unknown", before, after, []);
        if (isForbidden) return Make(pair, "_forbidden", before, after, Evidence.With(newer.Verdict, VerdictKind.Forbidden));
        var conflicts = Conflicts(newer, pair.Catalog);
        if (conflicts.Count > 0 && Conflicts(used, pair.Catalog).Count == 0)
            return Make(pair, "_incompatible", before, after, conflicts);
        var isUnclear = newer.Verdict.Kind == VerdictKind.Unknown && used.Verdict.Kind < VerdictKind.Unknown;
        return Make(pair, isUnclear ? "_unclear" : "", before, after, []);
    }

    private static Finding Make(
        PackagePair pair, string variant, string before, string after, IReadOnlyList<Reason> reasons) => new(
        Rule, Rule + variant, Severity.Warning, pair.Used.Name, pair.Used.Place,
        [
            pair.Used.Shown, before, pair.Newer.Resolved.Version, pair.IsAllowed ? Allowed : "the newest", after,
            FindingText.Assumed(pair.Used.Use), pair.Used.Use.Facts.OutboundLicense ?? "", pair.LastSame,
        ],
        reasons);

    // What LG1005 would say.
    private static IReadOnlyList<Reason> Conflicts(JudgedPackage package, LicenseCatalog catalog) =>
        Compatibility.Conflicts(package.Component, package.Verdict.Elected, package.Use, catalog);

    // Known licences beside something that is not known do not make it known.
    private static string Licenses(JudgedPackage package) => package.Gap is null or { Variant: "secondhand" }
        ? string.Join(", ", package.Licenses.Select(license => license.ToString()).Distinct(StringComparer.OrdinalIgnoreCase))
        : "";

    // What others say of a package that names no licence itself (an old address).
    private static string Heard(JudgedPackage package) => package.Licenses.Count > 0
        ? ""
        : package.Hints.Where(hint => hint.Variant == "secondhand").Select(hint => hint.Source).FirstOrDefault() ?? "";

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}

/// <summary>A package in use and a newer version of it, each judged by its own evidence.</summary>
internal sealed record PackagePair(
    JudgedPackage Used, JudgedPackage Newer, bool IsAllowed, string LastSame, LicenseCatalog Catalog)
{
    /// <summary>Judges both. Overrides are left out: they speak of what somebody has looked at, and the newer version is not
    /// that. So are texts beside an expression, which the audit does not fetch.</summary>
    internal static PackagePair Judge(ResolvedProject project, NewerPackage newer, LicenseCatalog catalog)
    {
        var plain = project with { Policy = project.Policy with { Overrides = [] } };
        var lists = new LicenseLists(plain.Policy, catalog);
        var none = new Overrides(plain.Policy, catalog);
        return new PackagePair(
            PackageEvidence.Judge(Stated(newer.Used), plain, catalog, lists, none),
            PackageEvidence.Judge(Stated(newer.Newer), plain, catalog, lists, none),
            newer.IsAllowed, newer.LastSame, catalog);
    }

    private static ResolvedPackage Stated(ResolvedPackage package) =>
        package.License.Kind == PackageLicenseKind.Expression ? package with { Texts = [] } : package;
}
