using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using LicenseGuard.Licensing.Catalog;
using LicenseGuard.Licensing.Policy;

namespace LicenseGuard.Licensing.Rules;

/// <summary>Makes sentence parts of reasons: which licence says what in which clause, and what of the declared use it
/// meets.</summary>
internal static class ReasonText
{
    private const int MostSpelledOut = 3;
    private const string Property = "LicenseGuard";

    private static readonly string[] PartNames = ["code", "weights", "data", "output", "terms"];
    private static readonly string[] EffectNames = ["permit", "forbid", "limit", "require", "exclude"];

    /// <summary>The strictest reasons as running text; the same clause for several parts counts once.</summary>
    /// <param name="reasons">Strictest first.</param>
    /// <param name="assumed">Words of the use that are assumed, separated by blanks.</param>
    /// <param name="culture">UI culture.</param>
    internal static string Join(IReadOnlyList<Reason> reasons, string assumed, CultureInfo culture)
    {
        // What is forbidden is not made clearer by what else is only limited. Sayings that differ only in the part they are
        // read for are one.
        var sayings = reasons.Where(reason => reason.Verdict == reasons[0].Verdict)
            .GroupBy(WithoutPart)
            .Select(group => new Saying(group.First(), Parts(group, culture))).ToList();
        var reasonsJoin = Texts.Get(culture, "Join_reasons");
        var text = "";
        foreach (var use in sayings.Take(MostSpelledOut).GroupBy(saying => saying.Reason.Because))
        {
            var licenses = use.GroupBy(saying => Key(saying.Reason.License, saying.Parts, saying.Reason.Base))
                .Select(license => OfLicense(license.ToList(), culture));
            text += (text.Length > 0 ? reasonsJoin : "") + Because(string.Join(reasonsJoin, licenses), use.Key, assumed, culture);
        }

        var left = sayings.Count - MostSpelledOut;
        return left <= 0 ? text : Template.Fill(Texts.Get(culture, "More"), text, left.ToString(culture));
    }

    /// <summary>What to change in the declared use so that the reasons fall away; empty when that is not the way.</summary>
    internal static string Mend(IReadOnlyList<Reason> reasons, string assumed, CultureInfo culture)
    {
        if (reasons.Count == 0) return "";
        if (reasons[0] is { Effect: Effect.Require, Part: not Part.Code }) return Texts.Get(culture, "Mend_grant");
        var words = WordsOf(reasons[0].Because);
        if (words.Length > 0 && words.All(word => UseWords.PurposeWords.Any(purpose => purpose.Key == word)))
            return Template.Fill(Texts.Get(culture, "Mend_purpose"), NarrowerPurpose(reasons));
        if (words.Length == 0 || !words.All(word => UseWords.ActWords.Any(act => act.Key == word))) return "";
        return IsAssumed(reasons[0].Because, assumed)
            ? Texts.Get(culture, "Mend_assumed")
            : Template.Fill(Texts.Get(culture, "Mend_act"), Words(words, culture));
    }

    private static string NarrowerPurpose(IReadOnlyList<Reason> reasons)
    {
        if (reasons.Any(reason => reason.Subject == "non-research-use")) return "research";
        return reasons.Any(reason => reason.Subject is "production-use" or "non-research-or-evaluation-use")
            ? "evaluation"
            : "noncommercial";
    }

    // The licence is named once, each of its clauses once.
    private static string OfLicense(List<Saying> sayings, CultureInfo culture)
    {
        var license = License(sayings[0].Reason.License, culture);
        var termsJoin = Texts.Get(culture, "Join_terms");
        var text = "";
        foreach (var clause in sayings.GroupBy(saying => saying.Reason.Clause))
        {
            var terms = string.Join(termsJoin, clause.Select(saying => Term(saying.Reason, culture)));
            var number = ForeignText.Clean(clause.Key);
            var key = number.Length == 0 || number == "unnumbered" ? "Reason_unnumbered"
                : text.Length == 0 ? "Reason_clause" : "Reason_next";
            text += (text.Length > 0 ? Texts.Get(culture, "Join_reasons") : "")
                + Template.Fill(Texts.Get(culture, key), license, number, terms);
        }

        var about = sayings[0].Parts;
        if (sayings[0].Reason.Base.Length > 0)
        {
            var inherited = Template.Fill(Texts.Get(culture, "Reason_base"), ForeignText.Clean(sayings[0].Reason.Base));
            about = about.Length == 0 ? inherited : about + termsJoin + inherited;
        }

        return about.Length == 0 ? text : Template.Fill(Texts.Get(culture, "Reason_about"), text, about);
    }

