using System;
using System.Text.Json;

namespace LicenseGuard.Resolution.ModelFiles;

/// <summary>Reads a safetensors header: a length, then JSON with the tensors and a <c>__metadata__</c> of texts. The JSON
/// passes through a buffer that grows only for one long text. Layout: README.md of huggingface/safetensors.</summary>
internal static class Safetensors
{
    public const string Format = "safetensors";

    /// <summary>The limit of the format's own reader, in bytes.</summary>
    public const ulong MaxHeader = 100_000_000;

    /// <summary>One JSON text; image trainers put statistics of some megabytes into one.</summary>
    private const int MaxToken = 16 * 1024 * 1024;

    private const int FirstBuffer = 64 * 1024;

    public static HeaderFacts Read(HeaderSource source)
    {
        source.Reading = "header";
        ulong length = source.U64();
        if (length > MaxHeader) throw UnreadableModelException.Hostile("header", length, (long)MaxHeader);
        source.Require(length);

        var header = new SafetensorsHeader();
        try
        {
            Parse(source, (int)length, header);
        }
        catch (JsonException e)
        {
            // Only the place: the message quotes the file.
            string place = "line " + ((e.LineNumber ?? 0) + 1) + ", byte " + (e.BytePositionInLine ?? 0);
            throw UnreadableModelException.Foreign(Format, "JSON error in " + place);
        }

        source.Reading = "tensor data";
        source.Require(header.DataEnd);
        return header.Facts();
    }

    private static void Parse(HeaderSource source, int remaining, SafetensorsHeader header)
    {
        byte[] buffer = new byte[Math.Min(remaining, FirstBuffer)];
        int filled = 0;
        var state = new JsonReaderState();
        while (true)
        {
            int step = Math.Min(remaining, buffer.Length - filled);
            source.Read(buffer, filled, step);
            filled += step;
            remaining -= step;

            var reader = new Utf8JsonReader(buffer.AsSpan(0, filled), remaining == 0, state);
            while (reader.Read()) header.Token(ref reader);
            if (remaining == 0) return;

            state = reader.CurrentState;
            int consumed = (int)reader.BytesConsumed;
            filled -= consumed;
            byte[] next = buffer;
            if (consumed == 0)
            {
                if (buffer.Length >= MaxToken)
                    throw UnreadableModelException.Hostile("header text", (ulong)buffer.Length + 1, MaxToken);

                next = new byte[buffer.Length * 2];
            }

            Buffer.BlockCopy(buffer, consumed, next, 0, filled);
            buffer = next;
        }
    }
}
