using System;
using System.Collections.Generic;
using LicenseGuard.Resolution.LicenseTexts.Composition;
using LicenseGuard.Resolution.LicenseTexts.Notices;

namespace LicenseGuard.Resolution.LicenseTexts;

/// <summary>Finds short notices, tags, names and addresses of licences outside the texts that were matched. Grants count always;
/// where nothing grants, what points to a licence's text; where nothing does, a title.</summary>
internal static class NoticeFinder
{
    /// <summary>The confidence of a notice that leaves the licence's version open.</summary>
    public const double Unversioned = 0.8;

    // More different licences than one work is under: a list of licences.
    private const int MostLicenses = 9;

    // An address that is given for a name follows it.
    private const int AddressReach = 40;

    // A longer text that grants nothing speaks of licences for other reasons.
    private const int LongestPointing = 500;

    // Something in the file grants or restricts what no one can tell: the file as a whole is of no known licence.
    private static readonly LicenseMatch Unknown = new("", MatchKind.FullText, 0, 1, 0, []) { Broken = true };

    /// <summary>The matches in the order of the text.</summary>
    public static IReadOnlyList<LicenseMatch> Find(WordList words, IReadOnlyList<LicenseMatch> texts)
    {
        if (texts.Count == 0 && KnownTerms.Find(words) is { } known) return [known];
        // A header is matched by most of its words: the one that names the licence and its version is read again.
        var covered = new List<LicenseMatch>(texts.Count);
        foreach (var text in texts)
        {
            if (text.Kind is MatchKind.FullText) covered.Add(text);
        }

        var reader = MentionReader.Read(words, covered);
        if (reader.Demands) return [Unknown];
        if (reader.IsSilent || reader.Mentions.Count + reader.Stated.Count == 0) return [];
        if (reader.IsFull) return [Unknown];
        Spoken.Drop(words, reader.Mentions, covered.Count > 0);
        Weigh(words, reader.Mentions);
        Titles.Raise(words, reader.Mentions);
        Vague.Resolve(reader.Mentions, covered);
        Vague.Entitle(reader, covered);
        ExceptionBinder.Bind(reader.Mentions, reader.Exceptions);
        Versions.Resolve(words, reader.Mentions);
        if (Agreement.Is(words, texts)) return texts.Count == 0 ? reader.Stated : [.. reader.Stated, Unknown];
        var matches = Pick(words, reader, texts.Count == 0);
        if (GrantsUnknown(reader.Mentions, texts) || Disagrees(reader.Mentions)) matches.Add(Unknown);
        matches.Sort((left, right) => left.First != right.First
            ? left.First.CompareTo(right.First) : left.End.CompareTo(right.End));
        return matches;
    }

    // "Under the Zebra License version 9": a version that the SPDX list does not have, and nothing else says which is meant.
    private static bool GrantsUnknown(List<Mention> mentions, IReadOnlyList<LicenseMatch> texts)
    {
        foreach (var mention in mentions)
        {
            if (mention.License.Length > 0 || mention.Weight is not Weight.Grant) continue;
            if (mentions.Exists(other => other.License.Length > 0 && other.Weight is Weight.Grant
                && other.Family == mention.Family)) continue;
            var known = false;
            foreach (var text in texts) known |= text.Kind is MatchKind.FullText
                && Licenses.Family(text.License) == mention.Family;
            if (!known) return true;
        }

        return false;
    }

    // "Under CC BY 4.0, see creativecommons.org/licenses/by-nc/4.0": which is meant no one knows.
    private static bool Disagrees(List<Mention> mentions)
    {
        Mention? name = null;
        foreach (var mention in mentions)
        {
            if (!mention.License.StartsWith("CC-", StringComparison.Ordinal)) continue;
            if (mention.IsAddress)
            {
                if (name is { Unversioned: false } && mention.First - name.End <= AddressReach
                    && mention.License != name.License) return true;
                name = null;
            }
            else if (mention.Weight is Weight.Grant)
            {
                name = mention;
            }
        }

        return false;
    }

    // Stated licences and grants; where the file has neither, nor a text, what it points to, or its title.
    private static List<LicenseMatch> Pick(WordList words, MentionReader reader, bool alone)
    {
        var matches = new List<LicenseMatch>(reader.Stated);
        Pick(reader.Mentions, Weight.Grant, matches);
        if (!alone) return matches;
        if (matches.Count == 0 && words.Count <= LongestPointing) Pick(reader.Mentions, Weight.Pointer, matches);
        if (matches.Count == 0)
        {
            Titles.Weigh(words, reader.Mentions);
            Pick(reader.Mentions, Weight.Title, matches);
        }

        var licenses = new HashSet<string>(StringComparer.Ordinal);
        foreach (var match in matches) licenses.Add(match.License);
        return licenses.Count > MostLicenses ? [] : matches;
    }

    private static void Weigh(WordList words, List<Mention> mentions)
    {
        // The last mention that counted, and the word after what was said of it.
        Mention? last = null, granted = null;
        var end = 0;
        foreach (var mention in mentions)
        {
            var joined = last is not null && Context.Joined(words, end, mention.First);
            if (mention.IsAddress && (mention.Phrase.License == "debian" || joined && last!.Family == mention.Family))
            {
                // An address says where the text is; Debian keeps all texts at one.
                mention.Weight = Weight.Pointer;
                if (joined) end = mention.End;
                continue;
            }

            mention.Weight = mention.Phrase.Kind is PhraseKind.SameTerms ? Weight.Grant : joined
                ? last!.Weight : Context.Of(words, mention);
            if (mention.Weight is Weight.None or Weight.Pointer && last is { Weight: Weight.Grant }
                && Context.Continues(words, end, mention)
                || granted is not null && ListItem.Follows(words, granted.First, mention.First)) mention.Weight = Weight.Grant;
            if (mention.IsAddress && mention.Weight is Weight.None) mention.Weight = Weight.Pointer;
            if (mention.Weight is Weight.None) continue;
            last = mention;
            if (mention.Weight is Weight.Grant) granted = mention;
            end = mention.End;
        }
    }

    private static void Pick(List<Mention> mentions, Weight weight, List<LicenseMatch> matches)
    {
        foreach (var mention in mentions)
        {
            if (mention.Weight != weight || mention.License.Length == 0) continue;
            var license = mention.Exception.Length == 0 ? mention.License : mention.License + " WITH " + mention.Exception;
            var kind = weight is Weight.Grant || mention.Phrase.License == "debian" ? MatchKind.Notice : MatchKind.Name;
            matches.Add(new LicenseMatch(license, kind, mention.First, mention.End, mention.Unversioned ? Unversioned : 1, []));
        }
    }
}
