using System.Collections.Generic;
using LicenseGuard.Licensing.Manifest;

namespace LicenseGuard.Licensing.Rules;

/// <summary>The project's policy items. Those from packages that are not trusted are not in here.</summary>
/// <param name="Allowed">LicenseGuardAllowed.</param>
/// <param name="Denied">LicenseGuardDenied.</param>
/// <param name="Overrides">LicenseGuardOverride.</param>
/// <param name="Exceptions">LicenseGuardException.</param>
public sealed record ProjectPolicy(
    IReadOnlyList<ListedLicense> Allowed,
    IReadOnlyList<ListedLicense> Denied,
    IReadOnlyList<LicenseOverride> Overrides,
    IReadOnlyList<RuleException> Exceptions)
{
    /// <summary>LicenseGuardUnusedPolicy.</summary>
    public UnusedPolicy Unused { get; init; }
}

/// <summary>Which policy items LG0005 looks at.</summary>
public enum UnusedPolicy
{
    /// <summary>The project's own: one that other projects share may serve those.</summary>
    Auto,

    /// <summary>All.</summary>
    Warn,

    /// <summary>None.</summary>
    Off,
}

/// <summary>A policy item.</summary>
/// <param name="Place">Where.</param>
public abstract record PolicyItem(Place Place)
{
    /// <summary>Other projects may have it too: it does not stand in the project file or in a file of the project's
    /// folder.</summary>
    public bool IsShared { get; init; }
}

/// <summary>A licence on the allow or deny list.</summary>
/// <param name="License">SPDX id or alias.</param>
/// <param name="Family">Every version and variant of it too.</param>
/// <param name="Place">Where.</param>
public sealed record ListedLicense(string License, bool Family, Place Place) : PolicyItem(Place);

/// <summary>The user's own finding about the licence of a package or model.</summary>
/// <param name="Component">Package id, model id or model path.</param>
/// <param name="Versions">NuGet version range of the package; empty: every version.</param>
/// <param name="License">The licence expression.</param>
/// <param name="Reason">Why; without one it does not count.</param>
/// <param name="Sha256">Hash of the licence text in the package that it was decided on, hex; empty. When no text of the package
/// has it any more, the override does not count.</param>
/// <param name="Place">Where.</param>
public sealed record LicenseOverride(
    string Component, string Versions, string License, string Reason, string Sha256, Place Place) : PolicyItem(Place);

/// <summary>A finding that the team accepts.</summary>
/// <param name="Component">Package id, model id, model path or service model.</param>
/// <param name="Rules">Rule ids, or <c>forbids</c> for all that say forbidden.</param>
/// <param name="Reason">Why; without one it does not count.</param>
/// <param name="Until">Last day, <c>yyyy-MM-dd</c>; empty: no end.</param>
/// <param name="Place">Where.</param>
public sealed record RuleException(
    string Component, IReadOnlyList<string> Rules, string Reason, string Until, Place Place) : PolicyItem(Place);
