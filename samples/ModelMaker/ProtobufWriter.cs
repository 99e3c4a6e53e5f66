using System;
using System.IO;
using System.Text;

namespace ModelMaker;

/// <summary>Writes the fields of one protobuf message. Wire format: protobuf.dev, "Encoding".</summary>
public sealed class ProtobufWriter
{
    private readonly MemoryStream _message = new();

    /// <summary>Adds a number.</summary>
    public ProtobufWriter Number(uint field, ulong value)
    {
        Varint(field << 3);
        Varint(value);
        return this;
    }

    /// <summary>Adds a text.</summary>
    public ProtobufWriter Text(uint field, string text) => Bytes(field, Encoding.UTF8.GetBytes(text));

    /// <summary>Adds a message.</summary>
    public ProtobufWriter Message(uint field, ProtobufWriter message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return Bytes(field, message.ToArray());
    }

    /// <summary>Adds bytes.</summary>
    public ProtobufWriter Bytes(uint field, byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        Varint((field << 3) | 2);
        Varint((ulong)bytes.Length);
        _message.Write(bytes);
        return this;
    }

    /// <summary>The message.</summary>
    public byte[] ToArray() => _message.ToArray();

    private void Varint(ulong value)
    {
        for (; value >= 0x80; value >>= 7) _message.WriteByte((byte)(value | 0x80));
        _message.WriteByte((byte)value);
    }
}
