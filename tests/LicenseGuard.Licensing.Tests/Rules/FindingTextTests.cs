using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using LicenseGuard.Licensing.Catalog;
using LicenseGuard.Licensing.Manifest;
using LicenseGuard.Licensing.Policy;
using LicenseGuard.Licensing.Rules;

namespace LicenseGuard.Licensing.Tests.Rules;

public class FindingTextTests
{
    private static readonly CultureInfo English = CultureInfo.InvariantCulture;

    private static Reason Reason(
        string subject, string because = "commercial", string clause = "1", Part part = Part.Weights, string license = "MIT",
        Effect effect = Effect.Forbid, string value = "", string origin = "") =>
        new(VerdictKind.Forbidden, part, license, clause, effect, subject, value, because, origin);

    private static Finding Finding(string key, string[] arguments, params Reason[] reasons) =>
        new(key.Split('_')[0], key, Severity.Warning, "c", Place.Project, arguments, reasons);

    [Fact]
    public void A_reason_says_license_clause_saying_part_and_use() => Assert.Equal(
        "MIT, clause 2(a), forbids commercial use (weights); the project declares commercial",
        FindingText.FormatReasons([Reason("commercial-use", clause: "2(a)")], English));

    [Fact]
    public void A_LicenseRef_is_shown_by_name_and_an_unknown_one_by_id()
    {
        Assert.StartsWith("LLaMA License Agreement, ", Says("LicenseRef-Llama-1-Noncommercial"), StringComparison.Ordinal);
        Assert.StartsWith("LicenseRef-Nobody, ", Says("LicenseRef-Nobody"), StringComparison.Ordinal);
        Assert.StartsWith("a licence that is not known, ", Says(""), StringComparison.Ordinal);

        static string Says(string license) => FindingText.FormatReasons([Reason("commercial-use", license: license)], English);
    }

    [Fact]
    public void One_clause_for_several_parts_is_said_once() => Assert.Equal(
        "MIT, clause 1, forbids commercial use (weights, output); the project declares commercial",
        FindingText.FormatReasons([Reason("commercial-use"), Reason("commercial-use", part: Part.Output)], English));

    [Fact]
    public void A_license_is_named_once_and_so_is_each_of_its_clauses() => Assert.Equal(
        "MIT, clause 1, forbids commercial use, forbids use in production; clause 2, forbids military use (weights); "
        + "the project declares commercial",
        FindingText.FormatReasons(
            [Reason("commercial-use"), Reason("production-use"), Reason("military-use", clause: "2")], English));

