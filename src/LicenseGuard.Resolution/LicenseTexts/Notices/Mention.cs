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
/// <param name="License">SPDX id or expression; empty for a family whose version is not said.</param>
/// <param name="Phrase">The phrase that named it.</param>
/// <param name="First">First word, with a version before the name.</param>
/// <param name="End">The word after its last, with the version after the name.</param>
/// <param name="Unversioned">The version is the family's default.</param>
internal sealed record Mention(string License, Phrase Phrase, int First, int End, bool Unversioned)
{
    /// <summary>How much it says.</summary>
    public Weight Weight { get; set; }

    /// <summary>The exception granted with it; empty when none.</summary>
    public string Exception { get; set; } = "";
}
