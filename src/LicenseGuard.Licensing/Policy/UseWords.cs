using System;
using System.Collections.Generic;
using LicenseGuard.Licensing.Spdx;

namespace LicenseGuard.Licensing.Policy;

/// <summary>The words in which a project declares its use, and back (design.md §4).</summary>
internal static class UseWords
{
    public const string Use = "LicenseGuardUse";
    public const string MonthlyActiveUsers = "LicenseGuardMonthlyActiveUsers";
    public const string AnnualRevenue = "LicenseGuardAnnualRevenue";
    public const string Employees = "LicenseGuardEmployees";
    public const string Regions = "LicenseGuardRegions";
    public const string OrganizationCountry = "LicenseGuardOrganizationCountry";
    public const string OrganizationType = "LicenseGuardOrganizationType";
    public const string Fields = "LicenseGuardFields";
    public const string CompetesWith = "LicenseGuardCompetesWith";
    public const string Trains = "LicenseGuardTrains";
    public const string OutboundLicense = "LicenseGuardOutboundLicense";
    public const string PackageLicenseExpression = "PackageLicenseExpression";

    /// <summary>The outbound licence of a project that publishes its work under no open licence.</summary>
    public const string Proprietary = "proprietary";

    /// <summary>An explicitly empty list.</summary>
    public const string None = "none";

    /// <summary>What passes the component, or a product that holds it, to others.</summary>
    public const Acts PassOn = Acts.Distribute | Acts.DistributeSource;

    /// <summary>What lets others reach it over a network.</summary>
    public const Acts Serve = Acts.Host | Acts.OfferAsService;

    public static readonly IReadOnlyList<KeyValuePair<string, Purposes>> PurposeWords =
    [
        new("commercial", Purposes.Commercial),
        new("noncommercial", Purposes.Noncommercial),
        new("research", Purposes.Research),
        new("evaluation", Purposes.Evaluation),
    ];

    public static readonly IReadOnlyList<KeyValuePair<string, Acts>> ActWords =
    [
        new("internal", Acts.Internal),
        new("distribute", Acts.Distribute),
        new("distribute-source", Acts.DistributeSource),
        new("host", Acts.Host),
        new("offer-as-service", Acts.OfferAsService),
        new("modify", Acts.Modify),
        new("train", Acts.Train),
        new("publish-outputs", Acts.PublishOutputs),
    ];

    public static readonly IReadOnlyList<string> OrganizationTypes =
        ["company", "nonprofit", "academic", "government", "individual", "cloud-vendor"];

    /// <summary>The fields of use that a project can state.</summary>
    public static readonly IReadOnlyList<string> FieldWords =
    [
        "medical-advice", "legal-advice", "law-enforcement", "military", "surveillance", "biometric-identification",
        "high-risk-decisions", "nuclear", "weapons", "critical-infrastructure",
    ];

    /// <summary>Kinds of model trained: the values of <c>training-other-models</c> in the catalogue's vocabulary.</summary>
    public static readonly IReadOnlyList<string> TrainedKinds =
    [
        "any-other-model", "other-ai-model", "other-llm", "other-large-model", "foundational-generative-model",
        "other-text-to-image", "competing", "competing-image-generation", "commercial-models",
    ];

    /// <summary>The declared words of some purposes, joined by <c>, </c>.</summary>
    public static string Of(Purposes purposes)
    {
        List<string> words = [];
        foreach (var pair in PurposeWords)
        {
            if ((purposes & pair.Value) != 0)
                words.Add(pair.Key);
        }

        return string.Join(", ", words);
    }

    /// <summary>The declared words of some acts, joined by <c>, </c>.</summary>
    public static string Of(Acts acts)
    {
        List<string> words = [];
        foreach (var pair in ActWords)
        {
            if ((acts & pair.Value) != 0)
                words.Add(pair.Key);
        }

        return string.Join(", ", words);
    }

    /// <summary>All words of LicenseGuardUse.</summary>
    public static IReadOnlyList<string> All { get; } = AllWords();

    /// <summary>The accepted word that is spelt most alike, or else the first that begins like it or that it begins like; null
    /// when there is neither.</summary>
    public static string? Nearest(string word, IReadOnlyList<string> accepted)
    {
        if (Spelling.Nearest(word, accepted) is { } alike)
            return alike;
        foreach (var candidate in accepted)
        {
            if (word.Length >= 3 && (Begins(word, candidate) || Begins(candidate, word)))
                return candidate;
        }

        return null;
    }

    private static bool Begins(string text, string start) => text.StartsWith(start, StringComparison.OrdinalIgnoreCase);

    private static string[] AllWords()
    {
        List<string> words = [];
        foreach (var pair in PurposeWords)
            words.Add(pair.Key);
        foreach (var pair in ActWords)
            words.Add(pair.Key);
        return words.ToArray();
    }
}
