using System;
using System.Linq;
using System.Text;
using LicenseGuard.Licensing.Rules;
using LicenseGuard.Resolution.ModelFiles;
using ModelMaker;

namespace LicenseGuard.Resolution.Tests.ModelFiles;

public class SafetensorsTests
{
    private const string Name = "x.safetensors";

    [Fact]
    public void Licence_and_lineage_come_from_the_metadata() => Expect.Read(
        TempModel.Read(Name, new SafetensorsWriter()
            .Metadata("license", "mit")
            .Metadata("modelspec.license", "CreativeML Open RAIL-M")
            .Metadata("modelspec.title", "My style")
            .Metadata("ss_sd_model_name", "sd_xl_base_1.0.safetensors")
            .Metadata("modelspec.merged_from", "a/one, b/two")
            .Metadata("base_model", "https://huggingface.co/stabilityai/stable-diffusion-xl-base-1.0")
            .Tensor("t", "F32", [1], new byte[4]).ToArray()),
        "safetensors", "My style", "CreativeML Open RAIL-M",
        "stabilityai/stable-diffusion-xl-base-1.0", "sd_xl_base_1.0.safetensors", "a/one", "b/two");

    [Fact]
    public void Metadata_may_stand_behind_the_tensors() => Expect.Read(
        Read("""{"t":{"dtype":"F32","shape":[0],"data_offsets":[0,0]},"__metadata__":{"license":"mit"}}  """),
        "safetensors", "", "mit");

    [Fact]
    public void Without_metadata_it_is_read() => Expect.Read(Read("{}"), "safetensors", "", "");

    [Fact]
    public void A_tensor_called_license_is_no_licence() => Expect.Read(
        Read("""{"license":{"license":"mit","name":"x"},"license":"mit"}"""), "safetensors", "", "");

    [Fact]
    public void Escapes_are_decoded_and_bad_characters_replaced() => Expect.Read(
        Read("""{"__metadata__":{"name":"a\u00e9\n\"\\\ud83d\ude00\ud800","license":"m\u0069t"}}"""),
        "safetensors", "aé \"\\😀\uFFFD", "mit");

    [Fact]
    public void Bytes_that_are_no_utf8_are_replaced()
    {
        byte[] header = Encoding.ASCII.GetBytes("""{"__metadata__":{"name":"a#b"}}""");
        header[Array.IndexOf(header, (byte)'#')] = 0xFF;
        byte[] file = [.. BitConverter.GetBytes((ulong)header.Length), .. header];
        Expect.Read(TempModel.Read(Name, file), "safetensors", "a\uFFFDb", "");
    }

    [Theory]
    [InlineData(1024, 1024)]
    [InlineData(1023, 1023)]
    [InlineData(1020, 1020)]
    [InlineData(1018, 1019)]
    public void A_cut_inside_an_escape_leaves_nothing_of_it(int letters, int kept)
    {
        string name = new('x', letters);
        ModelFileFacts facts = Read($$$"""{"__metadata__":{"name":"{{{name}}}\u00e9 and more"}}""");
        Assert.Equal((name + "é")[..kept], facts.Model);
    }

    [Fact]
    public void A_text_longer_than_the_buffer_does_not_hide_what_follows() => Expect.Read(
        Read($$$"""
            {"__metadata__":{"ss_tag_frequency":"{{{new string('x', 300_000)}}}",
            "license":"mit","name":"{{{new string('é', 5000)}}}"}}
            """),
        "safetensors", new string('é', 512), "mit");

    [Fact]
    public void Many_tensors_pass_through_the_buffer()
    {
        string tensors = string.Concat(Enumerable.Range(0, 5000).Select(
            i => $$"""
                "layer.{{i}}.weight":{"dtype":"F16","shape":[1,2],"data_offsets":[0,0]},
                """));
        Expect.Read(Read("{" + tensors + """ "__metadata__":{"license":"mit"}}"""), "safetensors", "", "mit");
    }

    [Fact]
    public void A_header_that_ends_early_is_torn()
    {
        byte[] file = [.. BitConverter.GetBytes(100UL), .. "{\"__metadata__\":{}}"u8];
        Expect.Unreadable(TempModel.Read(Name, file), "torn", "header", "8");
        Assert.True(TempModel.IsModel(Name, file));
    }

    [Fact]
    public void Data_that_ends_early_is_torn()
    {
        byte[] whole = new SafetensorsWriter().Tensor("t", "F32", [2], new byte[8]).ToArray();
        Expect.Unreadable(TempModel.Read(Name, whole[..^1]), "torn", "tensor data", $"{whole.Length - 8}");
    }

    [Fact]
    public void A_text_without_end_is_hostile_before_it_fills_the_memory()
    {
        byte[] header = new byte[20_000_000];
        header.AsSpan().Fill((byte)'x');
        "{\""u8.CopyTo(header);
        using var file = new TempModel(Name, [.. BitConverter.GetBytes((ulong)header.Length), .. header]);
        long before = GC.GetAllocatedBytesForCurrentThread();
        ModelFileFacts facts = ModelFileReader.Read(file.Path);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 64_000_000);
        Expect.Unreadable(facts, "hostile", "header text", "16777217", "16777216");
    }

    [Theory]
    [InlineData("{\"a\":}", "JSON error in line 1, byte 5")]
    [InlineData("{\"a\":1}x", "JSON error in line 1, byte 7")]
    [InlineData("{\"a\":1", "JSON error in line 1, byte 6")]
    public void A_header_that_is_no_json_is_foreign(string header, string found)
    {
        Expect.Unreadable(Read(header), "foreign", "safetensors", found);
        Assert.False(TempModel.IsModel(Name, File(header)));
    }

    [Fact]
    public void Text_in_its_place_is_foreign() => Expect.Unreadable(
        TempModel.Read(Name, "hello, world of tensors"u8.ToArray()), "foreign", "safetensors", "68 65 6C 6C 6F 2C 20 77");

    private static ModelFileFacts Read(string header) => TempModel.Read(Name, File(header));

    private static byte[] File(string header)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(header);
        return [.. BitConverter.GetBytes((ulong)bytes.Length), .. bytes];
    }
}
