using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using LicenseGuard.Licensing.Rules;
using LicenseGuard.Resolution.ModelFiles;
using ModelMaker;

namespace LicenseGuard.Resolution.Tests.ModelFiles;

/// <summary>Torn, twisted and random files of each format: never an exception, never much memory, and never a licence that
/// the whole file does not state.</summary>
public class HostileInputTests
{
    // The small files of these tests need a few kilobytes; a believed length would need far more.
    private const long MostAllocated = 1_000_000;
    private const int MostText = 1024;

    private static readonly Dictionary<string, byte[]> Files = new()
    {
        ["x.gguf"] = new GgufWriter().Text("general.name", "Name").Text("general.license", "llama2")
            .Texts("tokens", ["a", "b"]).Number("general.alignment", 32).Tensor("t", 0, [2, 2], new byte[16]).ToArray(),
        ["x.safetensors"] = new SafetensorsWriter().Metadata("license", "llama2").Tensor("t", "F32", [1], new byte[4]).ToArray(),
        ["x.onnx"] = new OnnxWriter("graph").Metadata("license", "llama2").ToArray(),
        ["x.pt"] = PyTorchTests.Zip("archive/data.pkl", "archive/data/0", "archive/version"),
        ["x.tflite"] = TFLiteTests.Model("Name", "llama2"),
    };

    public static TheoryData<string> Names => [.. Files.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_truncation_is_read_or_unreadable(string name)
    {
        byte[] whole = Files[name];
        using var file = new TempModel(name, whole);
        Assert.Equal(ModelFileState.Read, Check(file).State);
        int unreadable = 0;
        for (int length = 0; length < whole.Length; length++)
        {
            file.Write(whole.AsSpan(0, length));
            ModelFileFacts facts = Check(file);
            Assert.Contains(facts.License, new[] { "", "llama2" });
            if (facts.State == ModelFileState.Unreadable) unreadable++;
        }

        // ONNX alone may end behind any of its last fields.
        Assert.True(unreadable > whole.Length / 2);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_number_may_be_absurd(string name)
    {
        byte[] whole = Files[name];
        using var file = new TempModel(name, whole);
        byte[][] numbers =
        [
            [0xFF], [0xFF, 0xFF, 0xFF, 0xFF], [0xFF, 0xFF, 0xFF, 0x7F], [0, 0, 0, 0x80], [0, 0, 0, 0, 0, 0, 0, 0],
            [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF], [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F],
            [0, 0, 0, 0x40, 0, 0, 0, 0],
        ];
        foreach (byte[] number in numbers)
        {
            for (int at = 0; at + number.Length <= whole.Length; at++)
            {
                byte[] twisted = (byte[])whole.Clone();
                number.CopyTo(twisted, at);
                file.Write(twisted);
                Check(file);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Flipped_bits_never_throw(string name)
    {
        byte[] whole = Files[name];
        using var file = new TempModel(name, whole);
        Gen<int[]> flips = Gen.Choose(0, (whole.Length * 8) - 1).ArrayOf();
        Prop.ForAll(flips.ToArbitrary(), bits =>
        {
            byte[] twisted = (byte[])whole.Clone();
            foreach (int bit in bits) twisted[bit / 8] ^= (byte)(1 << (bit % 8));
            file.Write(twisted);
            Check(file);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Random_content_behind_a_true_beginning_never_throws(string name)
    {
        byte[] whole = Files[name];
        using var file = new TempModel(name, whole);
        Gen<(int Kept, byte[] Tail)> files =
            from kept in Gen.Choose(0, Math.Min(whole.Length, 64))
            from tail in Gen.Choose(0, 255).Select(i => (byte)i).ArrayOf()
            select (kept, tail);
        Prop.ForAll(files.ToArbitrary(), content =>
        {
            file.Write([.. whole.AsSpan(0, content.Kept), .. content.Tail]);
            Check(file);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    [Fact]
    public void Many_entries_of_nothing_do_not_fill_the_memory()
    {
        var writer = new GgufWriter();
        for (int i = 0; i < 60_000; i++) writer.Text("general.base_model." + i + ".name", "x");
        using var file = new TempModel("x.gguf", writer.ToArray());
        ModelFileFacts facts = Check(file, 64_000_000);
        Assert.Equal((ModelFileState.Read, 1), (facts.State, facts.BaseModels.Count));
    }

    [Fact]
    public void A_header_that_never_ends_is_given_up()
    {
        // An array of 2^24 empty texts and one: a bit over 128 MiB of zeros, which take no room on disk.
        byte[] start = new GgufWriter().Texts("tokens", []).ToArray()[..54];
        BitConverter.GetBytes((1UL << 24) + 1).CopyTo(start, 46);
        using var file = new TempModel("x.gguf", start);
        using (FileStream stream = File.OpenWrite(file.Path)) stream.SetLength(200L << 20);
        ModelFileFacts facts = ModelFileReader.Read(file.Path);
        Assert.Equal(("hostile", "header"), (facts.Problem, facts.ProblemArguments[0]));
    }

    private static ModelFileFacts Check(TempModel file, long most = MostAllocated)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        ModelFileFacts facts = ModelFileReader.Read(file.Path);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(allocated < most, $"{allocated} bytes");

        Assert.Equal(facts.State == ModelFileState.Unreadable, facts.Problem.Length > 0);
        bool isModel = ModelFileReader.IsModelFile(file.Path, out ModelFileFacts? again);
        if (isModel) Assert.Equal(facts.State, again!.State);
        foreach (string text in (string[])[facts.Model, facts.License, .. facts.BaseModels, .. facts.ProblemArguments])
        {
            Assert.True(text.Length <= MostText);
            Assert.DoesNotContain(text, char.IsControl);
            Assert.Equal(text, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)));
        }

        return facts;
    }}
