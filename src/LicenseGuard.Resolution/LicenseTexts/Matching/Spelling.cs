namespace LicenseGuard.Resolution.LicenseTexts.Matching;

/// <summary>Tells whether a word of a text is a known word with another ending, or with one letter missing, added, changed or swapped. Of
/// the known word only the hash is there, so all spellings around the text's word are hashed.</summary>
internal static class Spelling
{
    private const int ShortestSlip = 4, Longest = 24;

    private static readonly string[] Endings = ["s", "es", "d", "ed", "ing", "ly", "n"];

    /// <summary>The word is the known one in singular, plural or another form of the verb.</summary>
    public static bool IsFormOf(string word, uint known)
    {
        if (word.Length > Longest) return false;
        foreach (var ending in Endings)
        {
            if (WordForms.Hash(word + ending) == known) return true;
            if (word.Length > ending.Length + 1 && word.EndsWith(ending, System.StringComparison.Ordinal)
                && WordForms.Hash(word.Substring(0, word.Length - ending.Length)) == known) return true;
        }

        // An accent that got lost.
        for (var i = word.IndexOf('e'); i >= 0; i = word.IndexOf('e', i + 1))
        {
            if (WordForms.Hash(word.Substring(0, i) + 'é' + word.Substring(i + 1)) == known) return true;
        }

        return word.EndsWith("y", System.StringComparison.Ordinal) && (IsEnding(word, "ies", known) || IsEnding(word, "ied", known))
            || word.EndsWith("ies", System.StringComparison.Ordinal) && WordForms.Hash(word.Substring(0, word.Length - 3) + "y") == known
            || word.EndsWith("ied", System.StringComparison.Ordinal) && WordForms.Hash(word.Substring(0, word.Length - 3) + "y") == known;
    }

    /// <summary>The word is one slip of the pen away from the known one.</summary>
    public static bool IsSlipOf(string word, uint known)
    {
        if (word.Length is < ShortestSlip or > Longest) return false;
        var letters = word.ToCharArray();
        for (var i = 0; i < letters.Length; i++)
        {
            // One too many, or two swapped.
            if (Hash(letters, i, '\0', 1) == known) return true;
            if (i + 1 < letters.Length && Swapped(letters, i) == known) return true;
            for (var c = 'a'; c <= 'z'; c++)
            {
                if (Hash(letters, i, c, 1) == known || Hash(letters, i, c, 0) == known) return true;
            }
        }

        for (var c = 'a'; c <= 'z'; c++)
        {
            if (Hash(letters, letters.Length, c, 0) == known) return true;
        }

        return false;
    }

    private static bool IsEnding(string word, string ending, uint known) =>
        WordForms.Hash(word.Substring(0, word.Length - 1) + ending) == known;

    /// <summary>The hash with another letter, or none, at a place, in place of so many.</summary>
    private static uint Hash(char[] letters, int at, char letter, int over)
    {
        var hash = 0u;
        for (var i = 0; i < at; i++) hash = WordForms.Add(hash, letters[i]);
        if (letter != '\0') hash = WordForms.Add(hash, letter);
        for (var i = at + over; i < letters.Length; i++) hash = WordForms.Add(hash, letters[i]);
        return hash;
    }

    private static uint Swapped(char[] letters, int at)
    {
        var hash = 0u;
        for (var i = 0; i < letters.Length; i++) hash = WordForms.Add(hash, letters[i == at ? i + 1 : i == at + 1 ? i - 1 : i]);
        return hash;
    }
}
