using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using LicenseGuard.Licensing.Catalog;
using LicenseGuard.Licensing.Manifest;
using LicenseGuard.Licensing.Policy;

namespace LicenseGuard.Licensing.Tests.Manifest;

/// <summary>Random manifests, with texts that try to break lines and fields.</summary>
internal static class RandomManifest
{
    private static readonly Gen<string> Text = Gen.Elements(
        "a", "B", "\t", "\n", "\r", "\\", "\\n", "\\u0041", "\0", "\u2028", "\ud800", "\udc00", "\U0001F600", "\u4e2d", "end",
        " ", "\ufeff", "\u0085", "")
        .ListOf().Select(parts => string.Concat(parts));

    private static readonly Gen<int> Number = Gen.Choose(0, 99999);
    private static readonly Gen<bool> Flag = Gen.Elements(true, false);

    private static readonly Gen<IReadOnlyList<string>> Texts = ListOf(Text);
    private static readonly Gen<IReadOnlyList<string>?> MaybeTexts = Gen.OneOf(Gen.Constant<IReadOnlyList<string>?>(null),
        Texts.Select(t => (IReadOnlyList<string>?)t));
    private static readonly Gen<string?> MaybeText = Gen.OneOf(Gen.Constant<string?>(null), Text.Select(t => (string?)t));

    private static readonly Gen<StatedNumber?> MaybeNumber = Gen.OneOf(
        Gen.Constant<StatedNumber?>(null),
        from value in Gen.Elements(0L, 1L, 700000000L, long.MaxValue)
        from bound in Flag
        select (StatedNumber?)new StatedNumber(value, bound));

    private static readonly Gen<Reason> Reason =
        from verdict in Any<VerdictKind>()
        from part in Any<Part>()
        from effect in Any<Effect>()
        from texts in Text.ArrayOf(6)
        select new Reason(verdict, part, texts[0], texts[1], effect, texts[2], texts[3], texts[4], texts[5]);

    private static readonly Gen<Verdict> Verdict =
        from kind in Any<VerdictKind>()
        from elected in Text
        from reasons in ListOf(Reason)
        from notes in ListOf(Reason)
        from duties in ListOf(Text.ArrayOf(4).Select(t => new Obligation(t[0], t[1], t[2], t[3])))
        select new Verdict(kind, elected, reasons, notes, duties);

    private static readonly Gen<DeclaredUse> Use =
        from purposes in Gen.Choose(1, 15)
        from acts in Gen.Choose(1, 255)
        from flags in Flag.ArrayOf(2)
        from numbers in MaybeNumber.ArrayOf(3)
        from lists in MaybeTexts.ArrayOf(4)
        from texts in MaybeText.ArrayOf(3)
        select new DeclaredUse((Purposes)purposes, (Acts)acts, flags[0], flags[1], new UseFacts
        {
            MonthlyActiveUsers = numbers[0],
            AnnualRevenue = numbers[1],
            Employees = numbers[2],
            Regions = lists[0],
            Fields = lists[1],
            CompetesWith = lists[2],
            Trains = lists[3],
            OrganizationCountry = texts[0],
            OrganizationType = texts[1],
            OutboundLicense = texts[2],
        });

    private static readonly Gen<Finding> Finding =
        from texts in Text.ArrayOf(4)
        from severity in Any<Severity>()
        from line in Number
        from column in Number
        from arguments in Texts
        from reasons in ListOf(Reason)
        from until in MaybeText
        from last in MaybeText
        select new Finding(texts[0], texts[1], severity, texts[2], new Place(texts[3], line, column), arguments, reasons, until,
            last);

    internal static readonly Arbitrary<ProjectManifest> Manifests = (
        from use in Use
        from packages in ListOf(
            from t in Text.ArrayOf(3)
            from kind in Any<VerdictKind>()
            select new ManifestPackage(t[0], t[1], t[2], kind))
        from models in ListOf(
            from t in Text.ArrayOf(4)
            from f in Flag.ArrayOf(2)
            from verdict in Verdict
            select new ManifestModel(t[0], t[1], t[2], t[3], f[0], f[1], verdict))
        from services in ListOf(
            from t in Text.ArrayOf(2)
            from excepted in Flag
            from verdict in Verdict
            select new ManifestService(t[0], t[1], excepted, verdict))
        from findings in ListOf(Finding)
        from raised in ListOf(Text.ArrayOf(2).Select(t => new RaisedRule(t[0], t[1])))
        select new ProjectManifest(use, packages, models, services, findings, raised)).ToArbitrary();

    /// <summary>The whole content as one text, with the parts in an order of their own, to compare two manifests by.</summary>
    internal static string Describe(ProjectManifest manifest) => string.Join("\n", new[]
    {
        JsonSerializer.Serialize(manifest.Use, manifest.Use.GetType()),
        Sorted(manifest.Packages), Sorted(manifest.Models), Sorted(manifest.Services), Sorted(manifest.Findings),
            Sorted(manifest.Raised),
    });

    private static string Sorted<T>(IEnumerable<T> items) =>
        string.Join("\n", items.Select(item => JsonSerializer.Serialize(item)).OrderBy(text => text, StringComparer.Ordinal));

    private static Gen<T> Any<T>()
        where T : struct, Enum => Gen.Elements(Enum.GetValues<T>());

    private static Gen<IReadOnlyList<T>> ListOf<T>(Gen<T> items) =>
        Gen.Choose(0, 3).SelectMany(count => items.ArrayOf(count)).Select(array => (IReadOnlyList<T>)array);
}
