using System.Collections.Generic;

namespace LicenseGuard.Resolution.LicenseTexts.Notices;

/// <summary>What the lexicon finds in the words that no matched text covers.</summary>
internal sealed class MentionReader
{
    // A guide to using a licence is no longer than this; a licence's own text may end it sooner.
    private const int AppendixReach = 400;

    // Fewer words inside a licence's text are names that fill its gaps.
    private const int ShortestInside = 12;

    // No file about one work names licences more often; so what looks at pairs of them stays quick.
    private const int MostFound = 1000;

    private readonly WordList words;
    private int keys;

    private MentionReader(WordList words) => this.words = words;

    /// <summary>Licences named in running text, in order.</summary>
    public List<Mention> Mentions { get; } = [];

    /// <summary>Tags and metadata, in order.</summary>
    public List<LicenseMatch> Stated { get; } = [];

    /// <summary>Exceptions granted, in order.</summary>
    public List<Mention> Exceptions { get; } = [];

    /// <summary>The file says that it only informs.</summary>
    public bool IsSilent { get; private set; }

    /// <summary>It names more licences than are looked at.</summary>
    public bool IsFull => Mentions.Count + Exceptions.Count + Stated.Count > MostFound || keys > MostFound;

    /// <summary>Reads the words outside the texts.</summary>
    public static MentionReader Read(WordList words, IReadOnlyList<LicenseMatch> texts)
    {
        var reader = new MentionReader(words);
        var word = 0;
        foreach (var text in texts)
        {
            reader.Scan(word, text.First, text.First);
            // What stands inside a text and is not its own may be the other licence of a choice.
            foreach (var extra in text.Extra)
            {
                if (extra.End - extra.First >= ShortestInside) reader.Scan(extra.First, extra.End, text.End);
            }

            if (text.End > word) word = text.End;
        }

        reader.Scan(word, words.Count, words.Count);
        return reader;
    }

    // Looks from first to stop; what begins there may end as late as limit.
    private void Scan(int first, int stop, int limit)
    {
        var phrases = Lexicon.Current.Phrases;
        for (var i = first; i < stop && !IsFull;)
        {
            var phrase = phrases.Longest(words, i, limit, out var end);
            if (phrase is null)
            {
                i++;
                continue;
            }

            i = Take(phrase, i, end, limit);
        }
    }

    // Returns the word to go on with.
    private int Take(Phrase phrase, int first, int end, int limit)
    {
        switch (phrase.Kind)
        {
            case PhraseKind.Silent:
                IsSilent = true;
                return end;
            case PhraseKind.Appendix:
                return end + AppendixReach;
            case PhraseKind.Exception:
                Exceptions.Add(new Mention(phrase.License, phrase, first, end, false));
                return first + 1;
            case PhraseKind.Tag:
                return Statement.Read(words, first, end, limit, MatchKind.Tag) is { } tag ? Add(tag) : end;
            case PhraseKind.Key:
                keys++;
                return Statement.Read(words, first, end, limit, MatchKind.Notice) is { } key ? Add(key) : first + 1;
            case PhraseKind.Host:
                return Address(phrase, first, end, limit);
            case PhraseKind.Address or PhraseKind.SameTerms:
                Mentions.Add(new Mention(phrase.License, phrase, first, end, false));
                return end;
            default:
                return Name(phrase, first, end, limit);
        }
    }

    private int Add(LicenseMatch match)
    {
        Stated.Add(match);
        return match.End;
    }

    private int Address(Phrase phrase, int first, int end, int limit)
    {
        var license = AddressReader.Read(phrase.License, words.Text, words.End(end - 1), out var stop);
        while (end < limit && words.Start(end) < stop) end++;
        if (!string.IsNullOrEmpty(license)) Mentions.Add(new Mention(license!, phrase, first, end, false));
        return end;
    }

    private int Name(Phrase phrase, int first, int end, int limit)
    {
        if (!phrase.IsFamily)
        {
            Mentions.Add(new Mention(phrase.License, phrase, first, end, false));
            return end;
        }

        var versioned = new VersionReader(words, phrase.Family, Mentions.Count == 0
            ? 0 : Mentions[Mentions.Count - 1].End, limit).Read(first, end, out var license, out var from, out var to);
        if (!versioned) license = phrase.Default ?? "";
        Mentions.Add(new Mention(license, phrase, from, to, !versioned));
        return to;
    }
}
