namespace LicenseGuard.Resolution.LicenseTexts.Notices;

/// <summary>Licences as the items of a list: "under the terms of either: a) the GNU General Public License …, or b) the Artistic
/// License".</summary>
internal static class ListItem
{
    // "b) the Perl": what may stand between an item's mark and the name.
    private const int MarkReach = 4;
    private const int HeadReach = 8;

    private static readonly WordSet[] Marks = [new("a 1 i"), new("b 2 ii"), new("c 3 iii"), new("d 4 iv")];
    private static readonly WordSet Before = new("the an perl gnu under terms of");
    private static readonly WordSet Head = new("either one any");

    /// <summary>The item's place in its list, from 1; 0 when the name opens no item.</summary>
    /// <param name="words">The text.</param>
    /// <param name="first">The name's first word.</param>
    /// <param name="mark">The item's mark.</param>
    public static int Place(WordList words, int first, out int mark)
    {
        for (mark = first - 1; mark >= 0 && mark >= first - MarkReach; mark--)
        {
            if (Gap.Holds(words, mark, mark + 1, ")"))
            {
                for (var place = 0; place < Marks.Length; place++)
                {
                    if (Marks[place].Has(words[mark]) && Gap.StartsLine(words, mark)) return place + 1;
                }

                return 0;
            }

            if (!Before.Has(words[mark])) return 0;
        }

        return 0;
    }

    /// <summary>The second name is the item after the first one's.</summary>
    public static bool Follows(WordList words, int left, int right) =>
        Place(words, left, out _) is var place and > 0 && Place(words, right, out _) == place + 1;

    /// <summary>The list that begins with this name says that one of its items is to be chosen.</summary>
    public static bool IsChoice(WordList words, int first)
    {
        if (Place(words, first, out var mark) != 1) return false;
        for (var i = mark - 1; i >= 0 && i > mark - HeadReach; i--)
        {
            if (Head.Has(words[i])) return true;
        }

        return false;
    }
}
