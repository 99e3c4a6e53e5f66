using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Resources;
using System.Text.RegularExpressions;
using LicenseGuard.Licensing.Rules;
using LicenseGuard.Licensing.Tests.Docs;

namespace LicenseGuard.Licensing.Tests.Rules;

/// <summary>The Simplified Chinese texts, key by key beside the English ones: none is missing, and each says the same of the same
/// values.</summary>
public class LocalisationTextsTests
{
    internal static readonly IReadOnlyDictionary<string, string> Chinese =
        new ResourceManager("LicenseGuard.Licensing.Rules.Texts", typeof(FindingText).Assembly)
            .GetResourceSet(new CultureInfo("zh-Hans"), true, false)!
            .Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);

    /// <summary>Words of a language beside our own names that stay as they are in every language.</summary>
    private static readonly string[] CommonWords =
    [
        "dotnet", "restore", "git", "lfs", "pull", "nuspec", "project", "assets", "json", "zip", "research", "internal",
        "commercial", "noncommercial", "evaluation", "host", "distribute", "source", "offer", "as", "service", "modify", "train",
        "publish", "outputs", "proprietary", "none", "license", "expression", "file", "alpha", "reasons", "mend", "true",
    ];

    [Fact]
    public void No_text_is_missing_and_none_is_left_over()
    {
        Assert.Equal([], TextsTests.All.Keys.Except(Chinese.Keys).Order(StringComparer.Ordinal));
        Assert.Equal([], Chinese.Keys.Except(TextsTests.All.Keys).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_text_has_the_placeholders_of_the_English_one()
    {
        foreach (var (key, text) in Both())
        {
            Assert.True(Placeholders(TextsTests.All[key]).SetEquals(Placeholders(text)), key);
            Assert.DoesNotContain(Regex.Replace(text, @"\{(?:\d|reasons:\d|mend)\}", ""), "{}".Contains);
        }
    }

    [Fact]
    public void Every_text_is_Chinese_but_for_the_words_of_LicenseGuardUse()
    {
        foreach (var (key, text) in Both())
        {
            if (key.StartsWith("Use_", StringComparison.Ordinal)) Assert.Equal(TextsTests.All[key], text);
            else if (key.Split('_')[0] != "Join" && key != "Reason_unnumbered") Assert.Matches(@"[\p{IsCJKUnifiedIdeographs}（）]", text);
        }
    }

    /// <summary>What is not Chinese in a text is a name, and stands in the English text too.</summary>
    [Fact]
    public void No_English_is_left_over_and_no_name_is_translated()
    {
        foreach (var (key, text) in Both())
        {
            var english = Words(TextsTests.All[key]);
            foreach (var word in Words(text))
            {
                Assert.True(english.Contains(word), $"{key}: {word}");
                Assert.True(IsName(word) || CommonWords.Contains(word), $"{key}: {word}");
            }

            // Two of them are verbs too where they begin a sentence; "US" dollars have a Chinese name.
            foreach (var name in english.Where(word => IsName(word) && word is not ("US" or "Use" or "Name")))
                Assert.True(text.Contains(name, StringComparison.Ordinal), $"{key}: {name}");
        }
    }

    [Fact]
    public void Messages_are_sentences_and_titles_are_not()
    {
        foreach (var (key, text) in Both().Where(pair => pair.Key.StartsWith("LG", StringComparison.Ordinal)))
        {
            var isSentence = text.EndsWith('。') || text.EndsWith('？') || text.EndsWith("/>", StringComparison.Ordinal);
            Assert.True(isSentence != key.EndsWith("_Title", StringComparison.Ordinal), key);
            Assert.Equal(text.Trim(), text);
        }
    }

    [Fact]
    public void Punctuation_is_Chinese()
    {
        foreach (var (key, text) in Both()) Assert.Equal((key, ""), (key, LocalisationTests.BadPunctuation(text)));
    }

    /// <summary>The words of other rooms that have a text are really said there: a word that is changed there must change here
    /// too.</summary>
    [Fact]
    public void Words_as_arguments_are_those_of_the_code()
    {
        var source = string.Concat(Directory.EnumerateFiles(Path.Combine(Checkout.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains(Path.DirectorySeparatorChar + "obj" + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            .Select(File.ReadAllText));
        foreach (var key in TextsTests.All.Keys.Where(key => key.StartsWith("Argument_", StringComparison.Ordinal)))
        {
            var words = key["Argument_LG0000_".Length..];
            Assert.Equal(words, TextsTests.All[key]);
            Assert.True(source.Contains('"' + words + '"', StringComparison.Ordinal), key);
        }
    }

    private static IEnumerable<KeyValuePair<string, string>> Both() => Chinese.Where(pair => TextsTests.All.ContainsKey(pair.Key));

    private static HashSet<string> Placeholders(string text) =>
        [.. Regex.Matches(text, @"\{[^}]*\}").Select(match => match.Value)];

    private static HashSet<string> Words(string text) => [.. Regex.Matches(text, "[A-Za-z][A-Za-z0-9]*").Select(match => match.Value)];

    // LicenseGuardUse, MSBuild, SPDX, AND; but not the first word of a sentence.
    private static bool IsName(string word) =>
        word.Skip(1).Any(char.IsUpper) || word is "Model" or "License" or "Source" or "Provider" or "Terms" or "Family" or "Use"
            or "Include" or "Name" or "Rules" or "Versions" or "Reason" or "Until" or "Sha256" or "Git" or "SDK" or "Visual" or "Studio" or "C";
}
