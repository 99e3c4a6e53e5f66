using System;
using System.Collections.Generic;
using LicenseGuard.Licensing.Catalog;
using LicenseGuard.Licensing.Policy;

namespace LicenseGuard.Licensing.Tests.Policy;

/// <summary>Short forms for tests: a declaration such as <c>commercial;host mau=1000 region=FR</c>, a component, a made-up
/// licence.</summary>
internal static class Declared
{
    /// <param name="declaration">A list of purposes and acts, then facts, apart by blanks.</param>
    /// <param name="tilde">What <c>~</c> in a fact stands for.</param>
    public static DeclaredUse Use(string declaration, char tilde = '~')
    {
        var properties = new Dictionary<string, string>();
        foreach (var word in declaration.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var pair = word.Split('=', 2);
            if (pair.Length == 1)
                properties["LicenseGuardUse"] = pair[0];
            else
                properties[Property(pair[0])] = pair[1].Replace('~', tilde);
        }

        var use = UseParser.Parse(properties, ProjectKind.Test, out var problems);
        Assert.Empty(problems);
        return use;
    }

    public static Component Package(string? license) => Of(ComponentKind.Package, Part.Code, license);

    public static Component Model(string? license) => Of(ComponentKind.Model, Part.Weights, license);

    public static Component Of(ComponentKind kind, Part part, string? license, params Component[] bases) =>
        new(kind, "it", [new LicensedPart(part, license)], bases, []);

    /// <summary>The component kind that has this part as its main one; an output goes with a model.</summary>
    public static Component Of(Part part, string? license) => Of(
        part switch
        {
            Part.Code => ComponentKind.Package,
            Part.Data => ComponentKind.Dataset,
            Part.Terms => ComponentKind.Service,
            _ => ComponentKind.Model,
        },
        part,
        license);

    public static License License(string id, params Term[] terms) =>
        new(id, id, "Acme AI", "community-restricted", [], "", terms, Confidence.Read);

    public static Term Term(Effect effect, string subject, string value = "", Occasion when = Occasion.Always) =>
        new(effect, subject, value.Length == 0 ? [] : value.Split(','), when, "7");

    /// <summary>The verdict on weights under a licence with these clauses.</summary>
    public static Verdict Verdict(string declaration, params Term[] terms) => Verdict(declaration, Part.Weights, terms);

    public static Verdict Verdict(string declaration, Part part, params Term[] terms) =>
        Judge.Decide(Of(part, "LicenseRef-Made-Up"), Use(declaration), CatalogOf(License("LicenseRef-Made-Up", terms)));

    public static LicenseCatalog CatalogOf(params License[] licenses) => new(licenses, [], []);

    private static string Property(string shortName) => "LicenseGuard" + shortName switch
    {
        "mau" => "MonthlyActiveUsers",
        "revenue" => "AnnualRevenue",
        "staff" => "Employees",
        "region" => "Regions",
        "seat" => "OrganizationCountry",
        "type" => "OrganizationType",
        "field" => "Fields",
        "rival" => "CompetesWith",
        "trains" => "Trains",
        "outbound" => "OutboundLicense",
        _ => throw new ArgumentException(shortName),
    };
}
