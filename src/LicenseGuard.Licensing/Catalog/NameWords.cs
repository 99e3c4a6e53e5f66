using System.Text;

namespace LicenseGuard.Licensing.Catalog;

/// <summary>A pattern of words, written <c>~llama-3.1</c>: it fits a name in which these words stand one after the other,
/// whatever separates them: <c>Meta-Llama-3.1-8B</c>, <c>llama3_1</c>, <c>llama3.1:8b</c>. No letter or digit may touch it
/// (<c>llama-3</c> is not in <c>codellama-3</c> or <c>llama-3b</c>), nor may a version go on (<c>llama-3</c> is not in
/// <c>llama-3.1</c>); a <c>*</c> at its end lifts what is asked of the end.</summary>
internal sealed class NameWords
{
    public const char Sign = '~';

    // What stands for a change between letters and digits that nothing separates: llama3.
    private const char Glue = '\'';

    private readonly string pattern;
    private string? words;

    public NameWords(string pattern) => this.pattern = pattern;

    /// <summary>The words, with one sign for whatever separates them: equal for patterns that fit the same names.</summary>
    public string Key => Words.Replace('.', '-').Replace(Glue, '-') + (IsOpen ? "*" : "");

    /// <summary>What the words are looked up by: <see cref="StartAt"/> of a name that they fit.</summary>
    public int Start => StartOf(pattern[1], pattern.Length > 2 ? pattern[2] : '-');

    private bool IsOpen => pattern[pattern.Length - 1] == '*';

    // Made when a name first comes near: most patterns are never tried in a process.
    private string Words => words ??= Normal(pattern.Substring(1, pattern.Length - (IsOpen ? 2 : 1)));

    /// <summary>Letters and digits as they are, one separator for several, <see cref="Glue"/> between letters and digits; the
    /// slash and the colon keep their meaning.</summary>
    public static string Normal(string upper)
    {
        var text = new StringBuilder(upper.Length + 8);
        var last = '-';
        foreach (var c in upper)
        {
            if (char.IsLetterOrDigit(c))
            {
                if (char.IsLetterOrDigit(last) && char.IsDigit(c) != char.IsDigit(last))
                    text.Append(Glue);
                text.Append(last = c);
                continue;
            }

            var separator = c is '/' or ':' or '.' ? c : '-';
            if (char.IsLetterOrDigit(last) || text.Length == 0)
                text.Append(separator);
            else if (separator == '/' || (separator == ':' && last != '/'))
                text[text.Length - 1] = separator;
            else if (last is '-' or '.')
                text[text.Length - 1] = separator = '-';
            else
                continue;
            last = separator;
        }

        return text.ToString();
    }

    /// <summary>True where a word begins in a normal text.</summary>
    public static bool IsStart(string normal, int at) =>
        char.IsLetterOrDigit(normal[at]) && (at == 0 || (normal[at - 1] != Glue && !char.IsLetterOrDigit(normal[at - 1])));

    /// <summary>The first two characters of the word that begins here.</summary>
    public static int StartAt(string normal, int at) => StartOf(normal[at], at + 1 < normal.Length ? normal[at + 1] : '-');

    /// <summary>True when the words stand in the normal text at a place where a word begins.</summary>
    public bool Fits(string normal, int at)
    {
        var own = Words;
        var end = at + own.Length;
        if (end > normal.Length)
            return false;
        for (var i = 0; i < own.Length; i++)
        {
            if (Plain(own[i]) != Plain(normal[at + i]))
                return false;
        }

        if (IsOpen || end == normal.Length)
            return true;
        var next = normal[end];
        if (next == Glue || char.IsLetterOrDigit(next))
            return false;
        return next != '.' || !char.IsDigit(normal[end - 1]) || end + 1 == normal.Length || !char.IsDigit(normal[end + 1]);
    }

    private static int StartOf(char first, char second) =>
        (first << 16) | (char.IsLetterOrDigit(second) && char.IsDigit(first) == char.IsDigit(second) ? second : '-');

    private static char Plain(char c) => c is '.' or Glue ? '-' : c;
}
