using System;
using System.Collections.Generic;
using System.Globalization;

namespace LicenseGuard.Resolution.LicenseTexts.Riders;

/// <summary>Reads <see cref="RiderLexicon"/> once. A rule is <c>strength: element element …</c>; an element is a class or several
/// (<c>not|no</c>), <c>^</c> before it: at the start of a clause; <c>$</c> behind it: at the end of its sentence; <c>+3</c> before it: up to 3 words stand between it and the element
/// before, <c>+f</c>: filling words. <c>near 8 strength: …</c>: all elements in any order, at most 8 words apart.</summary>
internal static class RiderGrammar
{
    public const uint EmptyHash = 2166136261u;

    private static readonly Dictionary<string, WordClasses> Names = new(StringComparer.Ordinal);
    private static readonly Dictionary<uint, WordClasses> Words = ReadClasses();

    /// <summary>Of the word <c>non</c>.</summary>
    public static readonly uint Non = Hash("non");

    /// <summary>The class of numbers.</summary>
    public static readonly WordClasses Number = Names["number"];

    /// <summary>The class of filling words.</summary>
    public static readonly WordClasses Fill = Names["fill"];

    /// <summary>What restricts when it stands inside a licence beside something of <see cref="Narrowed"/>.</summary>
    public static readonly WordClasses Narrowing = Union("not cannot no only limited banned except despite");

    /// <summary>What can be restricted.</summary>
    public static readonly WordClasses Narrowed = Union("act commerce aim field compete pay head money");

    /// <summary>What narrows a grant as a single word in the midst of it.</summary>
    public static readonly WordClasses NarrowingAlone = Union("narrow nc field revoke until compete");

    /// <summary>What sentences about names, notices and liability have, in which each licensor writes his own words.</summary>
    public static readonly WordClasses OfNotices = Union("endorse notice liable law");

    /// <summary>The place of a licence's notice behind the last word.</summary>
    public static readonly WordClasses Covered = Names["covered"];

    /// <summary>The place of an exception's own text behind the last word.</summary>
    public static readonly WordClasses Excepted = Names["excepted"];

    /// <summary>What a sentence about licensing has.</summary>
    public static readonly WordClasses OfLicenses = Union("license name notice commerce terms grant banned");

    /// <summary>All constructions.</summary>
    public static readonly RiderRule[] Rules = ReadRules();

    public static WordClasses ClassesOf(uint hash) => Words.TryGetValue(hash, out var classes) ? classes : default;

    public static uint Hash(uint hash, char character) => (hash ^ char.ToLowerInvariant(character)) * 16777619u;

    private static WordClasses Union(string names)
    {
        var classes = default(WordClasses);
        foreach (var name in names.Split(' ')) classes |= Names[name];
        return classes;
    }

    private static uint Hash(string word)
    {
        var hash = EmptyHash;
        foreach (var character in word) hash = Hash(hash, character);
        return hash;
    }

    private static Dictionary<uint, WordClasses> ReadClasses()
    {
        var words = new Dictionary<uint, WordClasses>();
        foreach (var line in RiderLexicon.Classes.Split('\n'))
        {
            var colon = line.IndexOf(':');
            var bit = WordClasses.Bit(Names.Count);
            Names.Add(line.Substring(0, colon), bit);
            foreach (var word in line.Substring(colon + 2).TrimEnd('\r').Split(' '))
            {
                words.TryGetValue(Hash(word), out var classes);
                words[Hash(word)] = classes | bit;
            }
        }

        return words;
    }

    private static RiderRule[] ReadRules()
    {
        var rules = new List<RiderRule>();
        foreach (var line in RiderLexicon.Rules.Split('\n'))
        {
            var parts = line.TrimEnd('\r').Split([' '], StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length > 0) rules.Add(ReadRule(parts));
        }

        return rules.ToArray();
    }

    private static RiderRule ReadRule(string[] parts)
    {
        var isNear = parts[0] == "near";
        var at = isNear ? 2 : 0;
        var strength = parts[at] switch { "strong:" => RuleStrength.Strong, "weak:" => RuleStrength.Weak, "faint:" => RuleStrength.Faint, _ => RuleStrength.Harmless };
        var elements = new List<RuleElement>();
        var gap = "0";
        foreach (var part in parts)
        {
            if (at-- >= 0) continue;
            if (part[0] == '+')
            {
                gap = part.Substring(1);
                continue;
            }

            var isFirst = part[0] == '^';
            var isLast = part[part.Length - 1] == '$';
            var isFilled = gap == "f";
            elements.Add(new RuleElement(
                Union(part.Trim('^', '$').Replace('|', ' ')), isFilled ? RiderRule.MostFill : Number32(gap), isFilled, isFirst, isLast));
            gap = "0";
        }

        return new RiderRule(string.Join(" ", parts), strength, elements.ToArray(), isNear ? Number32(parts[1]) : 0);
    }

    private static int Number32(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}
