using System;
using System.Collections.Generic;
using System.Text;

namespace LicenseGuard.Resolution.LicenseTexts.Index;

/// <summary>From the SPDX template syntax (<c>&lt;&lt;var;name="";original="";match=""&gt;&gt;</c>, <c>&lt;&lt;beginOptional&gt;&gt;</c>,
/// <c>&lt;&lt;endOptional&gt;&gt;</c>) to tokens. The signs are taken out first and the rest is split into words as any text is, so that a
/// template and a text see the same words.</summary>
internal sealed class TemplateParser
{
    /// <summary>Words that may stand for a passage of free text (<c>.+</c>): a name, a list of names.</summary>
    private const int Passage = 40;

    /// <summary>Words that may stand for a copyright notice (<c>.{0,5000}</c>).</summary>
    private const int LongPassage = 250;

    /// <summary>Words that may stand for a bullet (<c>.{0,20}</c>).</summary>
    private const int FewCharacters = 4;

    private const char Mark = '\uE000';

    private readonly StringBuilder plain = new();
    private readonly List<(int At, TemplateToken[] Tokens)> marks = [];
    private bool inCopyright;

    /// <summary>The tokens of a text.</summary>
    /// <exception cref="FormatException">A part is not ended, or its pattern is not understood.</exception>
    /// <param name="text">The text.</param>
    /// <param name="placeholders">Words in angle or square brackets stand for others, as in standard headers.</param>
    public static List<TemplateToken> Parse(string text, bool placeholders = false)
    {
        var parser = new TemplateParser();
        parser.TakeOutMarks(text, placeholders);
        var tokens = parser.Tokens();
        EndorsementClause.Open(tokens);
        return tokens;
    }

    private void TakeOutMarks(string text, bool placeholders)
    {
        for (var i = 0; i < text.Length;)
        {
            if (IsAt(text, i, "<<var;")) i = TakeVariable(text, i);
            else if (IsAt(text, i, "<<beginOptional")) i = TakeMark(text, i, TemplateCode.Optional);
            else if (IsAt(text, i, "<<endOptional")) i = TakeMark(text, i, TemplateCode.EndOptional);
            else if (placeholders && text[i] is '<' or '[' && Closing(text, i) is var close and > 0)
            {
                AddMark(TemplateToken.Gap(Passage / 2));
                i = close + 1;
            }
            else if (CopyrightLine(text, i) is var end and > 0)
            {
                AddMark(TemplateToken.Of(TemplateCode.Optional));
                inCopyright = true;
                TakeOutMarks(text.Substring(i, end - i), placeholders);
                inCopyright = false;
                AddMark(TemplateToken.Of(TemplateCode.EndOptional));
                i = end;
            }
            else plain.Append(text[i++]);
        }
    }

    private int TakeMark(string text, int i, int sign)
    {
        AddMark(TemplateToken.Of(sign));
        return Find(text, ">>", i) + 2;
    }

    private int TakeVariable(string text, int i)
    {
        const string Original = "\";original=\"", Match = "\";match=\"", Close = "\">>";
        var original = Find(text, Original, i);
        var match = Find(text, Match, original);
        var close = Find(text, Close, match);
        var pattern = text.Substring(match + Match.Length, close - match - Match.Length);
        var first = text.Substring(original + Original.Length, match - original - Original.Length);
        var gap = FreeWords(pattern);
        if (gap > 0 && (first.Length == 0 || pattern[1] == '{')) AddMark(TemplateToken.Gap(gap));
        else
        {
            AddMark(TemplateToken.Of(TemplateCode.Choice));
            plain.Append(first);
            AddMark(Alternatives(gap > 0 ? [MatchPattern.FreePassage.ToString()] : MatchPattern.Expand(pattern)));
        }

        return close + Close.Length;
    }

    private static int Find(string text, string part, int from)
    {
        var at = text.IndexOf(part, from, StringComparison.Ordinal);
        if (at >= 0) return at;
        throw new FormatException("A template does not end the part at: " + text.Substring(from, Math.Min(40, text.Length - from)));
    }

    private void AddMark(params TemplateToken[] tokens)
    {
        marks.Add((plain.Length, tokens));
        plain.Append(Mark);
    }

    /// <summary>How many free words the pattern stands for, when it is nothing else; 0 otherwise.</summary>
    private static int FreeWords(string pattern) => pattern switch
    {
        ".+" or ".*" => Passage,
        ".{0,5000}" => LongPassage,
        ".{0,20}" => FewCharacters,
        _ when pattern.StartsWith(".{", StringComparison.Ordinal) && pattern.IndexOf('}') == pattern.Length - 1 => Passage / 2,
        _ => 0,
    };

    /// <summary>The other alternatives of a choice, to its end.</summary>
    public static TemplateToken[] Alternatives(IEnumerable<string> alternatives)
    {
        var tokens = new List<TemplateToken>();
        foreach (var alternative in alternatives)
        {
            tokens.Add(TemplateToken.Of(TemplateCode.Or));
            var words = WordList.Read(alternative);
            var word = 0;
            for (var i = 0; i < alternative.Length; i++)
            {
                for (; word < words.Count && words.Start(word) <= i; word++) tokens.Add(TemplateToken.Word(words, word));
                if (alternative[i] == MatchPattern.FreePassage) tokens.Add(TemplateToken.Gap(Passage));
                else if (alternative[i] == MatchPattern.FreeCharacters) tokens.Add(TemplateToken.Gap(FewCharacters));
            }
        }

        tokens.Add(TemplateToken.Of(TemplateCode.EndChoice));
        return tokens.ToArray();
    }

    private List<TemplateToken> Tokens()
    {
        var tokens = new List<TemplateToken>();
        var words = WordList.Read(plain.ToString());
        var word = 0;
        foreach (var (at, signs) in marks)
        {
            for (; word < words.Count && words.Start(word) < at; word++) tokens.Add(TemplateToken.Word(words, word));
            foreach (var sign in signs)
            {
                // A part whose words all fell away ("<") is none.
                var isEmpty = sign.Sign == TemplateCode.EndOptional && tokens[tokens.Count - 1].Sign == TemplateCode.Optional;
                if (isEmpty) tokens.RemoveAt(tokens.Count - 1);
                else tokens.Add(sign);
            }
        }

        for (; word < words.Count; word++) tokens.Add(TemplateToken.Word(words, word));
        return tokens;
    }

    /// <summary>The end of the line, if it is a copyright notice, which the matching guidelines ignore; else 0.</summary>
    private int CopyrightLine(string text, int i)
    {
        const string Copyright = "copyright ";
        if (inCopyright || plain.Length > 0 && plain[plain.Length - 1] is not ('\n' or Mark)) return 0;
        if (string.Compare(text, i, Copyright, 0, Copyright.Length, StringComparison.OrdinalIgnoreCase) != 0) return 0;
        var at = i + Copyright.Length;
        if (at >= text.Length) return 0;
        if (!(text[at] is '©' or '<' or '[' or >= '0' and <= '9' || IsAt(text, at, "(c)") || IsAt(text, at, "(C)"))) return 0;
        var end = text.IndexOf('\n', at);
        if (end < 0) end = text.Length;
        return text.IndexOf("Optional", i, end - i, StringComparison.Ordinal) >= 0 || end - i > 240 ? 0 : end;
    }

    private static int Closing(string text, int i)
    {
        var close = text.IndexOf(text[i] == '<' ? '>' : ']', i);
        return close - i is > 0 and < 100 ? close : 0;
    }

    private static bool IsAt(string text, int i, string part) => string.CompareOrdinal(text, i, part, 0, part.Length) == 0;
}
