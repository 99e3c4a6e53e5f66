using System.Collections.Generic;

namespace LicenseGuard.Resolution.LicenseTexts;

/// <summary>The words of a text as the SPDX matching guidelines compare them: lower case, without punctuation, bullets and comment
/// markers, with one spelling for equivalent words. Each word is a hash and knows where it stands in the text.</summary>
internal sealed class WordList
{
    private readonly List<uint> hashes = [];
    private readonly List<int> starts = [];
    private readonly List<int> ends = [];

    private WordList(string text) => Text = text;

    /// <summary>The decoded text.</summary>
    public string Text { get; }

    /// <summary>How many words.</summary>
    public int Count => hashes.Count;

    /// <summary>Hash of a word.</summary>
    public uint this[int word] => hashes[word];

    /// <summary>First character of a word in the text.</summary>
    public int Start(int word) => starts[word];

    /// <summary>The character after its last.</summary>
    public int End(int word) => ends[word];

    /// <summary>Splits a text.</summary>
    public static WordList Read(string text)
    {
        var list = new WordList(text);
        for (var i = 0; i < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[i]))
            {
                i++;
                continue;
            }

            var start = i;
            var hash = 2166136261u;
            for (; i < text.Length && char.IsLetterOrDigit(text[i]); i++)
                hash = (hash ^ char.ToLowerInvariant(text[i])) * 16777619u;
            list.hashes.Add(hash);
            list.starts.Add(start);
            list.ends.Add(i);
        }

        return list;
    }

    /// <summary>The hashes of a phrase, for comparing with a text's.</summary>
    public static uint[] Hashes(string phrase) => Read(phrase).hashes.ToArray();

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
}
