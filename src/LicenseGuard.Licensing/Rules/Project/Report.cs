using System.Collections.Generic;
using System.Linq;
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

    /// <summary>A finding that rests on clauses. Its second argument is the part of the use that was assumed and that the clauses
    /// meet.</summary>
    internal static Finding Because(
        string rule, string variant, Judged component, Severity severity, IReadOnlyList<Reason> reasons,
        params IReadOnlyList<string> more) =>
        new(
            rule, Key(rule, variant), severity, component.Name, component.Place,
            [component.Name, Assumed(component.Use, reasons), .. more], reasons);

    /// <summary>The assumed words of the use that the clauses meet, separated by blanks.</summary>
    internal static string Assumed(DeclaredUse use, IReadOnlyList<Reason> reasons)
    {
        var met = FindingText.Assumed(use).Split(' ')
            .Where(word => word.Length > 0 && reasons.Any(r => r.Because.Split(',').Any(part => part.Trim() == word)));
        return string.Join(" ", met);
    }

    private static string Key(string rule, string variant) => variant.Length == 0 ? rule : rule + "_" + variant;
}
