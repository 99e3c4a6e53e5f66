using System;
using System.Linq;
using LicenseGuard.Licensing.Catalog;
using LicenseGuard.Licensing.Policy;

namespace LicenseGuard.Licensing.Tests.Policy;

/// <summary>What a licence asks of a use, with the exact texts, over the licences of the catalogue.</summary>
public class ObligationTests
{
    private const Acts EveryAct = Acts.Internal | Acts.Distribute | Acts.DistributeSource | Acts.Host | Acts.OfferAsService
        | Acts.Modify | Acts.Train | Acts.PublishOutputs;

    public static TheoryData<string> Ids => [.. LicenseCatalog.BuiltIn.Licenses.Select(license => license.Id)];

    [Theory, MemberData(nameof(Ids))]
    public void Whoever_does_everything_is_told_every_duty_with_its_exact_text(string id)
    {
        var license = LicenseCatalog.BuiltIn.FindLicense(id)!;
        var asked = license.Terms.Where(term => IsDuty(license, term)).Select(Written).Distinct().Order(StringComparer.Ordinal);

        Assert.Equal(asked, Told(id, EveryAct).Order(StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(Ids))]
    public void Who_only_uses_it_inside_is_told_what_holds_for_any_use(string id)
    {
        var license = LicenseCatalog.BuiltIn.FindLicense(id)!;
        var asked = license.Terms
            .Where(term => IsDuty(license, term) && term.When is Occasion.Always or Occasion.Commercial)
            .Select(Written).Distinct().Order(StringComparer.Ordinal);

        Assert.Equal(asked, Told(id, Acts.Internal).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("LicenseRef-Llama-3.1-Community", Acts.Distribute, "built-with-display", "Built with Llama")]
    [InlineData("LicenseRef-Llama-3.1-Community", Acts.Modify, "name-prefix", "Llama")]
    [InlineData("LicenseRef-Llama-3-Community", Acts.Host, "built-with-display", "Built with Meta Llama 3")]
    [InlineData("LicenseRef-Qwen-2024", Acts.Train, "built-with-display", "Built with Qwen")]
    [InlineData("LicenseRef-HyperCLOVAX-SEED", Acts.Train, "name-prefix", "HyperCLOVA X")]
    [InlineData("LicenseRef-Seamless", Acts.PublishOutputs, "attribution",
        "This material is based on work supported by the Seamless Licensing Agreement, Copyright © Meta Platforms, Inc. All Rights Reserved.")]
    [InlineData("LicenseRef-Gemma-2025-03-24", Acts.Distribute, "include-notice-file",
        "Gemma is provided under and subject to the Gemma Terms of Use found at ai.google.dev/gemma/terms")]
    public void The_text_to_show_and_the_prefix_to_use_are_the_licence_s_own(string id, Acts act, string subject, string text) =>
        Assert.Contains(Told(id, act), told => told.StartsWith(subject + " | " + text + " | ", StringComparison.Ordinal));

    [Fact]
    public void A_name_that_is_due_only_above_a_number_is_told_only_there()
    {
        bool IsTold(string declaration) => Judge.Decide(
            Declared.Model("LicenseRef-Modified-MIT-Kimi-K2"), Declared.Use(declaration), LicenseCatalog.BuiltIn)
            .Obligations.Any(duty => duty is { Subject: "built-with-display", Value: "Kimi K2" });

        Assert.True(IsTold("commercial;host mau=100000001 revenue=1"));
        Assert.True(IsTold("commercial;host mau=1 revenue=240000001"));
        Assert.False(IsTold("commercial;host mau=100000000 revenue=20000000"));
        Assert.False(IsTold("research;host mau=100000001 revenue=1"));
    }

    [Fact]
    public void Of_a_choice_only_the_elected_branch_asks()
    {
        var verdict = Judge.Decide(
            Declared.Package("CC-BY-NC-SA-4.0 OR MIT"), Declared.Use("commercial;modify;distribute"), LicenseCatalog.BuiltIn);

        Assert.All(verdict.Obligations, duty => Assert.Equal("MIT", duty.License));
        Assert.NotEmpty(verdict.Obligations);
    }

    private static string[] Told(string id, Acts acts)
    {
        var use = new DeclaredUse(Purposes.Commercial, acts, false, false, new UseFacts());
        return Judge.Decide(Declared.Model(id), use, LicenseCatalog.BuiltIn).Obligations
            .Select(duty => duty.Subject + " | " + duty.Value + " | " + duty.Clause).ToArray();
    }

    // Where the name is due only above a number, it is told there.
    private static bool IsDuty(License license, Term term) =>
        TermClasses.Of(term.Effect, term.Subject) == TermClass.Obligation && term.When != Occasion.UnpaidTier
        && (term.Subject != "built-with-display" || license.Terms.All(other => other.OnExceed != OnExceed.DisplayDuty));

    private static string Written(Term term) => term.Subject + " | " + string.Join(", ", term.Values) + " | " + term.Clause;
}
