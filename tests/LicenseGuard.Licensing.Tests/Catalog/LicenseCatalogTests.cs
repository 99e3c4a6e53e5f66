using System;
using System.Collections.Generic;
using System.Linq;
using LicenseGuard.Licensing.Catalog;
using LicenseGuard.Licensing.Spdx;

namespace LicenseGuard.Licensing.Tests.Catalog;

public class LicenseCatalogTests
{
    private static readonly LicenseCatalog Catalog = LicenseCatalog.BuiltIn;

    [Theory]
    [InlineData("MIT", "MIT")]
    [InlineData("mit", "MIT")]
    [InlineData("llama2", "LicenseRef-Llama-2-Community")]
    [InlineData("LLAMA2", "LicenseRef-Llama-2-Community")]
    [InlineData(" apache-2.0 ", "Apache-2.0")]
    [InlineData("GPL-3.0", "GPL-3.0-only")]
    [InlineData("gpl-3.0+", "GPL-3.0-or-later")]
    [InlineData("creativeml-openrail-m", "LicenseRef-CreativeML-OpenRAIL-M-1.0")]
    [InlineData("gemma", "LicenseRef-Gemma-2025-03-24")]
    public void A_licence_is_found_by_id_or_alias_in_any_case(string text, string id) =>
        Assert.Equal(id, Catalog.FindLicense(text)!.Id);

    [Theory]
    [InlineData("")]
    [InlineData("llama")]
    [InlineData("MIT OR ISC")]
    public void What_is_no_licence_is_not_found(string text) => Assert.Null(Catalog.FindLicense(text));

    [Theory]
    [InlineData("llama3.1", "LicenseRef-Llama-3.1-Community")]
    [InlineData("Apache License 2.0", "Apache-2.0")]
    [InlineData("\n MIT OR gpl-2.0 ", "MIT OR GPL-2.0-only")]
    [InlineData("LicenseRef-Unheard", "LicenseRef-Unheard")]
    public void An_expression_may_be_an_alias_as_a_whole(string text, string expected)
    {
        Assert.True(Catalog.TryParseExpression(text, out var expression, out _));
        Assert.Equal(expected, expression.ToString());
    }

    [Fact]
    public void An_error_keeps_its_position_behind_white_space()
    {
        Assert.False(Catalog.TryParseExpression("\n  MIT OR llama2", out _, out var error));
        Assert.Equal(new ExpressionError(10, "llama2", "known-id", null), error);
    }

    [Theory]
    [InlineData("MIT Apache-2.0 BSD-2-Clause BSD-3-Clause ISC MS-PL CC0-1.0 Unlicense MPL-2.0 RPL-1.5")]
    [InlineData("GPL-2.0-only GPL-2.0-or-later GPL-3.0-only GPL-3.0-or-later AGPL-3.0-only AGPL-3.0-or-later")]
    [InlineData("LGPL-2.1-only LGPL-2.1-or-later LGPL-3.0-only LGPL-3.0-or-later")]
    [InlineData("CC-BY-4.0 CC-BY-SA-3.0 CC-BY-SA-4.0 CC-BY-NC-4.0 CC-BY-NC-SA-4.0 ODC-By-1.0")]
    [InlineData("LicenseRef-CreativeML-OpenRAIL-M-1.0 LicenseRef-Gemma-2024-04-01 LicenseRef-Gemma-2025-03-24")]
    [InlineData("LicenseRef-Llama-1-Noncommercial LicenseRef-Llama-2-Community LicenseRef-Llama-3-Community")]
    [InlineData("LicenseRef-Llama-3.1-Community LicenseRef-Llama-3.2-Community")]
    [InlineData("LicenseRef-OpenAI-Services-Agreement-2026 LicenseRef-OpenAI-ToU-2023-03-14")]
    [InlineData("LicenseRef-Anthropic-Commercial-2025-06-17")]
    [InlineData("LicenseRef-ChatGLM-6B LicenseRef-Yi-2.1 LicenseRef-OpenBMB-GML-Attribution-Publicity-Commercial")]
    public void The_catalogue_has_the_licences_of_its_first_edition(string ids)
    {
        foreach (var id in ids.Split(' '))
            Assert.Equal(id, Catalog.FindLicense(id)?.Id);
    }

