using System.Linq;
using System.Text.Json;

namespace LicenseGuard.Cli.Tests;

public sealed class ExplainTests
{
    [Theory]
    [InlineData("LicenseRef-Llama-2-Community", "commercial;host", "", "Conditional", 0)]
    [InlineData("LicenseRef-Llama-2-Community", "commercial;host", "mau=1000", "Permitted", 0)]
    [InlineData("llama2", "commercial;host", "mau=<701", "Permitted", 0)]
    [InlineData("huggyllama/llama-7b", "commercial;host", "", "Forbidden", 1)]
    [InlineData("LLaMA 1", "research", "", "Permitted", 0)]
    [InlineData("MosaicML MPT 30B Chat", "commercial;internal", "", "Forbidden", 1)]
    [InlineData("OpenAssistant SFT-4 12B", "commercial;internal", "", "Permitted", 0)]
    [InlineData("RWKV 14B", "commercial;internal", "", "Permitted", 0)]
    [InlineData("MIT OR GPL-3.0-only", "commercial;distribute", "", "Permitted", 0)]
    [InlineData("LicenseRef-Nobody-Knows", "commercial;internal", "", "Unknown", 1)]
    public void A_subject_is_judged(string subject, string use, string facts, string verdict, int code)
    {
        var answer = CommandLine.Run("explain", subject, "--use", use, "--facts", facts, "--format", "tsv");

        Assert.Equal(verdict, answer.Output.Split('\t')[0]);
        Assert.Equal(code, answer.Code);
    }

    [Fact]
    public void Tsv_names_the_clauses_and_the_obligations()
    {
        var (_, output, _) = CommandLine.Run(
            "explain", "llama2", "--part", "weights", "--use", "commercial;train;distribute", "--facts", "mau=5", "--format", "tsv");

        var columns = output.TrimEnd().Split('\t');
        Assert.Contains("1(b)(v)", columns[1].Split(';'));
        Assert.Contains("include-notice-file", columns[2].Split(';'));
    }

    [Fact]
    public void Json_carries_the_reasons_with_their_text()
    {
        var (_, output, _) = CommandLine.Run("explain", "llama1", "--use", "commercial;internal", "--format", "json");

        var json = JsonDocument.Parse(output).RootElement;
        Assert.Equal("Forbidden", json.GetProperty("verdict").GetString());
        Assert.Contains(json.GetProperty("reasons").EnumerateArray(), reason => reason.GetProperty("clause").GetString() == "2(a)(i)");
    }

    [Fact]
    public void Text_is_for_people_and_says_that_it_is_no_legal_advice()
    {
        var (code, output, _) = CommandLine.Run("explain", "llama1", "--use", "commercial;internal");

        Assert.Equal(1, code);
        Assert.StartsWith("Forbidden", output);
        Assert.Contains("not legal advice", output);
    }

    [Theory]
    [InlineData("no-such-thing-at-all", "commercial", "", "no-such-thing-at-all")]
    [InlineData("Stable Diffusion", "commercial", "", "which?")]
    [InlineData("Meta", "commercial", "", "Meta")]
    [InlineData("MIT", "comercial", "", "comercial")]
    [InlineData("MIT", "commercial", "mau=many", "many")]
    [InlineData("MIT", "commercial", "colour=blue", "colour")]
    public void Bad_input_is_one_line_that_says_what(string subject, string use, string facts, string part)
    {
        var (code, output, error) = CommandLine.Run("explain", subject, "--use", use, "--facts", facts);

        Assert.Equal((2, ""), (code, output));
        Assert.Contains(part, Assert.Single(error.TrimEnd().Split('\n')));
    }

    [Fact]
    public void A_file_of_cases_gives_one_line_each_in_the_same_order()
    {
        var (code, lines) = CommandLine.RunFile(
            "explain",
            [
                "MIT\tcode\tcommercial;distribute\t",
                "nonsense here\tweights\tcommercial\t",
                "LicenseRef-Llama-1-Noncommercial\tweights\tcommercial;host\t",
            ]);

        Assert.Equal(2, code);
        Assert.Equal(["Permitted", "error", "Forbidden"], lines.Select(line => line.Split('\t')[0]));
    }
}
