using System.IO;
using System.Text;

namespace LicenseGuard.Build.Tests.Harness;

/// <summary>Small valid model files, as bytes.</summary>
internal static class ModelFiles
{
    private const uint GgufString = 8;

    /// <summary>A GGUF file, version 3, without tensors, with the given string keys.</summary>
    public static byte[] Gguf(params (string Key, string Value)[] keys)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write("GGUF"u8);
        writer.Write(3u);
        writer.Write(0UL);
        writer.Write((ulong)keys.Length);
        foreach (var (key, value) in keys)
        {
            WriteString(writer, key);
            writer.Write(GgufString);
            WriteString(writer, value);
        }

        writer.Flush();
        return stream.ToArray();
    }

    /// <summary>A safetensors file with one number in it.</summary>
    public static byte[] Safetensors(string metadata = """{"format":"pt"}""")
    {
        var header = Encoding.UTF8.GetBytes(
            "{\"__metadata__\":" + metadata + ",\"w\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}}");
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write((ulong)header.Length);
        writer.Write(header);
        writer.Write(0f);
        writer.Flush();
        return stream.ToArray();
    }

    /// <summary>What Git LFS leaves in a working copy instead of a large file.</summary>
    public static string LfsPointer =>
        "version https://git-lfs.github.com/spec/v1\n"
        + "oid sha256:4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393\n"
        + "size 3825807040\n";

    private static void WriteString(BinaryWriter writer, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        writer.Write((ulong)bytes.Length);
        writer.Write(bytes);
    }
}
