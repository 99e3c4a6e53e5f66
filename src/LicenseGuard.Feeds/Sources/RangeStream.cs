using System;
using System.Collections.Generic;
using System.IO;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;

namespace LicenseGuard.Feeds.Sources;

/// <summary>A remote file of which only the blocks that are read are loaded: of a package of megabytes, its directory and a
/// licence. Where the source knows no ranges the first request brings the whole file.</summary>
internal sealed class RangeStream : Stream
{
    private const int Block = 64 * 1024;

    private readonly Dictionary<long, byte[]> _blocks = [];
    private readonly FeedHttp _http;
    private readonly Uri _address;
    private readonly FeedLimits _limits;
    private readonly CancellationToken _cancel;
    private readonly long _length;

    private RangeStream(FeedHttp http, Uri address, FeedLimits limits, long length, CancellationToken cancel)
    {
        (_http, _address, _limits, _length, _cancel) = (http, address, limits, length, cancel);
    }

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => _length;

    public override long Position { get; set; }

    /// <summary>Asks for the first block, and so for the length.</summary>
    public static async Task<Stream> OpenAsync(FeedHttp http, Uri address, FeedLimits limits, CancellationToken cancel)
    {
        var path = Path.GetTempFileName();
        var first = new FileStream(
            path, FileMode.Create, FileAccess.ReadWrite, FileShare.None, Block,
            FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        try
        {
            var answer = await http.CopyAsync(address, new RangeHeaderValue(0, Block - 1), first, limits.LargestPackage, cancel);
            if (!answer.Found) throw new FeedException(FeedFault.Nonsense);
            if (!answer.IsPart || answer.Length == first.Length) return first;
            if (answer.Length < first.Length || first.Length != Block) throw new FeedException(FeedFault.Nonsense);
            var remote = new RangeStream(http, address, limits, answer.Length, cancel);
            var block = new byte[Block];
            first.Position = 0;
            await first.ReadExactlyAsync(block, cancel);
            remote._blocks[0] = block;
            await first.DisposeAsync();
            return remote;
        }
        catch
        {
            await first.DisposeAsync();
            throw;
        }
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (Position >= _length || count == 0) return 0;
        var index = Position / Block;
        var block = _blocks.TryGetValue(index, out var known) ? known : Load(index);
        var at = (int)(Position - index * Block);
        var size = Math.Min(count, block.Length - at);
        Array.Copy(block, at, buffer, offset, size);
        Position += size;
        return size;
    }

    public override long Seek(long offset, SeekOrigin origin)
    {
        var to = origin switch
        {
            SeekOrigin.Begin => offset,
            SeekOrigin.Current => Position + offset,
            _ => _length + offset,
        };
        if (to < 0) throw new IOException("Before the beginning.");
        return Position = to;
    }

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private byte[] Load(long index)
    {
        if ((_blocks.Count + 1) * (long)Block > _limits.LargestPart) throw new FeedException(FeedFault.TooLarge);
        var from = index * Block;
        var to = Math.Min(from + Block, _length) - 1;
        using var bytes = new MemoryStream();
        var answer = _http.CopyAsync(_address, new RangeHeaderValue(from, to), bytes, Block, _cancel).GetAwaiter().GetResult();
        if (!answer.Found || !answer.IsPart || bytes.Length != to - from + 1) throw new FeedException(FeedFault.Nonsense);
        return _blocks[index] = bytes.ToArray();
    }
}
