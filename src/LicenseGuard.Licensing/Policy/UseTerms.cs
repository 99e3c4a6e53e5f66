using LicenseGuard.Licensing.Catalog;

namespace LicenseGuard.Licensing.Policy;

/// <summary>Clauses that a declared purpose or act decides: Forbidden when the use is declared.</summary>
internal static class UseTerms
{
    // Whatever makes the material itself, or a function of it, reach people outside.
    private const Acts Outward = UseWords.PassOn | UseWords.Serve | Acts.PublishOutputs;

    public static void Judge(TermContext context, Term term, PartFindings findings)
    {
        if (term.NeedsGrant && context.Component.GrantRecorded)
            return;
        if (term.Subject == "training-other-models")
        {
            TrainingTerms.Judge(context, term, findings);
            return;
        }

        var hit = Hit(context, term);
        if (hit.Length > 0)
            findings.Add(context.Because(VerdictKind.Forbidden, term, hit));
        else if (MayHit(context, term))
            findings.Note(context.Because(VerdictKind.Forbidden, term, UseWords.Use));
    }

    /// <summary>The declared words that the clause bars, joined; empty when it bars none of them.</summary>
    private static string Hit(TermContext context, Term term)
    {
        var isOutput = context.Part == Part.Output;
        switch (term.Subject)
        {
            case "commercial-use":
            case "commercial-outputs":
                return UseWords.Of(context.Purposes & Purposes.Commercial);
            case "non-research-use":
                return UseWords.Of(context.Purposes & ~Purposes.Research);
            case "non-research-or-evaluation-use":
                return UseWords.Of(context.Purposes & ~(Purposes.Research | Purposes.Evaluation));
            case "production-use" when !isOutput:
                return UseWords.Of(context.Purposes & Production(context));
            case "distribution" or "external-distribution" when !isOutput:
                return UseWords.Of(context.Acts & UseWords.PassOn);
            case "modification" when !isOutput:
                return UseWords.Of(context.Acts & Acts.Modify);
            case "derivative-distribution" when !isOutput:
                return context.Does(Acts.Modify) && context.Does(UseWords.PassOn)
                    ? UseWords.Of(context.Acts & (Acts.Modify | UseWords.PassOn))
                    : "";
            case "hosting" when !isOutput:
                return UseWords.Of(context.Acts & UseWords.Serve);
            case "hosting-as-a-service" or "resale-of-access" when !isOutput:
                return UseWords.Of(context.Acts & Acts.OfferAsService);
            case "redistribution-of-outputs":
                return UseWords.Of(context.Acts & Acts.PublishOutputs);
            case "non-training-use":
                return UseWords.Of(context.Acts & Outward);
            default:
                return "";
        }
    }

    // Noncommercial use is production once people outside rely on it; research and evaluation never are (design.md §4).
    private static Purposes Production(TermContext context) =>
        context.Does(UseWords.Serve) ? Purposes.Commercial | Purposes.Noncommercial : Purposes.Commercial;

    // The declared words leave open whether these hold.
    private static bool MayHit(TermContext context, Term term) => context.Part != Part.Output && term.Subject switch
    {
        "production-use" => context.Is(Purposes.Noncommercial),
        "hosting-as-a-service" => context.Does(Acts.Host),
        _ => false,
    };
}
