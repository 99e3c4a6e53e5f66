using System.IO;
using System.Text;

namespace ModelShop;

/// <summary>The models whose files travel with the shop.</summary>
/// <param name="folder">The folder that the program runs from.</param>
internal sealed class LocalModels(string folder)
{
    /// <summary>LLaMA 1: its licence permits research, and no commercial use.</summary>
    public string DescribeDrafter()
    {
        using var weights = File.OpenRead(Path.Combine(folder, "models", "llama-7b.Q4_0.gguf"));
        return Describe(weights);
    }

    /// <summary>Llama 2: permitted, up to a number of users.</summary>
    public string DescribeChat()
    {
        using var weights = File.OpenRead(Path.Combine(folder, "models", "llama-2-7b-chat.Q4_K_M.gguf"));
        return Describe(weights);
    }

    /// <summary>A model of the shop's own under Apache-2.0.</summary>
    public string DescribeRanker()
    {
        using var weights = File.OpenRead(Path.Combine(folder, "models", "ranker.safetensors"));
        return Describe(weights);
    }

    // A real shop would load the weights here; this one looks at the first four bytes.
    private static string Describe(FileStream weights)
    {
        var magic = new byte[4];
        weights.ReadExactly(magic);
        var format = Encoding.ASCII.GetString(magic) == "GGUF" ? "GGUF" : "safetensors";
        return $"{Path.GetFileName(weights.Name)} ({format}, {weights.Length} bytes)";
    }
}
