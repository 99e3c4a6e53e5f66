using System.Collections.Generic;
using LicenseGuard.Licensing.Manifest;
using LicenseGuard.Licensing.Policy;

namespace LicenseGuard.Licensing.Rules.Project;

/// <summary>Makes findings.</summary>
internal static class Report
{
    /// <summary>A finding about a component without clauses. Key: the variant of the text, or empty.</summary>
    internal static Finding About(
        string rule, string variant, string component, Place place, Severity severity, params IReadOnlyList<string> arguments) =>
        new(rule, Key(rule, variant), severity, component, place, [component, .. arguments], []);

    /// <summary>A finding about a judged component without clauses.</summary>
    internal static Finding About(
        string rule, string variant, Judged component, Severity severity, params IReadOnlyList<string> arguments) =>
        new(rule, Key(rule, variant), severity, component.Name, component.Place, [component.Shown, .. arguments], []);

    /// <summary>A finding that rests on clauses. Its second argument are the words of the use that were assumed.</summary>
    internal static Finding Because(
        string rule, string variant, Judged component, Severity severity, IReadOnlyList<Reason> reasons,
        params IReadOnlyList<string> more) =>
        new(
            rule, Key(rule, variant), severity, component.Name, component.Place,
            [component.Shown, FindingText.Assumed(component.Use), .. more], reasons);

    private static string Key(string rule, string variant) => variant.Length == 0 ? rule : rule + "_" + variant;
}
