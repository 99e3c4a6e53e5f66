using System.Collections.Generic;
using LicenseGuard.Resolution.LicenseTexts.Notices;

namespace LicenseGuard.Resolution.LicenseTexts;

/// <summary>Finds short notices, tags, names and addresses of licences outside the texts that were matched. Grants count always; where
/// nothing grants, what points to a licence's text; where nothing does, a title.</summary>
internal static class NoticeFinder
{
    /// <summary>The matches in the order of the text.</summary>
    public static IReadOnlyList<LicenseMatch> Find(WordList words, IReadOnlyList<LicenseMatch> texts)
    {
        var reader = MentionReader.Read(words, texts);
        if (reader.IsSilent) return [];
        Weigh(words, reader.Mentions);
        ExceptionBinder.Bind(reader.Mentions, reader.Exceptions);
        var matches = new List<LicenseMatch>(reader.Stated);
        Pick(reader.Mentions, Weight.Grant, MatchKind.Notice, matches);
        if (matches.Count == 0 && texts.Count == 0) Pick(reader.Mentions, Weight.Pointer, MatchKind.Notice, matches);
        if (matches.Count == 0 && texts.Count == 0)
        {
            Titles.Weigh(words, reader.Mentions);
            Pick(reader.Mentions, Weight.Title, MatchKind.Name, matches);
        }

        matches.Sort((left, right) => left.First != right.First ? left.First.CompareTo(right.First) : left.End.CompareTo(right.End));
        return matches;
    }

    private static void Weigh(WordList words, List<Mention> mentions)
    {
        for (var i = 0; i < mentions.Count; i++)
        {
            var mention = mentions[i];
            if (i > 0 && mentions[i - 1].Weight != Weight.None && Context.Joined(words, mentions[i - 1].End, mention.First))
                mention.Weight = mentions[i - 1].Weight;
            else
                mention.Weight = Context.Of(words, mention);
            // An address says where the text is, not which versions are meant.
            if (mention.Phrase.Kind is PhraseKind.Host or PhraseKind.Address && mention.Weight is Weight.None) mention.Weight = Weight.Pointer;
        }
    }

    private static void Pick(List<Mention> mentions, Weight weight, MatchKind kind, List<LicenseMatch> matches)
    {
        foreach (var mention in mentions)
        {
            if (mention.Weight != weight || mention.License.Length == 0) continue;
            var license = mention.Exception.Length == 0 ? mention.License : mention.License + " WITH " + mention.Exception;
            matches.Add(new LicenseMatch(license, kind, mention.First, mention.End, 1, []));
        }
    }
}
