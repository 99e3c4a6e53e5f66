using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using LicenseGuard.Licensing.Manifest;

namespace LicenseGuard.Licensing.Rules.Project;

/// <summary>LG0006: an exception has ended, or ends within 30 days (Info). Today's date is not known here: the findings carry the
/// days from and until which they are reported. One that has nothing to silence is LG0005 instead.</summary>
internal static class LG0006Expired
{
    private const int DaysAhead = 30;

    internal static IEnumerable<Finding> Find(JudgedProject project, ExceptionList exceptions, IReadOnlyList<Finding> raised)
    {
        foreach (var item in exceptions.Items)
        {
            if (item.Until.Length == 0 || !IsNeeded(item, project, exceptions, raised)) continue;
            yield return Make("", item, Severity.Warning) with { Until = item.Until };
            yield return Make("soon", item, Severity.Info) with { Until = Before(item.Until), Last = item.Until };
        }
    }

    private static bool IsNeeded(
        RuleException item, JudgedProject project, ExceptionList exceptions, IReadOnlyList<Finding> raised)
    {
        var found = raised.Where(finding => exceptions.Silences(item, finding)).ToList();
        return found.Count > 0
            || (exceptions.About(item, project).Any() && UnusedExceptions.IsUsed(item, project, exceptions, found));
    }

    private static string Before(string until)
    {
        var day = DateTime.ParseExact(until, Evidence.DayFormat, CultureInfo.InvariantCulture);
        var ahead = Math.Min(DaysAhead + 1, (day - DateTime.MinValue).Days);
        return day.AddDays(-ahead).ToString(Evidence.DayFormat, CultureInfo.InvariantCulture);
    }

    private static Finding Make(string variant, RuleException item, Severity severity) =>
        Report.About("LG0006", variant, ExceptionList.NameOf(item), item.Place, severity, item.Until);
}
