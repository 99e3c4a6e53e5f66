using System;
using System.Linq;
using LicenseGuard.Licensing.Catalog;
using LicenseGuard.Licensing.Spdx;

namespace LicenseGuard.Licensing.Rules.Project;

/// <summary>The user's own findings about licences. One counts when it has a reason, a licence and versions that can be read, and
/// when the text that it was decided on is still there. The first that counts decides.</summary>
internal sealed class Overrides(ProjectPolicy policy, LicenseCatalog catalog)
{
    private const int HashLength = 64;

    /// <summary>The override that decides about a package; null: its own evidence does.</summary>
    internal LicenseOverride? Of(ResolvedPackage package) => policy.Overrides.FirstOrDefault(
        item => Names(item, package) && Covers(item, package) && IsWhole(item) && Holds(item, package));

    /// <summary>The override that decides about a model or dataset. Versions and licence texts are of packages: an override that
    /// asks for one cannot be kept here, and does not count.</summary>
    internal LicenseOverride? Of(ResolvedModel model) => policy.Overrides.FirstOrDefault(
        item => Names(item, model) && item.Versions.Trim().Length == 0 && item.Sha256.Trim().Length == 0 && IsWhole(item));

    /// <summary>How messages name it.</summary>
    internal static string NameOf(LicenseOverride item) => "LicenseGuardOverride " + item.Component;

    /// <summary>Its licence.</summary>
    internal LicenseExpression? LicenseOf(LicenseOverride item) =>
        catalog.TryParseExpression(item.License, out var license, out _) ? license : null;

    /// <summary>Nothing that the user wrote keeps it from counting.</summary>
    internal bool IsWhole(LicenseOverride item) =>
        item.Reason.Trim().Length > 0 && LicenseOf(item) is not null && HasRange(item, out _) && HasHash(item);

    /// <summary>It has no versions, or a range.</summary>
    internal static bool HasRange(LicenseOverride item, out PackageVersionRange? range)
    {
        range = null;
        return item.Versions.Trim().Length == 0 || PackageVersionRange.TryParse(item.Versions, out range);
    }

    /// <summary>It has no hash, or one of 64 hexadecimal digits.</summary>
    internal static bool HasHash(LicenseOverride item)
    {
        var hash = item.Sha256.Trim();
        return hash.Length == 0 || (hash.Length == HashLength && hash.All(Uri.IsHexDigit));
    }

    internal static bool Names(LicenseOverride item, ResolvedPackage package) => Same(item.Component.Trim(), package.Id);

    internal static bool Names(LicenseOverride item, ResolvedModel model)
    {
        var named = item.Component.Trim().Replace('\\', '/');
        return named.Length > 0 && (Same(named, model.Path) || Same(named, model.Model.Trim()) || Same(named, model.LinkPath));
    }

    internal static bool Covers(LicenseOverride item, ResolvedPackage package) =>
        HasRange(item, out var range)
        && (range is null || (PackageVersion.TryParse(package.Version, out var version) && range.Contains(version)));

    /// <summary>The text that it was decided on is in the package.</summary>
    internal static bool Holds(LicenseOverride item, ResolvedPackage package)
    {
        var hash = item.Sha256.Trim();
        return hash.Length == 0 || package.Texts.Any(text => Same(text.Sha256, hash));
    }

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
