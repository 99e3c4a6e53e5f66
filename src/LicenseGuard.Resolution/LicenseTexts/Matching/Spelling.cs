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
        // Of the digits of the hash: those before each letter, and those from it on.
        var length = word.Length;
        var before = new uint[length + 1];
        var from = new uint[length + 1];
        var power = new uint[length + 1];
        power[0] = 1;
        for (var i = 0; i < length; i++)
        {
            before[i + 1] = WordForms.Add(before[i], word[i]);
            power[i + 1] = power[i] * WordForms.Base;
        }

        for (var i = length - 1; i >= 0; i--) from[i] = WordForms.Add(0, word[i]) * power[length - 1 - i] + from[i + 1];
        for (var i = 0; i <= length; i++)
        {
            // One too many, or two swapped.
            if (i < length && before[i] * power[length - i - 1] + from[i + 1] == known) return true;
            if (i + 1 < length && WordForms.Add(WordForms.Add(before[i], word[i + 1]), word[i]) * power[length - i - 2] + from[i + 2] == known)
                return true;
            for (var c = 'a'; c <= 'z'; c++)
            {
                var with = WordForms.Add(before[i], c);
                if (with * power[length - i] + from[i] == known) return true;
                if (i < length && with * power[length - i - 1] + from[i + 1] == known) return true;
            }
        }

        return false;
    }

    private static bool IsEnding(string word, string ending, uint known) =>
        WordForms.Hash(word.Substring(0, word.Length - 1) + ending) == known;
}
