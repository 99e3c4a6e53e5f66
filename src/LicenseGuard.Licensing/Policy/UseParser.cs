using System;
using System.Collections.Generic;

namespace LicenseGuard.Licensing.Policy;

/// <summary>The kind of project, for what is assumed when no act is declared.</summary>
public enum ProjectKind
{
    /// <summary>Neither packable, executable, web nor test.</summary>
    Library,

    /// <summary>Packable or executable: its output reaches others.</summary>
    Product,

    /// <summary>Web or worker SDK.</summary>
    Web,

    /// <summary>IsTestProject.</summary>
    Test,
}

/// <summary>A property value that is not understood.</summary>
/// <param name="Property">E.g. <c>LicenseGuardUse</c>.</param>
/// <param name="Found">The value as written.</param>
/// <param name="Expected">The accepted values, or the form of a number, region code…</param>
/// <param name="Nearest">The accepted value that is spelt most alike, or null.</param>
public sealed record UseProblem(string Property, string Found, string Expected, string? Nearest);

/// <summary>Reads the LicenseGuard properties of a project into a declared use.</summary>
public static class UseParser
{
    private static readonly char[] Separators = [';', ',', ' ', '\t', '\r', '\n'];

    /// <summary>Reads the properties (name → value, missing or empty means not stated). A value that is not understood becomes
    /// a problem and the strict default is judged: commercial for a purpose, the kind of project's acts for an act, not
    /// stated for a fact.</summary>
    public static DeclaredUse Parse(
        IReadOnlyDictionary<string, string> properties, ProjectKind kind, out IReadOnlyList<UseProblem> problems)
    {
        List<UseProblem> found = [];
        var purposes = Purposes.None;
        var acts = Acts.None;
        var purposeUnclear = false;
        var actUnclear = false;

        foreach (var word in Words(properties, UseWords.Use))
        {
            if (TryFind(UseWords.PurposeWords, word, out var purpose))
            {
                purposes |= purpose;
            }
            else if (TryFind(UseWords.ActWords, word, out var act))
            {
                acts |= act;
            }
            else
            {
                var nearest = UseWords.Nearest(word, UseWords.All);
                found.Add(new UseProblem(UseWords.Use, word, string.Join(", ", UseWords.All), nearest));

                // A word that looks like neither may have been either, so both strict defaults are judged.
                var looksLikePurpose = nearest is not null && TryFind(UseWords.PurposeWords, nearest, out _);
                purposeUnclear |= nearest is null || looksLikePurpose;
                actUnclear |= nearest is null || !looksLikePurpose;
            }
        }

        var purposesAssumed = purposes == Purposes.None || purposeUnclear;
        var actsAssumed = acts == Acts.None || actUnclear;
        if (purposesAssumed)
            purposes |= Purposes.Commercial;
        if (actsAssumed)
            acts |= Usual(kind);

        var facts = FactReader.Read(properties, acts, found);
        problems = found;
        return new DeclaredUse(purposes, acts, purposesAssumed, actsAssumed, facts);
    }

    /// <summary>The words of a list property; separators are <c>;</c>, <c>,</c> and white space.</summary>
    internal static string[] Words(IReadOnlyDictionary<string, string> properties, string property) =>
        Text(properties, property).Split(Separators, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The trimmed value of a property; empty when it is not stated.</summary>
    internal static string Text(IReadOnlyDictionary<string, string> properties, string property) =>
        properties.TryGetValue(property, out var value) ? (value ?? "").Trim() : "";

    // A library is likely to end up in something that is passed on, so it is judged like a product.
    private static Acts Usual(ProjectKind kind) => kind switch
    {
        ProjectKind.Web => Acts.Host,
        ProjectKind.Test => Acts.Internal,
        _ => Acts.Distribute,
    };

    private static bool TryFind<T>(IReadOnlyList<KeyValuePair<string, T>> words, string word, out T value)
        where T : struct
    {
        foreach (var pair in words)
        {
            if (string.Equals(pair.Key, word, StringComparison.OrdinalIgnoreCase))
            {
                value = pair.Value;
                return true;
            }
        }

        value = default;
        return false;
    }
}
