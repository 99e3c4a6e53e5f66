using System;

namespace LicenseGuard.Resolution.LicenseTexts;

/// <summary>The words of a text as the SPDX matching guidelines compare them: lower case, without punctuation, bullets and comment
/// markers, with one spelling for equivalent words. Each word is a hash and knows where it stands in the text.</summary>
internal sealed partial class WordList
{
    private uint[] hashes;
    private int[] starts;
    private int[] ends;
    private byte[] lengths;

    private WordList(string text)
    {
        Text = text;
        var room = text.Length / 5 + 8;
        hashes = new uint[room];
        starts = new int[room];
        ends = new int[room];
        lengths = new byte[room];
    }

    /// <summary>The decoded text.</summary>
    public string Text { get; }

    /// <summary>How many words.</summary>
    public int Count { get; private set; }

    /// <summary>Hash of a word.</summary>
    public uint this[int word] => hashes[word];

    /// <summary>First character of a word in the text.</summary>
    public int Start(int word) => starts[word];

    /// <summary>The character after its last.</summary>
    public int End(int word) => ends[word];

    /// <summary>How many characters were hashed, at most 255: with it words that are written as one can be compared
    /// (<see cref="WordForms.Join"/>).</summary>
    public int Length(int word) => lengths[word];

    /// <summary>The hashes of all words; entries from <see cref="Count"/> on mean nothing.</summary>
    public uint[] AllHashes => hashes;

    /// <summary>Splits a text.</summary>
    public static WordList Read(string text)
    {
        var list = new WordList(text);
        list.Split();
        return list;
    }

    /// <summary>The hashes of a phrase, for comparing with a text's.</summary>
    public static uint[] Hashes(string phrase)
    {
        var list = Read(phrase);
        Array.Resize(ref list.hashes, list.Count);
        return list.hashes;
    }

    /// <summary>The phrase's words stand at this place.</summary>
    public bool IsAt(int word, uint[] phrase)
    {
        if (word + phrase.Length > Count) return false;
        for (var i = 0; i < phrase.Length; i++)
        {
            if (hashes[word + i] != phrase[i]) return false;
        }

        return true;
    }

    private void Add(uint hash, int start, int end, int length)
    {
        if (Count == hashes.Length)
        {
            var room = Count * 2;
            Array.Resize(ref hashes, room);
            Array.Resize(ref starts, room);
            Array.Resize(ref ends, room);
            Array.Resize(ref lengths, room);
        }

        hashes[Count] = hash;
        starts[Count] = start;
        ends[Count] = end;
        lengths[Count] = (byte)Math.Min(length, 255);
        Count++;
    }
}
