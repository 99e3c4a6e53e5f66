using System.Collections.Generic;

namespace LicenseGuard.Resolution.LicenseTexts.Matching;

/// <summary>Single words that can turn what a sentence of a licence grants. Whether a passage with them really does is for the
/// <see cref="RiderFinder"/>; that a licence has one more or one less than its text is never a slip of the pen.</summary>
internal static class RestrictingWords
{
    // Their absence widens and their presence narrows.
    private static readonly string[] Turning =
    [
        "not", "no", "never", "neither", "nor", "none", "without", "cannot", "except", "excluding", "excluded", "unless", "only",
        "solely", "exclusively", "prohibited", "prohibit", "prohibits", "forbidden", "forbid", "noncommercial", "noncommercially",
        "nonprofit", "disallowed", "restricted",
    ];

    // Their presence narrows.
    private static readonly string[] Narrowing =
    [
        "commercial", "commercially", "personal", "academic", "educational", "research", "evaluation", "military", "weapon",
        "weapons", "nuclear", "evil", "ethical", "fee", "fees", "royalty", "royalties", "revenue", "employees", "subscription",
        "competing", "compete", "competitor", "competitive", "saas", "trial", "government", "sell", "selling", "resell", "profit",
    ];

    private static readonly Dictionary<uint, bool> Words = Build();

    /// <summary>The word turns a sentence.</summary>
    public static bool IsTurning(uint hash) => Words.TryGetValue(hash, out var turning) && turning;

    /// <summary>The word turns or narrows a sentence.</summary>
    public static bool IsAny(uint hash) => Words.ContainsKey(hash);

    private static Dictionary<uint, bool> Build()
    {
        var words = new Dictionary<uint, bool>();
        foreach (var word in Narrowing) words[WordForms.Hash(word)] = false;
        foreach (var word in Turning) words[WordForms.Hash(word)] = true;
        return words;
    }
}
