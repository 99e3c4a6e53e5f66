using System;
using System.Collections.Generic;
using LicenseGuard.Licensing.Spdx;

namespace LicenseGuard.Resolution.LicenseTexts.Composition;

/// <summary>Writes the expression: the operands of a choice joined by OR, the choices by AND.</summary>
internal static class ExpressionBuilder
{
    /// <summary>The expression; null when what was found makes none.</summary>
    public static string? Build(List<Operand> operands)
    {
        var choices = Choices(operands);
        var parts = new SortedSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < choices.Count; i++)
        {
            if (!IsDetail(choices, i)) parts.Add(string.Join(" OR ", choices[i].Licenses));
        }

        var text = "";
        foreach (var part in parts)
        {
            var wrap = parts.Count > 1 && part.IndexOf(" OR ", StringComparison.Ordinal) >= 0;
            text += (text.Length > 0 ? " AND " : "") + (wrap ? "(" + part + ")" : part);
        }

        return ExpressionParser.TryParse(text, out var expression, out _) ? expression.ToString() : null;
    }

    private static List<Choice> Choices(List<Operand> operands)
    {
        var choices = new List<Choice>();
        foreach (var operand in operands)
        {
            var choice = choices.Find(known => known.Group == operand.Group);
            if (choice is null)
            {
                choice = new Choice(operand.Group, operand.Match.First);
                choices.Add(choice);
            }

            choice.Tag |= operand.Match.Kind is MatchKind.Tag;
            choice.Add(operand.License);
        }

        return choices;
    }

    // What a choice or a tag names before may be told in detail after it: the texts of the licences, their notices.
    private static bool IsDetail(List<Choice> choices, int index)
    {
        var choice = choices[index];
        for (var i = 0; i < choices.Count; i++)
        {
            var other = choices[i];
            if (i == index || !other.Offers(choice) || choice.Licenses.Count == other.Licenses.Count && (choice.Tag || !other.Tag)) continue;
            if (other.Tag || other.First < choice.First) return true;
        }

        return false;
    }

    private sealed class Choice(int group, int first)
    {
        public int Group { get; } = group;

        public int First { get; } = first;

        public bool Tag { get; set; }

        public SortedSet<string> Licenses { get; } = new(StringComparer.Ordinal);

        private readonly HashSet<string> bases = new(StringComparer.Ordinal);

        public void Add(string license)
        {
            if (ExpressionParser.TryParse(license, out var expression, out _))
            {
                foreach (var leaf in expression.Leaves) bases.Add(Operand.BaseOf(leaf.ToString()));
                Licenses.Add(expression is AndExpression ? "(" + license + ")" : license);
            }
        }

        public bool Offers(Choice other) => bases.IsSupersetOf(other.bases) && (bases.Count > other.bases.Count || Tag);
    }
}
