using System;
using System.Globalization;
using LicenseGuard.Licensing.Rules;
using Microsoft.CodeAnalysis;

namespace LicenseGuard.Analyzers.Reporting;

/// <summary>A rule's title from the texts of Licensing, in the culture that the compiler asks for.</summary>
internal sealed class RuleTitle(string ruleId) : LocalizableString
{
    private readonly string _ruleId = ruleId;

    protected override string GetText(IFormatProvider? formatProvider) =>
        FindingText.Title(_ruleId, formatProvider as CultureInfo ?? CultureInfo.InvariantCulture);

    protected override int GetHash() => StringComparer.Ordinal.GetHashCode(_ruleId);

    protected override bool AreEqual(object? other) => other is RuleTitle title && title._ruleId == _ruleId;
}
