using System;
using System.Collections.Generic;
using LicenseGuard.Licensing.Spdx;

namespace LicenseGuard.Licensing.Policy;

/// <summary>Reads the optional facts of a project: numbers, regions, organisation, fields, competition, outbound licence.
/// A value that is not understood becomes a problem and counts as not stated.</summary>
internal static class FactReader
{
    private const string NumberForm = "a whole number (digits, _ allowed) or a bound such as <1000000";
    private const string RegionForm = "ISO 3166-1 alpha-2 codes, EU, EEA or none";
    private const string CountryForm = "an ISO 3166-1 alpha-2 code";
    private const string LicenseForm = "an SPDX license expression or proprietary";

    private static readonly char[] NameSeparators = [';', ',', '\r', '\n'];

    public static UseFacts Read(IReadOnlyDictionary<string, string> properties, Acts acts, List<UseProblem> problems) => new()
    {
        MonthlyActiveUsers = Number(properties, UseWords.MonthlyActiveUsers, problems),
        AnnualRevenue = Number(properties, UseWords.AnnualRevenue, problems),
        Employees = Number(properties, UseWords.Employees, problems),
        Regions = RegionCodes(properties, problems),
        OrganizationCountry = Country(properties, problems),
        OrganizationType = OrganizationType(properties, problems),
        Fields = Listed(properties, UseWords.Fields, UseWords.FieldWords, allowNone: true, problems),
        CompetesWith = Names(properties, UseWords.CompetesWith),
        Trains = Listed(properties, UseWords.Trains, UseWords.TrainedKinds, allowNone: false, problems),
        OutboundLicense = Outbound(properties, acts, problems),
    };

    /// <summary>Reads digits with <c>_</c> between them, with a leading <c>&lt;</c> for a bound. False for anything else, for a
    /// number above <see cref="long.MaxValue"/>, and for <c>&lt;0</c>, which nothing satisfies.</summary>
    internal static bool TryNumber(string text, out StatedNumber number)
    {
        number = default;
        var isBound = text.StartsWith("<", StringComparison.Ordinal);
        var digits = isBound ? text.Substring(1).TrimStart() : text;
        if (digits.Length == 0 || digits[0] == '_' || digits[digits.Length - 1] == '_')
            return false;

        long value = 0;
        foreach (var c in digits)
        {
            if (c == '_')
                continue;
            if (c is < '0' or > '9')
                return false;
            var digit = c - '0';
            if (value > (long.MaxValue - digit) / 10)
                return false;
            value = value * 10 + digit;
        }

        number = new StatedNumber(value, isBound);
        return !isBound || value > 0;
    }

    private static StatedNumber? Number(
        IReadOnlyDictionary<string, string> properties, string property, List<UseProblem> problems)
    {
        var text = UseParser.Text(properties, property);
        if (text.Length == 0)
            return null;
        if (TryNumber(text, out var number))
            return number;

        // 1,000,000 is meant clearly enough to name it, but 1.000 is not.
        var plain = text.Replace(",", "").Replace(" ", "");
        problems.Add(new UseProblem(property, text, NumberForm, TryNumber(plain, out _) ? plain : null));
        return null;
    }

    private static List<string>? RegionCodes(IReadOnlyDictionary<string, string> properties, List<UseProblem> problems)
    {
        var words = UseParser.Words(properties, UseWords.Regions);
        List<string> codes = [];
        var none = false;
        foreach (var word in words)
        {
            var code = word.ToUpperInvariant();
            if (Regions.IsKnown(code))
                AddOnce(codes, code);
            else if (IsNone(word))
                none = true;
            else
                problems.Add(new UseProblem(UseWords.Regions, word, RegionForm, Regions.Meant(code)));
        }

        return Result(codes, none, UseWords.Regions, RegionForm, problems);
    }

