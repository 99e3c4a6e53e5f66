using System.Collections.Generic;

namespace LicenseGuard.Resolution.LicenseTexts.Notices;

/// <summary>Names of licences that the work is not under though the sentence reads like a grant: "a GPL-compatible licence", "a
/// modified version of the MIT license", "for example the tests are under …", "the rest of it is under …".</summary>
internal static class Spoken
{
    private const int ExampleReach = 40;
    private const int VersionReach = 12;
    private const int FileReach = 40;
    private const int QuestionReach = 20;

    private static readonly WordSet Compatible = new("compatible incompatible");
    private static readonly WordSet Changed = new("modified altered changed customized customised adapted");
    private static readonly WordSet Variant = new("version variant form");
    private static readonly WordSet BeforeName = new(
        "of the a an gnu s http https www org net com html htm txt php licenses license copyleft gpl lgpl mit opensource");

    private static readonly WordSet Contributions = new("contributions submissions");
    private static readonly WordSet If = new("if when");
    private static readonly WordSet Any = new("a an any your");
    private static readonly WordSet Earlier = new("earlier older prior previous");
    private static readonly WordSet Versions = new("versions releases");
    private static readonly WordSet Only = new("only");

    private static readonly uint[] ForExample = WordList.Hashes("for example");
    private static readonly uint[] ForInstance = WordList.Hashes("for instance");
    private static readonly uint[] RestOf = WordList.Hashes("rest of");
    private static readonly uint[] ThisOneFile = WordList.Hashes("this one file");
    private static readonly uint[] ThisFile = WordList.Hashes("this file");

    /// <summary>Takes out the names of licences that are not the work's, whatever their sentence grants. Of a changed licence
    /// whose text is not there the name stays, but no one knows which it is.</summary>
    public static void Drop(WordList words, List<Mention> mentions, bool hasTexts)
    {
        foreach (var mention in mentions)
        {
            if (!hasTexts && IsChanged(words, mention.First)) mention.License = "";
        }

        mentions.RemoveAll(mention => IsCompatible(words, mention) || IsAsked(words, mention) || IsOther(words, mention.First)
            || hasTexts && IsChanged(words, mention.First));
    }

    // "a GPL compatible licence", "the Artistic License 2.0 (GPL Compatible)".
    private static bool IsCompatible(WordList words, Mention mention) =>
        mention.End < words.Count && Compatible.Has(words[mention.End]) && !Gap.EndsSentence(words, mention.End - 1);

    // "May I use what is licensed under the GPL?"
    private static bool IsAsked(WordList words, Mention mention)
    {
        for (var i = mention.End - 1; i + 1 < words.Count && i < mention.End + QuestionReach; i++)
        {
            if (Gap.EndsSentence(words, i)) return !mention.IsAddress && Gap.Holds(words, i, i + 1, "?");
        }

        return false;
    }

    // "a modified version of the GPL" is not the GPL; no one knows what was changed.
    private static bool IsChanged(WordList words, int first)
    {
        for (var i = first - 1; i > 0 && i > first - VersionReach; i--)
        {
            if (Gap.EndsSentence(words, i)) return false;
            if (Variant.Has(words[i])) return Changed.Has(words[i - 1]);
            if (!BeforeName.Has(words[i])) return false;
        }

        return false;
    }

    // An example is of another work's licence; an earlier version, a contribution and "a package" are other works; so is the
    // rest where this one file has its own.
    private static bool IsOther(WordList words, int first)
    {
        for (var i = first - 1; i >= 0 && i > first - ExampleReach; i--)
        {
            if (Gap.EndsSentence(words, i)) return false;
            if (words.IsAt(i, ForExample) || words.IsAt(i, ForInstance)) return true;
            if (Contributions.Has(words[i]) || If.Has(words[i]) && Any.Has(words[i + 1])) return true;
            if (Earlier.Has(words[i]) && Versions.Has(words[i + 1])) return true;
            if (words.IsAt(i, RestOf)) return IsOneFile(words, i);
        }

        return false;
    }

    private static bool IsOneFile(WordList words, int rest)
    {
        var only = false;
        for (var i = rest - 1; i >= 0 && i > rest - FileReach; i--)
        {
            only |= Only.Has(words[i]);
            if (only && (words.IsAt(i, ThisOneFile) || words.IsAt(i, ThisFile))) return true;
        }

        return false;
    }
}
