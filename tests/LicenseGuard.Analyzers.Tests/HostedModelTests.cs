using System.Threading.Tasks;
using LicenseGuard.Analyzers.Tests.Verification;
using LicenseGuard.Licensing.Policy;
using Microsoft.CodeAnalysis;
using Verify = LicenseGuard.Analyzers.Tests.Verification.CSharpAnalyzerVerifier<LicenseGuard.Analyzers.HostedModelAnalyzer>;

namespace LicenseGuard.Analyzers.Tests;

public class HostedModelTests
{
    private const string OpenAI = """
        using System; using System.ClientModel; using OpenAI; using OpenAI.Chat;
        var key = new ApiKeyCredential("k");

        """;

    private const string Anthropic = "using Anthropic; using Anthropic.Models.Messages;\n";

    private static readonly string Declared = new ManifestOf().Service("OpenAI", "gpt-4o").Text;

    private static readonly string Forbidden = new ManifestOf()
        .Service("OpenAI", "gpt-4o", VerdictKind.Forbidden).Service("Anthropic", "claude-sonnet-4-5", VerdictKind.Forbidden).Text;

    // The terms of both providers forbid to train other models on outputs.
    private static readonly string Training = new ManifestOf
    {
        Use = new(Purposes.Commercial, Acts.Train, false, false, new UseFacts { Trains = ["competing"] }),
    }.Text;

    private static Task OpenAIAsync(string source, string manifest) =>
        Verify.VerifyAnalyzerAsync(OpenAI + source, manifest, References.OpenAI);

    private static Task AnthropicAsync(string value, string manifest) => Verify.VerifyAnalyzerAsync(
        Anthropic + $$"""_ = new MessageCreateParams { MaxTokens = 1, Messages = [], Model = {{value}} };""",
        manifest, References.Anthropic);

    [Theory]
    [InlineData("""new ChatClient({|LG3002:"gpt-4o"|}, key)""")]
    [InlineData("""new ChatClient({|LG3002:"GPT-4o"|}, key)""")]
    [InlineData("""new ChatClient({|LG3002:"gpt-4o-2024-08-06"|}, key)""")]
    [InlineData("""new ChatClient(credential: key, model: {|LG3002:"gpt-4o"|})""")]
    [InlineData("""new OpenAIClient(key).GetChatClient({|LG3002:"gpt-4o"|})""")]
    [InlineData("""new OpenAI.Embeddings.EmbeddingClient({|LG3003:"text-embedding-3-small"|}, key)""")]
    [InlineData("""new ChatClient({|LG3003:"gpt-4o-mini"|}, key)""")]
    [InlineData("""new ChatClient({|LG3004:args[0]|}, key)""")]
    [InlineData("""new ChatClient({|LG3004:$"gpt-{args[0]}"|}, key)""")]
    [InlineData("""new ChatClient({|LG3002:args.Length > 0 ? "gpt-4o" : args[0]|}, key)""")]
    [InlineData("""new ChatClient({|LG3002:Environment.GetEnvironmentVariable("M") ?? "gpt-4o"|}, key)""")]
    public Task A_call_of_a_declared_model_whose_terms_forbid_the_use_is_reported(string call) => OpenAIAsync("_ = " + call + ";", Forbidden);

    [Theory]
    [InlineData("""new ChatClient("gpt-4o", key)""")]
    [InlineData("""new OpenAIClient(key).GetChatClient("gpt-4o")""")]
    [InlineData("""new ChatClient("gpt-4o", key, new OpenAIClientOptions { Endpoint = new Uri("https://x.example") })""")]
    public Task A_declared_model_is_not_reported(string call) => OpenAIAsync("_ = " + call + ";", Declared);

    [Fact]
    public Task An_excepted_model_is_not_reported() => OpenAIAsync(
        """_ = new ChatClient("gpt-4o", key);""",
        new ManifestOf().Service("OpenAI", "gpt-4o", VerdictKind.Forbidden, excepted: true).Text);

    [Fact]
    public Task A_service_declared_without_provider_stands_for_any() => OpenAIAsync(
        """_ = new ChatClient({|LG3002:"gpt-4o"|}, key);""", new ManifestOf().Service("", "gpt-4o", VerdictKind.Forbidden).Text);

    [Theory]
    [InlineData("""new ChatClient({|LG3002:"gpt-4o"|}, key)""")]
    [InlineData("""new ChatClient({|LG3002:"gpt-4o"|}, key, new OpenAIClientOptions { OrganizationId = "o" })""")]
    [InlineData("""new ChatClient({|LG3003:"no-such-model"|}, key)""")]
    [InlineData("""new ChatClient({|LG3003:"gpt-4o"|}, key, new OpenAIClientOptions { Endpoint = new Uri("https://x.example") })""")]
    [InlineData("""new ChatClient({|LG3003:"gpt-4o"|}, key, Options())""")]
    public Task An_undeclared_model_is_judged_by_known_terms_only_where_the_provider_is_sure(string call) =>
        OpenAIAsync("_ = " + call + "; OpenAIClientOptions Options() => new();", Training);

    [Fact]
    public Task The_receiver_of_the_call_tells_the_provider() => Verify.VerifyAnalyzerAsync("""
        using OpenAI;
        class P
        {
            readonly OpenAIClient own = new("key");
            OpenAIClient given;
            P(OpenAIClient client)
            {
                given = client;
                OpenAIClient local = new("key");
                _ = own.GetChatClient({|LG3002:"gpt-4o"|});
                _ = local.GetChatClient({|LG3002:"gpt-4o"|});
                _ = given.GetChatClient({|LG3003:"gpt-4o"|});
                _ = client.GetChatClient({|LG3003:"gpt-4o"|});
            }
            static void Main() { }
        }
        """, Training, References.OpenAI);

