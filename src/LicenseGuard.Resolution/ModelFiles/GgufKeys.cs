using System;
using System.Collections.Generic;
using System.Globalization;

namespace LicenseGuard.Resolution.ModelFiles;

/// <summary>The GGUF keys that tell a model's licence and lineage (docs/gguf.md of ggml-org/ggml; gguf-py's constants.py), and
/// which of them counts when several are there.</summary>
internal static class GgufKeys
{
    /// <summary>Longer keys, in bytes, are none of these.</summary>
    public const ulong LongestWanted = 64;

    private const string BasePrefix = "general.base_model.";
    private const int MaxBaseIndex = 64;

    /// <summary>Whether the value is worth keeping.</summary>
    public static bool IsWanted(string key) => key switch
    {
        "general.name" or "general.basename" or "general.repo_url" or "general.license" or "general.license.name"
            or "general.license.link" or "general.source.repo_url" or "general.source.huggingface.repository" => true,
        _ => key.StartsWith(BasePrefix, StringComparison.Ordinal)
             && (key.EndsWith(".repo_url", StringComparison.Ordinal) || key.EndsWith(".name", StringComparison.Ordinal)),
    };

    public static HeaderFacts Facts(Dictionary<string, string> texts)
    {
        string? Get(string key) => texts.TryGetValue(key, out string? text) ? text : null;

        string? source = Get("general.source.huggingface.repository") ?? Get("general.source.repo_url");
        var facts = new HeaderFacts();
        facts.AddModel(Get("general.repo_url") ?? source ?? Get("general.name") ?? Get("general.basename"));
        facts.AddLicense(License(Get("general.license"), Get("general.license.name"), Get("general.license.link")));

        for (int i = 0; i < MaxBaseIndex; i++)
        {
            string key = BasePrefix + i.ToString(CultureInfo.InvariantCulture);
            facts.AddBase(Get(key + ".repo_url") ?? Get(key + ".name"));
        }

        // A conversion names its own repository and the one it was made from.
        facts.AddBase(source);
        return facts;
    }

    /// <summary>The tag; where it is <c>other</c> or missing, the licence's own name, or else its address.</summary>
    private static string? License(string? tag, string? name, string? link)
    {
        bool tells = tag is not null && !string.Equals(tag, "other", StringComparison.OrdinalIgnoreCase);
        if (tells) return tag;
        bool address = link is not null && link.StartsWith("http", StringComparison.OrdinalIgnoreCase);
        return name ?? (address ? link : tag);
    }
}
