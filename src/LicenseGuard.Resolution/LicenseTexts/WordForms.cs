using System.Collections.Generic;

namespace LicenseGuard.Resolution.LicenseTexts;

/// <summary>Hashing of words, and one spelling for words that the SPDX matching guidelines call equivalent
/// (<c>equivalentwords.txt</c> of the SPDX licence list 3.28.0; its plural and verb forms are added).</summary>
internal static class WordForms
{
    /// <summary>A word's hash is the number that its characters are the digits of, modulo 2^32. So the hash of two words written as
    /// one follows from theirs: <see cref="Join"/>.</summary>
    public const uint Base = 0x9E3779B1;

    private static readonly string[] Pairs =
    [
        "acknowledgement acknowledgment", "acknowledgements acknowledgments", "analog analogue", "analyze analyse",
        "analyzed analysed", "analyzing analysing", "artifact artefact", "artifacts artefacts", "authorization authorisation",
        "authorizations authorisations", "authorized authorised", "authorize authorise", "authorizes authorises",
        "authorizing authorising", "caliber calibre", "canceled cancelled", "capitalizations capitalisations",
        "catalog catalogue", "categorize categorise", "center centre", "emphasized emphasised", "favor favour",
        "favorite favourite", "fulfill fulfil", "fulfills fulfils", "fulfillment fulfilment", "http https",
        "initialize initialise", "judgement judgment", "judgements judgments", "labeling labelling", "labor labour",
        "license licence", "licenses licences", "licensed licenced", "licensing licencing", "licensee licencee",
        "licensor licencor", "maximize maximise", "merchantability merchantibility", "modeled modelled", "modeling modelling",
        "offense offence", "optimize optimise", "organization organisation", "organizations organisations",
        "organize organise", "practice practise", "program programme", "programs programmes", "realize realise",
        "recognize recognise", "recognized recognised", "signaling signalling", "sublicense sublicence",
        "sublicenses sublicences", "sublicensed sublicenced", "sublicensing sublicencing", "utilization utilisation",
        "reutilization reutilisation", "utilize utilise", "while whilst", "wilfull wilful",
    ];

    private static readonly Dictionary<uint, (uint Hash, byte Length)> Canonical = Canonicals();

    // One bit for the low ten bits of every hash in the table: nearly every word is done after one look.
    private static readonly ulong[] Maybe = Bits();

    public static readonly uint Copyright = Hash("copyright");
    public static readonly uint Non = Hash("non");
    public static readonly uint Sub = Hash("sub");
    public static readonly uint Per = Hash("per");
    public static readonly uint And = Hash("and");
    public static readonly uint Owner = Hash("owner");
    public static readonly uint Owners = Hash("owners");
    public static readonly uint Holder = Hash("holder");
    public static readonly uint Holders = Hash("holders");

    /// <summary>The hash of a lower case word.</summary>
    public static uint Hash(string word)
    {
        var hash = 0u;
        foreach (var letter in word) hash = Add(hash, letter);
        return hash;
    }

    /// <summary>The hash of a word that goes on with a letter.</summary>
    public static uint Add(uint hash, char letter) => unchecked(hash * Base + letter + 1);

    /// <summary>The hash of two words as one.</summary>
    public static uint Join(uint first, uint second, int secondLength) => unchecked(first * Power(secondLength) + second);

    /// <summary>The spelling that stands for all equivalent ones.</summary>
    public static bool IsVariant(uint hash, out uint canonical, out byte length)
    {
        canonical = 0;
        length = 0;
        if ((Maybe[(hash >> 6) & 15] >> (int)(hash & 63) & 1) == 0 || !Canonical.TryGetValue(hash, out var found)) return false;
        (canonical, length) = found;
        return true;
    }

    private static uint Power(int exponent)
    {
        var result = 1u;
        for (var factor = Base; exponent > 0; exponent >>= 1, factor = unchecked(factor * factor))
        {
            if ((exponent & 1) != 0) result = unchecked(result * factor);
        }

        return result;
    }

    private static Dictionary<uint, (uint Hash, byte Length)> Canonicals()
    {
        var table = new Dictionary<uint, (uint, byte)>();
        foreach (var pair in Pairs)
        {
            var space = pair.IndexOf(' ');
            table.Add(Hash(pair.Substring(space + 1)), (Hash(pair.Substring(0, space)), (byte)space));
        }

        return table;
    }

    private static ulong[] Bits()
    {
        var bits = new ulong[16];
        foreach (var hash in Canonical.Keys) bits[(hash >> 6) & 15] |= 1ul << (int)(hash & 63);
        return bits;
    }
}
