using System;

namespace LicenseGuard.Licensing.Spdx;

/// <summary>An SPDX id taken apart into the licence and its version, so that "or any later version" can be followed:
/// <c>GPL-2.0-or-later</c> is version 2.0 of <c>GPL</c> and all after it. By the ids alone; their texts are not compared.</summary>
internal readonly struct LicenseVersion
{
    private readonly string family;
    private readonly Version version;
    private readonly bool orLater;

    private LicenseVersion(string family, Version version, bool orLater)
    {
        this.family = family;
        this.version = version;
        this.orLater = orLater;
    }

    /// <summary>Takes a leaf's id apart. The first number of the id is the version; an id without one is its own family.</summary>
    public static LicenseVersion Of(LicenseLeaf leaf)
    {
        var id = leaf.Id;
        var orLater = leaf.OrLater;
        if (EndsWith(id, "-or-later"))
            (id, orLater) = (id.Substring(0, id.Length - "-or-later".Length), true);
        else if (EndsWith(id, "-only"))
            id = id.Substring(0, id.Length - "-only".Length);

        var start = 0;
        while (start < id.Length && !(IsDigit(id[start]) && start > 0 && id[start - 1] == '-'))
            start++;
        var end = start;
        while (end < id.Length && (IsDigit(id[end]) || id[end] == '.'))
            end++;
        var number = id.Substring(start, end - start);
        if (id.StartsWith("LicenseRef-", StringComparison.OrdinalIgnoreCase) || !TryParse(number, out var version))
            return new LicenseVersion(id, new Version(0, 0), false);
        return new LicenseVersion(id.Substring(0, start) + "#" + id.Substring(end), version, orLater);
    }

    /// <summary>Some version is covered by both.</summary>
    public bool Meets(LicenseVersion other)
    {
        if (!string.Equals(family, other.family, StringComparison.OrdinalIgnoreCase))
            return false;
        var order = version.CompareTo(other.version);
        return order == 0 || (order < 0 ? orLater : other.orLater);
    }

    private static bool TryParse(string number, out Version version)
    {
        var text = number.IndexOf('.') < 0 && number.Length > 0 ? number + ".0" : number;
        if (Version.TryParse(text, out var parsed))
        {
            version = parsed;
            return true;
        }

        version = new Version(0, 0);
        return false;
    }

    private static bool EndsWith(string text, string end) => text.EndsWith(end, StringComparison.OrdinalIgnoreCase);

    private static bool IsDigit(char c) => c is >= '0' and <= '9';
}
