using System;
using System.IO;
using System.Linq;
using LicenseGuard.Licensing.Rules;
using ModelMaker;

namespace LicenseGuard.Resolution.Tests.ModelFiles;

public class GgufTests
{
    private const string Name = "x.gguf";

    [Fact]
    public void Licence_and_lineage_come_from_the_general_keys() => Expect.Read(
        Read(new GgufWriter()
            .Text("general.architecture", "llama")
            .Texts("tokenizer.ggml.tokens", ["a", "b"])
            .Text("general.name", "Llama 2 7b Chat")
            .Text("general.license", "llama2")
            .Text("general.base_model.0.name", "Llama 2 7b")
            .Text("general.base_model.0.repo_url", "https://huggingface.co/meta-llama/Llama-2-7b-hf")
            .Text("general.base_model.1.name", "Other")
            .Tensor("t", 0, [1], new byte[4])),
        "GGUF", "Llama 2 7b Chat", "llama2", "meta-llama/Llama-2-7b-hf", "Other");

    [Fact]
    public void A_header_without_licence_keys_is_read() =>
        Expect.Read(Read(new GgufWriter().Text("general.name", "LLaMA 7B")), "GGUF", "LLaMA 7B", "");

    [Theory]
    [InlineData("https://huggingface.co/org/name", "org/name")]
    [InlineData("https://huggingface.co/org/name/tree/main?x=1", "org/name")]
    [InlineData("https://github.com/org/name", "org/name")]
    [InlineData("https://huggingface.co/name", "https://huggingface.co/name")]
    [InlineData("https://example.org/a/b", "https://example.org/a/b")]
    public void The_repository_is_the_most_specific_id(string url, string id) => Expect.Read(
        Read(new GgufWriter().Text("general.name", "Name").Text("general.basename", "Base").Text("general.repo_url", url)),
        "GGUF", id, "");

    [Fact]
    public void The_repository_that_a_conversion_was_made_from_is_a_base() => Expect.Read(
        Read(new GgufWriter()
            .Text("general.repo_url", "https://huggingface.co/TheBloke/Llama-2-7B-GGUF")
            .Text("general.source.repo_url", "https://huggingface.co/meta-llama/Llama-2-7b")),
        "GGUF", "TheBloke/Llama-2-7B-GGUF", "", "meta-llama/Llama-2-7b");

    [Fact]
    public void The_old_source_key_is_the_id_when_nothing_newer_is_there() => Expect.Read(
        Read(new GgufWriter().Text("general.name", "x").Text("general.source.huggingface.repository", "meta-llama/Llama-2-7b")),
        "GGUF", "meta-llama/Llama-2-7b", "");

    [Theory]
    [InlineData("other", "yi-license", "https://example.org/l", "yi-license")]
    [InlineData("other", null, "https://example.org/l", "https://example.org/l")]
    [InlineData("Other", null, "LICENSE", "Other")]
    [InlineData("mit", "yi-license", null, "mit")]
    [InlineData(null, "yi-license", null, "yi-license")]
    [InlineData("apache-2.0,mit", null, null, "apache-2.0 AND mit")]
    public void The_licence_is_the_tag_or_else_its_name_or_address(string? tag, string? name, string? link, string license)
    {
        var writer = new GgufWriter();
        if (tag is not null) writer.Text("general.license", tag);
        if (name is not null) writer.Text("general.license.name", name);
        if (link is not null) writer.Text("general.license.link", link);
        Expect.Read(Read(writer), "GGUF", "", license);
    }

    [Fact]
    public void Of_a_repeated_key_the_first_counts() => Expect.Read(
        Read(new GgufWriter().Text("general.license", "llama2").Text("general.license", "mit")), "GGUF", "", "llama2");

