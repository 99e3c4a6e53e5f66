using System;
using System.Collections.Generic;
using System.Linq;
using LicenseGuard.Licensing.Policy;

namespace LicenseGuard.Cli;

/// <summary>Reads <c>--use</c> and <c>--facts</c> as the LicenseGuard properties they stand for.</summary>
internal static class UseArguments
{
    private static readonly Dictionary<string, string> Properties = new(StringComparer.OrdinalIgnoreCase)
    {
        ["mau"] = "LicenseGuardMonthlyActiveUsers",
        ["revenue"] = "LicenseGuardAnnualRevenue",
        ["employees"] = "LicenseGuardEmployees",
        ["region"] = "LicenseGuardRegions",
        ["seat"] = "LicenseGuardOrganizationCountry",
        ["org"] = "LicenseGuardOrganizationType",
        ["field"] = "LicenseGuardFields",
        ["competes"] = "LicenseGuardCompetesWith",
        ["trains"] = "LicenseGuardTrains",
        ["outbound"] = "LicenseGuardOutboundLicense",
    };

    /// <summary>The declared use.</summary>
    /// <param name="use">Purposes and acts; blank: the strict default.</param>
    /// <param name="facts"><c>name=value</c>, separated by <c>;</c>; values of a list by <c>,</c>.</param>
    /// <exception cref="WrongCall">A word or a number is not understood.</exception>
    public static DeclaredUse Read(string use, string facts)
    {
        var properties = new Dictionary<string, string>(StringComparer.Ordinal) { ["LicenseGuardUse"] = use };
        foreach (var fact in facts.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var at = fact.IndexOf('=');
            var name = (at < 0 ? fact : fact[..at]).Trim();
            if (at < 0 || !Properties.TryGetValue(name, out var property))
                throw new WrongCall($"--facts: '{fact}' is not understood; expected name=value with {string.Join(", ", Properties.Keys)}.");
            var value = fact[(at + 1)..].Trim();
            properties[property] = properties.TryGetValue(property, out var before) ? before + "," + value : value;
        }

        // Nothing is passed on unless the use says so: of the kinds of project a test assumes least.
        var declared = UseParser.Parse(properties, ProjectKind.Test, out var problems);
        if (problems.Count > 0)
        {
            var problem = problems[0];
            var name = Properties.FirstOrDefault(pair => pair.Value == problem.Property).Key ?? "--use";
            throw new WrongCall($"{name}: '{problem.Found}' is not understood; accepted: {problem.Expected}.");
        }

        return declared;
    }
}
