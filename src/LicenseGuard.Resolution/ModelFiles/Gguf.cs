using System;
using System.Collections.Generic;

namespace LicenseGuard.Resolution.ModelFiles;

/// <summary>Reads a GGUF header, versions 1 to 3, both byte orders: keeps the texts under <c>general.</c>, jumps over all
/// other values, and looks whether the file is long enough for the tensors it lists.
/// Layout: docs/gguf.md and src/gguf.cpp of ggml-org/ggml.</summary>
internal static class Gguf
{
    public const string Format = "GGUF";

    private const ulong MaxEntries = 65_535;
    private const ulong MaxKeyBytes = 65_535;
    private const ulong MaxTextBytes = 16 * 1024 * 1024;
    private const ulong MaxElements = 1UL << 30;
    private const ulong MaxTensors = 1_000_000;
    private const uint MaxDimensions = 64;
    private const int MaxTexts = 256;

    private const uint TextType = 8;
    private const uint ArrayType = 9;

    // Bytes of each value type; 0: not of fixed size.
    private static readonly byte[] Sizes = [1, 1, 2, 2, 4, 4, 4, 1, 0, 0, 8, 8, 8];

    public static HeaderFacts Read(HeaderSource source)
    {
        source.Reading = "header";
        source.Seek(4);
        ulong version = source.U32();
        if ((version & 0xFFFF) == 0)
        {
            // The number is in the other byte order, and so is all that follows.
            source.BigEndian = true;
            source.Seek(4);
            version = source.U32();
        }

        if (version is < 1 or > 3) throw UnreadableModelException.Unsupported("GGUF version", version);
        bool narrow = version == 1;
        ulong tensors = Count(source, "tensors", narrow, MaxTensors);
        ulong entries = Count(source, "metadata", narrow, MaxEntries);

        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        ulong alignment = 32;
        for (ulong i = 0; i < entries; i++)
        {
            source.Reading = "metadata key";
            ulong keyLength = Count(source, "metadata key", narrow, MaxKeyBytes);
            string key = "";
            if (keyLength <= GgufKeys.LongestWanted) key = source.Text(keyLength);
            else source.Skip(keyLength);
            source.Reading = "metadata value";
            uint type = source.U32();
            if (type == TextType)
            {
                ulong length = Count(source, "metadata value", narrow, MaxTextBytes);
                if (texts.Count >= MaxTexts || !GgufKeys.IsWanted(key)) source.Skip(length);
                else if (source.Text(length) is { Length: > 0 } text && !texts.ContainsKey(key)) texts.Add(key, text);
            }
            else if (type == 4 && key == "general.alignment")
            {
                alignment = source.U32();
            }
            else
            {
                SkipValue(source, type, narrow);
            }
        }

        CheckTensors(source, tensors, alignment, narrow);
        return GgufKeys.Facts(texts);
    }

    private static void SkipValue(HeaderSource source, uint type, bool narrow)
    {
        if (type != ArrayType)
        {
            source.Skip(SizeOf(type));
            return;
        }

        uint elementType = source.U32();
        ulong count = Count(source, "array", narrow, MaxElements);
        if (elementType != TextType)
        {
            source.Skip(count * SizeOf(elementType));
            return;
        }

        source.Require(count * (narrow ? 4UL : 8UL));
        for (ulong i = 0; i < count; i++) source.Skip(Count(source, "array", narrow, MaxTextBytes));
    }

    /// <summary>Goes through the list of tensors and throws when one begins behind the end of the file: a download that
    /// stopped has a whole header.</summary>
    private static void CheckTensors(HeaderSource source, ulong count, ulong alignment, bool narrow)
    {
        ulong last = 0;
        for (ulong i = 0; i < count; i++)
        {
            source.Reading = "tensor list";
            source.Skip(Count(source, "tensor name", narrow, MaxKeyBytes));
            uint dimensions = source.U32();
            if (dimensions > MaxDimensions)
                throw UnreadableModelException.Hostile("tensor dimensions", dimensions, MaxDimensions);

            bool empty = false;
            for (uint d = 0; d < dimensions; d++) empty |= (narrow ? source.U32() : source.U64()) == 0;
            source.Skip(4);
            ulong offset = source.U64();
            if (!empty) last = Math.Max(last, Math.Min(offset, long.MaxValue) + 1);
        }

        if (last == 0) return;
        source.Reading = "tensor data";
        ulong padding = alignment == 0 ? 0 : (alignment - ((ulong)source.Position % alignment)) % alignment;
        source.Skip(padding);
        source.Require(last);
    }

    private static ulong Count(HeaderSource source, string what, bool narrow, ulong most)
    {
        ulong count = narrow ? source.U32() : source.U64();
        if (count > most) throw UnreadableModelException.Hostile(what, count, Math.Min((long)most, source.Remaining));
        return count;
    }

    private static ulong SizeOf(uint type)
    {
        if (type >= Sizes.Length || Sizes[type] == 0) throw UnreadableModelException.Unsupported("GGUF value type", type);
        return Sizes[type];
    }
}
