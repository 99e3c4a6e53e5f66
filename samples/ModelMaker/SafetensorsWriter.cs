using System.Collections.Generic;
using System.IO;
using System.Text.Json;

namespace ModelMaker;

/// <summary>Writes a safetensors file. Layout: README.md of huggingface/safetensors.</summary>
public sealed class SafetensorsWriter
{
    private readonly List<(string Key, string Value)> _metadata = [];
    private readonly List<(string Name, string Type, int[] Shape, byte[] Data)> _tensors = [];

    /// <summary>Adds a text to <c>__metadata__</c>.</summary>
    public SafetensorsWriter Metadata(string key, string value)
    {
        _metadata.Add((key, value));
        return this;
    }

    /// <summary>Adds a tensor.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="type">E.g. <c>F32</c>.</param>
    /// <param name="shape">Elements per dimension, the slowest first.</param>
    /// <param name="data">The elements.</param>
    public SafetensorsWriter Tensor(string name, string type, int[] shape, byte[] data)
    {
        _tensors.Add((name, type, shape, data));
        return this;
    }

    /// <summary>The file.</summary>
    public byte[] ToArray()
    {
        var header = new MemoryStream();
        using (var json = new Utf8JsonWriter(header))
        {
            WriteHeader(json);
        }

        // The data begins at a multiple of eight.
        while (header.Length % 8 != 0) header.WriteByte((byte)' ');
        var file = new MemoryStream();
        var writer = new BinaryWriter(file);
        writer.Write((ulong)header.Length);
        header.WriteTo(file);
        foreach ((_, _, _, byte[] data) in _tensors) writer.Write(data);
        return file.ToArray();
    }

    private void WriteHeader(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteStartObject("__metadata__");
        foreach ((string key, string value) in _metadata) json.WriteString(key, value);
        json.WriteEndObject();
        int offset = 0;
        foreach ((string name, string type, int[] shape, byte[] data) in _tensors)
        {
            json.WriteStartObject(name);
            json.WriteString("dtype", type);
            WriteNumbers(json, "shape", shape);
            WriteNumbers(json, "data_offsets", [offset, offset + data.Length]);
            json.WriteEndObject();
            offset += data.Length;
        }

        json.WriteEndObject();
    }

    private static void WriteNumbers(Utf8JsonWriter json, string name, int[] numbers)
    {
        json.WriteStartArray(name);
        foreach (int number in numbers) json.WriteNumberValue(number);
        json.WriteEndArray();
    }
}
