using System.Collections.Generic;
using System.Globalization;

namespace LicenseGuard.Resolution.LicenseTexts.Matching;

/// <summary>Words of a licence that may be another one, or none, without changing what it grants: those that only hold a sentence
/// together, those that name the thing or the people, and groups of words that mean the same.</summary>
internal static class PlainWords
{
    private static readonly HashSet<uint> Binding = Set(
        "a an the of to in on by for with as at from into upon and or is are be been being was were it its they them their there "
        + "this that these those such same said which who whom hereby herein hereto hereunder thereof thereto above below "
        + "following foregoing also so then thus please note see available via you your he his her she has have had "
        + "reproduced set forth here under i ii iii iv vi vii viii ix fuck ck rather both either br");

    private static readonly HashSet<uint> Names = Set(
        "software program library package product code file files work works documentation document data material materials module "
        + "project font fonts script scripts driver routine routines toolkit tool page specification copyright copyrighted "
        + "name names url accompanying associated state new york open part registered trademark "
        + "trademarks avenue de des du la le les holder holders author authors contributor contributors licensor licensors company corporation inc incorporated ltd llc foundation "
        + "university regents institution institute organization organizations team group rights reserved developer developers "
        + "license licenses licensed version versions notice notices disclaimer disclaimers list section sections "
        + "paragraph clause clauses http www org com net html txt article exhibit gnu lesser library general public apache mozilla mpl npl "
        + "street st suite floor temple place franklin boston ma usa");

    private static readonly HashSet<uint> Numbers = Range();
    private static readonly HashSet<uint> Places = Set("in within outside for to at on into");
    private static readonly HashSet<uint> Authors = Set("derived contributed donated written developed created maintained");
    private static readonly Dictionary<uint, int> Groups = Group(
        "any all each every", "must shall should will", "condition conditions term terms requirement requirements", "provided given subject",
        "met satisfied", "retain keep retained contain contains", "permission permissions", "person persons people anyone anybody",
        "reproduce include", "included appear", "copy copies", "endorse promote",
        "may can", "cost charge", "purpose purposes", "use usage",
        "redistribution redistributions distribution distributions", "redistribute distribute");

    /// <summary>The word says nothing by itself, or names the work, its people or the licence.</summary>
    public static bool IsPlain(uint hash) => Binding.Contains(hash) || Names.Contains(hash) || Numbers.Contains(hash);

    /// <summary>The word puts what follows into a place or ties it to a purpose.</summary>
    public static bool IsOfPlace(uint hash) => Places.Contains(hash);

    /// <summary>The word tells where the work comes from.</summary>
    public static bool IsOfOrigin(uint hash) => Authors.Contains(hash);

    /// <summary>The word names the work, its people or the licence.</summary>
    public static bool IsName(uint hash) => Names.Contains(hash);

    /// <summary>One word means what the other means.</summary>
    public static bool AreSame(uint one, uint other) =>
        one == other || Groups.TryGetValue(one, out var group) && Groups.TryGetValue(other, out var same) && group == same;

    private static HashSet<uint> Set(string list)
    {
        var words = new HashSet<uint>();
        foreach (var word in list.Split(' ')) words.Add(WordForms.Hash(word));
        return words;
    }

    // Section numbers, years and numbers repeated in digits.
    private static HashSet<uint> Range()
    {
        var words = new HashSet<uint>();
        for (var number = 0; number < 2100; number++) words.Add(WordForms.Hash(number.ToString(CultureInfo.InvariantCulture)));
        return words;
    }

    private static Dictionary<uint, int> Group(params string[] lists)
    {
        var words = new Dictionary<uint, int>();
        for (var i = 0; i < lists.Length; i++)
        {
            foreach (var word in lists[i].Split(' ')) words[WordForms.Hash(word)] = i;
        }

        return words;
    }
}
