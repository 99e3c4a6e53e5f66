using System;
using System.Collections.Generic;
using LicenseGuard.Resolution.LicenseTexts.Composition;

namespace LicenseGuard.Resolution.LicenseTexts.Notices;

/// <summary>A grant that names no version is of the version that the file points to elsewhere.</summary>
internal static class Versions
{
    public static void Resolve(List<Mention> mentions)
    {
        foreach (var mention in mentions)
        {
            if (!mention.Unversioned || mention.Weight is not Weight.Grant || Has(mentions, mention, Weight.Grant) is not null) continue;
            if (Has(mentions, mention, Weight.Pointer) is not { } pointer) continue;
            // Without a version any may be chosen; the text that is pointed to is the oldest that is meant.
            mention.License = Licenses.IsGnu(pointer.License) ? Licenses.Base(pointer.License) + "-or-later" : pointer.License;
            mention.Unversioned = false;
        }
    }

    private static Mention? Has(List<Mention> mentions, Mention unversioned, Weight weight)
    {
        Mention? nearest = null;
        foreach (var mention in mentions)
        {
            if (mention.Weight != weight || mention.Unversioned || mention.License.Length == 0 || mention.License.IndexOf(' ') >= 0 || mention.Family != unversioned.Family
                || mention.License == unversioned.License) continue;
            if (nearest is null || Math.Abs(mention.First - unversioned.First) < Math.Abs(nearest.First - unversioned.First)) nearest = mention;
        }

        return nearest;
    }
}
