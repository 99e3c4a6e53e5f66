using System;
using System.Collections.Generic;
using System.Globalization;

namespace LicenseGuard.Resolution.LicenseTexts.Index;

/// <summary>The regular expression of a replaceable part of an SPDX template, as the few word sequences that it stands for. Only
/// what the templates use is understood: literals, groups, <c>|</c>, <c>?</c>, white space, classes, and <c>.</c> for free text.</summary>
internal sealed class MatchPattern
{
    /// <summary>In an alternative: a passage of free words.</summary>
    public const char FreePassage = '\uE001';

    /// <summary>In an alternative: a few free characters.</summary>
    public const char FreeCharacters = '\uE002';

    private const int MostAlternatives = 128;

    private readonly string pattern;
    private int at;

    private MatchPattern(string pattern) => this.pattern = pattern;

    /// <summary>The alternatives in the order of the pattern.</summary>
    /// <exception cref="FormatException">The pattern uses something else.</exception>
    public static List<string> Expand(string pattern)
    {
        var reader = new MatchPattern(pattern);
        var all = reader.Alternation();
        if (reader.at < pattern.Length) throw reader.Unknown();
        return all;
    }

    private List<string> Alternation()
    {
        var all = new List<string>();
        while (true)
        {
            foreach (var one in Sequence())
            {
                if (!all.Contains(one)) all.Add(one);
            }

            if (all.Count > MostAlternatives) throw new FormatException("More alternatives than the index takes: " + pattern);
            if (at == pattern.Length || pattern[at] != '|') return all;
            at++;
        }
    }

    private List<string> Sequence()
    {
        var sequences = new List<string> { "" };
        while (at < pattern.Length && pattern[at] is not ('|' or ')'))
        {
            var next = Quantified(Atom());
            var longer = new List<string>();
            foreach (var head in sequences)
            {
                foreach (var tail in next) longer.Add(head + tail);
            }

            sequences = longer;
            if (sequences.Count > MostAlternatives) throw new FormatException("More alternatives than the index takes: " + pattern);
        }

        return sequences;
    }

    private List<string> Atom()
    {
        var letter = pattern[at++];
        switch (letter)
        {
            case '(':
                if (at + 1 < pattern.Length && pattern[at] == '?' && pattern[at + 1] == ':') at += 2;
                var inner = Alternation();
                if (at == pattern.Length || pattern[at++] != ')') throw Unknown();
                return inner;
            case '.':
                return [FreePassage.ToString()];
            case '[':
                return [Class()];
            case '\\':
                if (at == pattern.Length) throw Unknown();
                var escaped = pattern[at++];
                return [escaped switch
                {
                    's' or 't' or 'r' or 'n' => " ",
                    'S' or 'w' or 'd' => FreeCharacters.ToString(),
                    _ => escaped.ToString(),
                }];
            default:
                return [letter.ToString()];
        }
    }

    private string Class()
    {
        var start = at;
        for (; at < pattern.Length && pattern[at] != ']'; at++)
        {
            if (pattern[at] == '\\') at++;
        }

        if (at >= pattern.Length || at == start) throw Unknown();
        var content = pattern.Substring(start, at++ - start);
        var words = content[0] == '^';
        foreach (var letter in content) words |= char.IsLetterOrDigit(letter) && !content.Contains("\\" + letter);
        return words ? FreeCharacters.ToString() : " ";
    }

    private List<string> Quantified(List<string> atom)
    {
        if (at == pattern.Length) return atom;
        switch (pattern[at])
        {
            case '?':
                at++;
                return atom.Contains("") ? atom : [.. atom, ""];
            case '*':
            case '+':
                at++;
                return atom;
            case '{':
                var end = pattern.IndexOf('}', at);
                if (end < 0) throw Unknown();
                var bounds = pattern.Substring(at + 1, end - at - 1).Split(',');
                at = end + 1;
                var last = bounds[bounds.Length - 1];
                if (!int.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var most)) throw Unknown();
                return atom.Count == 1 && atom[0] == "\uE001" && most <= 30 ? [FreeCharacters.ToString()] : atom;
            default:
                return atom;
        }
    }

    private FormatException Unknown() =>
        new(string.Format(CultureInfo.InvariantCulture, "Not understood at {0}: {1}", at, pattern));
}
