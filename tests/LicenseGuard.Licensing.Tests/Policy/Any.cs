using System;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using LicenseGuard.Licensing.Catalog;
using LicenseGuard.Licensing.Policy;

namespace LicenseGuard.Licensing.Tests.Policy;

/// <summary>A component, a use, and the catalogue that holds LicenseRef-A, LicenseRef-B and LicenseRef-C.</summary>
internal sealed record World(Component Component, DeclaredUse Use, LicenseCatalog Catalog);

/// <summary>Generators of random licences, components and uses.</summary>
internal static class Any
{
    public static Gen<Purposes> Purposes => Gen.Choose(1, 15).Select(bits => (Purposes)bits);

    public static Gen<Acts> Acts => Gen.Choose(1, 255).Select(bits => (Acts)bits);

    public static Gen<StatedNumber> Number =>
        from value in Gen.Choose(1, 3000)
        from isBound in Gen.Elements(true, false)
        select new StatedNumber(value, isBound);

    public static Gen<string> Region => Gen.Elements("US", "FR", "EU", "EEA", "NO", "GB", "RE");

    public static Gen<Component> Component =>
        from first in License
        from second in License
        from isSame in Gen.Elements(true, false)
        from kind in Gen.Elements(Enum.GetValues<ComponentKind>())
        from part in Gen.Elements(Enum.GetValues<Part>())
        from other in Gen.Elements(Enum.GetValues<Part>())
        from granted in Gen.Elements(true, false)
        select new Component(
            kind, "it", [new LicensedPart(part, first), new LicensedPart(other, isSame ? first : second)], [], [], granted);

    public static Gen<World> World =>
        from component in Component
        from purposes in Purposes
        from acts in Acts
        from facts in Facts
        from a in Terms
        from b in Terms
        from c in Terms
        from category in Gen.Elements("osi-strong-copyleft", "osi-network-copyleft", "osi-weak-copyleft", "community-restricted")
        select new World(
            component,
            new DeclaredUse(purposes, acts, false, false, facts),
            Declared.CatalogOf(
                Declared.License("LicenseRef-A", a) with { Category = category },
                Declared.License("LicenseRef-B", b),
                Declared.License("LicenseRef-C", c)));

    private static Gen<string?> License => Gen.Elements<string?>(
        "LicenseRef-A", "LicenseRef-B", "LicenseRef-C", "LicenseRef-A OR LicenseRef-B", "LicenseRef-B AND LicenseRef-C",
        "(LicenseRef-A OR LicenseRef-C) AND LicenseRef-B", "LicenseRef-Nobody-Knows OR LicenseRef-A", "UNLICENSED", "(", null);

    private static Gen<UseFacts> Facts =>
        from users in Optional(Number)
        from revenue in Optional(Number)
        from region in Gen.Elements<string?>("US", "FR", "EU", null)
        from type in Gen.Elements("company", "nonprofit", "cloud-vendor", null)
        from domain in Gen.Elements<string?>("military", "legal-advice", null)
        from rival in Gen.Elements<string?>("Acme AI", "Nobody", null)
        from trained in Gen.Elements<string?>("other-llm", "other-text-to-image", "competing", "commercial-models", null)
        from outbound in Gen.Elements<string?>("proprietary", "MIT", "GPL-2.0-only", null)
        select new UseFacts
        {
            MonthlyActiveUsers = users,
            AnnualRevenue = revenue,
            Regions = region is null ? null : [region],
            OrganizationType = type,
            Fields = domain is null ? null : [domain],
            CompetesWith = rival is null ? null : [rival],
            Trains = trained is null ? null : [trained],
            OutboundLicense = outbound,
        };

    private static Gen<Term[]> Terms =>
        from count in Gen.Choose(0, 4)
        from terms in Term.ArrayOf(count)
        select terms;

    private static Gen<Term> Term =>
        from word in Gen.Elements(Words)
        from number in Gen.Choose(0, 3000)
        from kind in Gen.Elements(Vocabulary.BuiltIn.ModelKinds.ToArray())
        from region in Region
        from when in Gen.Elements(Enum.GetValues<Occasion>())
        from onExceed in Gen.Elements(Enum.GetValues<OnExceed>())
        from needsGrant in Gen.Elements(true, false)
        from lifted in Gen.Elements("commercial-use", "distribution", "training-other-models", "monthly-active-users")
        select new Term(
            word.Effect,
            word.Subject,
            word.Effect == Effect.Limit ? [number.ToString(System.Globalization.CultureInfo.InvariantCulture)]
                : word.Subject == "training-other-models" ? [kind]
                : word.Subject is "region" or "seat" ? [region] : word.Subject == "organisation-type" ? ["cloud-vendor"] : [],
            when,
            "7",
            onExceed,
            needsGrant,
            Lifts: word.Effect == Effect.Permit ? lifted : null);

    // Copyleft and what decides by a purpose, an act or a number are drawn more often than the rest.
    private static (Effect Effect, string Subject)[] Words { get; } =
    [
        .. from effect in Enum.GetValues<Effect>()
           from subject in Vocabulary.BuiltIn.SubjectsOf(effect)
           from copy in Enumerable.Range(
               0, TermClasses.Of(effect, subject) is TermClass.Use or TermClass.Number || subject == "share-alike" ? 8 : 1)
           select (effect, subject),
    ];

    private static Gen<StatedNumber?> Optional(Gen<StatedNumber> number) =>
        Gen.OneOf(number.Select(value => (StatedNumber?)value), Gen.Constant<StatedNumber?>(null));
}
