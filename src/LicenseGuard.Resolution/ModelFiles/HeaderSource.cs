using System;
using System.IO;

namespace LicenseGuard.Resolution.ModelFiles;

/// <summary>Reads numbers, texts and blocks of a file's header and jumps over the rest. Every step is checked against the end
/// of the file before anything is allocated; what is fetched from disk in total is capped, so that no header keeps a build
/// busy.</summary>
internal sealed class HeaderSource(Stream stream, long length)
{
    /// <summary>Bytes kept of one text; names and licence tags are far shorter.</summary>
    public const int MaxText = 1024;

    /// <summary>Bytes fetched from disk for one header; the largest real ones (vocabularies) are around 20 MB,
    /// and a safetensors header is 100 MB at most.</summary>
    public const long Budget = 128L * 1024 * 1024;

    // Small: the walk over an ONNX graph jumps often, and each jump fetches one buffer.
    private const int BufferSize = 8192;

    private readonly byte[] _buffer = new byte[BufferSize];
    private readonly byte[] _text = new byte[MaxText];
    private long _bufferStart;
    private int _bufferCount;
    private long _fetched;

    /// <summary>Length of the file when it was opened.</summary>
    public long Length { get; } = length;

    public long Position { get; private set; }

    public long Remaining => Length - Position;

    /// <summary>What is being read, for the message when the file ends in it.</summary>
    public string Reading { get; set; } = "header";

    /// <summary>Numbers are in the other byte order (GGUF only).</summary>
    public bool BigEndian { get; set; }

    /// <summary>Goes to an absolute place, at most the end of the file.</summary>
    public void Seek(long position)
    {
        if (position < 0 || position > Length) throw UnreadableModelException.Torn(Reading, Position);
        Position = position;
    }

    public void Skip(ulong count)
    {
        Require(count);
        Position += (long)count;
    }

    /// <summary>Throws unless the file has that many more bytes.</summary>
    public void Require(ulong count)
    {
        if (count > (ulong)Remaining) throw UnreadableModelException.Torn(Reading, Position);
    }

    public byte U8() => (byte)Number(1);

    public ushort U16() => (ushort)Number(2);

    public uint U32() => (uint)Number(4);

    public ulong U64() => Number(8);

    /// <summary>A text of that many bytes as <see cref="HeaderText.Decode"/> gives it; bytes beyond <see cref="MaxText"/> are
    /// jumped over.</summary>
    public string Text(ulong count)
    {
        Require(count);
        long end = Position + (long)count;
        int kept = (int)Math.Min(count, MaxText);
        Read(_text, 0, kept);
        Position = end;
        return HeaderText.Decode(_text, kept);
    }

    /// <summary>Fills a part of the array.</summary>
    public void Read(byte[] target, int offset, int count)
    {
        Require((ulong)count);
        while (count > 0)
        {
            int at = Fetch();
            int step = Math.Min(count, _bufferCount - at);
            Buffer.BlockCopy(_buffer, at, target, offset, step);
            Position += step;
            offset += step;
            count -= step;
        }
    }

    private ulong Number(int size)
    {
        Require((ulong)size);
        ulong value = 0;
        int at = Fetch();
        for (int i = 0; i < size; i++)
        {
            if (at == _bufferCount) at = Fetch();
            ulong next = _buffer[at++];
            value = BigEndian ? (value << 8) | next : value | (next << (8 * i));
            Position++;
        }

        return value;
    }

    /// <summary>The index of the byte at <see cref="Position"/> in the buffer, which is filled when it is not there.</summary>
    private int Fetch()
    {
        long at = Position - _bufferStart;
        if (at >= 0 && at < _bufferCount) return (int)at;
        stream.Seek(Position, SeekOrigin.Begin);
        _bufferStart = Position;
        _bufferCount = stream.Read(_buffer, 0, BufferSize);

        // Shorter than its length said: somebody is writing it.
        if (_bufferCount <= 0) throw UnreadableModelException.Torn(Reading, Position);
        _fetched += _bufferCount;
        if (_fetched > Budget) throw UnreadableModelException.Hostile("header", (ulong)_fetched, Budget);
        return 0;
    }
}
