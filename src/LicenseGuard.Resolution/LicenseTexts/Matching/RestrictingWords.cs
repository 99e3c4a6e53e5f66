using System.Collections.Generic;

namespace LicenseGuard.Resolution.LicenseTexts.Matching;

/// <summary>Single words that can turn what a sentence of a licence grants. Whether a passage with them really does is for the
/// <see cref="RiderFinder"/>; that a licence has one more or one less than its text is never a slip of the pen.</summary>
internal static class RestrictingWords
{
    // Their absence widens and their presence narrows.
    private static readonly string[] Turning =
    [
        "not", "no", "never", "neither", "none", "without", "cannot", "except", "excluding", "excluded", "unless", "only",
        "solely", "exclusively", "prohibited", "prohibit", "prohibits", "forbidden", "forbid", "noncommercial", "noncommercially",
        "disallowed", "restricted",
    ];

    // Their presence narrows.
    private static readonly string[] Narrowing =
    [
        "commercial", "commercially", "personal", "academic", "educational", "research", "evaluation", "military", "weapon",
        "weapons", "nuclear", "evil", "ethical", "fee", "fees", "royalty", "royalties", "revenue", "employees", "subscription",
        "competing", "compete", "competitor", "competitive", "saas", "trial", "government", "sell", "selling", "resell", "profit",
    ];

    // What a licence grants, or that it does: without one of them it grants less.
    private static readonly string[] Granting =
    [
        "use", "used", "copy", "copied", "copying", "modify", "modified", "modification", "modifications", "merge", "publish",
        "distribute", "distributed", "distribution", "redistribute", "redistribution", "sublicense", "sell", "sale", "display",
        "perform", "permission", "permitted", "granted", "grant", "grants", "free", "charge",
    ];

    // What tells a header's licence from its siblings.
    private static readonly string[] Naming =
    [
        "gnu", "affero", "lesser", "general", "server", "apache", "mozilla", "artistic", "eclipse", "academic", "educational", "creative",
        "later",
    ];

    private static readonly Dictionary<uint, bool> Words = Build();
    private static readonly HashSet<uint> Grants = Set(Granting);
    private static readonly HashSet<uint> Names = Set(Naming);
    private static readonly HashSet<uint> Verbs = Set(
    [
        "may", "must", "shall", "should", "will", "can", "cannot", "requires", "required", "require", "needs", "need",
        "agree", "agrees", "ends", "applies", "apply",
    ]);

    private static readonly HashSet<uint> Disclaims = Set(["warranty", "warranties", "liability", "liable", "representations"]);

    /// <summary>The word turns a sentence.</summary>
    public static bool IsTurning(uint hash) => Words.TryGetValue(hash, out var turning) && turning;

    /// <summary>The word turns or narrows a sentence.</summary>
    public static bool IsAny(uint hash) => Words.ContainsKey(hash);

    /// <summary>The word makes a sentence of the words around it.</summary>
    public static bool IsVerb(uint hash) => Verbs.Contains(hash);

    /// <summary>The word speaks of warranty or liability: what is said not to be given there is nothing that the licence grants.</summary>
    public static bool IsDisclaiming(uint hash) => Disclaims.Contains(hash);

    /// <summary>The word grants something.</summary>
    public static bool IsGranting(uint hash) => Grants.Contains(hash);

    /// <summary>The word is part of the name of a family of licences.</summary>
    public static bool IsNaming(uint hash) => Names.Contains(hash);

    private static HashSet<uint> Set(string[] list)
    {
        var words = new HashSet<uint>();
        foreach (var word in list) words.Add(WordForms.Hash(word));
        return words;
    }

    private static Dictionary<uint, bool> Build()
    {
        var words = new Dictionary<uint, bool>();
        foreach (var word in Narrowing) words[WordForms.Hash(word)] = false;
        foreach (var word in Turning) words[WordForms.Hash(word)] = true;
        return words;
    }
}
