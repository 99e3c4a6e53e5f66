using System;
using System.Diagnostics;
using System.IO;
using System.Text;
using System.Threading.Tasks;
using LicenseGuard.Licensing.Rules;
using LicenseGuard.Resolution.ModelFiles;
using ModelMaker;

namespace LicenseGuard.Resolution.Tests.ModelFiles;

public class ModelFileReaderTests
{
    private static readonly byte[] Pointer = Encoding.ASCII.GetBytes(
        "version https://git-lfs.github.com/spec/v1\noid sha256:" + new string('a', 64) + "\nsize 4000000000\n");

    [Theory]
    [InlineData("a/b.gguf", true)]
    [InlineData("a\\B.SafeTensors", true)]
    [InlineData("x.onnx", true)]
    [InlineData("x.bin", true)]
    [InlineData("x.txt", false)]
    [InlineData("x.zip", false)]
    [InlineData("gguf", false)]
    [InlineData("a.gguf/b", false)]
    [InlineData("x.", false)]
    [InlineData("", false)]
    public void Model_extensions(string path, bool expected) => Assert.Equal(expected, ModelFileReader.HasModelExtension(path));

    [Theory]
    [InlineData("x.gguf", true)]
    [InlineData("x.safetensors", true)]
    [InlineData("x.onnx", true)]
    [InlineData("x.pt", true)]
    [InlineData("x.tflite", true)]
    [InlineData("x.ckpt", true)]
    [InlineData("x.bin", false)]
    [InlineData("x.txt", false)]
    public void A_git_lfs_pointer_is_a_model_where_the_extension_is_certain(string name, bool isModel)
    {
        Assert.Equal(ModelFileState.LfsPointer, TempModel.Read(name, Pointer).State);
        Assert.Equal(isModel, TempModel.IsModel(name, Pointer, out ModelFileFacts? facts));
        Assert.Equal(isModel, facts is not null);
    }

    [Fact]
    public void A_format_is_known_by_content_where_the_extension_leaves_it_open()
    {
        byte[] gguf = new GgufWriter().Text("general.license", "llama2").ToArray();
        Expect.Read(TempModel.Read("model.bin", gguf), "GGUF", "", "llama2");
        Assert.True(TempModel.IsModel("model.bin", gguf));

        // Declared as a model the name does not matter; undeclared it does.
        Expect.Read(TempModel.Read("model.dat", gguf), "GGUF", "", "llama2");
        Assert.False(TempModel.IsModel("model.dat", gguf));
    }

    [Theory]
    [InlineData("x.bin")]
    [InlineData("x.csv")]
    [InlineData("x.ckpt")]
    public void Content_that_nothing_is_known_about_is_not_read(string name)
    {
        ModelFileFacts facts = TempModel.Read(name, "some,plain,text and more"u8.ToArray());
        Assert.Equal((ModelFileState.NotRead, "", ""), (facts.State, facts.Format, facts.Problem));
        Assert.False(TempModel.IsModel(name, "some,plain,text and more"u8.ToArray()));
    }

    [Theory]
    [InlineData("x.ort", "\0\0\0\0ORTM........", "ORT")]
    [InlineData("x.mlmodel", "\u0008\u0004......", "Core ML")]
    [InlineData("x.llamafile", "MZqFpD='.......", "llamafile")]
    public void Formats_without_a_reader_are_recognised(string name, string content, string format)
    {
        byte[] bytes = Encoding.ASCII.GetBytes(content);
        Assert.True(TempModel.IsModel(name, bytes, out ModelFileFacts? facts));
        Assert.Equal((ModelFileState.NotRead, format), (facts!.State, facts.Format));
        Assert.Equal("foreign", TempModel.Read(name, "something else altogether"u8.ToArray()).Problem);
    }

    [Fact]
    public void A_missing_file_is_missing()
    {
        string path = Path.Combine(Path.GetTempPath(), "no-such-folder", "x.gguf");
        Assert.Equal(ModelFileState.Missing, ModelFileReader.Read(path).State);
        Assert.False(ModelFileReader.IsModelFile(path, out _));
    }

    [Fact]
    public void An_empty_file_is_torn_and_no_model()
    {
        Expect.Unreadable(TempModel.Read("x.gguf", []), "torn", "header", "0");
        Assert.False(TempModel.IsModel("x.gguf", []));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a\0b.gguf")]
    public void A_path_that_is_none_is_unreadable(string path) => Assert.Equal("io", ModelFileReader.Read(path).Problem);

    [Fact]
    public void A_folder_is_unreadable_and_no_model()
    {
        using var file = new TempModel("x.gguf", []);
        string folder = Path.Combine(Path.GetDirectoryName(file.Path)!, "y.gguf");
        Directory.CreateDirectory(folder);
        Expect.Unreadable(ModelFileReader.Read(folder), "io", "directory");
        Assert.False(ModelFileReader.IsModelFile(folder, out _));
    }

    [Fact]
    public void A_file_that_another_program_writes_is_read()
    {
        using var file = new TempModel("x.gguf", new GgufWriter().Text("general.name", "n").ToArray());
        using var other = new FileStream(file.Path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        Expect.Read(ModelFileReader.Read(file.Path), "GGUF", "n", "");
    }

    [Fact]
    public void A_file_that_cannot_be_opened_is_unreadable_and_counts_as_a_model()
    {
        if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess) return;
        using var file = new TempModel("x.gguf", new GgufWriter().ToArray());
        File.SetUnixFileMode(file.Path, UnixFileMode.None);
        Expect.Unreadable(ModelFileReader.Read(file.Path), "io", "UnauthorizedAccessException");
        Assert.True(ModelFileReader.IsModelFile(file.Path, out _));
    }

    [Fact]
    public void A_link_to_a_model_is_read_and_a_link_to_nothing_is_missing()
    {
        if (OperatingSystem.IsWindows()) return;
        using var file = new TempModel("x.gguf", new GgufWriter().Text("general.name", "n").ToArray());
        string link = Path.Combine(Path.GetDirectoryName(file.Path)!, "link.gguf");
        File.CreateSymbolicLink(link, file.Path);
        Expect.Read(ModelFileReader.Read(link), "GGUF", "n", "");
        File.Delete(file.Path);
        Assert.Equal(ModelFileState.Missing, ModelFileReader.Read(link).State);
    }

    [Fact]
    public async Task A_pipe_and_a_device_do_not_hang()
    {
        if (OperatingSystem.IsWindows()) return;
        using var file = new TempModel("x.gguf", []);
        string pipe = Path.Combine(Path.GetDirectoryName(file.Path)!, "pipe.gguf");
        string link = Path.Combine(Path.GetDirectoryName(file.Path)!, "link.gguf");
        using Process made = Process.Start("mkfifo", [pipe]);
        await made.WaitForExitAsync();
        File.CreateSymbolicLink(link, pipe);
        foreach (string path in new[] { pipe, link, "/dev/zero" })
        {
            Task<ModelFileFacts> read = Task.Run(() => ModelFileReader.Read(path));
            Assert.Same(read, await Task.WhenAny(read, Task.Delay(TimeSpan.FromSeconds(30))));
            Assert.Equal("torn", (await read).Problem);
        }
    }
}
