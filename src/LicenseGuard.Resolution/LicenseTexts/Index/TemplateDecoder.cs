using System.Collections.Generic;
using System.IO;

namespace LicenseGuard.Resolution.LicenseTexts.Index;

/// <summary>From the bytes of a template (<see cref="TemplateCode"/>) to a <see cref="Template"/>.</summary>
internal sealed class TemplateDecoder(byte[] bytes, int at, int end, uint[] dictionary, int lengths)
{
    private readonly List<uint> words = [];
    private readonly List<byte> wordLengths = [];
    private readonly List<int> gaps = [0];
    private readonly List<short> partOf = [];
    private readonly List<OptionalPart> parts = [];
    private readonly List<Choice> choices = [];
    private int part = -1;
    private int required;

    /// <exception cref="InvalidDataException">The bytes are not a template.</exception>
    public Template Decode(string license, TemplateKind kind, int samples)
    {
        while (at < end)
        {
            var number = Next();
            switch (number)
            {
                case TemplateCode.Gap:
                    gaps[gaps.Count - 1] += Next();
                    break;
                case TemplateCode.Optional:
                    parts.Add(new OptionalPart(words.Count, words.Count, part));
                    part = parts.Count - 1;
                    break;
                case TemplateCode.EndOptional:
                    if (part < 0) throw new InvalidDataException("The index of licence texts ends a part that did not begin.");
                    parts[part] = parts[part] with { End = words.Count };
                    part = parts[part].Parent;
                    break;
                case TemplateCode.Choice:
                    ReadChoice();
                    break;
                default:
                    AddWord(number);
                    break;
            }
        }

        return new Template
        {
            License = license, Kind = kind, Samples = samples, RequiredWords = required, Parts = parts, Choices = choices,
            Words = words.ToArray(), Lengths = wordLengths.ToArray(), Gaps = gaps.ToArray(), PartOf = partOf.ToArray(),
        };
    }

    private void ReadChoice()
    {
        var first = words.Count;
        var number = Next();
        for (; number is not (TemplateCode.Or or TemplateCode.EndChoice); number = Next()) AddWord(number);
        var others = new List<AlternativeToken[]>();
        while (number == TemplateCode.Or)
        {
            var other = new List<AlternativeToken>();
            for (number = Next(); number is not (TemplateCode.Or or TemplateCode.EndChoice); number = Next())
                other.Add(number == TemplateCode.Gap ? new AlternativeToken(0, Next()) : new AlternativeToken(Word(number), 0));
            others.Add(other.ToArray());
        }

        choices.Add(new Choice(first, words.Count, others));
    }

    private void AddWord(int number)
    {
        words.Add(Word(number));
        wordLengths.Add(bytes[lengths + number - TemplateCode.FirstWord]);
        gaps.Add(0);
        partOf.Add((short)part);
        if (part < 0) required++;
    }

    private uint Word(int number)
    {
        var word = number - TemplateCode.FirstWord;
        if (word < 0 || word >= dictionary.Length) throw new InvalidDataException("The index of licence texts lacks a word.");
        return dictionary[word];
    }

    private int Next() => TemplateCode.Read(bytes, ref at, end);
}
