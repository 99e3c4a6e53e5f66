using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace LicenseGuard.Feeds.Sources;

/// <summary>Reads streams whose length nobody vouches for.</summary>
internal static class Bounded
{
    /// <summary>All bytes; where there are more than <paramref name="largest"/>, the first of them, or null without
    /// <paramref name="cut"/>.</summary>
    public static byte[]? Read(Stream stream, long largest, bool cut)
    {
        var bytes = new MemoryStream();
        var buffer = new byte[16 * 1024];
        int read;
        while (bytes.Length <= largest && (read = stream.Read(buffer, 0, buffer.Length)) > 0) bytes.Write(buffer, 0, read);
        if (bytes.Length > largest)
        {
            if (!cut) return null;
            bytes.SetLength(largest);
        }

        return bytes.ToArray();
    }

    /// <summary>Copies all bytes; false when there are more than <paramref name="largest"/>.</summary>
    public static async Task<bool> CopyAsync(Stream from, Stream to, long largest, CancellationToken cancel)
    {
        var buffer = new byte[64 * 1024];
        long total = 0;
        int read;
        while ((read = await from.ReadAsync(buffer, cancel)) > 0)
        {
            total += read;
            if (total > largest) return false;
            await to.WriteAsync(buffer.AsMemory(0, read), cancel);
        }

        return true;
    }
}
