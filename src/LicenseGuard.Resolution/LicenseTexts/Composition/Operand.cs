namespace LicenseGuard.Resolution.LicenseTexts.Composition;

/// <summary>A match on its way into the expression.</summary>
internal sealed class Operand(LicenseMatch match)
{
    /// <summary>The match.</summary>
    public LicenseMatch Match { get; } = match;

    /// <summary>Its licence, as later steps make it more exact.</summary>
    public string License { get; set; } = match.License;

    /// <summary>Operands with the same number are a choice.</summary>
    public int Group { get; set; }

    /// <summary>The text is the licence's but for another licence that it offers inside.</summary>
    public bool IsMended { get; set; }

    /// <summary>The licence without exception and without what follows its version: <c>GPL-2.0</c>.</summary>
    public string Base => Licenses.Base(License);

    /// <summary>The licence without its version.</summary>
    public string Family => Licenses.Family(License);

    /// <summary>A notice that names no version.</summary>
    public bool IsUnversioned => Match.Kind is MatchKind.Notice or MatchKind.Name && Match.Confidence <= NoticeFinder.Unversioned;
}
