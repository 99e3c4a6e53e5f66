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

    public static bool TryOccasion(string word, out Occasion occasion)
    {
        switch (word)
        {
            case "distribute": occasion = Occasion.Distribute; return true;
            case "host": occasion = Occasion.Host; return true;
            case "modify": occasion = Occasion.Modify; return true;
            case "train": occasion = Occasion.Train; return true;
            case "output": occasion = Occasion.Output; return true;
            case "publish": occasion = Occasion.Publish; return true;
            case "commercial": occasion = Occasion.Commercial; return true;
            case "unpaid-tier": occasion = Occasion.UnpaidTier; return true;
            default: occasion = default; return false;
        }
    }

    public static bool TryOnExceed(string word, out OnExceed onExceed)
    {
        switch (word)
        {
            case "ends": onExceed = OnExceed.Ends; return true;
            case "needs-grant": onExceed = OnExceed.NeedsGrant; return true;
            case "display-duty": onExceed = OnExceed.DisplayDuty; return true;
            case "paid-plan": onExceed = OnExceed.PaidPlan; return true;
            default: onExceed = default; return false;
        }
    }

    public static Confidence ReadConfidence(DataLine line) => line.Value switch
    {
        "read" => Confidence.Read,
        "secondary" => Confidence.Secondary,
        "disputed" => Confidence.Disputed,
        _ => throw line.Bad("confidence is read, secondary or disputed, not '" + line.Value + "'"),
    };
}
