using System;
using System.Collections.Generic;
using System.IO;
using System.Text;

namespace ModelMaker;

/// <summary>Writes a GGUF file, version 3, little-endian. Layout: docs/gguf.md of ggml-org/ggml.</summary>
public sealed class GgufWriter
{
    private const int Alignment = 32;
    private const uint NumberType = 4, TextType = 8, ArrayType = 9;

    private readonly MemoryStream _entries = new();
    private readonly List<(string Name, uint Type, ulong[] Dimensions, byte[] Data)> _tensors = [];
    private ulong _entryCount;

    /// <summary>Adds a text.</summary>
    public GgufWriter Text(string key, string value) => Entry(key, TextType, w => Write(w, value));

    /// <summary>Adds a 32-bit number.</summary>
    public GgufWriter Number(string key, uint value) => Entry(key, NumberType, w => w.Write(value));

    /// <summary>Adds an array of texts.</summary>
    public GgufWriter Texts(string key, IReadOnlyList<string> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return Entry(key, ArrayType, w =>
        {
            w.Write(TextType);
            w.Write((ulong)values.Count);
            foreach (string value in values) Write(w, value);
        });
    }

    /// <summary>Adds a tensor.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="type">ggml_type.</param>
    /// <param name="dimensions">Elements per dimension, the fastest first.</param>
    /// <param name="data">The blocks.</param>
    public GgufWriter Tensor(string name, uint type, ulong[] dimensions, byte[] data)
    {
        _tensors.Add((name, type, dimensions, data));
        return this;
    }

    /// <summary>The file.</summary>
    public byte[] ToArray()
    {
        var file = new MemoryStream();
        var writer = new BinaryWriter(file);
        writer.Write("GGUF"u8);
        writer.Write(3u);
        writer.Write((ulong)_tensors.Count);
        writer.Write(_entryCount);
        _entries.WriteTo(file);

        ulong offset = 0;
        foreach ((string name, uint type, ulong[] dimensions, byte[] data) in _tensors)
        {
            Write(writer, name);
            writer.Write((uint)dimensions.Length);
            foreach (ulong dimension in dimensions) writer.Write(dimension);
            writer.Write(type);
            writer.Write(offset);
            offset += (ulong)(data.Length + Padding(data.Length));
        }

        // Each tensor is padded, the last one too: ggml reads them as one block of that size.
        writer.Write(new byte[Padding(file.Length)]);
        foreach ((_, _, _, byte[] data) in _tensors)
        {
            writer.Write(data);
            writer.Write(new byte[Padding(data.Length)]);
        }

        return file.ToArray();
    }

    private GgufWriter Entry(string key, uint type, Action<BinaryWriter> value)
    {
        var writer = new BinaryWriter(_entries);
        Write(writer, key);
        writer.Write(type);
        value(writer);
        _entryCount++;
        return this;
    }

    private static void Write(BinaryWriter writer, string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        writer.Write((ulong)bytes.Length);
        writer.Write(bytes);
    }

    private static int Padding(long length) => (int)((Alignment - (length % Alignment)) % Alignment);
}