    [Theory]
    [InlineData("""new ChatClient({|LG3003:"gpt-4o"|}, key)""")]
    [InlineData("""new ChatClient("gpt-4o", key, new OpenAIClientOptions { Endpoint = new Uri("https://x.azure.example") })""")]
    public Task A_model_declared_for_another_provider_is_reported_where_the_provider_is_sure(string call) =>
        OpenAIAsync("_ = " + call + ";", new ManifestOf().Service("Azure OpenAI", "gpt-4o").Text);

    [Fact]
    public async Task The_message_names_both_providers()
    {
        var found = Assert.Single(await Verify.GetDiagnosticsAsync(
            [("a.cs", OpenAI + """_ = new ChatClient("gpt-4o", key);""")],
            new ManifestOf().Service("Azure OpenAI", "gpt-4o").Text, References.OpenAI));
        Assert.Contains("called through OpenAI, but declared for Azure OpenAI", found.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal("""<ModelService Include="gpt-4o" Provider="OpenAI" />""", found.Properties["LicenseGuard.Item"]);
    }

    [Fact]
    public Task An_override_in_another_assembly_reaches_another_provider() => Verify.VerifyAnalyzerAsync("""
        var azure = new Azure.AI.OpenAI.AzureOpenAIClient(new System.Uri("https://x.azure.example"), "key");
        _ = azure.GetChatClient("my-deployment");
        _ = azure.GetChatClient({|LG3003:"gpt-4o"|});
        """,
        new ManifestOf { Use = new(Purposes.Commercial, Acts.Train, false, false, new UseFacts { Trains = ["competing"] }) }
            .Service("Azure OpenAI", "my-deployment").Text,
        [.. References.OpenAI, References.AzureOpenAI]);

    [Theory]
    [InlineData("""{|LG3002:"claude-sonnet-4-5"|}""")]
    [InlineData("""{|LG3002:Model.ClaudeSonnet4_5|}""")]
    [InlineData("""{|LG3002:Model.ClaudeSonnet4_5_20250929|}""")]
    [InlineData("""{|LG3003:Model.ClaudeOpus4_5|}""")]
    [InlineData("""{|LG3004:(Model)77|}""")]
    public Task Anthropics_parameters_are_looked_at(string value) => AnthropicAsync(value, Forbidden);

    [Fact]
    public Task An_undeclared_model_in_Anthropics_parameters_is_judged_by_known_terms() =>
        AnthropicAsync("""{|LG3002:Model.ClaudeSonnet4_5|}""", Training);

    [Fact]
    public Task A_copy_with_another_model_is_looked_at() => Verify.VerifyAnalyzerAsync(
        Anthropic + """
        var first = new MessageCreateParams { MaxTokens = 1, Messages = [], Model = {|LG3002:Model.ClaudeSonnet4_5|} };
        _ = first with { Model = {|LG3003:"claude-opus-4-5"|} };
        const Model local = Model.ClaudeSonnet4_5;
        _ = first with { Model = {|LG3002:local|} };
        """, Forbidden, References.Anthropic);

    [Fact]
    public Task Options_of_Extensions_AI_are_looked_at_and_reading_them_is_not() => Verify.VerifyAnalyzerAsync("""
        using Microsoft.Extensions.AI;
        var options = new ChatOptions { ModelId = {|LG3002:"gpt-4o"|} };
        options.ModelId = {|LG3003:"llama3.2"|};
        options.ModelId ??= {|LG3002:"gpt-4o"|};
        options.ModelId = {|LG3004:args[0]|};
        options.ModelId = null;
        options.ModelId = "";
        System.Console.WriteLine(options.ModelId);
        _ = new ChatResponse { ModelId = "gpt-4o" };
        """, Forbidden, References.ExtensionsAI);

    [Fact]
    public Task A_client_of_any_server_may_name_a_model_that_is_declared_as_a_file() => Verify.VerifyAnalyzerAsync(
        """_ = new Microsoft.Extensions.AI.ChatOptions { ModelId = "someone/phi" };""",
        new ManifestOf().Permitted("models/phi.gguf", "someone/phi").Text, References.ExtensionsAI);

    [Fact]
    public Task Two_declared_providers_with_different_terms_cannot_be_told_apart() => Verify.VerifyAnalyzerAsync(
        """_ = new Microsoft.Extensions.AI.ChatOptions { ModelId = {|LG3004:"gpt-4o"|} };""",
        new ManifestOf().Service("OpenAI", "gpt-4o", VerdictKind.Forbidden).Service("Azure OpenAI", "gpt-4o").Text,
        References.ExtensionsAI);

    [Fact]
    public Task Nothing_is_reported_without_the_library() => Verify.VerifyAnalyzerAsync("""
        _ = new OpenAI.Chat.ChatClient("gpt-4o");
        namespace OpenAI.Chat { class ChatClient { public ChatClient(string model) { } } }
        """, Forbidden);

    [Fact]
    public Task Nothing_is_reported_in_a_project_without_manifest() =>
        Verify.VerifyAnalyzerAsync(OpenAI + """_ = new ChatClient("gpt-4o", key);""", null, References.OpenAI);
}
