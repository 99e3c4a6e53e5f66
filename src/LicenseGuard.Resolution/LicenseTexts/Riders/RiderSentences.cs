using System.Collections.Generic;

namespace LicenseGuard.Resolution.LicenseTexts.Riders;

/// <summary>Splits a passage into sentences of classified words. A sentence ends at its full stop or semicolon, at an empty line
/// (comment markers do not count), and at the latest after <see cref="Longest"/> words.</summary>
internal sealed class RiderSentences
{
    /// <summary>Words; positions in a sentence are bits of one number.</summary>
    public const int Longest = 64;

    // A line's end, its indent and a comment marker.
    private const int MostBetween = 24;

    private readonly string text;
    private readonly int end;
    private readonly WordClasses next;
    private int at;

    /// <param name="text">The whole text.</param>
    /// <param name="start">First character of the passage.</param>
    /// <param name="end">The character after its last.</param>
    /// <param name="next">What follows the passage.</param>
    public RiderSentences(string text, int start, int end, WordClasses next)
    {
        this.next = next;
        this.text = text;
        this.end = end;
        at = start;
    }

    /// <summary>The whole text.</summary>
    public string Text => text;

    /// <summary>The words of the current sentence.</summary>
    public List<RiderWord> Words { get; } = new(Longest);

    /// <summary>All classes that occur in the current sentence.</summary>
    public WordClasses Classes { get; private set; }

    /// <summary>The character after the last word of the current sentence.</summary>
    public int End { get; private set; }

    /// <summary>Goes on to the next sentence that has words; false at the end.</summary>
    public bool Next()
    {
        Words.Clear();
        Classes = default;
        var isClauseStart = true;
        while (at < end && Words.Count < Longest)
        {
            var character = text[at];
            if (char.IsLetterOrDigit(character))
            {
                Add(isClauseStart);
                isClauseStart = false;
                continue;
            }

            if (character == '\n' ? IsEmptyLine(at + 1) : IsStop(at))
            {
                at++;
                if (Words.Count == 0) continue;
                Finish(next == RiderGrammar.Excepted && IsRestBlank());
                return true;
            }
            else
            {
                at++;
            }

            if (character is not (' ' or '\t' or '\n' or '\'' or '"' or '*' or '_' or '`' or '-')) isClauseStart = true;
        }

        if (Words.Count == 0) return false;
        Finish(at >= end);
        return true;
    }

    private void Finish(bool isLast)
    {
        End = Words[Words.Count - 1].End;
        if (!isLast || next == default || Words.Count == Longest) return;
        // The sentence goes on with the notice; an exception stands behind its announcement in a paragraph of its own.
        Classes |= next;
        Words.Add(new RiderWord(next, End, End, false));
    }

    private bool IsRestBlank()
    {
        for (var place = at; place < end; place++)
        {
            if (char.IsLetterOrDigit(text[place])) return false;
        }

        return true;
    }

    private void Add(bool isClauseStart)
    {
        var start = at;
        var hash = Word();
        if (hash == RiderGrammar.Non)
        {
            // non-commercial, non commercial and noncommercial are one word, over a line's end and its comment marker too.
            var next = at;
            while (next < end && next - at < MostBetween && !char.IsLetterOrDigit(text[next]) && !IsStop(next)) next++;
            if (next > at && next < end && char.IsLetter(text[next]))
            {
                at = next;
                hash = Word(hash);
            }
        }

        var classes = char.IsDigit(text[start]) ? RiderGrammar.Number | RiderGrammar.ClassesOf(hash) : RiderGrammar.ClassesOf(hash);
        Classes |= classes;
        Words.Add(new RiderWord(classes, start, at, isClauseStart));
    }

    private uint Word(uint hash = RiderGrammar.EmptyHash)
    {
        for (; at < end; at++)
        {
            var character = text[at];
            if (char.IsLetterOrDigit(character)) hash = RiderGrammar.Hash(hash, character);
            else if (character is not ('\'' or '\u2019') || at + 1 >= end || !char.IsLetter(text[at + 1])) break;
        }

        return hash;
    }

    private bool IsStop(int place) => text[place] is '.' or '!' or '?' or ';' or '\u3002'
        && (place + 1 >= end || !char.IsLetterOrDigit(text[place + 1]));

    private bool IsEmptyLine(int place)
    {
        for (; place < end && text[place] != '\n'; place++)
        {
            if (char.IsLetterOrDigit(text[place])) return false;
        }

        return true;
    }
}

/// <summary>A word of a sentence.</summary>
/// <param name="Classes">The classes of the lexicon that it is in.</param>
/// <param name="Start">Its first character.</param>
/// <param name="End">The character after its last.</param>
/// <param name="IsClauseStart">Nothing of its clause stands before it.</param>
internal readonly record struct RiderWord(WordClasses Classes, int Start, int End, bool IsClauseStart);
