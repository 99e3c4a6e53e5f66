using LicenseGuard.Resolution.LicenseTexts.Composition;

namespace LicenseGuard.Resolution.LicenseTexts.Notices;

/// <summary>How much a mention of a licence says about the work.</summary>
internal enum Weight
{
    /// <summary>The licence is spoken of, not granted.</summary>
    None,

    /// <summary>A title, or all that the file says.</summary>
    Title,

    /// <summary>Where its text is found, or an address: counts when nothing says more.</summary>
    Pointer,

    /// <summary>The work is under it.</summary>
    Grant,
}

/// <summary>A licence named in running text.</summary>
internal sealed class Mention(string license, Phrase phrase, int first, int end, bool unversioned)
{
    /// <summary>SPDX id or expression; empty for a family whose version is not said and which has no default.</summary>
    public string License { get; set; } = license;

    /// <summary>The phrase that named it.</summary>
    public Phrase Phrase { get; } = phrase;

    /// <summary>First word, with a version before the name.</summary>
    public int First { get; } = first;

    /// <summary>The word after its last, with the version after the name.</summary>
    public int End { get; } = end;

    /// <summary>The version is the family's default.</summary>
    public bool Unversioned { get; set; } = unversioned;

    /// <summary>How much it says.</summary>
    public Weight Weight { get; set; }

    /// <summary>The exception granted with it; empty when none.</summary>
    public string Exception { get; set; } = "";

    /// <summary>It is an address.</summary>
    public bool IsAddress => Phrase.Kind is PhraseKind.Host or PhraseKind.Address;

    /// <summary>The licence without its version.</summary>
    public string Family => Phrase.IsFamily ? Phrase.Family : Licenses.Family(License);
}
