using System;
using System.IO;
using LicenseGuard.Resolution.ModelFiles;
using Xunit.Abstractions;

namespace LicenseGuard.Resolution.Tests.ModelFiles;

/// <summary>Real files, which are not part of the repository; skipped where they are absent.</summary>
public class FixtureTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("ggml-vocab-bert-bge.gguf", "bert-bge")]
    [InlineData("ggml-vocab-deepseek-coder.gguf", "deepseek-coder")]
    [InlineData("ggml-vocab-gpt-neox.gguf", "gpt-neox-20b")]
    [InlineData("ggml-vocab-llama-spm.gguf", "llama-spm")]
    [InlineData("ggml-vocab-phi-3.gguf", "Phi3")]
    public void A_vocabulary_is_read_and_states_no_licence(string name, string model)
    {
        if (Find("gguf-vocab", name) is not { } path) return;
        Expect.Read(ModelFileReader.Read(path), "GGUF", model, "");
        Assert.True(ModelFileReader.IsModelFile(path, out _));
    }

    [Theory]
    [InlineData("for-tests-ggml-tiny.bin")]
    [InlineData("for-tests-ggml-base.en.bin")]
    public void A_whisper_file_is_recognised(string name)
    {
        if (Find("whisper-bin", name) is not { } path) return;
        Expect.Read(ModelFileReader.Read(path), "ggml", "", "");
        Assert.True(ModelFileReader.IsModelFile(path, out _));
    }

    private string? Find(string folder, string name)
    {
        for (DirectoryInfo? up = new(AppContext.BaseDirectory); up is not null; up = up.Parent)
        {
            string shared = Path.Combine(up.FullName, "shared");
            if (!File.Exists(Path.Combine(shared, "design.md"))) continue;
            string path = Path.Combine(shared, "data", "fixtures", folder, name);
            if (File.Exists(path)) return path;
        }

        output.WriteLine("skipped: " + name + " is not here");
        return null;
    }
}
