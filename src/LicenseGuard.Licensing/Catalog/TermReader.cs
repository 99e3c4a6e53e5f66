using System.Collections.Generic;
using System.Text;

namespace LicenseGuard.Licensing.Catalog;

/// <summary>Reads the line of one clause:
/// <c>effect subject values… when occasion clause number … : note</c>. A word with blanks stands in quotes; two quotes inside
/// quotes are one. A clause for several occasions (<c>when distribute,host</c>) becomes one term for each.</summary>
internal static class TermReader
{
    public static void Read(DataLine line, Effect effect, Vocabulary vocabulary, List<Term> terms)
    {
        var words = new Words(line);
        if (!words.Next())
            throw line.Bad("'" + line.Key + "' needs a subject");
        var subject = words.Current;
        if (!vocabulary.HasSubject(effect, subject))
            throw line.Bad("'" + subject + "' is not a subject of " + line.Key + " in the vocabulary");

        List<string>? values = null;
        string[] occasions = [];
        OnExceed? onExceed = null;
        string? clause = null, scope = null, lifts = null;
        var needsGrant = false;
        while (words.Next())
        {
            switch (words.Quoted ? "" : words.Current)
            {
                case "when":
                    occasions = words.Argument().Split(',');
                    break;
                case "exceed":
                    onExceed = CatalogWords.ReadOnExceed(line, words.Argument());
                    break;
                case "scope":
                    scope = words.Argument();
                    if (!vocabulary.HasScope(scope))
                        throw line.Bad("'" + scope + "' is not a scope of the vocabulary");
                    break;
                case "clause":
                    clause = words.Argument();
                    break;
                case "lifts":
                    lifts = words.Argument();
                    break;
                case "needs-grant":
                    needsGrant = true;
                    break;
                default:
                    if (occasions.Length > 0 || onExceed is not null || (clause ?? scope ?? lifts) is not null || needsGrant)
                        throw line.Bad("'" + words.Current + "' is not understood; values stand right after the subject");
                    (values ??= []).Add(words.Current);
                    break;
            }
        }

        CheckShape(line, effect, subject, values, onExceed, needsGrant, lifts, vocabulary);
        string[] valueList = values is null ? [] : values.ToArray();
        if (clause is null)
            throw line.Bad("the clause number is missing");
        for (var i = 0; i == 0 || i < occasions.Length; i++)
        {
            var when = occasions.Length == 0 ? Occasion.Always : CatalogWords.ReadOccasion(line, occasions[i]);
            terms.Add(new Term(
                effect, subject, valueList, when, clause, onExceed ?? OnExceed.Ends, needsGrant, scope, words.Note, lifts));
        }
    }

    private static void CheckShape(
        DataLine line, Effect effect, string subject, List<string>? values, OnExceed? onExceed, bool needsGrant, string? lifts,
        Vocabulary vocabulary)
    {
        if (effect == Effect.Limit)
        {
            if (values is not { Count: 1 } || !IsNumber(values[0]))
                throw line.Bad("a limit has one whole number");
            if (onExceed is null)
                throw line.Bad("a limit says what happens above it: exceed ends, needs-grant, display-duty or paid-plan");
        }
        else if (onExceed is not null)
        {
            throw line.Bad("only a limit can be exceeded");
        }

        if (effect == Effect.Exclude && values is null)
            throw line.Bad("an exclusion names what it leaves out");
        if (needsGrant && effect != Effect.Forbid)
            throw line.Bad("needs-grant stands with forbid; a limit says exceed needs-grant");
        if (lifts is not null && effect != Effect.Permit)
            throw line.Bad("only a permit lifts");
        if (lifts is not null && !vocabulary.HasSubject(Effect.Forbid, lifts) && !vocabulary.HasSubject(Effect.Limit, lifts))
            throw line.Bad("'" + lifts + "' is no subject of forbid or limit");
        foreach (var value in values ?? [])
        {
            if (subject is "region" or "seat" && !vocabulary.HasRegion(value))
                throw line.Bad("'" + value + "' is not a region");
            if (subject == "additional-restrictions" && !vocabulary.HasSubject(Effect.Require, value))
                throw line.Bad("'" + value + "' is no subject of require");
            if (subject == "training-other-models" && !vocabulary.HasModelKind(value))
                throw line.Bad("'" + value + "' is not a kind of model of the vocabulary");
        }
    }

    private static bool IsNumber(string text)
    {
        foreach (var c in text)
        {
            if (c is < '0' or > '9')
                return false;
        }

        return text.Length is > 0 and < 19;
    }

    /// <summary>The words of a line, up to the note.</summary>
    private sealed class Words(DataLine line)
    {
        private int position;

        public string Current { get; private set; } = "";

        public bool Quoted { get; private set; }

        public string Note { get; private set; } = "";

        public bool Next()
        {
            var text = line.Value;
            while (position < text.Length && text[position] == ' ')
                position++;
            if (position == text.Length)
                return false;
            Quoted = text[position] == '"';
            if (Quoted)
            {
                ReadQuoted(text);
                return true;
            }

            var end = text.IndexOf(' ', position);
            if (end < 0)
                end = text.Length;
            Current = text.Substring(position, end - position);
            position = end;
            if (Current != ":")
                return true;
            Note = text.Substring(end).Trim(' ');
            position = text.Length;
            return Note.Length == 0 ? throw line.Bad("the note after ':' is missing") : false;
        }

        /// <summary>The word after a keyword.</summary>
        public string Argument()
        {
            var keyword = Current;
            return Next() ? Current : throw line.Bad("'" + keyword + "' needs a word after it");
        }

        private void ReadQuoted(string text)
        {
            var word = new StringBuilder();
            for (var i = position + 1; i < text.Length; i++)
            {
                if (text[i] != '"')
                {
                    word.Append(text[i]);
                }
                else if (i + 1 < text.Length && text[i + 1] == '"')
                {
                    word.Append('"');
                    i++;
                }
                else
                {
                    position = i + 1;
                    Current = word.ToString();
                    if (position < text.Length && text[position] != ' ')
                        throw line.Bad("a blank is missing after the closing quote");
                    return;
                }
            }

            throw line.Bad("the closing quote is missing");
        }
    }
}