    [Fact]
    public void At_most_three_are_spelled_out()
    {
        var text = FindingText.FormatReasons(
            [Reason("commercial-use"), Reason("production-use"), Reason("military-use"), Reason("malware"),
                Reason("surveillance")], English);
        Assert.EndsWith("; and 2 more", text, StringComparison.Ordinal);
        Assert.DoesNotContain("surveillance", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_only_limited_is_not_said_beside_what_is_forbidden() => Assert.DoesNotContain(
        "military", FindingText.FormatReasons(
            [Reason("commercial-use"), Reason("military-use") with { Verdict = VerdictKind.Conditional }], English),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("LicenseGuardMonthlyActiveUsers", "LicenseGuardMonthlyActiveUsers is not stated")]
    [InlineData("LicenseGuardRegions=DE", "the project declares LicenseGuardRegions=DE")]
    [InlineData("commercial, research", "the project declares commercial, research")]
    public void The_use_that_is_met_is_named(string because, string words) =>
        Assert.EndsWith(words, FindingText.FormatReasons([Reason("commercial-use", because)], English), StringComparison.Ordinal);

    [Theory]
    [InlineData("unnumbered")]
    [InlineData("")]
    public void A_text_without_clause_numbers_is_not_quoted_by_one(string clause) => Assert.StartsWith(
        "MIT forbids", FindingText.FormatReasons([Reason("commercial-use", clause: clause)], English), StringComparison.Ordinal);

    [Fact]
    public void A_base_is_named() => Assert.Contains(
        "(weights, inherited from LLaMA 1)", FindingText.FormatReasons([Reason("commercial-use", origin: "LLaMA 1")], English),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("other-llm", "training other language models")]
    [InlineData("", "training other models")]
    [InlineData("something new", "training something new")]
    public void The_kind_of_model_is_said_in_plain_words(string value, string words) => Assert.Contains(
        words, FindingText.FormatReasons([Reason("training-other-models", value: value)], English), StringComparison.Ordinal);

    [Fact]
    public void Numbers_are_grouped_as_the_culture_does() => Assert.Contains(
        "700.000.000 monthly", FindingText.FormatReasons(
            [Reason("monthly-active-users", effect: Effect.Limit, value: "700000000")], new CultureInfo("de-DE")),
                StringComparison.Ordinal);

    [Fact]
    public void A_subject_without_a_text_is_named_and_never_an_exception()
    {
        foreach (var effect in Enum.GetValues<Effect>())
            Assert.Contains("teleportation", FindingText.FormatReasons([Reason("teleportation", effect: effect)], English),
                StringComparison.Ordinal);
    }

    [Fact]
    public void Every_text_of_the_shared_and_the_catalogue_s_vocabulary_is_written()
    {
        using var stream = typeof(LicenseCatalog).Assembly.GetManifestResourceStream("catalog/vocabulary.txt")!;
        using var reader = new System.IO.StreamReader(stream);
        var effects = Enum.GetNames<Effect>().Select(name => name.ToLowerInvariant()).ToArray();
        var terms = 0;
        while (reader.ReadLine() is { } line)
        {
            var words = line.Split(' ');
            if (words.Length < 2) continue;
            if (Array.IndexOf(effects, words[0]) >= 0)
            {
                terms++;
                Assert.True(TextsTests.All.ContainsKey($"Term_{words[0]}_{words[1]}"), line);
            }
            else if (words[0] == "model-kind")
            {
                Assert.True(TextsTests.All.ContainsKey("Value_" + words[1]), line);
            }
        }

        Assert.True(terms > 80);
    }

    [Theory]
    [InlineData("LG0002_value", new[] { "LicenseGuardUse", "comercial", "commercial", "commercial" },
        "Did you mean 'commercial'?")]
    [InlineData("LG0002_value", new[] { "LicenseGuardUse", "x", "commercial", "" }, "accepted: commercial")]
    [InlineData("LG2011_never-heard-of", new[] { "a.gguf", "why" }, "a.gguf cannot be read as a model file: why")]
    [InlineData("LG0009_torn", new[] { "only one" }, "graph: only one")]
    [InlineData("LG3003_service", new[] { "gpt-9", "" }, "Provider=\"...\"")]
    [InlineData("LG3003_service", new[] { "gpt-9", "OpenAI" }, "Provider=\"OpenAI\"")]
    [InlineData("LG7777", new[] { "x" }, "LG7777")]
    public void Odd_findings_have_a_message_too(string key, string[] arguments, string part) =>
        Assert.Contains(part, FindingText.Format(Finding(key, arguments), English), StringComparison.Ordinal);

    [Fact]
    public void Hostile_strings_pass_the_door_wherever_they_stand()
    {
        const string Evil = "a\n##vso[task.complete]\u202e::error::{mend}{0}";
        var reason = new Reason(VerdictKind.Forbidden, Part.Weights, Evil, Evil, Effect.Forbid, Evil, Evil, Evil, Evil);
        foreach (var key in TextsTests.All.Keys.Where(k => k.StartsWith("LG", StringComparison.Ordinal)))
        {
            var message = FindingText.Format(Finding(key, [Evil, Evil, Evil, Evil, Evil], reason), English);
            Assert.DoesNotContain(message, c => char.IsControl(c) || c == '\u202e');
            Assert.DoesNotContain("##", message, StringComparison.Ordinal);
            Assert.DoesNotContain("::", message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Two_clean_pieces_do_not_meet_as_a_command() => Assert.DoesNotContain(
        "::", FindingText.Format(Finding("LG2001", ["a:", ""], Reason("x", license: ":b")), English), StringComparison.Ordinal);

    [Fact]
    public void Any_finding_gives_one_line_and_no_exception() => Prop.ForAll<string[], string, string>((arguments, word, key) =>
    {
        var clean = arguments.Select(a => a ?? "").ToArray();
        var reason = new Reason(VerdictKind.Unknown, Part.Code, word ?? "", "", Effect.Limit, word ?? "", word ?? "", word ?? "");
        var message = FindingText.Format(Finding("LG2001_" + key, clean, reason), English);
        return message.Length > 0 && !message.Any(char.IsControl);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void To_follow_the_advice_on_the_purpose_makes_every_license_of_the_catalogue_pass()
    {
        var followed = 0;
        foreach (var license in LicenseCatalog.BuiltIn.Licenses)
        {
            var message = TryMessage("commercial;internal", license.Id);
            var at = message.IndexOf("LicenseGuardUse=", StringComparison.Ordinal);
            if (at < 0) continue;
            var purpose = message[(at + "LicenseGuardUse=".Length)..].Split(' ')[0];
            Assert.Equal("", TryMessage(purpose + ";internal", license.Id));
            followed++;
        }

        Assert.True(followed > 2);
    }

    private static string TryMessage(string use, string license)
    {
        var project = new TestProject().Declares(use).With(TestProject.Model("m.gguf", license: license));
        return project.Keys().Contains("LG2001") ? project.Message("LG2001") : "";
    }
}
