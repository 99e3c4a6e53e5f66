namespace LicenseGuard.Resolution.LicenseTexts;

// How a text falls into words: one pass over its characters.
internal sealed partial class WordList
{
    private const char SoftHyphen = '\u00AD';

    private void Split()
    {
        var lineStart = true;
        for (var i = 0; i < Text.Length;)
        {
            var letter = Text[i];
            if (IsWord(letter))
            {
                i = TakeWord(i, lineStart);
                lineStart = false;
                continue;
            }

            if (letter is '\n' or '\r' or '\f' or '\v' or '\u2028' or '\u0085') lineStart = true;
            else if (letter == '©') AddCopyright(i, i + 1);
            else if (letter == '&' && IsBlank(i - 1) && IsBlank(i + 1)) Add(WordForms.And, i, i + 1, 3);
            i++;
        }
    }

    /// <summary>Reads the word that starts here; the place after it.</summary>
    private int TakeWord(int start, bool lineStart)
    {
        if (IsIdeograph(Text[start]))
        {
            // These scripts put no space between words: each character is one.
            Add(WordForms.Add(0, Text[start]), start, start + 1, 1);
            return start + 1;
        }

        var hash = 0u;
        var length = 0;
        var joining = JoinsLast(start);
        if (joining)
        {
            Count--;
            (hash, length) = (hashes[Count], lengths[Count]);
        }

        var end = Scan(start, ref hash, ref length);
        if (joining)
        {
            AddWord(hash, starts[Count], end, length);
            return end;
        }

        if (length == 1 && (Text[start] | 0x20) == 'c' && IsParenthesised(start, end))
        {
            // (c) is the copyright sign where a year or the word itself is beside it, and a bullet or a clause's letter elsewhere.
            if (IsCopyrightSign(end)) AddCopyright(start - 1, end + 1);
            else if (!lineStart) Add(hash, start, end, 1);
            return end + 1;
        }

        if (!(lineStart && IsBullet(start, end))) AddWord(hash, start, end, length);
        return end;
    }

