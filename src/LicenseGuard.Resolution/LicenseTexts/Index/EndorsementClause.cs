using System.Collections.Generic;

namespace LicenseGuard.Resolution.LicenseTexts.Index;

/// <summary>The clause of the BSD licences against endorsement has many wordings of one meaning, and the SPDX templates list them for
/// some licences only: <c>Neither the name of … nor the names of … may be used</c>, <c>The name of … may not be used</c>. Here all
/// get them.</summary>
internal static class EndorsementClause
{
    private const int Longest = 60;

    private static readonly uint[] Start = WordList.Hashes("neither the name");
    private static readonly uint[] End = WordList.Hashes("may be used to endorse");

    private static readonly uint[] Used = WordList.Hashes("be used to endorse");

    private static readonly string[] Wordings =
    [
        "neither the name of \uE001 nor the names of \uE001 may", "neither the names of \uE001 nor the names of \uE001 may",
        "neither the name of \uE001 nor the name of \uE001 may", "neither the name \uE001 nor the names of \uE001 may",
        "the name of \uE001 may not", "the names of \uE001 may not", "the name \uE001 may not", "neither the name of \uE001 may",
    ];

    /// <summary>Turns such a clause, if the template has one in plain words, into a choice; adds to one that is a choice.</summary>
    public static void Open(List<TemplateToken> tokens)
    {
        for (var i = 0; i + Start.Length < tokens.Count; i++)
        {
            if (tokens[i].Sign == TemplateCode.EndChoice && IsAt(tokens, i + 1, Used))
            {
                var more = TemplateParser.Alternatives(Wordings);
                tokens.RemoveAt(i);
                tokens.InsertRange(i, more);
                i += more.Length;
                continue;
            }

            if (!IsAt(tokens, i, Start)) continue;
            var may = i + Start.Length;
            while (may < tokens.Count && may < i + Longest && !IsAt(tokens, may, End)) may++;
            if (!IsAt(tokens, may, End)) continue;
            var choice = new List<TemplateToken> { TemplateToken.Of(TemplateCode.Choice) };
            AddFirstAlternatives(choice, tokens, i, may + 1);
            choice.AddRange(TemplateParser.Alternatives(Wordings));
            tokens.RemoveRange(i, may + 1 - i);
            tokens.InsertRange(i, choice);
            i += choice.Count;
        }
    }

    /// <summary>The words in a range, and of each choice in it those of the first alternative.</summary>
    private static void AddFirstAlternatives(List<TemplateToken> words, List<TemplateToken> tokens, int first, int end)
    {
        var alternative = false;
        for (var i = first; i < end; i++)
        {
            if (tokens[i].Sign == TemplateCode.Or) alternative = true;
            else if (tokens[i].Sign == TemplateCode.EndChoice) alternative = false;
            else if (tokens[i].Sign == TemplateCode.FirstWord && !alternative) words.Add(tokens[i]);
        }
    }

    private static bool IsAt(List<TemplateToken> tokens, int at, uint[] phrase)
    {
        for (var i = 0; i < phrase.Length; i++)
        {
            if (at + i >= tokens.Count || tokens[at + i].Sign != TemplateCode.FirstWord || tokens[at + i].Value != phrase[i]) return false;
        }

        return true;
    }
}
