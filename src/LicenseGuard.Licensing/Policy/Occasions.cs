using LicenseGuard.Licensing.Catalog;

namespace LicenseGuard.Licensing.Policy;

/// <summary>Names the declared words that bring a clause's occasion about.</summary>
internal static class Occasions
{
    /// <summary>The declared acts or purposes behind an occasion that arises, joined by <c>, </c>.</summary>
    public static string Met(TermContext context, Occasion when) => when switch
    {
        Occasion.Distribute => UseWords.Of(context.Acts & UseWords.PassOn),
        Occasion.Host => UseWords.Of(context.Acts & UseWords.Serve),
        Occasion.Modify => UseWords.Of(context.Acts & Acts.Modify),
        Occasion.Train => UseWords.Of(context.Acts & Acts.Train),
        Occasion.Publish => UseWords.Of(context.Acts & Acts.PublishOutputs),
        Occasion.Commercial => UseWords.Of(context.Purposes & Purposes.Commercial),
        _ => UseWords.Of(context.Purposes),
    };
}
