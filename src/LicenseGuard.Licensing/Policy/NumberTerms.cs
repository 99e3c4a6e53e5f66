using System.Globalization;
using LicenseGuard.Licensing.Catalog;

namespace LicenseGuard.Licensing.Policy;

/// <summary>Clauses that allow a use up to a number. A number equal to the limit is within it.</summary>
internal static class NumberTerms
{
    /// <summary>The duty to show a name.</summary>
    public const string Display = "built-with-display";

    private enum Standing
    {
        Within,
        Over,
        NotTold,
    }

    /// <summary>The property that states the number which decides this subject.</summary>
    public static string Property(string subject) => subject switch
    {
        "employees" => UseWords.Employees,
        "annual-revenue-usd" or "monthly-revenue-usd" or "annual-revenue-cny" => UseWords.AnnualRevenue,
        _ => UseWords.MonthlyActiveUsers,
    };

    public static bool HasDisplayDuty(License license)
    {
        foreach (var term in license.Terms)
        {
            if (term.Effect == Effect.Limit && term.OnExceed == OnExceed.DisplayDuty)
                return true;
        }

        return false;
    }

    public static void Judge(TermContext context, Term term, PartFindings findings)
    {
        var property = Property(term.Subject);
        if (term.Values.Count != 1 || !FactReader.TryNumber(term.Values[0], out var limit) || limit.IsBound)
        {
            findings.Add(context.Because(VerdictKind.Unknown, term, ""));
            return;
        }

        var stated = Stated(property, context.Facts);
        var standing = stated is null ? Standing.NotTold : Compare(term.Subject, stated.Value.Largest, limit.Value);
        switch (standing)
        {
            case Standing.NotTold when term.OnExceed == OnExceed.DisplayDuty:
                findings.Note(context.Because(VerdictKind.Permitted, term, property));
                break;
            case Standing.NotTold:
                findings.Add(context.Because(VerdictKind.Conditional, term, property));
                break;
            case Standing.Over when term.OnExceed == OnExceed.DisplayDuty:
                findings.Ask(new Obligation(context.License.Id, term.Clause, Display, NameToShow(context.License)));
                break;
            case Standing.Over:
                findings.Add(context.Because(VerdictKind.Forbidden, term, property + "=" + Written(stated!.Value)));
                break;
        }
    }

    private static StatedNumber? Stated(string property, UseFacts facts) => property switch
    {
        UseWords.Employees => facts.Employees,
        UseWords.AnnualRevenue => facts.AnnualRevenue,
        _ => facts.MonthlyActiveUsers,
    };

    private static Standing Compare(string subject, long stated, long limit) => subject switch
    {
        // No more people come in a day than in its month.
        "daily-active-users" => stated <= limit ? Standing.Within : Standing.NotTold,
        // A month's revenue is at most its year's, and the best month is at least a twelfth of it.
        "monthly-revenue-usd" => Between(stated, limit, limit > long.MaxValue / 12 ? long.MaxValue : limit * 12),
        // A dollar has cost more than 6 and less than 9 yuan since 1994; rates of the day are no fact of a build.
        "annual-revenue-cny" => Between(stated, limit / 9, limit / 6),
        _ => stated <= limit ? Standing.Within : Standing.Over,
    };

    private static Standing Between(long stated, long surelyWithin, long surelyOver) =>
        stated <= surelyWithin ? Standing.Within : stated > surelyOver ? Standing.Over : Standing.NotTold;

    private static string NameToShow(License license)
    {
        foreach (var term in license.Terms)
        {
            if (term.Effect == Effect.Require && term.Subject == Display)
                return string.Join(", ", term.Values);
        }

        return "";
    }

    private static string Written(StatedNumber number) =>
        (number.IsBound ? "<" : "") + number.Value.ToString(CultureInfo.InvariantCulture);
}
