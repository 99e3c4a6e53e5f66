namespace LicenseGuard.Resolution.LicenseTexts.Riders;

/// <summary>Where an insertion ends. A matcher takes a word of the licence where it first stands, so an insertion that begins or
/// ends with the words around it (<c>…everything else needs a licence. Permission…</c>) seems to be shorter than it is.</summary>
internal static class Edges
{
    // So many words may have changed sides.
    private const int Slide = 6;

    // The words that slid stand so near to the insertion's other end; bullets may be between.
    private const int Reach = 4;

    /// <summary>The insertion with the words that may be its own.</summary>
    public static WordRange Widen(WordList words, int first, int end)
    {
        var start = first;
        var stop = end;
        while (start > 0 && first - start < Slide && Holds(words, start - 1, end - Reach - (first - start), end)) start--;
        while (stop < words.Count && stop - end < Slide && Holds(words, stop, first, first + Reach + (stop - end))) stop++;
        return new WordRange(start, stop);
    }

    /// <summary>The end of the sentence that runs from a gap into a licence, if it is near; else the place where the licence begins.</summary>
    public static int SentenceEnd(string text, int gapStart, int start)
    {
        var before = start - 1;
        while (before >= gapStart && text[before] is not '\n' && !char.IsLetterOrDigit(text[before]) && !IsStop(text, before)) before--;
        if (before < gapStart || !char.IsLetterOrDigit(text[before])) return start;
        var words = 0;
        for (var i = start; i < text.Length; i++)
        {
            if (text[i] == '\n' || IsStop(text, i)) return i;
            if (char.IsLetterOrDigit(text[i]) && !char.IsLetterOrDigit(text[i - 1]) && ++words > Slide) return start;
        }

        return text.Length;
    }

    private static bool IsStop(string text, int at) =>
        text[at] is '.' or '!' or '?' or ';' && (at + 1 >= text.Length || char.IsWhiteSpace(text[at + 1]));

    private static bool Holds(WordList words, int word, int from, int to)
    {
        if (from < 0) from = 0;
        for (var i = from; i < to && i < words.Count; i++)
        {
            if (words[i] == words[word]) return true;
        }

        return false;
    }
}
