using System;
using System.Collections.Generic;

namespace LicenseGuard.Resolution.LicenseTexts.Composition;

/// <summary>Makes what is said of one licence in several places one: a notice that allows later versions decides for the bare
/// text, a name without version is the version that another place gives, an exception belongs to the licence it was granted
/// with.</summary>
internal static class Absorption
{
    private const string NoCopyleft = "MPL-2.0-no-copyleft-exception";

    /// <summary>Gives every operand the licence that the file as a whole means by it.</summary>
    public static void Resolve(List<Operand> operands)
    {
        foreach (var operand in operands)
        {
            if (operand.IsUnversioned && Versioned(operands,
                operand) is { } versioned) operand.License = versioned + Exception(operand.License, versioned);
            // Exhibit B of the licence, said beside its name.
            if (operand.License == "MPL-2.0"
                && operands.Exists(other => other.License == NoCopyleft)) operand.License = NoCopyleft;
        }

        foreach (var operand in operands)
        {
            if (operand.Match.Kind is not MatchKind.Notice || operand.License.IndexOf(' ') < 0
                && !operand.License.EndsWith("-or-later", StringComparison.Ordinal)) continue;
            foreach (var other in operands)
            {
                if (other.Base == operand.Base && IsSilent(other, operand)) other.License = operand.License;
            }
        }
    }

    // The text alone, or a name or address, does not say whether later versions or an exception are granted.
    private static bool IsSilent(Operand other, Operand notice) =>
        other.Match.Kind is MatchKind.FullText or MatchKind.Name
        || other.Match.Kind is MatchKind.Notice && other.License == other.Base + "-or-later"
            && notice.License.StartsWith(other.License + " WITH ", StringComparison.Ordinal)
            && notice.Match.First - other.Match.End < 40;

    private static string? Versioned(List<Operand> operands, Operand unversioned)
    {
        Operand? nearest = null;
        foreach (var operand in operands)
        {
            if (operand.IsUnversioned || operand.Family != unversioned.Family
                || operand.License.IndexOf(" OR ", StringComparison.Ordinal) >= 0) continue;
            if (nearest is null || Distance(operand, unversioned) < Distance(nearest, unversioned)) nearest = operand;
        }

        if (nearest is not null) return nearest.License;
        // "the LGPL" beside "GNU Lesser General Public License": one licence.
        return unversioned.License == "LGPL-2.0-or-later" && operands.Exists(operand => operand.License == "LGPL-2.1-or-later")
            ? "LGPL-2.1-or-later" : null;
    }

    private static string Exception(string license, string versioned)
    {
        var with = license.IndexOf(" WITH ", StringComparison.Ordinal);
        return with < 0 || versioned.IndexOf(" WITH ", StringComparison.Ordinal) >= 0 ? "" : license.Substring(with);
    }

    private static int Distance(Operand left, Operand right) => Math.Abs(left.Match.First - right.Match.First);
}
