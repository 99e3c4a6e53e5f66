using System.Collections.Generic;
using System.Linq;
using LicenseGuard.Licensing.Manifest;
using LicenseGuard.Licensing.Spdx;

namespace LicenseGuard.Licensing.Rules.Project;

/// <summary>LG0005 for LicenseGuardOverride. One that does not count for another reason has been reported for that.</summary>
internal static class UnusedOverrides
{
    internal static IEnumerable<Finding> Find(JudgedProject project, ExceptionList exceptions) =>
        project.Resolved.Policy.Overrides.Where(project.Overrides.IsWhole)
            .SelectMany(item => Find(item, project, exceptions));

    private static IEnumerable<Finding> Find(LicenseOverride item, JudgedProject project, ExceptionList exceptions)
    {
        var packages = project.Resolved.Packages.Where(package => Overrides.Names(item, package)).ToList();
        var models = project.Resolved.Models.Where(model => Overrides.Names(item, model)).ToList();
        var covered = packages.Where(package => Overrides.Covers(item, package)).ToList();
        var changed = covered.Where(package => !Overrides.Holds(item, package)).ToList();
        // Where it does not hold any more it does not count: that is to be known whoever else shares it.
        if (changed.Count > 0) return changed.Select(package => Changed(item, package));

        var deciding = covered.Select(project.Overrides.Of).Concat(models.Select(project.Overrides.Of)).ToList();
        if (deciding.Any(by => ReferenceEquals(by, item))) return covered.SelectMany(package => Broad(item, package, project));
        if (deciding.OfType<LicenseOverride>().FirstOrDefault() is { } other)
            return LG0005Unused.IsAsked(item, other, project) ? [LG0005Unused.Shadowed(Overrides.NameOf(item), item, other, project)] : [];
        // Versions or a hash for a model are LG0002.
        if (models.Count > 0 || !LG0005Unused.IsAsked(item, project)) return [];
        return packages.Count > 0
            ? [Make("versions", item, item.Versions, string.Join(", ", packages.Select(package => package.Version)))]
            : [Make("component", item, Spelling.Nearest(item.Component.Trim(), exceptions.Names) ?? "")];
    }

    private static Finding Changed(LicenseOverride item, ResolvedPackage package)
    {
        var name = package.Id + "/" + package.Version;
        return TextOf(package) is { } text
            ? Make("changed", item, name, text.Path, text.Sha256)
            : Make("gone", item, name);
    }

    // The next version of the package may be under another licence, and nobody would be told.
    private static IEnumerable<Finding> Broad(LicenseOverride item, ResolvedPackage package, JudgedProject project)
    {
        if (item.Versions.Trim().Length > 0 || item.Sha256.Trim().Length > 0 || !LG0005Unused.IsAsked(item, project)) yield break;
        yield return LG0005Unused.AsInfo(Make("versionless", item, package.Version, TextOf(package)?.Sha256 ?? ""));
    }

    private static Finding Make(string variant, LicenseOverride item, params IReadOnlyList<string> arguments) =>
        LG0005Unused.Make(variant, Overrides.NameOf(item), item, arguments);

    private static PackageText? TextOf(ResolvedPackage package) => package.Texts
        .Where(text => text.Sha256.Length > 0 && text.Kind is PackageTextKind.Declared or PackageTextKind.License)
        .OrderBy(text => text.Kind).FirstOrDefault();
}
