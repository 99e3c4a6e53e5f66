using System.Collections.Generic;
using System.Linq;
using LicenseGuard.Licensing.Catalog;
using LicenseGuard.Licensing.Policy;
using LicenseGuard.Licensing.Spdx;

namespace LicenseGuard.Licensing.Rules.Project;

/// <summary>Finds and judges the licence of a package: an override with a reason ends the matter; otherwise each licence that the
/// package's evidence names is judged and the worst verdict counts (design.md §5).</summary>
internal static class PackageEvidence
{
    internal static JudgedPackage Judge(
        ResolvedPackage package, ResolvedProject project, LicenseCatalog catalog, LicenseLists lists, Overrides overrides)
    {
        var bad = new List<BadExpression>();
        var judging = new Judging(package, project, catalog, lists);
        if (overrides.Of(package) is { } item && overrides.LicenseOf(item) is { } overriding)
            return judging.Result([overriding], overriding, null, [], [], null);

        var statements = PackageStatements.Of(package, catalog, bad);
        var disagreements = new List<Disagreement>();
        var license = judging.Combine(statements, disagreements);
        var result = judging.Result(
            statements.All.Select(statement => statement.License).ToList(), license, statements.Gap, disagreements, bad,
            statements.Heard);
        return result with { Unread = result.Gap is null ? statements.Unread : null };
    }

    private sealed class Judging(
        ResolvedPackage package, ResolvedProject project, LicenseCatalog catalog, LicenseLists lists)
    {
        private readonly string _name = package.Id + "/" + package.Version;
        private readonly DeclaredUse _use = PackageUse.Of(package, project.Use);

        /// <summary>The first statement, and every other that leads to something else.</summary>
        internal LicenseExpression? Combine(PackageStatements statements, List<Disagreement> disagreements)
        {
            if (statements.All.Count == 0) return null;
            var first = statements.All[0];
            if (statements.All.Count == 1 && statements.Outranked is null) return first.License;
            var combined = first.License;
            var answer = Of(first.License);
            foreach (var other in statements.All.Skip(1))
            {
                var found = Of(other.License);
                if (!found.DiffersFrom(answer) && !found.AsksMoreThan(answer)) continue;
                combined = new AndExpression(combined, other.License);
                // Of several files all hold; an expression is to be the whole.
                if (found.DiffersFrom(answer) || first.Source.Length == 0)
                    disagreements.Add(new Disagreement(first.Source.Length == 0 ? "" : "files", first, other));
            }

            if (statements.Outranked is { } address && Of(address.License).DiffersFrom(Of(combined)))
                disagreements.Add(new Disagreement("url", new PackageStatement(combined, first.Source), address));
            return combined;
        }

        internal JudgedPackage Result(
            IReadOnlyList<LicenseExpression> licenses, LicenseExpression? license, Gap? gap,
            IReadOnlyList<Disagreement> disagreements, IReadOnlyList<BadExpression> bad, LicenseExpression? heard)
        {
            var component = Component(license);
            var verdict = Policy.Judge.Decide(component, _use, catalog);
            var hints = new List<Hint>();
            if (license is not null && Evidence.SecondHand(verdict.Elected, catalog) is { } secondHand)
            {
                verdict = Evidence.Unsure(verdict, "secondhand", secondHand, r => Evidence.IsSecondHand(r, catalog), out var hint);
                hints.Add(hint);
                gap ??= new Gap("secondhand", secondHand);
            }

            if (heard is not null)
            {
                var reasons = Policy.Judge.Decide(Component(heard), _use, catalog);
                hints.Add(new Hint("secondhand", heard.ToString(), Evidence.With(reasons, VerdictKind.Forbidden)));
            }

            if (gap is not null && verdict.Kind < VerdictKind.Unknown) verdict = verdict with { Kind = VerdictKind.Unknown };
            return new JudgedPackage(package)
            {
                Name = _name,
                Place = package.Place,
                Use = _use,
                Component = component,
                Verdict = verdict,
                Licenses = licenses,
                License = gap is null or { Variant: "secondhand" } ? component.Parts[0].License ?? "" : "",
                Gap = gap,
                Hints = hints,
                BadExpressions = bad,
                Disagreements = disagreements,
            };
        }

        private Component Component(LicenseExpression? license)
        {
            var code = new LicensedPart(Part.Code, license is null ? null : lists.Choices(license).ToString());
            return new Component(ComponentKind.Package, _name, [code], [], []);
        }

        private Answer Of(LicenseExpression license)
        {
            var component = Component(license);
            var verdict = Policy.Judge.Decide(component, _use, catalog);
            return new Answer(
                verdict.Kind, Compatibility.Conflicts(component, verdict.Elected, _use, catalog).Count > 0,
                [.. verdict.Obligations.Select(asked => asked.Subject + " " + asked.Value)]);
        }
    }

    /// <summary>What a licence comes to for the declared use: the verdict, whether it stands against the project's own licence, and what
    /// it asks.</summary>
    private sealed record Answer(VerdictKind Kind, bool Conflicts, HashSet<string> Asks)
    {
        internal bool DiffersFrom(Answer other) => Kind != other.Kind || Conflicts != other.Conflicts;

        internal bool AsksMoreThan(Answer other) => !Asks.IsSubsetOf(other.Asks);
    }
}
