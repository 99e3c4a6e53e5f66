using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using LicenseGuard.Licensing.Catalog;
using LicenseGuard.Licensing.Manifest;
using LicenseGuard.Licensing.Policy;
using LicenseGuard.Licensing.Rules;
using static LicenseGuard.Licensing.Tests.Rules.TestProject;

namespace LicenseGuard.Licensing.Tests.Rules;

/// <summary>What a reader of Simplified Chinese sees, and what a reader of a language that has no texts sees.</summary>
public class LocalisationTests
{
    private static readonly CultureInfo English = CultureInfo.InvariantCulture;
    private static readonly CultureInfo Chinese = new("zh-Hans");

    /// <summary>Empty, or the piece of a Chinese text that breaks its typography: an ASCII mark or a second blank beside a Chinese
    /// character, a blank between two, none between one and a letter.</summary>
    internal static string BadPunctuation(string text)
    {
        const string han = @"[\p{IsCJKUnifiedIdeographs}]";
        const string mark = "[，。、；：？（）“”]";
        return Regex.Match(
            text, $"{han}[,;:?!()']|[,;:?!] ?{han}|{han} +{han}|{han}[A-Za-z0-9]|[A-Za-z0-9]{han}|{mark} | {mark}|, {mark}|; {mark}|  ").Value;
    }

    [Fact]
    public void A_forbidden_model_in_Chinese() => Assert.Equal(
        "m.gguf：CC-BY-NC-4.0 的条款 2(a)(1)(A) 禁止商业使用（权重）；项目声明了 commercial。"
        + "请改用其他模型，或在用途仅限于此时声明 LicenseGuardUse=noncommercial，或用 LicenseGuardException 登记所获授权。",
        Message(Chinese, new TestProject().Declares("commercial;internal").With(Model("m.gguf", license: "CC-BY-NC-4.0")), "LG2001"));

    [Fact]
    public void A_number_that_is_not_stated_in_Chinese() => Assert.EndsWith(
        "仅允许月活跃用户数不超过 700,000,000（权重）；未声明 LicenseGuardMonthlyActiveUsers。请声明该值：一个数字，或 <1000000 这样的上界。",
        Message(
            Chinese, new TestProject().Declares("commercial;host").With(Model("m.gguf", license: "LicenseRef-Llama-2-Community")), "LG2002"),
        StringComparison.Ordinal);

    [Fact]
    public void Lists_and_several_clauses_are_joined_the_Chinese_way() => Assert.Equal(
        "MIT 的条款 1 禁止商业使用，禁止用于生产环境；条款 2 禁止军事用途（权重、输出，继承自 B）；项目声明了 commercial、research；另有 1 条",
        FindingText.FormatReasons(
            [
                Reason("commercial-use"), Reason("commercial-use", Part.Output), Reason("production-use"),
                Reason("production-use", Part.Output), Reason("military-use", clause: "2"),
                Reason("military-use", Part.Output, clause: "2"), Reason("malware"), Reason("malware", Part.Output),
            ],
            Chinese));

    [Fact]
    public void Words_of_ours_are_translated_and_names_are_not()
    {
        UseParser.Parse(
            new Dictionary<string, string> { ["LicenseGuardUse"] = "research;internal", ["LicenseGuardEmployees"] = "many" },
            ProjectKind.Product, out var problems);
        var problem = Assert.Single(problems);
        var number = Finding("LG0002_value", problem.Property, problem.Property, problem.Found, problem.Expected, "");
        Assert.Contains("可接受的值：整数（数字，可用 _ 分隔）或 <1000000 这样的上界。", FindingText.Format(number, Chinese), StringComparison.Ordinal);
        Assert.Contains(problem.Expected, FindingText.Format(number, English), StringComparison.Ordinal);

        Assert.Equal(
            "a.onnx 不完整：文件在“模型”内部结束，该部分始于第 9 字节。请重新下载或拉取该文件。",
            FindingText.Format(Finding("LG2011_torn", "a.onnx", "a.onnx", "model", "9"), Chinese));
        Assert.StartsWith(
            "model 不完整", FindingText.Format(Finding("LG2011_torn", "model", "model", "header", "9"), Chinese),
            StringComparison.Ordinal);
    }