    /// <summary>Hashes on to the end of the word: over apostrophes, invisible characters and hyphens at the end of a line.</summary>
    private int Scan(int i, ref uint hash, ref int length)
    {
        for (; i < Text.Length; i++)
        {
            var letter = Text[i];
            if (IsWord(letter))
            {
                if (IsIdeograph(letter)) return i;
                hash = WordForms.Add(hash, Lower(letter));
                length++;
                continue;
            }

            if (i + 1 == Text.Length) return i;
            if (letter is SoftHyphen or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF')
            {
                if (IsWord(Text[i + 1])) continue;
                if (letter != SoftHyphen) return i;
            }

            if (IsApostrophe(letter) && char.IsLetter(Text[i - 1]))
            {
                if (char.IsLetter(Text[i + 1])) continue;

                // Doubled by a program that quoted the text.
                if (IsApostrophe(Text[i + 1]) && i + 2 < Text.Length && char.IsLetter(Text[i + 2]))
                {
                    i++;
                    continue;
                }
            }

            if (letter is '-' or '‐' or '‑' or SoftHyphen && char.IsLetter(Text[i - 1]) && NextLine(i + 1) is var next and > 0
                && char.IsLetter(Text[next]) && !IsIdeograph(Text[next]))
            {
                i = next - 1;
                continue;
            }

            return i;
        }

        return i;
    }

    private void AddWord(uint hash, int start, int end, int length)
    {
        if (hash == WordForms.Copyright)
        {
            AddCopyright(start, end);
            return;
        }

        if (Count > 0 && hashes[Count - 1] == WordForms.Copyright)
        {
            if (hash == WordForms.Owner) (hash, length) = (WordForms.Holder, 6);
            else if (hash == WordForms.Owners) (hash, length) = (WordForms.Holders, 7);
        }

        if (WordForms.IsVariant(hash, out var canonical, out var known)) (hash, length) = (canonical, known);
        Add(hash, start, end, length);
    }

    /// <summary>Adds the word, unless it is there already: <c>Copyright (c)</c> and <c>©</c> say it once.</summary>
    private void AddCopyright(int start, int end)
    {
        if (Count > 0 && hashes[Count - 1] == WordForms.Copyright) ends[Count - 1] = end;
        else Add(WordForms.Copyright, start, end, 9);
    }

    /// <summary>The word that starts here makes one with the one before: <c>non-commercial</c>, <c>non infringement</c>,
    /// <c>sub license</c>, <c>per cent</c>.</summary>
    private bool JoinsLast(int start)
    {
        if (Count == 0 || !char.IsLetter(Text[start])) return false;
        var last = hashes[Count - 1];
        if (last != WordForms.Non && last != WordForms.Sub && last != WordForms.Per) return false;
        for (var i = ends[Count - 1]; i < start; i++)
        {
            if (!(char.IsWhiteSpace(Text[i]) || Text[i] is '-' or '‐' or '‑' or '–' or '*' or '#' or '/' or '%')) return false;
        }

        return last == WordForms.Non || (last == WordForms.Sub ? Begins(start, "licen") : Begins(start, "cent") && !IsWordAt(start + 4));
    }

    private bool IsCopyrightSign(int end)
    {
        if (Count > 0 && hashes[Count - 1] == WordForms.Copyright) return true;
        var i = end + 1;
        while (i < Text.Length && Text[i] is ' ' or '\t') i++;
        return i < Text.Length && (Text[i] is >= '0' and <= '9' or '©' || Begins(i, "copyright"));
    }

    /// <summary>A number or letter that leads a line: <c>1.</c>, <c>(a)</c>, <c>iv)</c>, <c>o</c>; or a word that marks comments.</summary>
    private bool IsBullet(int start, int end)
    {
        var length = end - start;
        if (length > 4) return false;
        if (length == 3 && (Begins(start, "dnl") || Begins(start, "rem"))) return IsBlank(end);
        if (length == 1 && Text[start] == 'o') return IsBlank(end) && IsBlank(end + 1);
        if (!IsNumbering(start, end)) return false;
        return IsParenthesised(start, end) || end < Text.Length && Text[end] is '.' or ')' && IsBlank(end + 1);
    }

    private bool IsNumbering(int start, int end)
    {
        if (end - start == 1) return true;
        var digits = 0;
        var roman = 0;
        for (var i = start; i < end; i++)
        {
            if (Text[i] is >= '0' and <= '9') digits++;
            else if (Text[i] is 'i' or 'v' or 'x' or 'I' or 'V' or 'X') roman++;
        }

        return digits == end - start && digits < 4 || roman == end - start;
    }

    private bool IsParenthesised(int start, int end) => start > 0 && end < Text.Length && Text[start - 1] == '(' && Text[end] == ')';

    /// <summary>The first character of the next line's words, when only blanks are left on this line; else 0.</summary>
    private int NextLine(int i)
    {
        while (i < Text.Length && Text[i] is ' ' or '\t') i++;
        if (i == Text.Length || Text[i] is not ('\n' or '\r')) return 0;
        for (var newLines = 0; i < Text.Length; i++)
        {
            if (Text[i] == '\n' && ++newLines > 1) return 0;
            if (!(char.IsWhiteSpace(Text[i]) || Text[i] is '*' or '#' or '/' or ';' or '%')) return i;
        }

        return 0;
    }

    private bool Begins(int start, string lower)
    {
        if (start + lower.Length > Text.Length) return false;
        for (var i = 0; i < lower.Length; i++)
        {
            if (Lower(Text[start + i]) != lower[i]) return false;
        }

        return true;
    }

    private bool IsWordAt(int i) => i < Text.Length && IsWord(Text[i]);

    private bool IsBlank(int i) => i < 0 || i >= Text.Length || char.IsWhiteSpace(Text[i]);

    private static bool IsWord(char letter) =>
        letter < 128 ? letter is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' : char.IsLetterOrDigit(letter);

    private static char Lower(char letter) =>
        letter < 128 ? letter is >= 'A' and <= 'Z' ? (char)(letter | 0x20) : letter : char.ToLowerInvariant(letter);

    private static bool IsApostrophe(char letter) => letter is '\'' or '’' or '‘' or '`' or '´';

    private static bool IsIdeograph(char letter) => letter is >= '\u3040' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF';
}
