namespace LicenseGuard.Resolution.ModelFiles;

/// <summary>Walks the fields of one protobuf message without any schema: a number and a wire type each, and for
/// length-delimited ones where the content lies. Moving on jumps over what was not read.
/// Wire format: protobuf.dev, "Encoding".</summary>
internal sealed class ProtobufFields(HeaderSource source, long end, string format)
{
    public const int Varint = 0;
    public const int Delimited = 2;

    /// <summary>A protobuf message is at most 2 GiB.</summary>
    private const ulong MaxLength = int.MaxValue;

    private const int MaxVarintBytes = 10;
    private long _next = source.Position;

    /// <summary>Field number; 1 or more.</summary>
    public uint Number { get; private set; }

    /// <summary>Wire type: 0 varint, 1 eight bytes, 2 length-delimited, 5 four bytes.</summary>
    public int WireType { get; private set; }

    /// <summary>Value of a varint.</summary>
    public ulong Value { get; private set; }

    /// <summary>Bytes of a length-delimited field; the source stands at the first.</summary>
    public int Length { get; private set; }

    /// <summary>Goes to the next field; false at the end of the message.</summary>
    public bool Next()
    {
        source.Seek(_next);
        if (source.Position >= end) return false;

        long start = source.Position;
        ulong tag = ReadVarint();
        Number = (uint)(tag >> 3);
        WireType = (int)(tag & 7);
        if (tag >> 3 is 0 or > 0x1FFF_FFFF) throw Broken(start);
        switch (WireType)
        {
            case Varint:
                Value = ReadVarint();
                _next = source.Position;
                break;

            case 1:
                _next = source.Position + 8;
                break;

            case Delimited:
                ulong length = ReadVarint();
                if (length > MaxLength) throw UnreadableModelException.Hostile(source.Reading, length, source.Remaining);
                Length = (int)length;
                _next = source.Position + Length;
                break;

            case 5:
                _next = source.Position + 4;
                break;

            default:
                throw Broken(start);
        }

        // Behind the end of the file: torn. Behind the end of the message that holds it: not this format.
        if (_next > source.Length) throw UnreadableModelException.Torn(source.Reading, start);
        if (_next > end) throw Broken(start);
        return true;
    }

    /// <summary>The fields of the message that the current field holds.</summary>
    public ProtobufFields Message() => new(source, source.Position + Length, format);

    public string Text() => source.Text((ulong)Length);

    private ulong ReadVarint()
    {
        long start = source.Position;
        ulong value = 0;
        for (int i = 0; i < MaxVarintBytes; i++)
        {
            byte next = source.U8();
            value |= (ulong)(next & 0x7F) << (7 * i);
            if (next < 0x80) return value;
        }

        throw Broken(start);
    }

    private UnreadableModelException Broken(long offset) =>
        UnreadableModelException.Foreign(format, "protobuf error at byte " + offset);
}
