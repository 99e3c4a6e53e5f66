using System;
using System.IO;
using System.Linq;
using LicenseGuard.Licensing.Rules;
using LicenseGuard.Resolution.ModelFiles;
using ModelMaker;

namespace LicenseGuard.Resolution.Tests.ModelFiles;

public class SampleModelsTests
{
    private static readonly string Folder = FindFolder();

    [Fact]
    public void The_files_in_the_repository_are_what_the_program_writes()
    {
        (string Name, byte[] Content)[] made = SampleModels.All().ToArray();
        Assert.Equal(made.Select(m => m.Name).Order(StringComparer.Ordinal),
            Directory.GetFiles(Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        foreach ((string name, byte[] content) in made) Assert.Equal(content, File.ReadAllBytes(Path.Combine(Folder, name)));
    }

    [Fact]
    public void The_program_writes_all_files()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("modelmaker");
        Assert.Equal(0, Program.Main([folder.FullName]));
        Assert.Equal(SampleModels.All().Count(), folder.GetFiles().Length);
        folder.Delete(recursive: true);
        Assert.Equal(1, Program.Main([]));
    }

    [Theory]
    [InlineData("llama-7b.Q4_0.gguf", "GGUF", "LLaMA 7B", "", "")]
    [InlineData("llama-2-7b-chat.Q4_K_M.gguf", "GGUF", "Llama 2 7b Chat", "llama2", "meta-llama/Llama-2-7b-chat-hf")]
    [InlineData("ranker.safetensors", "safetensors", "ranker", "apache-2.0", "")]
    [InlineData("detector.onnx", "ONNX", "detector", "mit", "")]
    [InlineData("captioner.onnx", "ONNX", "captioner", "cc-by-nc-4.0", "")]
    public void Each_says_what_it_is(string name, string format, string model, string license, string baseModel) => Expect.Read(
        ModelFileReader.Read(Path.Combine(Folder, name)), format, model, license, baseModel.Length > 0 ? [baseModel] : []);

    [Fact]
    public void The_pointer_is_one() =>
        Assert.Equal(ModelFileState.LfsPointer, ModelFileReader.Read(Path.Combine(Folder, "translator.gguf")).State);

    private static string FindFolder()
    {
        DirectoryInfo? up = new(AppContext.BaseDirectory);
        while (up is not null && !File.Exists(Path.Combine(up.FullName, "LicenseGuard.sln"))) up = up.Parent;
        return Path.Combine(up!.FullName, "samples", "ModelShop", "models");
    }
}
