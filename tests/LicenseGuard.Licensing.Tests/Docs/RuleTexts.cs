using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace LicenseGuard.Licensing.Tests.Docs;

/// <summary>What LicenseGuard says, as patterns: the documents quote it.</summary>
internal static class RuleTexts
{
    private static readonly XDocument Texts =
        XDocument.Load(Path.Combine(Checkout.Root, "src", "LicenseGuard.Licensing", "Rules", "Texts.resx"));

    /// <summary>Whether the sentence is one of the rule's messages, with anything in place of their placeholders.</summary>
    public static bool IsMessage(string rule, string sentence) => Messages(rule).Any(message => message.IsMatch(sentence));

    private static IEnumerable<Regex> Messages(string rule) => Texts.Descendants("data")
        .Where(data => data.Attribute("name")!.Value.StartsWith(rule, StringComparison.Ordinal))
        .Select(data => Regex.Escape(data.Element("value")!.Value).Replace("\\ ", " ", StringComparison.Ordinal))
        .Select(text => new Regex("^" + Regex.Replace(text, @"\\\{[^}]+}", ".*") + "$"));
}
