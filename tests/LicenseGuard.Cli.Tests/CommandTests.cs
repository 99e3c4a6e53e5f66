using System.Linq;

namespace LicenseGuard.Cli.Tests;

public sealed class CommandTests
{
    [Theory]
    [InlineData("mit and (apache-2.0 or GPL-2.0+)", "ok\tMIT AND (Apache-2.0 OR GPL-2.0-or-later)", 0)]
    [InlineData("MIT AND", "error\tat character 8, the end: a licence id was expected", 1)]
    public void Expressions_are_checked_and_normalised(string text, string expected, int code)
    {
        var answer = CommandLine.Run("expression", text, "--format", "tsv");

        Assert.StartsWith(expected, answer.Output);
        Assert.Equal(code, answer.Code);
    }

    [Fact]
    public void A_misspelt_id_gets_its_nearest()
    {
        Assert.Contains("Apache-2.0", CommandLine.Run("expression", "Apache-2.O").Output);
    }

    [Theory]
    [InlineData("MIT OR GPL-2.0-only", "MIT", "true")]
    [InlineData("MIT AND GPL-2.0-only", "MIT", "false")]
    [InlineData("GPL-3.0-only", "GPL-2.0-or-later", "true")]
    [InlineData("GPL-1.0-only", "GPL-2.0+", "false")]
    [InlineData("Apache-1.0+", "Apache-2.0", "true")]
    [InlineData("GPL-2.0-only WITH Classpath-exception-2.0", "GPL-2.0-only", "false")]
    [InlineData("LicenseRef-a-1.0", "LicenseRef-a-2.0", "false")]
    public void Satisfies_follows_and_or_and_later_versions(string expression, string allowed, string expected)
    {
        Assert.Equal(expected, CommandLine.Run("satisfies", expression, "--allow", allowed).Output.Trim());
    }

    [Fact]
    public void Satisfies_reads_its_allowed_list_from_the_second_column()
    {
        var (_, lines) = CommandLine.RunFile("satisfies", ["MIT\tMIT,ISC", "MIT\tISC", "MIT\t"]);

        Assert.Equal(["true", "false", "error"], lines.Select(line => line.Split('\t')[0]));
    }

    [Fact]
    public void Identify_takes_addresses_and_opens_none()
    {
        var answer = CommandLine.Run(
            "identify", "http://go.microsoft.com/fwlink/?LinkId=329770", "https://github.com/NLog/NLog/blob/master/LICENSE.txt",
            "https://example.org/terms");

        Assert.Equal(
            [
                "http://go.microsoft.com/fwlink/?LinkId=329770\tLicenseRef-Microsoft-DotNet-Library-EULA\t1.00",
                "https://github.com/NLog/NLog/blob/master/LICENSE.txt\tBSD-3-Clause\t0.50",
                "https://example.org/terms\tNONE\t0.00",
            ],
            answer.Output.ReplaceLineEndings("\n").TrimEnd().Split('\n'));
        Assert.Equal(1, answer.Code);
    }

    [Fact]
    public void Match_finds_a_family_or_none()
    {
        var (_, lines) = CommandLine.RunFile("match", ["TheBloke/Llama-2-7B-GGUF", "quarterly-report.pdf"]);

        Assert.Equal("Llama 2\tLicenseRef-Llama-2-Community", lines[0]);
        Assert.StartsWith("none", lines[1]);
    }

    [Theory]
    [InlineData("Apache-2.0", "MIT", "Yes", 0)]
    [InlineData("MIT", "GPL-3.0-only", "No", 1)]
    public void Compatible_answers_for_the_whole_and_the_part(string leading, string subordinate, string expected, int code)
    {
        var answer = CommandLine.Run("compatible", leading, subordinate, "--format", "tsv");

        Assert.Equal((expected, code), (answer.Output.Split('\t')[0], answer.Code));
    }

    [Fact]
    public void The_catalogue_can_be_listed_and_shown()
    {
        Assert.Contains("LicenseRef-Llama-2-Community", CommandLine.Run("catalog", "list").Output);
        Assert.Contains("1(b)(v)", CommandLine.Run("catalog", "show", "llama2").Output);
        Assert.Contains("Meta", CommandLine.Run("catalog", "show", "Llama 2").Output);
        Assert.Equal(2, CommandLine.Run("catalog", "show", "nothing-of-the-kind").Code);
    }

    [Theory]
    [InlineData("explain")]
    [InlineData("nonsense")]
    [InlineData("explain", "MIT", "--format", "xml")]
    [InlineData("explain", "--from", "no/such/file.tsv")]
    [InlineData("satisfies", "MIT AND", "--allow", "MIT")]
    public void A_wrong_call_is_exit_code_2_and_one_line(params string[] arguments)
    {
        var (code, _, error) = CommandLine.Run(arguments);

        Assert.Equal(2, code);
        Assert.Single(error.TrimEnd().Split('\n'));
    }
}
