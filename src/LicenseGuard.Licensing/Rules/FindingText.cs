using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using LicenseGuard.Licensing.Manifest;
using LicenseGuard.Licensing.Policy;

namespace LicenseGuard.Licensing.Rules;

/// <summary>Makes the sentence of a finding in a UI culture. Every foreign string in it has passed the one door
/// (<see cref="ForeignText"/>).</summary>
public static class FindingText
{
    private const string ReasonsPlaceholder = "reasons:";

    /// <summary>The message of a finding, one line: the text of its key, filled with its arguments and reasons. A key without
    /// a text falls back to the rule's own text. Never throws.</summary>
    public static string Format(Finding finding, CultureInfo culture)
    {
        var arguments = finding.Arguments.Select(argument => Argument(argument, finding, culture)).ToArray();
        // The last argument may be missing (no accepted value is near): then the plain text does without it.
        var full = arguments.Length > 0 && arguments[arguments.Length - 1].Length > 0
            ? Texts.Find(finding.TextKey + "_full", culture)
            : null;
        var text = full ?? Texts.Get(culture, finding.TextKey, finding.Rule);
        return ForeignText.BreakCommands(Template.Fill(text, arguments, name => Named(name, finding, culture)));
    }

    /// <summary>Reasons as running text: licence, clause, what it says, for which part, because of which declared use. Only
    /// those of the first one's verdict count; three are spelled out.</summary>
    public static string FormatReasons(IReadOnlyList<Reason> reasons, CultureInfo culture) =>
        ForeignText.BreakCommands(ReasonText.Join(reasons, "", culture));

    /// <summary>A rule's title.</summary>
    public static string Title(string ruleId, CultureInfo culture) => Texts.Get(culture, ruleId + "_Title", ruleId);

    /// <summary>The words of the use that was assumed, not declared, joined by a blank; empty when all is declared. It is the
    /// argument of a finding that <c>{reasons:n}</c> of its text names.</summary>
    public static string Assumed(DeclaredUse use)
    {
        var purposes = use.PurposesAssumed ? UseWords.Of(use.Purposes) : "";
        var acts = use.ActsAssumed ? UseWords.Of(use.Acts) : "";
        return (purposes + " " + acts).Replace(",", "").Trim();
    }

    // Some arguments are words of ours, which have a text for each rule; what names the component never is.
    private static string Argument(string argument, Finding finding, CultureInfo culture) =>
        (argument == finding.Component ? null : Texts.Find("Argument_" + finding.Rule + "_" + argument, culture))
            ?? ForeignText.Clean(argument);

    private static string? Named(string name, Finding finding, CultureInfo culture)
    {
        var assumed = AssumedBy(finding, culture);
        if (name == "mend") return ReasonText.Mend(finding.Reasons, assumed, culture);
        return name.StartsWith(ReasonsPlaceholder, StringComparison.Ordinal)
            ? ReasonText.Join(finding.Reasons, assumed, culture)
            : null;
    }

    // The text says which argument holds the assumed words: {reasons:1}.
    private static string AssumedBy(Finding finding, CultureInfo culture)
    {
        var text = Texts.Get(culture, finding.TextKey, finding.Rule);
        var at = text.IndexOf("{" + ReasonsPlaceholder, StringComparison.Ordinal);
        if (at < 0 || at + ReasonsPlaceholder.Length + 1 >= text.Length) return "";
        var index = text[at + ReasonsPlaceholder.Length + 1] - '0';
        return index >= 0 && index < finding.Arguments.Count ? finding.Arguments[index] : "";
    }
}
