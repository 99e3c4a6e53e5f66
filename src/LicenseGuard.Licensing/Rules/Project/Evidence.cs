using System;
using System.Collections.Generic;
using System.Linq;
using LicenseGuard.Licensing.Catalog;
using LicenseGuard.Licensing.Policy;
using LicenseGuard.Licensing.Spdx;

namespace LicenseGuard.Licensing.Rules.Project;

/// <summary>What the evidence of packages, models and services has in common.</summary>
internal static class Evidence
{
    internal const string DayFormat = "yyyy-MM-dd";

    /// <summary>Reads a licence text; what is wrong with it goes to the list. Null when it is empty or wrong.</summary>
    internal static LicenseExpression? Read(string text, string where, LicenseCatalog catalog, List<BadExpression> bad)
    {
        if (text.Trim().Length == 0) return null;
        if (catalog.TryParseExpression(text, out var expression, out var error)) return expression;
        bad.Add(new BadExpression(where, text, error));
        return null;
    }

    /// <summary>Name of the first licence of an expression whose terms the catalogue has only from others; null when it has
    /// read them all.</summary>
    internal static string? SecondHand(string? license, LicenseCatalog catalog)
    {
        if (license is null || !catalog.TryParseExpression(license, out var expression, out _)) return null;
        return expression.Leaves.Select(leaf => LicenseLookup.Find(catalog, leaf))
            .FirstOrDefault(entry => entry is { Confidence: not Confidence.Read })?.Name;
    }

    /// <summary>The verdict without the reasons that rest on unsure knowledge: unknown at least. What those forbid becomes a
    /// hint.</summary>
    internal static Verdict Unsure(
        Verdict verdict, string variant, string source, Func<Reason, bool> isUnsure, out Hint hint)
    {
        var kept = verdict.Reasons.Where(reason => !isUnsure(reason)).ToList();
        var kind = kept.Any(reason => reason.Verdict == VerdictKind.Forbidden) ? VerdictKind.Forbidden : VerdictKind.Unknown;
        hint = new Hint(
            variant, source,
            verdict.Reasons.Where(reason => isUnsure(reason) && reason.Verdict == VerdictKind.Forbidden).ToList());
        return verdict with { Kind = kind, Reasons = kept };
    }

    /// <summary>The catalogue has the terms of this reason's licence only from others.</summary>
    internal static bool IsSecondHand(Reason reason, LicenseCatalog catalog) =>
        catalog.FindLicense(reason.License) is { Confidence: not Confidence.Read };

    /// <summary>The reasons that alone lead to this verdict.</summary>
    internal static IReadOnlyList<Reason> With(Verdict verdict, VerdictKind kind) =>
        verdict.Reasons.Where(reason => reason.Verdict == kind).ToList();

    /// <summary>A grant is on record when it says who accepted, and when.</summary>
    internal static bool IsGrant(string acceptedBy, string acceptedOn) => acceptedBy.Trim().Length > 0 && IsDay(acceptedOn);

    /// <summary>A day as <c>yyyy-MM-dd</c>.</summary>
    internal static bool IsDay(string text) => DateTime.TryParseExact(
        text, DayFormat, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out _);
}
