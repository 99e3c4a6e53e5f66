namespace LicenseGuard.Licensing.Catalog;

/// <summary>The data files' words for the enums of a term.</summary>
internal static class CatalogWords
{
    public static bool TryEffect(string word, out Effect effect)
    {
        switch (word)
        {
            case "permit": effect = Effect.Permit; return true;
            case "forbid": effect = Effect.Forbid; return true;
            case "limit": effect = Effect.Limit; return true;
            case "require": effect = Effect.Require; return true;
            case "exclude": effect = Effect.Exclude; return true;
            default: effect = default; return false;
        }
    }

    public static Occasion ReadOccasion(DataLine line, string word) => word switch
    {
        "distribute" => Occasion.Distribute,
        "host" => Occasion.Host,
        "modify" => Occasion.Modify,
        "train" => Occasion.Train,
        "output" => Occasion.Output,
        "publish" => Occasion.Publish,
        "commercial" => Occasion.Commercial,
        "unpaid-tier" => Occasion.UnpaidTier,
        _ => throw line.Bad("unknown occasion '" + word + "'"),
    };

    public static OnExceed ReadOnExceed(DataLine line, string word) => word switch
    {
        "ends" => OnExceed.Ends,
        "needs-grant" => OnExceed.NeedsGrant,
        "display-duty" => OnExceed.DisplayDuty,
        "paid-plan" => OnExceed.PaidPlan,
        _ => throw line.Bad("unknown consequence '" + word + "'"),
    };

    public static Confidence ReadConfidence(DataLine line) => line.Value switch
    {
        "read" => Confidence.Read,
        "secondary" => Confidence.Secondary,
        "disputed" => Confidence.Disputed,
        _ => throw line.Bad("confidence is read, secondary or disputed, not '" + line.Value + "'"),
    };
}
