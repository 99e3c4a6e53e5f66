using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Threading;

namespace LicenseGuard.Resolution.LicenseTexts.Notices;

/// <summary>The phrases of <c>data/phrases.txt</c>, read on first use.</summary>
internal sealed class Lexicon
{
    private static readonly Lazy<Lexicon> Data = new(() => new Lexicon(), LazyThreadSafetyMode.PublicationOnly);

    private Lexicon()
    {
        using var reader = new StreamReader(
            typeof(Lexicon).Assembly.GetManifestResourceStream("notices/phrases.txt")
                ?? throw new InvalidDataException("the assembly holds no notices/phrases.txt"),
            Encoding.UTF8);
        while (reader.ReadLine() is { } row)
        {
            if (row.Length > 0 && row[0] != '#') Add(row);
        }
    }

    /// <summary>The lexicon.</summary>
    public static Lexicon Current => Data.Value;

    /// <summary>All phrases.</summary>
    public PhraseTrie<Phrase> Phrases { get; } = new();

    private static PhraseKind Kind(string word) => word switch
    {
        "name" => PhraseKind.Name,
        "abbr" => PhraseKind.Abbreviation,
        "vague" => PhraseKind.Vague,
        "with" => PhraseKind.Exception,
        "same" => PhraseKind.SameTerms,
        "host" => PhraseKind.Host,
        "at" => PhraseKind.Address,
        "tag" => PhraseKind.Tag,
        "key" => PhraseKind.Key,
        "appendix" => PhraseKind.Appendix,
        "demand" => PhraseKind.Demand,
        "silent" => PhraseKind.Silent,
        _ => throw new InvalidDataException("phrases.txt: " + word),
    };

    private void Add(string row)
    {
        var colon = row.IndexOf(": ", StringComparison.Ordinal);
        var head = row.Substring(0, colon);
        var space = head.IndexOf(' ');
        var license = head.Substring(space + 1);
        var equals = license.IndexOf(" =", StringComparison.Ordinal);
        var phrase = new Phrase(
            Kind(head.Substring(0, space)),
            equals < 0 ? license : license.Substring(0, equals),
            equals < 0 ? null : license.Substring(equals + 2));
        foreach (var pattern in row.Substring(colon + 2).Split(';'))
        {
            foreach (var text in Spellings(pattern))
            {
                Phrases.Add(WordList.Hashes(text), phrase);
                if (phrase.Kind is PhraseKind.Abbreviation && phrase.IsFamily) AddGlued(text.Trim(), phrase);
            }
        }
    }

    // GPLv2 and GPL2 are one word each.
    private void AddGlued(string abbreviation, Phrase phrase)
    {
        for (var version = '1'; version <= '4'; version++)
        {
            Phrases.Add(WordList.Hashes(abbreviation + version), phrase);
            Phrases.Add(WordList.Hashes(abbreviation + "v" + version), phrase);
            Phrases.Add(WordList.Hashes("gnu " + abbreviation + "v" + version), phrase);
        }
    }

    private static IEnumerable<string> Spellings(string pattern)
    {
        var open = pattern.IndexOf('[');
        if (open < 0)
        {
            yield return pattern;
            yield break;
        }

        var close = pattern.IndexOf(']', open);
        foreach (var part in pattern.Substring(open + 1, close - open - 1).Split('|'))
        {
            foreach (var rest in Spellings(pattern.Substring(close + 1)))
                yield return pattern.Substring(0, open) + part + rest;
        }
    }
}
