using System;
using System.Linq;
using LicenseGuard.Licensing.Policy;
using LicenseGuard.Licensing.Rules;
using static LicenseGuard.Licensing.Tests.Rules.TestProject;

namespace LicenseGuard.Licensing.Tests.Rules;

public class ServiceRulesTests
{
    [Fact]
    public void A_known_service_is_judged_by_its_terms()
    {
        var manifest = new TestProject().Service("OpenAI", "gpt-4o").Judge();
        Assert.Empty(manifest.Findings);
        Assert.Equal(("OpenAI", "gpt-4o", VerdictKind.Permitted), (manifest.Services[0].Provider, manifest.Services[0].Model,
            manifest.Services[0].Verdict.Kind));
    }

    [Fact]
    public void The_provider_is_filled_in_from_the_catalogue() =>
        Assert.Equal("Anthropic", new TestProject().Service("", "claude-3-5-sonnet-latest").Judge().Services[0].Provider);

    [Fact]
    public void Training_a_competing_model_on_it_is_forbidden()
    {
        var project = new TestProject()
            .Declares("commercial;host;train", ("LicenseGuardTrains", "competing")).Service("OpenAI", "gpt-4o");
        var message = project.Message("LG2001_service");
        Assert.StartsWith("OpenAI/gpt-4o:", message, StringComparison.Ordinal);
        Assert.Contains("competing", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Acme", "gpt-4o")]
    [InlineData("OpenAI", "acme-1")]
    [InlineData("", "")]
    public void A_service_that_nobody_knows_is_LG2003(string provider, string model) =>
        Assert.Equal(["LG2003_service"], new TestProject().Service(provider, model).Keys());

    [Fact]
    public void Agreed_terms_go_before_the_catalogue()
    {
        Assert.Empty(new TestProject().Service("Acme", "acme-1", terms: "LicenseRef-OpenAI-Services-Agreement-2026").Keys());
        Assert.Equal(["LG2003_terms"], new TestProject().Service("OpenAI", "gpt-4o", terms: "LicenseRef-Ours").Keys());
        Assert.StartsWith("LG0003", Assert.Single(new TestProject().Service("OpenAI", "gpt-4o", terms: "our deal").Keys()),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_file_is_not_judged_as_a_service() =>
        Assert.Equal(["LG2003_none"], new TestProject().With(Model("x.gguf", model: "gpt-4o")).Keys());
}
