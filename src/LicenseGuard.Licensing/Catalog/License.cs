using System.Collections.Generic;

namespace LicenseGuard.Licensing.Catalog;

/// <summary>How sure the catalogue is of an entry.</summary>
public enum Confidence
{
    /// <summary>The text itself was read.</summary>
    Read,

    /// <summary>Known from somebody else's account: shown as unverified.</summary>
    Secondary,

    /// <summary>Accounts differ: shown as disputed.</summary>
    Disputed,
}

/// <summary>A licence with its terms.</summary>
/// <param name="Id">SPDX id, or <c>LicenseRef-Name-version</c>.</param>
/// <param name="Name">The name it is known by.</param>
/// <param name="Steward">Who publishes it; empty where nobody in particular does.</param>
/// <param name="Category">One of the categories of the vocabulary, e.g. <c>osi-strong-copyleft</c>.</param>
/// <param name="Aliases">Other spellings, Hugging Face tags among them.</param>
/// <param name="Url">Where the text can be read; empty if unknown.</param>
/// <param name="Terms">Its clauses.</param>
/// <param name="Confidence">How sure the entry is.</param>
/// <param name="Source">Where the text was read; empty if it was not.</param>
public sealed record License(
    string Id,
    string Name,
    string Steward,
    string Category,
    IReadOnlyList<string> Aliases,
    string Url,
    IReadOnlyList<Term> Terms,
    Confidence Confidence,
    string Source = "");
