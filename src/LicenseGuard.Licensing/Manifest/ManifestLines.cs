using System;
using System.Globalization;

namespace LicenseGuard.Licensing.Manifest;

/// <summary>Walks over the lines of a manifest and reads their fields. The first thing that is wrong becomes
/// <see cref="Problem"/> and ends the walk.</summary>
internal sealed class ManifestLines(string text, int start, int end)
{
    private int _lineEnd;
    private int _next = start;
    private int _field;
    private int _number = 1;

    /// <summary>Line and what was expected; null while all is well.</summary>
    internal string? Problem { get; private set; }

    /// <summary>The first field of the line; empty at the end.</summary>
    internal string Kind { get; private set; } = "";

    /// <summary>The line has fields that were not read yet.</summary>
    internal bool HasMore => Problem is null && _field <= _lineEnd;

    /// <summary>Goes to the next line; <see cref="Kind"/> is then empty when there is none. Every field of the line before must
    /// have been read.</summary>
    internal void Next()
    {
        if (Kind.Length > 0 && HasMore) Fail("the end of the line");
        if (Problem is null) _number++;
        if (Problem is not null || _next >= end)
        {
            Kind = "";
            return;
        }

        _field = _next;
        _lineEnd = text.IndexOf('\n', _next, end - _next);
        if (_lineEnd < 0) _lineEnd = end;
        _next = _lineEnd + 1;
        Kind = Read();
        if (Kind.Length == 0) Fail("a keyword");
    }

    /// <summary>The next field of the line; empty, with a problem, when there is none.</summary>
    internal string Read()
    {
        if (!HasMore) return Fail("another field");
        var stop = text.IndexOf('\t', _field, _lineEnd - _field);
        if (stop < 0) stop = _lineEnd;
        var field = ManifestFormat.Unescape(text, _field, stop);
        _field = stop + 1;
        return field ?? Fail("\\\\ or \\u with four hex digits");
    }

    internal bool ReadFlag()
    {
        var field = Read();
        if (field is not ("0" or "1")) Fail("0 or 1");
        return field == "1";
    }

    internal long ReadNumber(long largest)
    {
        var valid = long.TryParse(Read(), NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        if (!valid || number > largest) Fail("a number up to " + largest.ToString(CultureInfo.InvariantCulture));
        return number;
    }

    /// <summary>The index of the next field among the names.</summary>
    internal int ReadName(string[] names)
    {
        var index = Array.IndexOf(names, Read());
        if (index >= 0) return index;
        Fail(string.Join(" or ", names));
        return 0;
    }

    internal string Fail(string expected)
    {
        Problem ??= "line " + _number.ToString(CultureInfo.InvariantCulture) + ": expected " + expected;
        return "";
    }
}