    [Theory]
    [InlineData("LicenseRef-Llama-1-Noncommercial", "Forbid commercial-use  Always 2(a)(i)")]
    [InlineData("LicenseRef-Llama-2-Community", "Limit monthly-active-users 700000000 Always 2 NeedsGrant")]
    [InlineData("LicenseRef-Llama-2-Community", "Forbid training-other-models other-llm Train 1(b)(v)")]
    [InlineData("LicenseRef-Llama-2-Community", "Forbid military-use  Always AUP 2.1")]
    [InlineData("LicenseRef-Llama-3-Community", "Require built-with-display Built with Meta Llama 3 Host 1(b)(i)")]
    [InlineData("LicenseRef-Llama-3.1-Community", "Permit training-other-models  Train 1(b)(i)")]
    [InlineData("LicenseRef-Llama-3.2-Community", "Exclude seat EU Always AUP multimodal-models")]
    [InlineData("LicenseRef-OpenAI-Services-Agreement-2026", "Forbid training-other-models competing Train 3.3(e)")]
    [InlineData("LicenseRef-OpenBMB-GML-Attribution-Publicity-Commercial", "Forbid commercial-use  Always 2 商业授权 needs-grant")]
    [InlineData("CC-BY-NC-4.0", "Forbid commercial-use  Always 2(a)(1)(A)")]
    [InlineData("GPL-2.0-or-later", "Require share-alike  Distribute 2(b)")]
    [InlineData("GPL-3.0-or-later", "Require source-disclosure  Distribute 6")]
    [InlineData("AGPL-3.0-or-later", "Require network-source-disclosure  Host 13")]
    [InlineData("LicenseRef-Gemma-2024-04-01", "Require pass-through-use-restrictions  Host 3.1")]
    [InlineData("LicenseRef-CreativeML-OpenRAIL-M-1.0", "Forbid medical-advice  Always Attachment A")]
    public void Clauses_are_as_the_texts_have_them(string id, string expected) =>
        Assert.Contains(expected, Catalog.FindLicense(id)!.Terms.Select(Describe));

    [Fact]
    public void A_licence_like_another_has_its_clauses_and_its_own_name()
    {
        var only = Catalog.FindLicense("GPL-3.0-only")!;
        var later = Catalog.FindLicense("GPL-3.0-or-later")!;
        Assert.Equal(only.Terms.Select(Describe), later.Terms.Select(Describe));
        Assert.Equal(only.Category, later.Category);
        Assert.NotEqual(only.Name, later.Name);
        Assert.Empty(only.Aliases.Intersect(later.Aliases));
    }

    [Fact]
    public void Licences_and_families_are_in_ordinal_order()
    {
        Assert.Equal(Catalog.Licenses.Select(l => l.Id).Order(StringComparer.Ordinal), Catalog.Licenses.Select(l => l.Id));
        Assert.Equal(Catalog.Families.Select(f => f.Name).Order(StringComparer.Ordinal), Catalog.Families.Select(f => f.Name));
    }

    [Fact]
    public void An_id_goes_before_an_alias()
    {
        var mit = Catalog.FindLicense("MIT")!;
        var catalog = new LicenseCatalog([mit, mit with { Id = "A", Aliases = ["MIT"] }], [], []);
        Assert.Same(mit, catalog.FindLicense("mit"));
    }

    [Fact]
    public void Libraries_name_the_members_that_code_uses()
    {
        var members = Catalog.Libraries
            .SelectMany(library => library.Members.Select(
                m => library.Assembly + ": " + m.Type + "." + m.Member + " " + m.Parameter + " " + m.Use))
            .ToHashSet();
        Assert.Contains("Microsoft.ML.OnnxRuntime: Microsoft.ML.OnnxRuntime.InferenceSession..ctor modelPath LoadsFile", members);
        Assert.Contains("LLamaSharp: LLama.Common.ModelParams..ctor modelPath LoadsFile", members);
        Assert.Contains("OpenAI: OpenAI.Chat.ChatClient..ctor model NamesHostedModel", members);
        Assert.Contains("OpenAI: OpenAI.OpenAIClient.GetChatClient model NamesHostedModel", members);
        Assert.Contains("Anthropic: Anthropic.Models.Messages.MessageCreateParams.Model value NamesHostedModel", members);
        Assert.Contains(
            "Microsoft.Extensions.AI.Abstractions: Microsoft.Extensions.AI.ChatOptions.ModelId value NamesHostedModel", members);
        Assert.Contains(": System.IO.File.OpenRead path LoadsFile", members);
    }

    [Fact]
    public void Every_constant_of_a_provider_is_a_model_that_the_catalogue_knows()
    {
        var constants = Catalog.Libraries
            .SelectMany(library => library.Constants.Select(constant => (library, constant)))
            .ToList();
        Assert.Contains(constants, one => one.constant is { Member: "ClaudeSonnet4_5", Value: "claude-sonnet-4-5" });
        foreach (var (library, constant) in constants)
            Assert.NotNull(Catalog.MatchService(library.Provider ?? "", constant.Value));
    }

    private static string Describe(Term term)
    {
        List<string> words =
            [term.Effect.ToString(), term.Subject, string.Join(",", term.Values), term.When.ToString(), term.Clause];
        if (term.OnExceed != OnExceed.Ends)
            words.Add(term.OnExceed.ToString());
        if (term.NeedsGrant)
            words.Add("needs-grant");
        if (term.Scope is not null)
            words.Add(term.Scope);
        return string.Join(" ", words);
    }

    [Theory]
    [InlineData("Apache 2.0", "Apache-2.0")]
    [InlineData("mpl 2.0", "MPL-2.0")]
    public void Blanks_in_place_of_dashes_get_the_id_that_was_meant(string text, string meant)
    {
        Assert.False(LicenseCatalog.BuiltIn.TryParseExpression(text, out _, out var error));
        Assert.Equal(meant, error.Nearest);
    }
}