    [Fact]
    public void Texts_become_single_lines_of_limited_length()
    {
        string name = "a\r\nb\u2028c\0" + new string('x', 5000);
        ModelFileFacts facts = Read(new GgufWriter().Text("general.name", name).Text("general.license", "mit"));
        Assert.StartsWith("a  b c x", facts.Model, StringComparison.Ordinal);
        Assert.True(facts.Model.Length <= 1024);
        Assert.Equal("mit", facts.License);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Every_version_is_read_in_both_byte_orders(int version)
    {
        foreach (bool bigEndian in new[] { false, true })
        {
            byte[] file = new RawGguf((uint)version, bigEndian)
                .Text("general.license", "llama2").Skipped().Text("general.name", "Name").ToArray();
            Expect.Read(TempModel.Read(Name, file), "GGUF", "Name", "llama2");
        }
    }

    [Theory]
    [InlineData(0, "0")]
    [InlineData(4, "4")]
    public void Another_version_is_unsupported(byte version, string number)
    {
        byte[] file = new GgufWriter().ToArray();
        file[4] = version;
        Expect.Unreadable(TempModel.Read(Name, file), "unsupported", "GGUF version", number);
        Assert.True(TempModel.IsModel(Name, file));
    }

    [Fact]
    public void An_unknown_value_type_is_unsupported() => Expect.Unreadable(
        TempModel.Read(Name, new RawGguf(3, false).Raw("k", 13, []).ToArray()), "unsupported", "GGUF value type", "13");

    [Fact]
    public void An_array_of_arrays_is_unsupported() => Expect.Unreadable(
        TempModel.Read(Name, new RawGguf(3, false).Raw("k", 9, [9, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0]).ToArray()),
        "unsupported", "GGUF value type", "9");

    [Fact]
    public void A_torn_file_says_where_it_ends_and_is_a_model()
    {
        byte[] whole = new RawGguf(3, false).Text("general.name", "Name").ToArray();
        byte[] torn = whole[..^2];
        Expect.Unreadable(TempModel.Read(Name, torn), "torn", "metadata value", $"{whole.Length - 4}");
        Assert.True(TempModel.IsModel(Name, torn, out ModelFileFacts? facts));
        Assert.Equal(("GGUF", "torn"), (facts!.Format, facts.Problem));
    }

    [Fact]
    public void A_file_that_ends_before_its_last_tensor_is_torn()
    {
        byte[] whole = new GgufWriter().Tensor("a", 0, [8], new byte[32]).Tensor("b", 0, [8], new byte[32]).ToArray();
        Assert.Equal(ModelFileState.Read, TempModel.Read(Name, whole).State);
        Assert.Equal(["tensor data", $"{whole.Length - 64}"], TempModel.Read(Name, whole[..^32]).ProblemArguments);
    }

    [Fact]
    public void An_absurd_number_of_entries_is_hostile()
    {
        byte[] file = new RawGguf(3, false).ToArray();
        file[22] = 1;
        Expect.Unreadable(TempModel.Read(Name, file), "hostile", "metadata", "281474976710656", "0");
    }

    [Fact]
    public void An_absurd_text_is_hostile()
    {
        byte[] file = new RawGguf(3, false).Text("general.name", "Name").ToArray();
        file[^5] = 0x7F;
        Expect.Unreadable(TempModel.Read(Name, file), "hostile", "metadata value", "9151314442816847876", "4");
    }

    [Fact]
    public void Html_in_its_place_is_foreign()
    {
        byte[] page = "<!DOCTYPE html><html>sign in</html>"u8.ToArray();
        Expect.Unreadable(TempModel.Read(Name, page), "foreign", "GGUF", "HTML");
        Assert.False(TempModel.IsModel(Name, page));
    }

    private static ModelFileFacts Read(GgufWriter writer) => TempModel.Read(Name, writer.ToArray());

    /// <summary>Writes what GgufWriter does not: old versions, the other byte order, any value, no padding.</summary>
    private sealed class RawGguf(uint version, bool bigEndian)
    {
        private readonly MemoryStream _entries = new();
        private ulong _count;

        public RawGguf Text(string key, string value) =>
            Raw(key, 8, [.. Count((ulong)value.Length), .. System.Text.Encoding.UTF8.GetBytes(value)]);

        /// <summary>One value of every kind that is jumped over.</summary>
        public RawGguf Skipped()
        {
            byte[] sizes = [1, 1, 2, 2, 4, 4, 4, 1, 0, 0, 8, 8, 8];
            for (uint type = 0; type < sizes.Length; type++)
            {
                if (sizes[type] == 0) continue;
                Raw("v" + type, type, new byte[sizes[type]]);
                Raw("a" + type, 9, [.. U32(type), .. Count(3), .. new byte[3 * sizes[type]]]);
            }

            return Raw("texts", 9, [.. U32(8), .. Count(2), .. Count(1), 65, .. Count(0)]);
        }

        public RawGguf Raw(string key, uint type, byte[] value)
        {
            _entries.Write([.. Count((ulong)key.Length), .. System.Text.Encoding.UTF8.GetBytes(key), .. U32(type), .. value]);
            _count++;
            return this;
        }

        public byte[] ToArray() => [.. "GGUF"u8, .. U32(version), .. Count(0), .. Count(_count), .. _entries.ToArray()];

        private byte[] Count(ulong value) => version == 1 ? U32((uint)value) : Ordered(BitConverter.GetBytes(value));

        private byte[] U32(uint value) => Ordered(BitConverter.GetBytes(value));

        private byte[] Ordered(byte[] little) => bigEndian ? Enumerable.Reverse(little).ToArray() : little;
    }
}
