using System;
using System.Collections.Generic;

namespace LicenseGuard.Resolution.LicenseTexts.Index;

/// <summary>A text for the index.</summary>
/// <param name="License">SPDX id or expression, or a <c>LicenseRef-</c>; for an exception its SPDX id.</param>
/// <param name="Kind">What the text is.</param>
/// <param name="Text">The text: a template in the SPDX syntax, or words alone.</param>
public sealed record IndexedText(string License, IndexedTextKind Kind, string Text);

/// <summary>What a text of the index is.</summary>
public enum IndexedTextKind
{
    /// <summary>A licence's text.</summary>
    License,

    /// <summary>An exception's text.</summary>
    Exception,

    /// <summary>A licence's standard header, with placeholders in angle or square brackets.</summary>
    Header,
}

/// <summary>Makes the index of licence texts: the same bytes for the same texts, in whatever order they come. It holds no text: words
/// are hashes.</summary>
public static class LicenseIndexBuilder
{
    /// <summary>Fewer words say nothing for sure.</summary>
    private const int FewestWords = 8;

    private const string OrLater = "-or-later";

    /// <summary>The file. Of several texts with the same words the first id in this order stays: without suffix or <c>-only</c>,
    /// the shortest, ordinal.</summary>
    /// <exception cref="FormatException">A template is not understood.</exception>
    public static byte[] Build(IEnumerable<IndexedText> texts)
    {
        var sorted = new List<IndexedText>(texts);
        sorted.Sort((a, b) => Compare(a, b));
        var templates = new List<(IndexedText Text, List<TemplateToken> Tokens)>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var text in sorted) ids.Add(text.License);
        foreach (var listed in sorted)
        {
            // The text of a GNU licence alone does not say "or any later version".
            var text = listed;
            if (listed.Kind == IndexedTextKind.License && listed.License.EndsWith(OrLater, StringComparison.Ordinal)
                && listed.License.Substring(0, listed.License.Length - OrLater.Length) + "-only" is var only && ids.Contains(only))
            {
                text = listed with { License = only };
            }

            var tokens = TemplateParser.Parse(text.Text, text.Kind == IndexedTextKind.Header);
            if (Words(tokens) >= FewestWords && seen.Add(text.Kind + string.Join(",", tokens))) templates.Add((text, tokens));
        }

        return new IndexWriter(templates).Write();
    }

    private static int Compare(IndexedText a, IndexedText b)
    {
        var order = Rank(a.License).CompareTo(Rank(b.License));
        if (order == 0) order = a.License.Length.CompareTo(b.License.Length);
        if (order == 0) order = string.CompareOrdinal(a.License, b.License);
        return order == 0 ? a.Kind.CompareTo(b.Kind) : order;
    }

    private static int Rank(string license)
    {
        if (license.Contains(" ")) return 3;
        if (license.Contains("-invariants-") || license.EndsWith("RFN", StringComparison.Ordinal)) return 2;
        return license.EndsWith(OrLater, StringComparison.Ordinal) ? 1 : 0;
    }

    private static int Words(List<TemplateToken> tokens)
    {
        var count = 0;
        foreach (var token in tokens)
        {
            if (token.Sign == TemplateCode.FirstWord) count++;
        }

        return count;
    }
}
