using System;
using System.Globalization;
using LicenseGuard.Licensing.Spdx;

namespace LicenseGuard.Resolution.LicenseTexts.Notices;

/// <summary>Reads the version that belongs to a licence's name, before or after it, and whether later ones are allowed:
/// <c>GPLv2+</c>, <c>version 2 of the GNU GPL</c>, <c>GNU GPL as published by …; either version 2 or (at your option) any later
/// version</c>.</summary>
internal readonly struct VersionReader(WordList words, string family, int floor, int limit)
{
    private const int Reach = 16;

    // "as published by the Free Software Foundation, Inc., or".
    private const int PublisherReach = 10;

    private static readonly WordSet Markers = new("version versions v ver vers release revision");
    private static readonly WordSet Fillers = new(
        "license licence licenses public the as published by free software foundation inc fsf apache either any under terms of"
            + " international "
        + "unported generic and conditions appearing its");
    private static readonly WordSet Later = new("later newer higher above greater subsequent upwards onwards up recent");
    private static readonly WordSet LaterGlue = new("at your option any the version versions all a more or and of license"
        + " licence gpl lgpl agpl its their choice you can choose");
    private static readonly WordSet Backward = new(
        "of the gnu or at your option any later version versions newer higher above and less restrictive terms either a"
            + " license only (");
    private static readonly uint Or = WordList.Hashes("or")[0];
    private static readonly uint And = WordList.Hashes("and")[0];
    private static readonly uint Only = WordList.Hashes("only")[0];

    /// <summary>The licence that the name means with its version; empty when a version is said that the SPDX list does not have;
    /// false when none is said.</summary>
    public bool Read(int first, int end, out string license, out int from, out int to)
    {
        from = first;
        to = end;
        if (Glued(end - 1, out var version, out var next))
        {
            license = License(version, next, out to);
            return true;
        }

        var said = Forward(end, out version, out next);
        license = said ? License(version, next, out to) : "";
        if (license.Length > 0) return true;
        // A number after the name may be a year; after "version" it is meant.
        said = said && next > Count(version) && Markers.Has(words[next - 1 - Count(version)]);
        to = end;
        return Before(first, out license, out from) || said;
    }

    private static int Count(string version)
    {
        var words = 1;
        foreach (var c in version)
        {
            if (c == '.') words++;
        }

        return words;
    }

    // The last word of the name ends in the version: GPLv2.
    private bool Glued(int word, out string version, out int next)
    {
        var i = words.End(word) - 1;
        while (i > words.Start(word) && char.IsDigit(words.Text[i])) i--;
        version = words.Text.Substring(i + 1, words.End(word) - i - 1);
        next = word + 1;
        if (version.Length is 0 or > 2 || i == words.Start(word)) return false;
        version += Minor(next, out next);
        return true;
    }

    private bool Forward(int start, out string version, out int next)
    {
        var marked = true;
        for (var i = start; i < Math.Min(limit, start + Reach); i++)
        {
            if (marked && Number(i, out version, out next)) return true;
            if (i > start && Gap.EndsSentence(words, i - 1) && !Gap.Holds(words, i - 1, i, ".")) break;
            var marker = Markers.Has(words[i]);
            if (!marker && !Fillers.Has(words[i]) && !IsLineNumber(i) && !IsOwn(i)) break;
            marked = marker || i - start < 3;
        }

        version = "";
        next = start;
        return false;
    }

    // version 2 of the GNU General Public License; version 2 or any later version of the …
    private bool Before(int first, out string license, out int from)
    {
        for (var i = first - 1; i >= Math.Max(floor, first - Reach); i--)
        {
            if (i + 1 < first && i > floor && Number(i, out var version, out var next)
                && (Markers.Has(words[i - 1]) || char.IsLetter(words.Text[words.Start(i)])))
            {
                license = License(version, next, out _);
                from = i - 1;
                if (license.Length > 0 && i > 3 && words[i - 2] == Or && Number(i - 3, out version, out next)
                    && Listed(version) is { } other)
                {
                    license = other + "-only OR " + license;
                    from = i - 4;
                }

                return license.Length > 0;
            }

            if (!Backward.Has(words[i]) && !IsDigits(i)) break;
        }

        license = "";
        from = first;
        return false;
    }

    private bool Number(int word, out string version, out int next)
    {
        version = "";
        next = word + 1;
        if (word >= words.Count || IsLineNumber(word)) return false;
        var start = words.Start(word);
        var length = words.End(word) - start;
        if (length > 5) return false;
        if (words.Text[start] is 'v' or 'V' && length > 1)
        {
            start++;
            length--;
        }

        if (!char.IsDigit(words.Text[start]))
        {
            version = words.Text.Substring(start, length).ToLowerInvariant() switch { "one" => "1", "two" => "2", "three" => "3",
                _ => "" };
            return version.Length > 0;
        }

        version = words.Text.Substring(start, length).ToLowerInvariant() + Minor(next, out next);
        return true;
    }

    // ".0" after "2": the next words, with nothing but a dot between.
    private string Minor(int word, out int next)
    {
        var text = "";
        for (next = word; next < words.Count && text.Length < 8; next++)
        {
            if (words.Start(next) != words.End(next - 1) + 1 || words.Text[words.End(next - 1)] is not ('.' or '_')
                || !char.IsDigit(words.Text[words.Start(next)])) break;
            text += "." + words.Text.Substring(words.Start(next), words.End(next) - words.Start(next)).ToLowerInvariant();
        }

        return text;
    }

    private string License(string version, int next, out int end)
    {
        end = next;
        if (Listed(version) is not { } id) return "";
        if (family is not ("GPL" or "LGPL" or "AGPL" or "GFDL")) return id;
        var orLater = OrLater(next, out end, out var second) || IsLeast(next - Count(version));
        if (second is not null) return id + "-only OR " + second + "-only";
        return id + (orLater ? "-or-later" : "-only");
    }

    private string? Listed(string version)
    {
        var gnu = family is "GPL" or "LGPL" or "AGPL" or "GFDL";
        foreach (var text in new[] { version, version + ".0", version.EndsWith(".0", StringComparison.Ordinal)
            ? version.Substring(0, version.Length - 2) : "" })
        {
            if (text.Length == 0) continue;
            var id = family + "-" + text;
            if (SpdxList.Current.FindLicense(gnu ? id + "-only" : id) is { } listed) return gnu ? id : listed.Id;
        }

        return null;
    }

    private bool OrLater(int next, out int end, out string? second)
    {
        second = null;
        end = next;
        if (next > 0 && words.End(next - 1) < words.Text.Length && words.Text[words.End(next - 1)] == '+') return true;
        var i = next;
        if (i < limit && words[i] == Only)
        {
            end = i + 1;
            return false;
        }

        // "version 2 of the License, or"; "version 2 (GPLv2), or"
        for (; i < Math.Min(limit, next + PublisherReach) && words[i] != Or && words[i] != And; i++)
        {
            if (!Fillers.Has(words[i]) && !IsVersion(i) && !IsLineNumber(i) && !IsOwn(i)) return false;
        }

        if (i >= limit || words[i] != Or && words[i] != And) return false;
        var or = words[i] == Or;
        for (i++; i < Math.Min(limit, next + Reach); i++)
        {
            if (Later.Has(words[i]))
            {
                end = i + 1 < limit && Markers.Has(words[i + 1]) ? i + 2 : i + 1;
                return true;
            }

            if (or && Number(i, out var version, out var after) && Listed(version) is { } id)
            {
                second = id;
                end = after;
                return false;
            }

            if (!LaterGlue.Has(words[i]) && !IsLineNumber(i)) return false;
        }

        return false;
    }

    // "GPL (>= 2)", as the packages of R have it.
    private bool IsLeast(int version) =>
        version > 0 && Gap.Holds(words, version - 1, version, "=") && Gap.Holds(words, version - 1, version, ">");

    private bool IsVersion(int word)
    {
        var start = words.Start(word);
        var length = words.End(word) - start;
        return length < 8 && char.IsDigit(words.Text[start + length - 1]);
    }

    // The short name in parentheses behind the long one; another licence's has its own version.
    private bool IsOwn(int word) =>
        Lexicon.Current.Phrases.Longest(words, word, word + 1, out _) is { Kind: PhraseKind.Abbreviation, IsFamily: true } phrase
            && phrase.Family == family;

    // Listings put 00012 before each line.
    private bool IsLineNumber(int word) => words.End(word) - words.Start(word) >= 5 && words.Text[words.Start(word)] == '0';

    private bool IsDigits(int word) =>
        words.End(word) - words.Start(word) < 4
        && int.TryParse(words.Text.Substring(words.Start(word), words.End(word) - words.Start(word)), NumberStyles.None,
            CultureInfo.InvariantCulture, out _);
}
