namespace LicenseGuard.Resolution.LicenseTexts.Notices;

/// <summary>Licences as the items of a list: "under the terms of either: a) the GNU General Public License …, or b) the Artistic
/// License". The marks are no words of a <see cref="WordList"/>: they are read in the text.</summary>
internal static class ListItem
{
    private const int LongestBefore = 4;
    private const int LongestMargin = 20;
    private const int HeadReach = 8;

    private static readonly WordSet Before = new("or and the an perl gnu under terms of");
    private static readonly WordSet Head = new("either one any");

    /// <summary>The second name is the item after the first one's.</summary>
    public static bool Follows(WordList words, int left, int right) =>
        Place(words, left, out _) is var place and > 0 && Place(words, right, out _) == place + 1;

    /// <summary>The list that begins with this name says that one of its items is to be chosen.</summary>
    public static bool IsChoice(WordList words, int first)
    {
        if (Place(words, first, out var item) != 1) return false;
        for (var i = item - 1; i >= 0 && i > item - HeadReach; i--)
        {
            if (Head.Has(words[i])) return true;
        }

        return false;
    }

    // The place in its list, from 1, of the item that opens with this name; 0 when none does.
    private static int Place(WordList words, int first, out int item)
    {
        for (item = first; item >= 0 && item > first - LongestBefore; item--)
        {
            if (item < first && !Before.Has(words[item])) return 0;
            if (Mark(words.Text, words.Start(item) - 1) is var place and > 0) return place;
            if (Gap.StartsLine(words, item)) return 0;
        }

        return 0;
    }

    // "a)", "B.", "(1)" or "2)" after nothing but a margin.
    private static int Mark(string text, int last)
    {
        while (last > 0 && text[last] is ' ' or '\t' or '"' or '\'') last--;
        if (last < 1 || text[last] is not (')' or '.')) return 0;
        var mark = text[last - 1];
        var before = last - 2;
        while (before >= 0 && last - before < LongestMargin && text[before] is ' ' or '\t' or '*' or '#' or '/' or '|' or '(') before--;
        if (before >= 0 && text[before] != '\n') return 0;
        return mark switch { >= 'a' and <= 'd' => mark - 'a' + 1, >= 'A' and <= 'D' => mark - 'A' + 1,
            >= '1' and <= '4' => mark - '1' + 1, _ => 0 };
    }
}
