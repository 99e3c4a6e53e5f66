using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using LicenseGuard.Licensing.Catalog;
using LicenseGuard.Licensing.Policy;

namespace LicenseGuard.Licensing.Tests.Policy;

/// <summary>The worked verdicts of the shared data, for the licences that the catalogue has.</summary>
public class VerdictExamplesTests
{
    // Rows that are not reached, by subject, part, use and facts, with the reason.
    private static readonly Dictionary<string, string> Known = [];

    // Duties that the row names and the catalogue does not have: (licence, subject).
    private static readonly HashSet<(string, string)> KnownDuties = [];

    [Fact]
    public void Every_worked_verdict_about_a_licence_of_the_catalogue_is_met()
    {
        if (SharedData.Find("data/verdicts/verdict-examples.tsv") is not { } file)
            return;

        var catalog = LicenseCatalog.BuiltIn;
        List<string> wrong = [];
        var judged = 0;
        foreach (var line in File.ReadLines(file).Skip(1))
        {
            var cells = line.Split('\t');
            if (catalog.FindLicense(cells[0]) is not { } license)
                continue;

            judged++;
            var part = Enum.Parse<Part>(cells[1], ignoreCase: true);
            var use = cells[2] + " " + cells[3].Replace(';', ' ').Replace("competes=", "rival=").Replace("revenue=", "revenue=");
            var verdict = Judge.Decide(Declared.Of(part, license.Id), Declared.Use(use), catalog);
            var key = string.Join(" | ", cells.Take(4));
            if (verdict.Kind.ToString() != cells[4] && !Known.ContainsKey(key))
                wrong.Add(key + ": expected " + cells[4] + " by " + cells[5] + ", was " + verdict.Kind + " by " + Clauses(verdict));
            foreach (var duty in cells[6].Split(';', StringSplitOptions.RemoveEmptyEntries))
            {
                if (verdict.Obligations.All(obligation => obligation.Subject != duty) && !KnownDuties.Contains((license.Id, duty)))
                    wrong.Add(key + ": the duty " + duty + " is missing");
            }
        }

        Assert.True(wrong.Count == 0, wrong.Count + " wrong\n" + string.Join('\n', wrong));
        Assert.True(judged > 0, "no row is about a licence of the catalogue");
    }

    private static string Clauses(Verdict verdict) =>
        string.Join("; ", verdict.Reasons.Select(reason => reason.Clause + " " + reason.Subject));
}
