using System;
using System.Collections.Generic;
using System.Linq;
using LicenseGuard.Licensing.Catalog;
using LicenseGuard.Licensing.Policy;
using LicenseGuard.Licensing.Spdx;

namespace LicenseGuard.Cli;

/// <summary>What a user asks about: a licence, or a model with the licences of its parts and bases.</summary>
/// <param name="Name">The licence expression in normal form, or the family's name.</param>
/// <param name="Part">The part that is judged.</param>
/// <param name="Component">What the judge looks at.</param>
/// <param name="Confidence">How sure the catalogue is of it.</param>
internal sealed record Subject(string Name, Part Part, Component Component, Confidence Confidence)
{
    /// <summary>Finds a subject: licence id or alias, name of a family, licence expression, model id, or a model's name as people
    /// write it.</summary>
    /// <exception cref="WrongCall">Nothing fits.</exception>
    public static Subject Find(string text, Part? part, LicenseCatalog catalog)
    {
        var name = text.Trim();
        if (catalog.FindLicense(name) is { } license)
            return Of(license, part);
        if (catalog.FindFamily(name) is { } family)
            return Of(family, part, catalog);
        if (catalog.TryParseExpression(name, out var expression, out var error))
            return Of(expression, part);
        if (Match(name, catalog) is { } matched)
            return Of(matched, part, catalog);

        // Several families under one licence give one answer; under several licences the question is not clear.
        var meant = NameSearch.Find(name, catalog);
        if (meant.Count > 0 && meant.Select(family => LicenseOf(family, part ?? DefaultPart(family))).Distinct().Count() == 1)
            return Of(meant[0], part, catalog);
        if (meant.Count > 0)
        {
            var names = string.Join(", ", meant.Take(5).Select(family => family.Name)) + (meant.Count > 5 ? " or others" : "");
            throw new WrongCall($"'{name}' may be {names}: which?");
        }

        throw new WrongCall(
            $"'{name}' is neither a licence nor a model of the catalogue"
            + (error.Nearest is null ? "." : $". Did you mean '{error.Nearest}'?"));
    }

    /// <summary>The family of a model id, or of a name in words ("Meta Llama 2 13B Chat").</summary>
    public static ModelFamily? Match(string name, LicenseCatalog catalog)
    {
        if (catalog.MatchModel(name) is { } family)
            return family;
        // People put the maker first and blanks where ids have dashes.
        var words = name.Split([' ', '_'], StringSplitOptions.RemoveEmptyEntries);
        for (var first = 0; first < words.Length && words.Length > 1; first++)
        {
            if (catalog.MatchModel(string.Join('-', words.Skip(first))) is { } found)
                return found;
        }

        return null;
    }

    private static Subject Of(License license, Part? part)
    {
        var judged = part
            ?? (license.Category == "proprietary-terms" ? Part.Terms
                : license.Id.StartsWith("LicenseRef-", StringComparison.Ordinal) ? Part.Weights
                : Part.Code);
        return new Subject(license.Id, judged, Single(license.Id, judged), license.Confidence);
    }

    private static Subject Of(LicenseExpression expression, Part? part)
    {
        var text = expression.ToString();
        return new Subject(text, part ?? Part.Code, Single(text, part ?? Part.Code), Confidence.Read);
    }

    private static Subject Of(ModelFamily family, Part? part, LicenseCatalog catalog)
    {
        var judged = part ?? DefaultPart(family);
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { family.Name };
        var component = Build(family, judged, seen, catalog);
        return new Subject(family.Name, judged, component, family.Confidence);
    }

    private static Component Build(ModelFamily family, Part part, HashSet<string> seen, LicenseCatalog catalog)
    {
        var license = LicenseOf(family, part);
        var bases = new List<Component>();
        foreach (var name in family.BasedOn)
        {
            // The code and the data of a model are its maker's own; weights and outputs carry on what the base asks.
            if (part is not (Part.Code or Part.Data) && seen.Add(name) && catalog.FindFamily(name) is { } found)
                bases.Add(Build(found, part, seen, catalog));
        }

        var kind = family.IsService ? ComponentKind.Service : ComponentKind.Model;
        return new Component(kind, family.Name, [new LicensedPart(part, license)], bases, family.NotScopes);
    }

    private static Part DefaultPart(ModelFamily family) => family.IsService ? Part.Terms : Part.Weights;

    private static string? LicenseOf(ModelFamily family, Part part) => part switch
    {
        Part.Code => family.Code,
        Part.Data => family.Data,
        // Where no licence speaks of outputs, to make them is a use of the weights: for the purposes that these permit.
        Part.Output => family.Output ?? (family.IsService ? family.Terms : family.Weights),
        Part.Terms => family.Terms,
        // A hosted model's weights are with its maker.
        _ => family.IsService ? "LicenseRef-Proprietary-Unreleased" : family.Weights,
    };

    private static Component Single(string license, Part part)
    {
        var kind = part switch
        {
            Part.Code => ComponentKind.Package,
            Part.Data => ComponentKind.Dataset,
            Part.Terms => ComponentKind.Service,
            _ => ComponentKind.Model,
        };
        return new Component(kind, license, [new LicensedPart(part, license)], [], []);
    }
}
