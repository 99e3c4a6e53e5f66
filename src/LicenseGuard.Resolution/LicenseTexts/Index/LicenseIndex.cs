using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Threading;

namespace LicenseGuard.Resolution.LicenseTexts.Index;

/// <summary>The licence texts that LicenseGuard knows, as hashed words: from a short sequence of words to the templates that have
/// it, and from there to a template. Format: docs/license-texts-index.md.</summary>
internal sealed class LicenseIndex
{
    /// <summary>The first four bytes: <c>LGTX</c>.</summary>
    public const uint Magic = 0x5854474C;

    /// <summary>Of this format.</summary>
    public const uint Version = 1;

    /// <summary>Eight numbers of four bytes: magic, version, checksum of what follows it, words, templates, postings, bytes of names,
    /// bytes of code.</summary>
    public const int HeaderSize = 32;

    /// <summary>Of a template: code offset (4), name offset (2), kind (2), words (2), required words (2), sequences (2).</summary>
    public const int EntrySize = 14;

    /// <summary>Words in a sequence of the look-up table.</summary>
    public const int SequenceLength = 5;

    private const int BucketBits = 15;

    private static readonly Lazy<LicenseIndex?> Embedded = new(OpenEmbedded, LazyThreadSafetyMode.ExecutionAndPublication);

    private readonly byte[] bytes;
    private readonly uint[] dictionary;
    private readonly int dictionaryLengths;
    private readonly int entries;
    private readonly int names;
    private readonly int code;
    private readonly uint[] keys;
    private readonly ushort[] templates;
    private readonly ushort[] positions;
    private readonly int[] buckets;
    private readonly Template?[] decoded;
    private Dictionary<uint, int>? ranks;

    private LicenseIndex(byte[] bytes)
    {
        this.bytes = bytes;
        var words = Number(12);
        var count = Number(16);
        var postings = Number(20);
        var nameBytes = Number(24);
        var codeBytes = Number(28);
        if (words < 0 || count < 0 || postings < 0 || nameBytes < 0 || codeBytes < 0 || count > ushort.MaxValue
            || HeaderSize + 5L * words + (long)EntrySize * count + 8L * postings + nameBytes + codeBytes != bytes.Length)
        {
            throw new InvalidDataException("The index of licence texts does not have the length that it states.");
        }

        dictionary = new uint[words];
        Buffer.BlockCopy(bytes, HeaderSize, dictionary, 0, 4 * words);
        keys = new uint[postings];
        var at = HeaderSize + 4 * words;
        Buffer.BlockCopy(bytes, at, keys, 0, 4 * postings);
        at += 4 * postings;
        templates = new ushort[postings];
        Buffer.BlockCopy(bytes, at, templates, 0, 2 * postings);
        at += 2 * postings;
        positions = new ushort[postings];
        Buffer.BlockCopy(bytes, at, positions, 0, 2 * postings);
        entries = at + 2 * postings;
        dictionaryLengths = entries + EntrySize * count;
        names = dictionaryLengths + words;
        code = names + nameBytes;
        decoded = new Template?[count];
        buckets = Buckets(count);
    }

    /// <summary>The index that this assembly carries; null when it is not usable, in which case no text is recognised.</summary>
    public static LicenseIndex? Own => Embedded.Value;

    /// <summary>How many words are more frequent in the licences; <see cref="int.MaxValue"/> for one that none has.</summary>
    public int Rank(uint word) => (ranks ??= Ranks()).TryGetValue(word, out var rank) ? rank : int.MaxValue;

    /// <summary>How many templates.</summary>
    public int Count => decoded.Length;

    /// <summary>Reads an index.</summary>
    /// <param name="bytes">The file; little endian.</param>
    /// <exception cref="InvalidDataException">It is not an index, or torn.</exception>
    public static LicenseIndex Read(byte[] bytes)
    {
        if (!BitConverter.IsLittleEndian) throw new InvalidDataException("The index of licence texts is for little-endian machines.");
        if (bytes.Length < HeaderSize || BitConverter.ToUInt32(bytes, 0) != Magic || BitConverter.ToUInt32(bytes, 4) != Version)
            throw new InvalidDataException("This is not an index of licence texts.");
        if (BitConverter.ToUInt32(bytes, 8) != Checksum(bytes)) throw new InvalidDataException("The index of licence texts is torn.");
        return new LicenseIndex(bytes);
    }