    private static string? Country(IReadOnlyDictionary<string, string> properties, List<UseProblem> problems)
    {
        var text = UseParser.Text(properties, UseWords.OrganizationCountry);
        if (text.Length == 0)
            return null;
        var code = text.ToUpperInvariant();
        if (Regions.IsCountry(code))
            return code;
        var meant = Regions.Meant(code);
        problems.Add(new UseProblem(UseWords.OrganizationCountry, text, CountryForm, meant == "EU" ? null : meant));
        return null;
    }

    private static string? OrganizationType(IReadOnlyDictionary<string, string> properties, List<UseProblem> problems)
    {
        var text = UseParser.Text(properties, UseWords.OrganizationType);
        return text.Length == 0 ? null : Accept(UseWords.OrganizationType, text, UseWords.OrganizationTypes, problems);
    }

    private static List<string>? Listed(
        IReadOnlyDictionary<string, string> properties, string property, IReadOnlyList<string> accepted, bool allowNone,
        List<UseProblem> problems)
    {
        List<string> values = [];
        var none = false;
        foreach (var word in UseParser.Words(properties, property))
        {
            if (allowNone && IsNone(word))
                none = true;
            else if (Accept(property, word, accepted, problems) is { } value)
                AddOnce(values, value);
        }

        return Result(values, none, property, string.Join(", ", accepted), problems);
    }

    private static List<string>? Result(
        List<string> values, bool none, string property, string expected, List<UseProblem> problems)
    {
        // "none" beside a value contradicts it: the value counts, since it is the stricter statement.
        if (none && values.Count > 0)
            problems.Add(new UseProblem(property, UseWords.None, expected, null));
        return values.Count > 0 || none ? values : null;
    }

    // Names of stewards hold blanks ("Stability AI"), so blanks do not separate them.
    private static List<string>? Names(IReadOnlyDictionary<string, string> properties, string property)
    {
        List<string> names = [];
        var none = false;
        foreach (var part in UseParser.Text(properties, property).Split(NameSeparators, StringSplitOptions.RemoveEmptyEntries))
        {
            var name = part.Trim();
            if (IsNone(name))
                none = true;
            else if (name.Length > 0)
                AddOnce(names, name);
        }

        return names.Count > 0 || none ? names : null;
    }

    private static string? Outbound(IReadOnlyDictionary<string, string> properties, Acts acts, List<UseProblem> problems)
    {
        var reachesOthers = (acts & (UseWords.PassOn | UseWords.Serve)) != 0;
        var unstated = reachesOthers ? UseWords.Proprietary : null;
        var text = UseParser.Text(properties, UseWords.OutboundLicense);
        if (text.Length == 0)
        {
            // NuGet itself checks PackageLicenseExpression when it packs; here a bad one is as good as none.
            var package = UseParser.Text(properties, UseWords.PackageLicenseExpression);
            return package.Length > 0 && ExpressionParser.TryParse(package, out _, out _) ? package : unstated;
        }

        if (string.Equals(text, UseWords.Proprietary, StringComparison.OrdinalIgnoreCase))
            return UseWords.Proprietary;
        if (ExpressionParser.TryParse(text, out _, out var error))
            return text;
        var nearest = UseWords.Nearest(text, [UseWords.Proprietary]) ?? error.Nearest;
        problems.Add(new UseProblem(UseWords.OutboundLicense, text, LicenseForm, nearest));
        return unstated;
    }

    private static string? Accept(string property, string word, IReadOnlyList<string> accepted, List<UseProblem> problems)
    {
        foreach (var value in accepted)
        {
            if (string.Equals(value, word, StringComparison.OrdinalIgnoreCase))
                return value;
        }

        problems.Add(new UseProblem(property, word, string.Join(", ", accepted), UseWords.Nearest(word, accepted)));
        return null;
    }

    private static bool IsNone(string word) => string.Equals(word, UseWords.None, StringComparison.OrdinalIgnoreCase);

    private static void AddOnce(List<string> values, string value)
    {
        if (!values.Contains(value))
            values.Add(value);
    }
}
