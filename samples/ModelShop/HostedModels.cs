using System;
using Anthropic.Models.Messages;
using OpenAI.Chat;

namespace ModelShop;

/// <summary>The models that others host. Clients and requests are made, and never sent.</summary>
/// <param name="key">The API key.</param>
internal sealed class HostedModels(string key)
{
    /// <summary>Writes the captions that the shop's own image generator is trained on.</summary>
    public string DescribeCaptions()
    {
        var client = new ChatClient("gpt-4o", key);
        return Describe(client, "gpt-4o");
    }

    /// <summary>A model that the project does not declare.</summary>
    public string DescribeReview()
    {
        var request = new MessageCreateParams
        {
            Model = "claude-sonnet-4-5",
            MaxTokens = 100,
            Messages = [new UserMessageParam("Is this answer polite?")],
        };
        return Describe(request, "claude-sonnet-4-5");
    }

    /// <summary>A model that only the environment knows.</summary>
    public string DescribeExperiment()
    {
        var model = Environment.GetEnvironmentVariable("SHOP_MODEL");
        return string.IsNullOrEmpty(model) ? "nothing: SHOP_MODEL is not set" : Describe(new ChatClient(model, key), model);
    }

    private static string Describe(object client, string model) => $"{model} ({client.GetType().Name})";
}
