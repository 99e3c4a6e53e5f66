using System;
using System.Collections.Generic;
using LicenseGuard.Licensing.Catalog;

namespace LicenseGuard.Licensing.Policy;

/// <summary>The project's own licence, as far as it matters to what it is combined with.</summary>
/// <param name="Text">As stated; <c>proprietary</c> when nothing is.</param>
/// <param name="Ids">The licences it names; empty for a closed project.</param>
internal sealed record Outbound(string Text, IReadOnlyList<string> Ids)
{
    // Which outbound licences a copyleft licence is content with besides itself: its own later versions where it says so, and
    // the GPL-3.0 and AGPL-3.0, whose clauses 13 let them be combined.
    private static readonly Dictionary<string, string[]> Accepted = new(StringComparer.Ordinal)
    {
        ["GPL-2.0-or-later"] = ["GPL-2.0-only", "GPL-3.0-only", "GPL-3.0-or-later", "AGPL-3.0-only", "AGPL-3.0-or-later"],
        ["GPL-3.0-only"] = ["AGPL-3.0-only"],
        ["GPL-3.0-or-later"] = ["GPL-3.0-only", "AGPL-3.0-only", "AGPL-3.0-or-later"],
        ["AGPL-3.0-only"] = ["GPL-3.0-only"],
        ["AGPL-3.0-or-later"] = ["AGPL-3.0-only", "GPL-3.0-only", "GPL-3.0-or-later"],
    };

    /// <summary>The work is under no public licence.</summary>
    public bool IsClosed => Ids.Count == 0;

    /// <summary>GPL version 2 and no other licence is offered.</summary>
    public bool IsOnlyGpl2
    {
        get
        {
            foreach (var id in Ids)
            {
                if (id != "GPL-2.0-only")
                    return false;
            }

            return Ids.Count > 0;
        }
    }

    public static Outbound Read(string? stated, LicenseCatalog catalog)
    {
        var text = stated is null || stated.Trim().Length == 0 ? UseWords.Proprietary : stated.Trim();
        List<string> ids = [];
        if (!string.Equals(text, UseWords.Proprietary, StringComparison.OrdinalIgnoreCase)
            && LicenseLookup.TryParse(catalog, text, out var expression))
        {
            foreach (var leaf in expression.Leaves)
            {
                var known = LicenseLookup.Find(catalog, leaf);
                // A licence of one's own making that nobody knows is taken for a closed one.
                if (known is not null)
                    ids.Add(known.Id);
                else if (!leaf.Id.StartsWith("LicenseRef-", StringComparison.OrdinalIgnoreCase))
                    ids.Add(leaf.Id);
            }
        }

        return new Outbound(text, ids);
    }

    /// <summary>True when a work under this licence may hold one under the copyleft licence.</summary>
    public bool Satisfies(string copyleft)
    {
        Accepted.TryGetValue(copyleft, out var accepted);
        foreach (var id in Ids)
        {
            if (id == copyleft || (accepted is not null && Array.IndexOf(accepted, id) >= 0))
                return true;
        }

        return false;
    }
}
