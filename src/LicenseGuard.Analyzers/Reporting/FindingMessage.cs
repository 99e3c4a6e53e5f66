using System;
using System.Globalization;
using LicenseGuard.Licensing.Manifest;
using LicenseGuard.Licensing.Rules;

namespace LicenseGuard.Analyzers.Reporting;

/// <summary>A finding as the one argument of a diagnostic's message. The compiler formats it with its own UI culture, so that no
/// analyzer has to ask which culture is current.</summary>
internal sealed class FindingMessage(Finding finding) : IFormattable, IEquatable<FindingMessage>
{
    private readonly Finding _finding = finding;

    public string ToString(string? format, IFormatProvider? formatProvider) =>
        FindingText.Format(_finding, formatProvider as CultureInfo ?? CultureInfo.InvariantCulture);

    public override string ToString() => ToString(null, CultureInfo.InvariantCulture);

    // The compiler compares arguments to tell whether two diagnostics are the same.
    public bool Equals(FindingMessage? other) => other is not null && other.ToString() == ToString();

    public override bool Equals(object? obj) => Equals(obj as FindingMessage);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(_finding.TextKey + _finding.Component);
}
