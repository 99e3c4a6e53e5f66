using LicenseGuard.Licensing.Catalog;

namespace LicenseGuard.Licensing.Tests.Catalog;

public class HostedModelTests
{
    private const string Azure = "LicenseRef-Azure-OpenAI-Product-Terms";
    private const string Aws = "LicenseRef-AWS-Service-Terms-AI";
    private const string Groq = "LicenseRef-Groq-Cloud";
    private const string OpenRouter = "LicenseRef-OpenRouter-2026-05-06";
    private const string OpenAI = "LicenseRef-OpenAI-Services-Agreement-2026";

    private static readonly LicenseCatalog Catalog = LicenseCatalog.BuiltIn;

    [Fact]
    public void A_hosted_model_is_found_under_its_provider_only()
    {
        Assert.Equal("GPT-4o API", Catalog.MatchService("openai", "gpt-4o")?.Name);
        Assert.Equal("GPT-4o API", Catalog.MatchService("", "gpt-4o")?.Name);
        Assert.Null(Catalog.MatchService("Anthropic", "gpt-4o"));
        Assert.Null(Catalog.MatchService("Nobody", "gpt-4o"));
        Assert.Null(Catalog.MatchService("OpenAI", "openai/whisper-large-v3"));
        Assert.True(Catalog.MatchModel("gpt-4o")!.IsService);
    }

    [Theory]
    [InlineData("AzureOpenAI", "gpt-4o", Azure, Azure)]
    [InlineData("azure", "my-deployment", Azure, Azure)]
    [InlineData("AWS Bedrock", "anthropic.claude-3-haiku-20240307-v1:0", Aws, Aws)]
    [InlineData("Bedrock", "amazon.nova-pro-v1:0", Aws, Aws)]
    [InlineData("groq", "llama-3.3-70b-versatile", Groq, Groq + " AND LicenseRef-Llama-3.3-Community")]
    [InlineData("OpenRouter", "openai/gpt-4o:free", OpenRouter + " AND " + OpenAI, OpenRouter + " AND " + OpenAI)]
    [InlineData("Groq", "no-such-model", null, null)]
    [InlineData("OpenAI", "llama-3.3-70b", null, null)]
    public void A_model_that_a_provider_hosts_for_others_has_the_providers_terms(
        string provider, string model, string? terms, string? output)
    {
        var service = Catalog.MatchService(provider, model);
        Assert.Equal((terms, output), (service?.Terms, service?.Output));
        Assert.Equal(terms is null ? null : Catalog.FindProvider(provider)!.Name, service?.Provider);
        Assert.Equal(terms is null ? null : "US", service?.Country);
        Assert.Null(service?.Weights);
    }

    [Fact]
    public void What_is_known_of_a_hosted_model_is_as_sure_as_the_least_sure_of_its_terms()
    {
        Assert.Equal(Confidence.Read, Catalog.MatchService("GitHub Models", "claude-sonnet-4")!.Confidence);
        Assert.Equal(Confidence.Secondary, Catalog.MatchService("GitHub Models", "llama-guard-3-8b")!.Confidence);
        Assert.Equal(Confidence.Secondary, Catalog.MatchService("Azure", "gpt-4o")!.Confidence);
    }

    [Theory]
    [InlineData("Mistral", "Mistral AI")]
    [InlineData("z.ai", "Zhipu AI")]
    [InlineData("VERTEX_AI", "Google Vertex AI")]
    [InlineData("together-ai", "Together AI")]
    [InlineData("", null)]
    [InlineData("OpenAIs", null)]
    public void A_provider_is_found_by_its_letters_and_digits(string name, string? provider) =>
        Assert.Equal(provider, Catalog.FindProvider(name)?.Name);
}
