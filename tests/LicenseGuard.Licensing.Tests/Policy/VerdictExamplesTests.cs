using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using LicenseGuard.Licensing.Catalog;
using LicenseGuard.Licensing.Policy;

namespace LicenseGuard.Licensing.Tests.Policy;

/// <summary>The worked verdicts of the shared data: every row is met.</summary>
public class VerdictExamplesTests
{
    // Subjects that are models, by the catalogue's name of the family.
    private static readonly Dictionary<string, string> Families = new()
    {
        ["LLaMA"] = "LLaMA 1",
        ["Llama 2"] = "Llama 2",
        ["Meta LLaMA2 13B Chat"] = "Llama 2",
        ["MosaicML MPT 30B Instruct"] = "MPT-30B-Instruct",
        ["OpenAI ChatGPT"] = "GPT-3.5 API",
    };

    [Fact]
    public void Every_worked_verdict_is_met()
    {
        if (SharedData.Find("data/verdicts/verdict-examples.tsv") is not { } file)
            return;

        List<string> wrong = [];
        var lines = File.ReadAllLines(file).Skip(1).ToArray();
        foreach (var line in lines)
        {
            var cells = line.Split('\t');
            var row = string.Join(" | ", cells.Take(3));
            var part = Enum.Parse<Part>(cells[1], ignoreCase: true);
            if (Subject(cells[0], part) is not { } component)
            {
                wrong.Add(row + ": the catalogue does not have it");
                continue;
            }

            var use = Declared.Use(cells[2] + " " + cells[3].Replace(';', ' '));
            var verdict = Judge.Decide(component, use, LicenseCatalog.BuiltIn);
            if (verdict.Kind.ToString() != cells[4])
                wrong.Add($"{row}: expected {cells[4]} by {cells[5]}, was {verdict.Kind} by {Clauses(verdict)}");
            foreach (var duty in cells[6].Split(';', StringSplitOptions.RemoveEmptyEntries))
            {
                if (verdict.Obligations.All(obligation => obligation.Subject != duty))
                    wrong.Add(row + ": the duty " + duty + " is missing");
            }
        }

        Assert.True(wrong.Count == 0, wrong.Count + " of " + lines.Length + " rows are wrong\n" + string.Join('\n', wrong));
    }

    private static Component? Subject(string name, Part part)
    {
        var catalog = LicenseCatalog.BuiltIn;
        if (Families.TryGetValue(name, out var familyName) && catalog.FindFamily(familyName) is { } family)
            return Declared.Of(
                family.IsService ? ComponentKind.Service : ComponentKind.Model, part,
                part == Part.Output ? family.Output : family.Weights);
        return catalog.FindLicense(name) is { } license ? Declared.Of(part, license.Id) : null;
    }

    private static string Clauses(Verdict verdict) =>
        string.Join("; ", verdict.Reasons.Select(reason => reason.Clause + " " + reason.Subject));
}
