using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;

namespace LicenseGuard.Licensing.Catalog;

/// <summary>The words that the catalogue's data may use (Catalog/data/vocabulary.txt): categories of licences, subjects per
/// effect, kinds of model, scopes.</summary>
public sealed class Vocabulary
{
    private static readonly Lazy<Vocabulary> Data = new(() => CatalogData.ReadVocabulary(), LazyThreadSafetyMode.PublicationOnly);

    private readonly HashSet<string>[] subjects = new HashSet<string>[(int)Effect.Exclude + 1];
    private readonly HashSet<string> categories = new(StringComparer.Ordinal);
    private readonly HashSet<string> modelKinds = new(StringComparer.Ordinal);
    private readonly HashSet<string> scopes = new(StringComparer.Ordinal);
    private readonly HashSet<string> places = new(StringComparer.Ordinal);

    private Vocabulary()
    {
        for (var i = 0; i < subjects.Length; i++)
            subjects[i] = new HashSet<string>(StringComparer.Ordinal);
    }

    /// <summary>The vocabulary inside this assembly, read on first use.</summary>
    public static Vocabulary BuiltIn => Data.Value;

    /// <summary>Categories of licences, e.g. <c>osi-permissive</c>.</summary>
    public IReadOnlyCollection<string> Categories => categories;

    /// <summary>Values of <c>training-other-models</c>, e.g. <c>other-llm</c>.</summary>
    public IReadOnlyCollection<string> ModelKinds => modelKinds;

    /// <summary>The subjects that clauses of this effect may have.</summary>
    public IReadOnlyCollection<string> SubjectsOf(Effect effect) => subjects[(int)effect];

    internal bool HasCategory(string word) => categories.Contains(word);

    internal bool HasModelKind(string word) => modelKinds.Contains(word);

    internal bool HasScope(string word) => scopes.Contains(word);

    /// <summary>An ISO 3166-1 alpha-2 code, EU, EEA, or a word for a list that the licence keeps elsewhere.</summary>
    internal bool HasRegion(string word) =>
        word == "EEA" || places.Contains(word) || (word.Length == 2 && IsUpper(word[0]) && IsUpper(word[1]));

    internal bool HasSubject(Effect effect, string word) => subjects[(int)effect].Contains(word);

    /// <summary>Reads the lines <c>kind word : what it means</c>.</summary>
    /// <exception cref="InvalidDataException">A line is bad; the message starts with file and line.</exception>
    internal static Vocabulary Read(string file, TextReader reader)
    {
        var vocabulary = new Vocabulary();
        foreach (var block in DataBlock.Read(file, reader))
        {
            var colon = block.Name.IndexOf(" : ", StringComparison.Ordinal);
            if (colon <= 0 || block.Lines.Count > 0)
                throw block.Bad("expected 'kind word : what it means'");
            var words = block.Kind switch
            {
                "category" => vocabulary.categories,
                "model-kind" => vocabulary.modelKinds,
                "scope" => vocabulary.scopes,
                "region" => vocabulary.places,
                _ => CatalogWords.TryEffect(block.Kind, out var effect) ? vocabulary.subjects[(int)effect] : null,
            };
            if (words is null)
                throw block.Bad("unknown kind of word '" + block.Kind + "'");
            if (!words.Add(block.Name.Substring(0, colon)))
                throw block.Bad("'" + block.Name.Substring(0, colon) + "' is there twice");
        }

        return vocabulary;
    }

    private static bool IsUpper(char c) => c is >= 'A' and <= 'Z';
}
