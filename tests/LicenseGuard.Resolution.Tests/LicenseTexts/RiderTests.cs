using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using LicenseGuard.Resolution.LicenseTexts;
using Xunit.Abstractions;

namespace LicenseGuard.Resolution.Tests.LicenseTexts;

/// <summary>A licence with one restricting sentence is not that licence, wherever the sentence stands and however it is dressed.</summary>
public sealed class RiderTests(ITestOutputHelper output)
{
    private static readonly string[] Licenses = ["MIT", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "ISC", "Zlib", "0BSD", "MPL-2.0"];

    private static readonly Dictionary<string, Func<string, string, string>> Places = new(StringComparer.Ordinal)
    {
        ["before"] = (license, rider) => rider + "\n\n" + license,
        ["after"] = (license, rider) => license + "\n\n" + rider + "\n",
        ["after, in its last line"] = (license, rider) => license.TrimEnd() + " " + rider,
        ["second paragraph"] = (license, rider) => Inserted(license, rider, 1),
        ["middle"] = (license, rider) => Inserted(license, rider, Paragraphs(license).Length / 2),
        ["inside a paragraph"] = InParagraph,
        ["after, in capitals"] = (license, rider) => license + "\n" + rider.ToUpperInvariant(),
        ["in a block comment"] = (license, rider) => "/*\n" + Prefixed(license + "\n\n" + Wrapped(rider), " * ") + "\n */\nint main(void) { return 0; }\n",
        ["in line comments"] = (license, rider) => Prefixed(Wrapped(rider) + "\n\n" + license, "# ") + "\nimport os\n",
        ["in HTML"] = (license, rider) => "<html><body><pre>" + Escaped(license) + "</pre><p>" + Escaped(rider).Replace(" ", "<b></b>\n") + "</p></body></html>",
    };

    public static TheoryData<string> PlaceNames => [.. Places.Keys];

    [Theory]
    [MemberData(nameof(PlaceNames))]
    public void No_licence_with_a_rider_is_accepted(string place)
    {
        var accepted = new List<string>();
        var tried = 0;
        foreach (var (name, license) in Texts())
        {
            foreach (var rider in RiderTexts.Restricting)
            {
                tried++;
                var answer = Identify(Places[place](license, rider));
                if (answer.Expression is not null) accepted.Add($"{name} {place}: {rider}");
                else if (answer.Rider is null) accepted.Add($"{name} {place}: NO RIDER: {rider}");
                else if (!Holds(answer.Rider.Quote, rider)) accepted.Add($"{name} {place}: {rider} -> {answer.Rider.Quote}");
            }
        }

        output.WriteLine($"{tried} texts");
        foreach (var text in accepted) output.WriteLine(text);
        Assert.Empty(accepted);
    }

    [Fact]
    public void What_files_carry_beside_a_licence_is_no_rider()
    {
        var refused = new List<string>();
        foreach (var (name, license) in Texts())
        {
            foreach (var sentence in RiderTexts.Harmless)
            {
                foreach (var text in new[] { sentence + "\n\n" + license, license + "\n\n" + sentence })
                {
                    var answer = Identify(text);
                    if (answer.Rider is not null || answer.Expression is null) refused.Add($"{name}: {sentence} -> {answer.Expression} {answer.Rider?.Quote}");
                }
            }
        }

        foreach (var text in refused) output.WriteLine(text);
        Assert.Empty(refused);
    }

    private static LicenseText Identify(string text) => LicenseTextIdentifier.Identify(Encoding.UTF8.GetBytes(text));

    // Some word of four letters, or any other script: the quote may begin where the sentence restricts.
    private static bool Holds(string quote, string rider) => rider.Split(' ', ',', '.', ';', '。').Any(word =>
        (word.Length >= 4 || rider.Any(letter => letter > '\u2E80')) && quote.Contains(word.Trim(), StringComparison.OrdinalIgnoreCase));

    private IEnumerable<(string Name, string Text)> Texts()
    {
        if (SharedTexts.Folder(output.WriteLine) is not { } folder) yield break;
        foreach (var license in Licenses) yield return (license, File.ReadAllText(Path.Combine(folder, license + ".txt")));
    }

    private static string[] Paragraphs(string text) => text.Replace("\r\n", "\n").Split("\n\n");

    private static string Inserted(string license, string rider, int paragraph)
    {
        var paragraphs = Paragraphs(license).ToList();
        paragraphs.Insert(Math.Min(paragraph, paragraphs.Count), rider);
        return string.Join("\n\n", paragraphs);
    }

    // Behind the first sentence that ends in the second half.
    private static string InParagraph(string license, string rider)
    {
        var end = license.IndexOf(". ", license.Length / 3, StringComparison.Ordinal);
        return end < 0 ? license.TrimEnd() + " " + rider : license.Insert(end + 1, " " + rider);
    }

    private static string Prefixed(string text, string prefix) => string.Join("\n", text.Replace("\r\n", "\n").Split('\n').Select(line => prefix + line));

    private static string Wrapped(string text)
    {
        var lines = new StringBuilder();
        var width = 0;
        foreach (var word in text.Split(' '))
        {
            lines.Append(width == 0 ? "" : width > 30 ? "\n" : " ").Append(word);
            width = width > 30 ? word.Length : width + word.Length + 1;
        }

        return lines.ToString();
    }

    private static string Escaped(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");
}
