using System;
using System.Collections.Generic;

namespace LicenseGuard.Resolution.LicenseTexts.Notices;

/// <summary>Gives each exception to the licence it is granted with: the last one named before it, else the next.</summary>
internal static class ExceptionBinder
{
    private const int Reach = 600;

    // A text that names many licences without granting one is about exceptions, not under one.
    private const int MostSpoken = 8;

    public static void Bind(List<Mention> mentions, List<Mention> exceptions)
    {
        foreach (var exception in exceptions)
        {
            var bearer = Bearer(mentions, exception);
            if (bearer is null) continue;
            if (bearer.Weight < Weight.Grant && bearer.License.Length > 0) bearer.Weight = Weight.Grant;
            bearer.Exception = exception.License;
        }
    }

    private static Mention? Bearer(List<Mention> mentions, Mention exception)
    {
        Mention? before = null, after = null, spoken = null;
        foreach (var mention in mentions)
        {
            if (!Takes(mention) || Math.Abs(mention.First - exception.First) > Reach) continue;
            var granted = mention.Weight is Weight.Grant;
            // "released under the GPL with the exemption" goes on about the version that was named above.
            if (granted && mention.First <= exception.First && (before is null || before.Unversioned
                || !mention.Unversioned)) before = mention;
            if (granted && mention.First > exception.First) after ??= mention;
            if (!granted && mentions.Count <= MostSpoken) spoken ??= mention;
        }

        return before ?? after ?? spoken;
    }

    // Apache-2.0 takes the LLVM exception; the others belong to the GNU licences.
    private static bool Takes(Mention mention) =>
        mention.License.IndexOf("GPL-", StringComparison.Ordinal) >= 0 && mention.License.IndexOf(' ') < 0
            || mention.License == "Apache-2.0";
}
