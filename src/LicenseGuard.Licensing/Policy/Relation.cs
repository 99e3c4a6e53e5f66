using System;
using System.Collections.Generic;

namespace LicenseGuard.Licensing.Policy;

/// <summary>How a model was made of its base (<c>Relation</c>, design.md §6).</summary>
public enum Relation
{
    /// <summary>The same weights, at most in another container.</summary>
    Copy,

    /// <summary>The same weights in fewer bits.</summary>
    Quantize,

    /// <summary>Weights of its own that work only on top of the base's.</summary>
    Adapter,

    /// <summary>The base's weights, trained further. What is taken where nothing is stated.</summary>
    FineTune,

    /// <summary>The weights of several bases made into one.</summary>
    Merge,

    /// <summary>Trained to give the base's outputs.</summary>
    Distill,

    /// <summary>Trained on data, or on what the base produced.</summary>
    Train,
}

/// <summary>The words for relations.</summary>
internal static class Relations
{
    /// <summary>The words in the order of <see cref="Relation"/>.</summary>
    public static readonly IReadOnlyList<string> Words =
        ["copy", "quantize", "adapter", "fine-tune", "merge", "distill", "train"];

    /// <summary>The relation that is meant; fine-tune, whose duties are the most, for anything else.</summary>
    public static Relation Read(string word)
    {
        for (var i = 0; i < Words.Count; i++)
        {
            if (string.Equals(Words[i], word.Trim(), StringComparison.OrdinalIgnoreCase))
                return (Relation)i;
        }

        return Relation.FineTune;
    }

    /// <summary>The word for a relation.</summary>
    public static string Word(Relation relation) => Words[(int)relation];

    /// <summary>The model was taught by outputs or data and holds none of the base's weights.</summary>
    public static bool IsTaught(Relation relation) => relation is Relation.Distill or Relation.Train;

    /// <summary>The model is a changed work that holds, or needs, the base's weights. To bring weights into another format or
    /// precision changes no more than the format.</summary>
    public static bool IsChanged(Relation relation) => relation is Relation.Adapter or Relation.FineTune or Relation.Merge;
}
