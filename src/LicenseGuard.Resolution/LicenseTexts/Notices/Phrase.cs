namespace LicenseGuard.Resolution.LicenseTexts.Notices;

/// <summary>What a phrase of the lexicon tells.</summary>
internal enum PhraseKind
{
    /// <summary>A licence's name.</summary>
    Name,

    /// <summary>A licence's short name, which means other things too.</summary>
    Abbreviation,

    /// <summary>A licence's name that stands for any of its variants: <c>BSD-style</c>.</summary>
    Vague,

    /// <summary>An exception is granted.</summary>
    Exception,

    /// <summary>The terms of another work.</summary>
    SameTerms,

    /// <summary>An address before the part that names the licence.</summary>
    Host,

    /// <summary>A licence's whole address.</summary>
    Address,

    /// <summary><c>SPDX-License-Identifier</c>.</summary>
    Tag,

    /// <summary><c>License</c>, before a colon or in metadata.</summary>
    Key,

    /// <summary>The start of a licence's own guide to using it.</summary>
    Appendix,

    /// <summary>The file says that it only informs.</summary>
    Silent,

    /// <summary>A condition that belongs to a licence's text.</summary>
    Demand,
}

/// <summary>A phrase of the lexicon.</summary>
/// <param name="Kind">What it tells.</param>
/// <param name="License">Licence, family (ends in <c>-*</c>), exception, expression, or host kind.</param>
/// <param name="Default">For a family: the licence that its name means without a version; null when none.</param>
internal sealed record Phrase(PhraseKind Kind, string License, string? Default)
{
    /// <summary>The versions of one licence.</summary>
    public bool IsFamily => License.EndsWith("-*", System.StringComparison.Ordinal);

    /// <summary>The family's name in ids: <c>GPL</c>.</summary>
    public string Family => License.Substring(0, License.Length - 2);
}
