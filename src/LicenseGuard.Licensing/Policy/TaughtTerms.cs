using LicenseGuard.Licensing.Catalog;

namespace LicenseGuard.Licensing.Policy;

/// <summary>Which clauses of a base reach a model that was only taught by it (distilled, trained on outputs or data) where the
/// licence does not count such a model as derived: whether the training was permitted, what it asks of those who train, and for
/// what outputs, or data, may be used at all.</summary>
internal static class TaughtTerms
{
    public static bool Reaches(TermContext context, Term term) => term.Subject switch
    {
        "training-other-models" => true,
        // What the base produces, or the data that taught the model: its purpose goes on in what was made with it.
        "commercial-use" or "commercial-outputs" or "non-research-use" or "non-research-or-evaluation-use" =>
            term.Effect == Effect.Forbid && context.Part is Part.Output or Part.Data,
        _ => term.When == Occasion.Train
            || TermClasses.Of(term.Effect, term.Subject) is TermClass.NeedsLook or null
            || (context.Part == Part.Data && term.Subject == "share-alike"),
    };
}
