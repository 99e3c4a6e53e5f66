using System;
using System.Collections.Generic;
using System.Text;

namespace LicenseGuard.Analyzers.Tests.Verification;

/// <summary>A place that a test's source marks: <c>[|…|]</c> for the rule under test, <c>{|LG3001:…|}</c> for a named
/// one.</summary>
internal sealed record Marked(string? Rule, int Start, int End);

/// <summary>Reads the markup of Microsoft.CodeAnalysis.Testing.</summary>
internal static class Markup
{
    /// <summary>The source without its marks, and the marks.</summary>
    public static (string Source, List<Marked> Marks) Parse(string text)
    {
        var source = new StringBuilder(text.Length);
        var marks = new List<Marked>();
        var open = new Stack<(string? Rule, int Start, string Close)>();
        for (var i = 0; i < text.Length; i++)
        {
            if (Matches(text, i, "[|"))
            {
                open.Push((null, source.Length, "|]"));
                i++;
            }
            else if (Matches(text, i, "{|") && text.IndexOf(':', i) is var colon and > 0)
            {
                open.Push((text[(i + 2)..colon], source.Length, "|}"));
                i = colon;
            }
            else if (open.Count > 0 && Matches(text, i, open.Peek().Close))
            {
                var (rule, start, _) = open.Pop();
                marks.Add(new Marked(rule, start, source.Length));
                i++;
            }
            else
            {
                source.Append(text[i]);
            }
        }

        Assert.True(open.Count == 0, "a mark is not closed");
        return (source.ToString(), marks);
    }

    private static bool Matches(string text, int at, string mark) => string.CompareOrdinal(text, at, mark, 0, mark.Length) == 0;
}
