namespace LicenseGuard.Resolution.ModelFiles;

/// <summary>A table of a FlatBuffer, read in place. Offsets are followed only as far as a schema asks, so that none can lead
/// in circles, and each is checked against the file. Layout: flatbuffers.dev, "Internals".</summary>
internal readonly struct FlatTable
{
    private readonly HeaderSource _source;
    private readonly long _position;
    private readonly long _slots;
    private readonly int _slotBytes;

    private FlatTable(HeaderSource source, long position)
    {
        _source = source;
        _position = position;
        source.Seek(position);
        _slots = position - (int)source.U32();
        source.Seek(_slots);
        _slotBytes = source.U16();
    }

    /// <summary>The root table of the FlatBuffer that begins there.</summary>
    public static FlatTable Root(HeaderSource source, long start) => new(source, Follow(source, start));

    /// <summary>Where the field's value lies; 0 when it is absent.</summary>
    /// <param name="slot">Byte position in the vtable: 4 for the first field, then in steps of 2.</param>
    public long Field(int slot)
    {
        if (slot + 2 > _slotBytes) return 0;
        _source.Seek(_slots + slot);
        int offset = _source.U16();
        return offset == 0 ? 0 : _position + offset;
    }

    /// <summary>A number of four bytes; 0 when it is absent.</summary>
    public uint Number(int slot)
    {
        long field = Field(slot);
        if (field == 0) return 0;
        _source.Seek(field);
        return _source.U32();
    }

    /// <summary>A text; empty when it is absent.</summary>
    public string Text(int slot)
    {
        long field = Field(slot);
        if (field == 0) return "";
        _source.Seek(Follow(_source, field));
        return _source.Text(_source.U32());
    }

    /// <summary>Where a vector's elements begin, and how many there are; 0 and 0 when it is absent.</summary>
    /// <param name="slot">Field.</param>
    /// <param name="elementSize">Bytes of one element.</param>
    public (long Start, uint Count) Vector(int slot, uint elementSize)
    {
        long field = Field(slot);
        if (field == 0) return (0, 0);
        _source.Seek(Follow(_source, field));
        uint count = _source.U32();
        _source.Require((ulong)count * elementSize);
        return (_source.Position, count);
    }

    /// <summary>The table at an index of a vector of tables.</summary>
    public FlatTable Element(long start, uint index) => new(_source, Follow(_source, start + (4L * index)));

    private static long Follow(HeaderSource source, long position)
    {
        source.Seek(position);
        return position + source.U32();
    }
}
