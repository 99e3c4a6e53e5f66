using System;
using System.Collections.Generic;

namespace LicenseGuard.Licensing.Catalog;

/// <summary>Turns the blocks of licences/*.txt into licences. A block <c>license id</c> is one licence; a block
/// <c>terms name</c> holds clauses that several licences share (<c>terms name</c> inside a licence takes them over);
/// <c>like id</c> takes over all clauses and the head of another licence.</summary>
internal sealed class LicenseReader(Func<Vocabulary> vocabulary)
{
    /// <summary>The lines that are read before a licence is asked for.</summary>
    public static readonly string[] IndexKeys = ["alias"];

    private readonly Dictionary<string, DataBlock> licenses = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DataBlock> termSets = new(StringComparer.Ordinal);

    public void Add(List<DataBlock> blocks, List<DeferredLicense> index)
    {
        foreach (var block in blocks)
        {
            var target = block.Kind switch
            {
                "license" => licenses,
                "terms" => termSets,
                _ => throw block.Bad("expected 'license' or 'terms', not '" + block.Kind + "'"),
            };
            if (target.ContainsKey(block.Name))
                throw block.Bad("'" + block.Name + "' is there twice");
            target.Add(block.Name, block);
            if (target == termSets)
                continue;
            var aliases = new string[block.Found.Count / 2];
            for (var i = 0; i < aliases.Length; i++)
                aliases[i] = block.Found[(2 * i) + 1];
            index.Add(new DeferredLicense(block.Name, () => Read(block), aliases));
        }
    }

    private License Read(DataBlock block)
    {
        var draft = new Draft();
        Fill(draft, block, isCopied: false);
        return draft.Finish(block);
    }

    private void Fill(Draft draft, DataBlock block, bool isCopied)
    {
        foreach (var line in block.Lines)
        {
            switch (line.Key)
            {
                case "name": if (!isCopied) draft.Name = line.Value; break;
                case "alias": if (!isCopied) draft.Aliases.Add(line.Value); break;
                case "steward": draft.Steward = line.Value; break;
                case "url": draft.Url = line.Value; break;
                case "source": draft.Source = line.Value; break;
                case "confidence": draft.Confidence = CatalogWords.ReadConfidence(line); break;
                case "category":
                    if (!vocabulary().HasCategory(line.Value))
                        throw line.Bad("'" + line.Value + "' is not a category of the vocabulary");
                    draft.Category = line.Value;
                    break;
                case "like":
                    if (isCopied)
                        throw line.Bad("a licence that another is like cannot itself be like a third");
                    Fill(draft, Find(licenses, line), isCopied: true);
                    break;
                case "terms":
                    ReadTerms(draft.Terms, Find(termSets, line));
                    break;
                default:
                    ReadTerm(draft.Terms, line);
                    break;
            }
        }
    }

    private void ReadTerms(List<Term> terms, DataBlock block)
    {
        foreach (var line in block.Lines)
            ReadTerm(terms, line);
    }

    private void ReadTerm(List<Term> terms, DataLine line)
    {
        if (!CatalogWords.TryEffect(line.Key, out var effect))
            throw line.Bad("'" + line.Key + "' is not understood");
        TermReader.Read(line, effect, vocabulary(), terms);
    }

    private static DataBlock Find(Dictionary<string, DataBlock> blocks, DataLine line) =>
        blocks.TryGetValue(line.Value, out var block) ? block : throw line.Bad("there is no '" + line.Value + "'");

    private sealed class Draft
    {
        public string Name = "", Steward = "", Category = "", Url = "", Source = "";
        public Confidence? Confidence;
        public List<string> Aliases = [];
        public List<Term> Terms = [];

        public License Finish(DataBlock block)
        {
            if (Name.Length == 0 || Category.Length == 0 || Confidence is null)
                throw block.Bad("'" + block.Name + "' needs name, category and confidence");
            return new License(
                block.Name, Name, Steward, Category, Aliases.ToArray(), Url, Terms.ToArray(), Confidence.Value, Source);
        }
    }
}
