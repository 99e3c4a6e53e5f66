using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using LicenseGuard.Licensing.Catalog;
using LicenseGuard.Licensing.Policy;

namespace LicenseGuard.Licensing.Tests.Policy;

/// <summary>Agreement with OSADL's compatibility matrix (data under CC-BY-4.0), where it says Yes or No.</summary>
public class CombinationMatrixTests
{
    // Where we read the texts otherwise, with our reason.
    private static readonly Dictionary<(string Leading, string Subordinate), string> Differences = new()
    {
        // The matrix takes LGPL-2.1-or-later in both places, but not version 2.0 with the same words.
        [("LGPL-3.0-only", "LGPL-2.0-or-later")] = "LGPL-2.0, clause 13: any later version, which the Lesser licence says it is",
        [("LGPL-3.0-or-later", "LGPL-2.0-or-later")] = "LGPL-2.0, clause 13: any later version",
        [("AGPL-3.0-or-later", "LGPL-2.0-or-later")] = "LGPL-2.0, clause 3: the GPL of version 2 or later; GPL-3.0, clause 13: joined with AGPL",
        [("CDDL-1.1", "CDDL-1.0")] = "CDDL-1.0, clause 4.2: any later version, unless a notice bars it",
        [("CPL-1.0", "EUPL-1.1")] = "EUPL-1.1, appendix: lists CPL 1.0 as compatible",
        [("EUPL-1.1", "EUPL-1.2")] = "EUPL-1.2, appendix: lists EUPL 1.1 as compatible",
        [("EUPL-1.1", "IJG")] = "IJG, clause 2: its sentence is asked for only where no source is passed on, which EUPL 5 demands",
        [("IPL-1.0", "EPL-1.0")] = "EPL-1.0, clause 3: stays under itself; only the older licence may move to the newer one",
        [("MPL-2.0-no-copyleft-exception", "MPL-1.1")] = "MPL-1.1, clause 6.2: a later version; MPL-2.0, clause 1.5: it becomes just this one",
    };

    [Fact]
    public void Agrees_with_the_matrix_but_for_the_differences_listed()
    {
        if (SharedData.Find(Path.Combine("data", "verdicts", "osadl-compatibility.tsv")) is not { } file)
            return;
        List<string> wrong = [];
        var rows = 0;
        foreach (var line in File.ReadLines(file).Skip(1))
        {
            var cells = line.Split('\t');
            if (cells[2] is not ("Yes" or "No"))
                continue;
            rows++;
            var answer = Combination.Check(cells[0], cells[1], Linkage.Linked, LicenseCatalog.BuiltIn);
            var isKnown = Differences.ContainsKey((cells[0], cells[1]));
            if (answer.Kind.ToString() != cells[2] && !isKnown)
                wrong.Add($"{cells[0]} × {cells[1]}: {cells[2]}, but: {answer.Kind} {answer.Reason}");
            else if (answer.Kind.ToString() == cells[2] && isKnown)
                wrong.Add($"{cells[0]} × {cells[1]} is listed and agrees");
        }

        Console.WriteLine($"{rows} rows, {wrong.Count} wrong, {Differences.Count} differences");
        Assert.Empty(wrong);
        Assert.True(Differences.Count < rows * 0.03);
    }
}