    /// <summary>Whatever a project can raise, and every variant that other rooms report, with their arguments made up.</summary>
    [Fact]
    public void Every_finding_is_Chinese_from_end_to_end()
    {
        var said = 0;
        foreach (var finding in EveryFinding.Make().Concat(EveryVariant()))
        {
            var message = FindingText.Format(finding, Chinese);
            Assert.DoesNotContain(message, "{}".Contains);
            Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", message);
            Assert.Equal((message, ""), (message, BadPunctuation(message)));
            Assert.DoesNotMatch(@"\b(?:the|is|of|and|it|that|licence|declare)\b", message);
            said++;
        }

        Assert.True(said > 150);
    }

    [Fact]
    public void Every_term_is_Chinese_from_end_to_end()
    {
        foreach (var key in TextsTests.All.Keys.Where(key => key.Split('_') is ["Term", _, _]))
        {
            var (effect, subject) = (Enum.Parse<Effect>(key.Split('_')[1], ignoreCase: true), key.Split('_')[2]);
            string[] values = effect == Effect.Limit ? ["700000000"]
                : subject == "training-other-models" ? ["", "other-llm", "other-llm, competing"]
                : ["", "EU, KR", "unsupported-regions"];
            foreach (var value in values)
            {
                var text = FindingText.FormatReasons([Reason(subject, effect: effect, value: value)], Chinese);
                Assert.StartsWith("MIT 的条款 1 ", text, StringComparison.Ordinal);
                Assert.Equal((text, ""), (text, BadPunctuation(text)));
                Assert.DoesNotContain(text, "{}".Contains);
            }
        }
    }

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("zh-SG")]
    [InlineData("zh-Hans-CN")]
    [InlineData("zh-Hans-HK")]
    public void Cultures_that_write_simplified_Chinese_see_it(string culture)
    {
        foreach (var finding in EveryFinding.Make())
            Assert.Equal(FindingText.Format(finding, Chinese), FindingText.Format(finding, new CultureInfo(culture)));
        Assert.Equal(FindingText.Title("LG2001", Chinese), FindingText.Title("LG2001", new CultureInfo(culture)));
    }

    [Theory]
    [InlineData("en-US")]
    [InlineData("en-GB")]
    [InlineData("ja-JP")]
    [InlineData("zh-TW")]
    [InlineData("zh-Hant")]
    [InlineData("zh")]
    public void Other_cultures_see_English(string culture)
    {
        foreach (var finding in EveryFinding.Make())
            Assert.Equal(FindingText.Format(finding, English), FindingText.Format(finding, new CultureInfo(culture)));
        Assert.Equal(FindingText.Title("LG2001", English), FindingText.Title("LG2001", new CultureInfo(culture)));
    }

    [Fact]
    public void Every_rule_has_a_Chinese_title()
    {
        foreach (var rule in RuleTable.All)
            Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", FindingText.Title(rule.Id, Chinese));
    }

    private static IEnumerable<Finding> EveryVariant()
    {
        string[] arguments = ["A.Lib 1.0", "commercial", "MIT", "4", "ISC", "internal", "proprietary", "2.0"];
        foreach (var key in TextsTests.All.Keys)
        {
            if (!key.StartsWith("LG", StringComparison.Ordinal) || key.EndsWith("_Title", StringComparison.Ordinal)) continue;
            yield return Finding(key, "A.Lib 1.0", arguments) with { Reasons = [Reason("commercial-use")] };
            yield return Finding(key, "A.Lib 1.0", arguments) with { Reasons = [Reason("attribution", effect: Effect.Require)] };
        }
    }

    private static Finding Finding(string key, string component, params string[] arguments) =>
        new(key.Split('_')[0], key, Severity.Warning, component, Place.Project, arguments, []);

    private static Reason Reason(
        string subject, Part part = Part.Weights, string clause = "1", Effect effect = Effect.Forbid, string value = "") =>
        new(VerdictKind.Forbidden, part, "MIT", clause, effect, subject, value, "commercial, research", "B");

    private static string Message(CultureInfo culture, TestProject project, string rule) =>
        FindingText.Format(project.Judge().Findings.First(finding => finding.Rule == rule), culture);
}