    // A package or service has one main part, so only the others need a word.
    private static string Parts(IEnumerable<Reason> reasons, CultureInfo culture)
    {
        var words = new List<string>();
        for (var part = Part.Code; part <= Part.Terms; part++)
        {
            if (part is not (Part.Code or Part.Terms) && reasons.Any(reason => reason.Part == part))
                words.Add(Texts.Get(culture, "Part_" + PartNames[(int)part]));
        }

        return Words(words, culture);
    }

    // Strings, since this runs in every build: grouping by a tuple or a record would first have to be compiled.
    private static string WithoutPart(Reason reason) => Key(
        ((int)reason.Effect).ToString(CultureInfo.InvariantCulture), reason.License, reason.Clause, reason.Subject, reason.Value,
        reason.Because, reason.Base);

    private static string Key(params string[] values) => string.Join("\t", values);

    private static string Because(string reasons, string because, string assumed, CultureInfo culture)
    {
        // Of the project's own licence the message of LG1005 speaks itself.
        if (because.Length == 0 || because.StartsWith(UseWords.OutboundLicense, StringComparison.Ordinal)) return reasons;
        if (because.StartsWith(Property, StringComparison.Ordinal) && because.IndexOf('=') < 0)
            return Template.Fill(Texts.Get(culture, "Because_unstated"), reasons, ForeignText.Clean(because));
        var words = Words(WordsOf(because).Select(word => Word("Use_", word, culture)), culture);
        var key = IsAssumed(because, assumed) ? "Because_assumed" : "Because_declared";
        return Template.Fill(Texts.Get(culture, key), reasons, words);
    }

    private static bool IsAssumed(string because, string assumed) =>
        WordsOf(because).Any(word => Array.IndexOf(assumed.Split(' '), word) >= 0);

    private static string[] WordsOf(string because) => because.Split([", "], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>What a clause says, as the end of a sentence that begins with its licence.</summary>
    internal static string Term(Term term, CultureInfo culture) =>
        Term(term.Effect, term.Subject, string.Join(", ", term.Values), culture);

    private static string Term(Reason reason, CultureInfo culture) =>
        Term(reason.Effect, reason.Subject, reason.Value, culture);

    private static string Term(Effect termEffect, string subject, string value, CultureInfo culture)
    {
        var effect = "Term_" + EffectNames[(int)termEffect];
        var key = effect + "_" + subject;
        var text = value.Length == 0
            ? Texts.Get(culture, key + "_any", key, effect)
            : Texts.Get(culture, key, effect);
        return Template.Fill(text, Value(value, culture), ForeignText.Clean(subject));
    }

    private static string Value(string value, CultureInfo culture)
    {
        if (long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number.ToString("N0", culture);
        return Words(value.Split([", "], StringSplitOptions.None).Select(word => Word("Value_", word, culture)), culture);
    }

    private static string Words(IEnumerable<string> words, CultureInfo culture) =>
        string.Join(Texts.Get(culture, "Join_words"), words);

    // A word of our vocabulary in the reader's language, or the foreign word itself.
    private static string Word(string prefix, string word, CultureInfo culture) =>
        Texts.Find(prefix + word, culture) ?? ForeignText.Clean(word);

    // SPDX ids are what people know licences by; a LicenseRef is ours, so its name says more.
    private static string License(string id, CultureInfo culture)
    {
        if (id.Length == 0) return Texts.Get(culture, "License_unknown");
        var name = id.StartsWith("LicenseRef-", StringComparison.OrdinalIgnoreCase)
            ? LicenseCatalog.BuiltIn.FindLicense(id)?.Name
            : null;
        return ForeignText.Clean(string.IsNullOrEmpty(name) ? id : name!);
    }

    /// <summary>What a clause says, with the words for the parts it says it about.</summary>
    private sealed record Saying(Reason Reason, string Parts);
}
