using System;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace LicenseGuard.Licensing.Rules.Project;

/// <summary>A NuGet version: up to four numbers and prerelease labels, ordered as NuGet orders them. Build metadata is
/// ignored.</summary>
internal sealed class PackageVersion
{
    private readonly int[] _numbers = new int[4];
    private string[] _labels = [];

    private PackageVersion()
    {
    }

    internal static bool TryParse(string text, [NotNullWhen(true)] out PackageVersion? version)
    {
        version = null;
        var parsed = new PackageVersion();
        var core = text.Trim();
        var plus = core.IndexOf('+');
        if (plus >= 0) core = core.Substring(0, plus);
        var dash = core.IndexOf('-');
        if (dash >= 0)
        {
            parsed._labels = core.Substring(dash + 1).Split('.');
            core = core.Substring(0, dash);
        }

        var numbers = core.Split('.');
        if (numbers.Length > 4) return false;
        for (var i = 0; i < numbers.Length; i++)
        {
            if (!int.TryParse(numbers[i], NumberStyles.None, CultureInfo.InvariantCulture, out parsed._numbers[i])) return false;
        }

        if (Array.Exists(parsed._labels, label => !IsLabel(label))) return false;
        version = parsed;
        return true;
    }

    internal int CompareTo(PackageVersion other)
    {
        for (var i = 0; i < _numbers.Length; i++)
            if (_numbers[i] != other._numbers[i]) return _numbers[i].CompareTo(other._numbers[i]);
        // A release comes after its prereleases.
        if (_labels.Length == 0 || other._labels.Length == 0) return other._labels.Length.CompareTo(_labels.Length);
        for (var i = 0; i < _labels.Length && i < other._labels.Length; i++)
        {
            var order = CompareLabels(_labels[i], other._labels[i]);
            if (order != 0) return order;
        }

        return _labels.Length.CompareTo(other._labels.Length);
    }

    private static int CompareLabels(string a, string b)
    {
        var aIsNumber = long.TryParse(a, NumberStyles.None, CultureInfo.InvariantCulture, out var left);
        var bIsNumber = long.TryParse(b, NumberStyles.None, CultureInfo.InvariantCulture, out var right);
        if (aIsNumber && bIsNumber) return left.CompareTo(right);
        if (aIsNumber != bIsNumber) return aIsNumber ? -1 : 1;
        return string.Compare(a, b, StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsLabel(string label)
    {
        foreach (var c in label)
            if (c is not (>= '0' and <= '9' or >= 'a' and <= 'z' or >= 'A' and <= 'Z' or '-')) return false;
        return label.Length > 0;
    }
}

/// <summary>A NuGet version range such as <c>[1.2,2)</c>, <c>[1.2]</c> or <c>1.2</c> (that or newer). No floating
/// versions.</summary>
internal sealed class PackageVersionRange
{
    private PackageVersion? _from;
    private PackageVersion? _to;
    private bool _withFrom = true;
    private bool _withTo;

    private PackageVersionRange()
    {
    }

    internal static bool TryParse(string text, [NotNullWhen(true)] out PackageVersionRange? range)
    {
        range = null;
        var parsed = new PackageVersionRange();
        var inner = text.Trim();
        if (inner.Length > 1 && inner[0] is '[' or '(')
        {
            parsed._withFrom = inner[0] == '[';
            parsed._withTo = inner[inner.Length - 1] == ']';
            if (!parsed._withTo && inner[inner.Length - 1] != ')') return false;
            var bounds = inner.Substring(1, inner.Length - 2).Split(',');
            if (bounds.Length > 2 || (bounds.Length == 1 && !(parsed._withFrom && parsed._withTo))) return false;
            if (!TryBound(bounds[0], out parsed._from) || !TryBound(bounds[bounds.Length - 1], out parsed._to)) return false;
            if (parsed._from is null && parsed._to is null) return false;
        }
        else if (!PackageVersion.TryParse(inner, out parsed._from))
        {
            return false;
        }

        range = parsed;
        return true;
    }

    internal bool Contains(PackageVersion version)
    {
        var from = _from is null ? 1 : version.CompareTo(_from);
        var to = _to is null ? -1 : version.CompareTo(_to);
        return (from > 0 || (from == 0 && _withFrom)) && (to < 0 || (to == 0 && _withTo));
    }

    private static bool TryBound(string text, out PackageVersion? version)
    {
        version = null;
        return text.Trim().Length == 0 || PackageVersion.TryParse(text, out version);
    }
}
