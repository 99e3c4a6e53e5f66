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
        var parts = new SortedSet<string>(Licenses.Order);
        for (var i = 0; i < choices.Count; i++)
        {
            if (!IsDetail(choices, i)) parts.Add(choices[i].ToString());
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

            choice.IsTag |= operand.Match.Kind is MatchKind.Tag;
            choice.Add(operand.License);
        }

        // The same licences told twice are one choice.
        for (var i = choices.Count - 1; i > 0; i--)
        {
            var same = choices.FindIndex(other => other.Offers(choices[i]) && choices[i].Offers(other));
            if (same >= i) continue;
            choices[same].Add(choices[i]);
            choices.RemoveAt(i);
        }

        return choices;
    }

    // What a choice or a tag names may be told in detail after it: the texts of the licences, their notices.
    private static bool IsDetail(List<Choice> choices, int index)
    {
        var choice = choices[index];
        for (var i = 0; i < choices.Count; i++)
        {
            var other = choices[i];
            if (i != index && !choice.IsTag && other.Offers(choice) && (other.IsTag || other.First < choice.First)) return true;
        }

        return choice.Count == 0;
    }
}
