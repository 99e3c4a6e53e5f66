using System;
using System.Collections.Generic;
using System.Globalization;
using LicenseGuard.Licensing.Manifest;
using LicenseGuard.Licensing.Policy;

namespace LicenseGuard.Licensing.Rules;

/// <summary>Makes the sentence of a finding in a UI culture. Every foreign string in it has passed the one door
/// (<see cref="ForeignText"/>).</summary>
public static class FindingText
{
    /// <summary>The message of a finding: the text of its key, filled with its arguments, then its reasons.</summary>
    public static string Format(Finding finding, CultureInfo culture) => throw new NotImplementedException();

    /// <summary>Reasons as running text: licence, clause, what it says, for which part, because of which declared use.</summary>
    public static string FormatReasons(IReadOnlyList<Reason> reasons, CultureInfo culture) => throw new NotImplementedException();

    /// <summary>A rule's title.</summary>
    public static string Title(string ruleId, CultureInfo culture) => throw new NotImplementedException();
}
