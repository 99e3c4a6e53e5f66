using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using LicenseGuard.Licensing.Spdx;
using LicenseGuard.Licensing.Tests.Policy;

namespace LicenseGuard.Licensing.Tests.Spdx;

/// <summary>Whether an expression can be met with a list of licences.</summary>
public sealed class AcceptanceTests
{
    // Vectors that we answer otherwise, with the reason.
    private static readonly Dictionary<string, string> Differs = new(StringComparer.Ordinal)
    {
        ["Apache-2.0 | Apache-2.0-or-later"] = "no listed id: SPDX writes Apache-2.0+",
        ["LGPL-2.1-only | LGPL-2.1"] = "a deprecated id is its current form (-only)",
        ["GFDL-1.2-or-later | GFDL-1.2"] = "a deprecated id is its current form (-only), and 1.2 is one of the versions offered",
    };

    [Theory]
    [InlineData("MIT OR GPL-2.0-only", "MIT", true)]
    [InlineData("MIT AND GPL-2.0-only", "MIT", false)]
    [InlineData("MIT AND (GPL-2.0-only OR ISC)", "MIT,ISC", true)]
    [InlineData("GPL-2.0-or-later", "GPL-3.0-only", true)]
    [InlineData("GPL-2.0-only", "GPL-3.0-only", false)]
    [InlineData("GPL-3.0-only", "GPL-2.0-or-later", true)]
    [InlineData("GPL-1.0-only", "GPL-2.0-or-later", false)]
    [InlineData("LGPL-2.1-only", "GPL-2.1-only", false)]
    [InlineData("GPL-2.0-only WITH Classpath-exception-2.0", "GPL-2.0-only", false)]
    [InlineData("LicenseRef-Own-1.0", "LicenseRef-Own-1.0", true)]
    [InlineData("LicenseRef-Own-2.0", "LicenseRef-Own-1.0", false)]
    [InlineData("No-Such-Id", "MIT", null)]
    public void A_list_meets_an_expression(string expression, string allowed, bool? expected)
    {
        Assert.Equal(expected, Answer(expression, allowed.Split(',')));
    }

    [Fact]
    public void The_shared_vectors_are_met()
    {
        if (SharedData.Find("data/spdx/expression-vectors.json") is not { } file)
            return;

        using var json = JsonDocument.Parse(File.ReadAllText(file));
        var wrong = new List<string>();
        foreach (var vector in json.RootElement.GetProperty("satisfies").EnumerateArray())
        {
            var expression = vector.GetProperty("expression").GetString()!;
            var allowed = vector.GetProperty("allowed").EnumerateArray().Select(one => one.GetString()!).ToArray();
            bool? expected = vector.GetProperty("result").ValueKind == JsonValueKind.Null ? null : vector.GetProperty("result").GetBoolean();
            var row = expression + " | " + string.Join(",", allowed);
            // An expression with an id that is not on the list is no expression for us.
            var answer = Answer(expression, allowed);
            if (expected is not null && answer is not null && answer != expected && !Differs.ContainsKey(row))
                wrong.Add(row + ": expected " + expected + ", was " + answer);
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    // Null: it is no expression.
    private static bool? Answer(string expression, string[] allowed)
    {
        var leaves = new List<LicenseLeaf>();
        foreach (var one in allowed)
        {
            // An id that is not listed is met by nothing.
            if (ExpressionParser.TryParse(one.Trim(), out var parsed, out _) && parsed is LicenseLeaf leaf)
                leaves.Add(leaf);
        }

        return ExpressionParser.TryParse(expression.Trim(), out var read, out _) ? read.IsMetBy(leaves) : null;
    }
}
