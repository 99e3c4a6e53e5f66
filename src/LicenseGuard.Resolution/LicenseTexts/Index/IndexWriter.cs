using System.Collections.Generic;
using System.IO;
using System.Text;

namespace LicenseGuard.Resolution.LicenseTexts.Index;

/// <summary>Writes the index file. Format: docs/license-texts-index.md.</summary>
internal sealed class IndexWriter(List<(IndexedText Text, List<TemplateToken> Tokens)> templates)
{
    private readonly List<TemplateToken> dictionary = [];
    private readonly Dictionary<uint, int> numbers = [];
    private readonly List<(uint Key, int Template, int Position)> postings = [];

    public byte[] Write()
    {
        NumberWords();
        var entries = new BinaryWriter(new MemoryStream());
        var names = new BinaryWriter(new MemoryStream());
        var code = new List<byte>();
        for (var i = 0; i < templates.Count; i++)
        {
            var (text, tokens) = templates[i];
            var start = code.Count;
            foreach (var token in tokens) Write(code, token);
            entries.Write(start);
            entries.Write((ushort)names.BaseStream.Position);
            entries.Write((ushort)text.Kind);
            var words = AddPostings(i, tokens, out var required, out var samples);
            entries.Write((ushort)words);
            entries.Write((ushort)required);
            entries.Write((ushort)samples);
            names.Write((byte)text.License.Length);
            names.Write(Encoding.ASCII.GetBytes(text.License));
        }

        return File(Bytes(entries), Bytes(names), code.ToArray());
    }

    /// <summary>The words in the order of how often they occur, so that the usual ones take one byte.</summary>
    private void NumberWords()
    {
        var counts = new Dictionary<uint, int>();
        foreach (var (_, tokens) in templates)
        {
            foreach (var token in tokens)
            {
                if (token.Sign != TemplateCode.FirstWord) continue;
                if (!counts.TryGetValue(token.Value, out var count)) dictionary.Add(token);
                counts[token.Value] = count + 1;
            }
        }

        dictionary.Sort((a, b) =>
            counts[a.Value] != counts[b.Value] ? counts[b.Value].CompareTo(counts[a.Value]) : a.Value.CompareTo(b.Value));
        for (var i = 0; i < dictionary.Count; i++) numbers.Add(dictionary[i].Value, i);
    }

    private void Write(List<byte> code, TemplateToken token)
    {
        TemplateCode.Write(code, token.Sign == TemplateCode.FirstWord ? TemplateCode.FirstWord + numbers[token.Value] : token.Sign);
        if (token.Sign == TemplateCode.Gap) TemplateCode.Write(code, (int)token.Value);
    }

    /// <summary>Puts a part of the template's word sequences into the look-up table: all of a short one, a few of a long one, chosen
    /// by their hash so that templates with the same passage choose alike. The number of its words.</summary>
    private int AddPostings(int template, List<TemplateToken> tokens, out int required, out int samples)
    {
        var words = new List<uint>();
        var gaps = new List<int> { 0 };
        var alternative = false;
        var depth = 0;
        required = 0;
        foreach (var token in tokens)
        {
            if (token.Sign == TemplateCode.Or) alternative = true;
            else if (token.Sign == TemplateCode.EndChoice) alternative = false;
            else if (alternative) continue;
            else if (token.Sign == TemplateCode.Optional) depth++;
            else if (token.Sign == TemplateCode.EndOptional) depth--;
            else if (token.Sign == TemplateCode.Gap) gaps[gaps.Count - 1] += (int)token.Value;
            else if (token.Sign == TemplateCode.FirstWord)
            {
                words.Add(token.Value);
                gaps.Add(0);
                if (depth == 0) required++;
            }
        }

        samples = 0;
        var step = words.Count switch { < 80 => 1u, < 500 => 3u, < 2500 => 8u, _ => 16u };
        var hashes = words.ToArray();
        for (var i = 0; i + LicenseIndex.SequenceLength <= hashes.Length; i++)
        {
            var key = LicenseIndex.Key(hashes, i);
            if ((key & 0xFFFF) % step != 0 || HasGap(gaps, i)) continue;
            postings.Add((key, template, i));
            samples++;
        }

        return words.Count;
    }

    private static bool HasGap(List<int> gaps, int first)
    {
        for (var i = first + 1; i < first + LicenseIndex.SequenceLength; i++)
        {
            if (gaps[i] > 8) return true;
        }

        return false;
    }

    private byte[] File(byte[] entries, byte[] names, byte[] code)
    {
        postings.Sort();
        var stream = new MemoryStream();
        var writer = new BinaryWriter(stream);
        writer.Write(LicenseIndex.Magic);
        writer.Write(LicenseIndex.Version);
        writer.Write(0u);
        writer.Write(dictionary.Count);
        writer.Write(templates.Count);
        writer.Write(postings.Count);
        writer.Write(names.Length);
        writer.Write(code.Length);
        foreach (var word in dictionary) writer.Write(word.Value);
        foreach (var posting in postings) writer.Write(posting.Key);
        foreach (var posting in postings) writer.Write((ushort)posting.Template);
        foreach (var posting in postings) writer.Write((ushort)posting.Position);
        writer.Write(entries);
        foreach (var word in dictionary) writer.Write((byte)word.Length);
        writer.Write(names);
        writer.Write(code);
        var file = stream.ToArray();
        stream.Position = 8;
        writer.Write(LicenseIndex.Checksum(file));
        return stream.ToArray();
    }

    private static byte[] Bytes(BinaryWriter writer) => ((MemoryStream)writer.BaseStream).ToArray();
}