    /// <summary>FNV-1a over what follows the checksum, four bytes at a time.</summary>
    public static uint Checksum(byte[] bytes)
    {
        var sum = 2166136261u;
        var i = 12;
        for (; i + 4 <= bytes.Length; i += 4) sum = unchecked((sum ^ BitConverter.ToUInt32(bytes, i)) * 16777619u);
        for (; i < bytes.Length; i++) sum = unchecked((sum ^ bytes[i]) * 16777619u);
        return sum;
    }

    /// <summary>The key of the sequence of words that starts here.</summary>
    public static uint Key(uint[] words, int at)
    {
        var key = 0u;
        for (var i = 0; i < SequenceLength; i++) key = unchecked((key ^ words[at + i]) * 0x85EBCA6B + (key >> 15));
        return unchecked((key ^ key >> 16) * 0xC2B2AE35);
    }

    /// <summary>Where the postings of a key start; they go on while <see cref="IsKey"/>.</summary>
    public int Find(uint key)
    {
        var bucket = (int)(key >> (32 - BucketBits));
        var i = buckets[bucket];
        while (i < buckets[bucket + 1] && keys[i] < key) i++;
        return i;
    }

    /// <summary>The posting is of this key.</summary>
    public bool IsKey(int posting, uint key) => posting < keys.Length && keys[posting] == key;

    /// <summary>The template of a posting.</summary>
    public int TemplateOf(int posting) => templates[posting];

    /// <summary>The word of the template at which its sequence starts.</summary>
    public int PositionOf(int posting) => positions[posting];

    /// <summary>How many sequences of a template are in the table.</summary>
    public int Samples(int template) => Short(Entry(template) + 12);

    /// <summary>How many words a template has.</summary>
    public int Words(int template) => Short(Entry(template) + 8);

    /// <summary>How many of them must be there.</summary>
    public int RequiredWords(int template) => Short(Entry(template) + 10);

    /// <summary>A template, decoded when it is first asked for.</summary>
    public Template this[int template] => decoded[template] ??= Decode(template);

    private static LicenseIndex? OpenEmbedded()
    {
        using var stream = typeof(LicenseIndex).Assembly.GetManifestResourceStream("LicenseGuard.license-texts.idx");
        if (stream is null) return null;
        var bytes = new byte[stream.Length];
        for (var at = 0; at < bytes.Length;)
        {
            var read = stream.Read(bytes, at, bytes.Length - at);
            if (read == 0) return null;
            at += read;
        }

        try
        {
            return Read(bytes);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private Template Decode(int template)
    {
        var entry = Entry(template);
        var name = names + Short(entry + 4);
        var start = code + Number(entry);
        var end = template + 1 < Count ? code + Number(Entry(template + 1)) : bytes.Length;
        var license = Encoding.ASCII.GetString(bytes, name + 1, bytes[name]);
        var kind = (TemplateKind)Short(entry + 6);
        return new TemplateDecoder(bytes, start, end, dictionary, dictionaryLengths).Decode(license, kind, Samples(template));
    }

    private Dictionary<uint, int> Ranks()
    {
        var numbers = new Dictionary<uint, int>(dictionary.Length);
        for (var i = 0; i < dictionary.Length; i++) numbers[dictionary[i]] = i;
        return numbers;
    }

    private int[] Buckets(int count)
    {
        var starts = new int[(1 << BucketBits) + 1];
        var last = 0u;
        for (var i = 0; i < keys.Length; i++)
        {
            if (keys[i] < last || templates[i] >= count) throw new InvalidDataException("The index of licence texts is out of order.");
            last = keys[i];
            starts[(last >> (32 - BucketBits)) + 1]++;
        }

        for (var i = 1; i < starts.Length; i++) starts[i] += starts[i - 1];
        return starts;
    }

    private int Entry(int template) => entries + EntrySize * template;

    private int Short(int at) => BitConverter.ToUInt16(bytes, at);

    private int Number(int at) => BitConverter.ToInt32(bytes, at);
}
