using System;
using System.Text;

namespace LicenseGuard.Resolution.ModelFiles;

/// <summary>Tells a format by the first bytes of a file: the model formats, and what is often found in their place.</summary>
internal static class ModelSignature
{
    public const string Gguf = "GGUF", Safetensors = "safetensors", TFLite = "TFLite", PyTorch = "PyTorch";
    public const string Ggml = "ggml", Ort = "ORT", Llamafile = "llamafile", LfsPointer = "Git LFS pointer";
    public const string Zip = "zip", Pickle = "pickle", Protobuf = "protobuf", Html = "HTML";

    /// <summary>Bytes that <see cref="Of"/> wants to see; a Git LFS pointer is at most that long.</summary>
    public const int PrefixLength = 1024;

    private const int HexBytes = 8;

    /// <summary>The format's name, or empty.</summary>
    /// <param name="prefix">The file's first bytes, <see cref="PrefixLength"/> of them or the whole file.</param>
    public static string Of(byte[] prefix)
    {
        if (IsLfsPointer(prefix)) return LfsPointer;
        if (Has(prefix, 0, "GGUF")) return Gguf;
        if (Has(prefix, 4, "TFL3")) return TFLite;
        if (Has(prefix, 4, "ORTM")) return Ort;

        // The magic number 0x67676D6C ("ggml") and its three successors, written in the byte order of the machine.
        if (Has(prefix, 0, "lmgg") || Has(prefix, 0, "fmgg") || Has(prefix, 0, "tjgg") || Has(prefix, 0, "algg")) return Ggml;
        if (Has(prefix, 0, "MZqFpD")) return Llamafile;
        if (Has(prefix, 0, "PK\u0003\u0004")) return Zip;
        if (ModelFiles.PyTorch.IsLegacy(prefix)) return PyTorch;
        if (prefix.Length > 1 && prefix[0] == 0x80 && prefix[1] is >= 2 and <= 5) return Pickle;
        if (prefix.Length > 8 && prefix[8] == '{' && LittleEndian(prefix) <= ModelFiles.Safetensors.MaxHeader) return Safetensors;

        // Field 1 as a small number: ir_version of ONNX, specificationVersion of Core ML.
        if (prefix.Length > 1 && prefix[0] == 0x08 && prefix[1] < 0x80) return Protobuf;
        string start = Encoding.ASCII.GetString(prefix, 0, Math.Min(prefix.Length, 64)).TrimStart();
        bool html = start.StartsWith("<!doctype", StringComparison.OrdinalIgnoreCase)
                    || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase);
        return html ? Html : "";
    }

    /// <summary>Whether the signature alone makes a file a model file.</summary>
    public static bool IsModel(string signature) =>
        signature is Gguf or Safetensors or TFLite or PyTorch or Ggml or Ort;

    /// <summary>The format's name, or the first bytes in hex.</summary>
    public static string Describe(string signature, byte[] prefix)
    {
        if (signature is not ("" or Protobuf)) return signature;
        return BitConverter.ToString(prefix, 0, Math.Min(prefix.Length, HexBytes)).Replace('-', ' ');
    }

    // Specification: git-lfs/git-lfs, docs/spec.md.
    private static bool IsLfsPointer(byte[] prefix)
    {
        if (prefix.Length >= PrefixLength || !Has(prefix, 0, "version https://")) return false;
        string text = Encoding.UTF8.GetString(prefix);
        return text.IndexOf("git-lfs", StringComparison.Ordinal) > 0
               && text.IndexOf("\noid sha256:", StringComparison.Ordinal) > 0
               && text.IndexOf("\nsize ", StringComparison.Ordinal) > 0;
    }

    private static bool Has(byte[] prefix, int at, string ascii)
    {
        if (prefix.Length < at + ascii.Length) return false;
        for (int i = 0; i < ascii.Length; i++)
        {
            if (prefix[at + i] != ascii[i]) return false;
        }

        return true;
    }

    private static ulong LittleEndian(byte[] bytes)
    {
        ulong value = 0;
        for (int i = 7; i >= 0; i--) value = (value << 8) | bytes[i];
        return value;
    }
}
