using System;
using LicenseGuard.Licensing.Catalog;

namespace LicenseGuard.Licensing.Policy;

/// <summary>Compares what a clause says of organisations and stewards with what the project says of itself.</summary>
internal static class Organisation
{
    /// <summary>True when the stated type is among those that the clause names.</summary>
    public static bool Matches(Term term, string? type)
    {
        if (type is null)
            return false;
        foreach (var value in term.Values)
        {
            var named = value switch
            {
                "software-or-cloud-service-provider" => "cloud-vendor",
                "qualified-non-profit" => "nonprofit",
                _ => value,
            };
            if (string.Equals(named, type, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    /// <summary>True for the same steward, also where one name goes on after the other's last word (Meta, Meta AI), and whatever
    /// stands between the words (stability-ai, Stability AI).</summary>
    public static bool IsSame(string competitor, string steward)
    {
        var a = Words(competitor);
        var b = Words(steward);
        for (var i = 0; i < Math.Min(a.Length, b.Length); i++)
        {
            if (!string.Equals(a[i], b[i], StringComparison.OrdinalIgnoreCase))
                return false;
        }

        return a.Length > 0 && b.Length > 0;
    }

    private static string[] Words(string name) => name.Split([' ', '-', '_', '.', ','], StringSplitOptions.RemoveEmptyEntries);
}
