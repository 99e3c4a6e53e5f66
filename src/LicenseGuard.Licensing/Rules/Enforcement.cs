using System;
using System.Collections.Generic;
using LicenseGuard.Licensing.Manifest;

namespace LicenseGuard.Licensing.Rules;

/// <summary>How loud a finding is in a build.</summary>
public enum Loudness
{
    /// <summary>Not at all.</summary>
    Silent,

    /// <summary>A message.</summary>
    Info,

    /// <summary>A warning.</summary>
    Warning,

    /// <summary>An error: the build fails.</summary>
    Error,
}

/// <summary>The settings of a project that decide how loud its findings are (design.md §6).</summary>
/// <param name="Enforce">LicenseGuardEnforce: <c>auto</c>, <c>error</c>, <c>warn</c>; anything else counts as <c>auto</c>.</param>
/// <param name="OnBuildServer">A sign of a build server is set.</param>
/// <param name="UnknownIsError">LicenseGuardUnknown is <c>error</c>.</param>
/// <param name="NoWarn">Ids that are silenced; beats everything.</param>
/// <param name="WarningsNotAsErrors">Ids that never become errors; beats all that makes errors.</param>
/// <param name="WarningsAsErrors">Ids that are errors.</param>
/// <param name="TreatWarningsAsErrors">Every warning is an error.</param>
public sealed record Enforcement(
    string Enforce,
    bool OnBuildServer,
    bool UnknownIsError,
    ISet<string> NoWarn,
    ISet<string> WarningsNotAsErrors,
    ISet<string> WarningsAsErrors,
    bool TreatWarningsAsErrors)
{
    /// <summary>How loud a finding of this rule and severity is.</summary>
    public Loudness Of(Rule rule, Severity severity)
    {
        if (NoWarn.Contains(rule.Id))
            return Loudness.Silent;
        if (severity == Severity.Info)
            return Loudness.Info;
        if (WarningsNotAsErrors.Contains(rule.Id) || Is("warn"))
            return Loudness.Warning;
        return WarningsAsErrors.Contains(rule.Id) || TreatWarningsAsErrors || IsEnforced(rule) ? Loudness.Error : Loudness.Warning;
    }

    private bool IsEnforced(Rule rule) =>
        Is("error")
        || (OnBuildServer && (rule.Gate == Gate.Yes || (rule.Gate == Gate.ByUnknown && UnknownIsError)));

    private bool Is(string mode) => string.Equals(Enforce, mode, StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads an MSBuild list of ids: separated by <c>;</c>, <c>,</c> or blanks, case does not matter.</summary>
    public static ISet<string> Ids(string? list) =>
        new HashSet<string>(
            (list ?? "").Split([';', ',', ' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries),
            StringComparer.OrdinalIgnoreCase);
}
