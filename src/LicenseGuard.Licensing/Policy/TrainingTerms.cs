using System;
using System.Collections.Generic;
using LicenseGuard.Licensing.Catalog;

namespace LicenseGuard.Licensing.Policy;

/// <summary>Clauses against training other models: by the kind of model that the clause names, the kinds that the project
/// says it trains, and, where only competing models are barred, whom it competes with.</summary>
internal static class TrainingTerms
{
    private const string AnyCompeting = "competing";
    private const string CompetingImages = "competing-image-generation";
    private const string CommercialModels = "commercial-models";

    public static void Judge(TermContext context, Term term, PartFindings findings)
    {
        if (!context.Does(Acts.Train))
            return;

        // Several values bar several kinds; none bars all.
        if (term.Values.Count == 0)
            Judge(context, term, "any-other-model", findings);
        foreach (var value in term.Values)
            Judge(context, term, value, findings);
    }

    private static void Judge(TermContext context, Term term, string barred, PartFindings findings)
    {
        var trained = Trained(context.Facts.Trains, barred);
        if (trained is null)
            return;
        // A bar on commercial models carries the bar on commercial use on: for outputs that are free for commerce it is gone.
        if (barred == CommercialModels
            && (context.IsLifted("commercial-use") || (trained != CommercialModels && !context.Is(Purposes.Commercial))))
            return;

        if (barred is AnyCompeting or CompetingImages && trained is not (AnyCompeting or CompetingImages))
        {
            if (context.Facts.CompetesWith is not { } competitors)
                findings.Note(context.Because(VerdictKind.Forbidden, term, UseWords.CompetesWith));
            else if (CircumstanceTerms.Competitor(competitors, context.License.Steward) is { } competitor)
                findings.Add(context.Because(VerdictKind.Forbidden, term, UseWords.CompetesWith + "=" + competitor));
            return;
        }

        var because = trained.Length == 0 ? UseWords.Of(Acts.Train) : UseWords.Trains + "=" + trained;
        findings.Add(context.Because(VerdictKind.Forbidden, term, because));
    }

    /// <summary>The first trained kind that may be of the barred kind; empty when the kinds are not stated, which may be any;
    /// null when all stated kinds are others.</summary>
    private static string? Trained(IReadOnlyList<string>? kinds, string barred)
    {
        if (kinds is null || kinds.Count == 0)
            return "";

        string? overlapping = null;
        foreach (var kind in kinds)
        {
            // A kind that says itself what the clause asks goes first: it needs no second look at competition or commerce.
            if (string.Equals(kind, barred, StringComparison.OrdinalIgnoreCase))
                return kind;
            if (!AreApart(kind, barred))
                overlapping ??= kind;
        }

        return overlapping;
    }

    // A language model does not make images. Every other pair of kinds can meet in one model.
    private static bool AreApart(string a, string b) => (IsText(a) && IsImage(b)) || (IsImage(a) && IsText(b));

    private static bool IsText(string kind) => kind == "other-llm";

    private static bool IsImage(string kind) => kind is "other-text-to-image" or CompetingImages;
}
