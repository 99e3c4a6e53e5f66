using System.Text;

namespace LicenseGuard.Resolution.LicenseTexts.Riders;

/// <summary>Quotes a passage on one line.</summary>
internal static class RiderQuote
{
    private const int Longest = 200;

    public static Rider Of(string text, RiderHit hit)
    {
        // A long sentence is quoted from where it restricts.
        var start = hit.End - hit.SentenceStart <= Longest ? hit.SentenceStart : hit.Start;
        var quote = new StringBuilder(Longest);
        var isBlank = false;
        var isLineStart = false;
        for (var i = start; i < hit.SentenceEnd && quote.Length < Longest; i++)
        {
            var character = text[i];
            if (character == '\n') isLineStart = true;
            if (char.IsWhiteSpace(character) || (isLineStart && character is '*' or '/' or '#' or '>' or ';' or '%' or '|' or '-'))
            {
                isBlank = true;
                continue;
            }

            isLineStart = false;
            if (isBlank && quote.Length > 0) quote.Append(' ');
            isBlank = false;
            if (quote.Length < Longest) quote.Append(character);
        }

        // Half of a pair of surrogates is no character.
        if (quote.Length > 0 && char.IsHighSurrogate(quote[quote.Length - 1])) quote.Length--;
        return new Rider(quote.ToString(), Line(text, hit.Start));
    }

    private static int Line(string text, int place)
    {
        var line = 1;
        for (var i = text.IndexOf('\n'); i >= 0 && i < place; i = text.IndexOf('\n', i + 1)) line++;
        return line;
    }
}
