using System.Collections.Generic;
using System.Text;

namespace ModelMaker;

/// <summary>The model files of the sample: valid, and as small as their formats allow. The weights are zeros; the headers say
/// what the real files of these names say, or what their makers ought to.</summary>
public static class SampleModels
{
    private const uint Q4 = 2, Q4K = 12;

    /// <summary>File name and content of each.</summary>
    public static IEnumerable<(string Name, byte[] Content)> All()
    {
        yield return ("llama-7b.Q4_0.gguf", Llama1());
        yield return ("llama-2-7b-chat.Q4_K_M.gguf", Llama2());
        yield return ("ranker.safetensors", Ranker());
        yield return ("detector.onnx", Onnx("detector", "mit"));
        yield return ("captioner.onnx", Onnx("captioner", "cc-by-nc-4.0"));
        yield return ("translator.gguf", LfsPointer());
    }

    /// <summary>As the first conversions were: a name and no licence.</summary>
    private static byte[] Llama1() => new GgufWriter()
        .Text("general.architecture", "llama")
        .Text("general.name", "LLaMA 7B")
        .Number("general.file_type", 2)
        .Number("llama.block_count", 32)
        .Number("llama.embedding_length", 4096)
        .Texts("tokenizer.ggml.tokens", ["<unk>", "<s>", "</s>"])
        .Tensor("token_embd.weight", Q4, [32], new byte[18])
        .ToArray();

    /// <summary>As today's conversions are: licence and base model in the header.</summary>
    private static byte[] Llama2() => new GgufWriter()
        .Text("general.architecture", "llama")
        .Text("general.type", "model")
        .Text("general.name", "Llama 2 7b Chat")
        .Text("general.basename", "Llama-2")
        .Text("general.finetune", "chat")
        .Text("general.size_label", "7B")
        .Text("general.license", "llama2")
        .Number("general.base_model.count", 1)
        .Text("general.base_model.0.name", "Llama 2 7b Chat Hf")
        .Text("general.base_model.0.organization", "Meta Llama")
        .Text("general.base_model.0.repo_url", "https://huggingface.co/meta-llama/Llama-2-7b-chat-hf")
        .Number("general.file_type", 15)
        .Texts("tokenizer.ggml.tokens", ["<unk>", "<s>", "</s>"])
        .Tensor("token_embd.weight", Q4K, [256], new byte[144])
        .ToArray();

    private static byte[] Ranker() => new SafetensorsWriter()
        .Metadata("format", "pt")
        .Metadata("license", "apache-2.0")
        .Metadata("modelspec.title", "ranker")
        .Tensor("score.weight", "F32", [2, 2], new byte[16])
        .ToArray();

    private static byte[] Onnx(string name, string license) => new OnnxWriter(name)
        .Metadata("model_license", license)
        .Metadata("model_author", "ModelShop")
        .ToArray();

    /// <summary>What a clone without Git LFS has in a model's place.</summary>
    private static byte[] LfsPointer() => Encoding.ASCII.GetBytes(
        "version https://git-lfs.github.com/spec/v1\n"
        + "oid sha256:4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393\n"
        + "size 12345\n");
}
