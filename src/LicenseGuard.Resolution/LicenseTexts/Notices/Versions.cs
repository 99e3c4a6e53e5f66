using System;
using System.Collections.Generic;
using LicenseGuard.Licensing.Spdx;
using LicenseGuard.Resolution.LicenseTexts.Composition;

namespace LicenseGuard.Resolution.LicenseTexts.Notices;

/// <summary>A grant that names no version is of the version that the file points to elsewhere.</summary>
internal static class Versions
{
    public static void Resolve(WordList words, List<Mention> mentions)
    {
        for (var i = 0; i < mentions.Count; i++) Share(mentions, i);
        foreach (var mention in mentions)
        {
            // "Version 7 (the GPL)": a version that no one knows is none for the short name either.
            if (mention.Unversioned && mentions.Exists(other => other.License.Length == 0 && other.Weight is Weight.Grant
                && other.Family == mention.Family)) mention.License = "";
            if (!mention.Unversioned || mention.Weight is not Weight.Grant
                || Has(mentions, mention, Weight.Grant) is not null) continue;
            if (Has(mentions, mention, Weight.Pointer) is not { } pointer) continue;
            if (Grants(words, mentions, pointer))
            {
                mention.Weight = Weight.None;
                continue;
            }

            // Without a version any may be chosen; the text that is pointed to is the oldest that is meant.
            mention.License = Licenses.IsGnu(pointer.License) ? Licenses.Base(pointer.License) + "-or-later" : pointer.License;
            mention.Unversioned = false;
        }
    }

    // "Under the LGPL, see COPYING-2.0 and COPYING-2.1": the texts of two versions are pointed to, so both are meant.
    private static bool Grants(WordList words, List<Mention> mentions, Mention pointer)
    {
        var pointers = mentions.FindAll(other => other.Weight is Weight.Pointer && !other.Unversioned
            && other.License.IndexOf(' ') < 0 && other.Family == pointer.Family && HoldsNumber(words, other));
        if (!Licenses.IsGnu(pointer.License)
            || !pointers.Exists(other => Licenses.Base(other.License) != Licenses.Base(pointer.License))) return false;
        foreach (var other in pointers) other.Weight = Weight.Grant;
        return true;
    }

    // common-licenses/LGPL points to whichever version is the newest.
    private static bool HoldsNumber(WordList words, Mention mention)
    {
        for (var i = words.Start(mention.First); i < words.End(mention.End - 1); i++)
        {
            if (char.IsDigit(words.Text[i])) return true;
        }

        return false;
    }

    // "the GPL or LGPL version 2": one version for both.
    private static void Share(List<Mention> mentions, int index)
    {
        var mention = mentions[index];
        if (!mention.Unversioned || !Licenses.IsGnu(mention.License)) return;
        var next = index + 1 < mentions.Count ? mentions[index + 1] : null;
        if (next is null || next.Unversioned || next.First - mention.End > 1 || !Licenses.IsGnu(next.License)
            || next.License.IndexOf(' ') >= 0 || next.Family == mention.Family) return;
        var shared = mention.Family + next.License.Substring(next.Family.Length);
        if (SpdxList.Current.FindLicense(shared) is not { IsDeprecated: false }) return;
        mention.License = shared;
        mention.Unversioned = false;
    }

    private static Mention? Has(List<Mention> mentions, Mention unversioned, Weight weight)
    {
        Mention? nearest = null;
        foreach (var mention in mentions)
        {
            if (mention.Weight != weight || mention.Unversioned || mention.License.Length == 0
                || mention.License.IndexOf(' ') >= 0 || mention.Family != unversioned.Family
                || mention.License == unversioned.License) continue;
            var distance = Math.Abs(mention.First - unversioned.First);
            if (nearest is null || distance < Math.Abs(nearest.First - unversioned.First)) nearest = mention;
        }

        return nearest;
    }
}
