using System;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using LicenseGuard.Licensing.Catalog;
using LicenseGuard.Licensing.Policy;

namespace LicenseGuard.Licensing.Tests.Policy;

/// <summary>The properties of the judge over the licences of the catalogue, each with random uses and facts.</summary>
public class CatalogPropertyTests
{
    private static readonly LicenseCatalog Catalog = LicenseCatalog.BuiltIn;
    private static readonly string[] Ids = Catalog.Licenses.Select(license => license.Id).ToArray();
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(5000);

    // Below, at and above the limits that licences have.
    private static readonly long[] Numbers =
        [0, 1, 99, 100, 1_000_000, 1_000_001, 20_000_000, 100_000_001, 300_000_001, 700_000_000, 700_000_001, 2_000_000_000];

    private static Gen<Subject> Subjects =>
        from part in Gen.Elements(Enum.GetValues<Part>())
        from first in Gen.Elements(Ids)
        from second in Gen.Elements(Ids)
        from purposes in Any.Purposes
        from acts in Any.Acts
        from facts in Any.Facts
        from users in Gen.Elements(Numbers)
        from revenue in Gen.Elements(Numbers)
        let stated = facts with
        {
            MonthlyActiveUsers = new StatedNumber(users, false), AnnualRevenue = new StatedNumber(revenue, false),
        }
        select new Subject(part, first, second, new DeclaredUse(purposes, acts, false, false, stated));

    [Fact]
    public void Adding_a_purpose_or_an_act_never_loosens_a_verdict() => Check(
        from subject in Subjects
        from purposes in Any.Purposes
        from acts in Any.Acts
        select (subject, purposes, acts),
        given =>
        {
            var use = given.subject.Use;
            var more = use with { Purposes = use.Purposes | given.purposes, Acts = use.Acts | given.acts };
            return given.subject.Kind(given.subject.First, use) <= given.subject.Kind(given.subject.First, more);
        });

    [Fact]
    public void Raising_a_number_never_loosens_a_verdict() => Check(
        from subject in Subjects
        from more in Gen.Elements(Numbers)
        select (subject, more),
        given =>
        {
            var facts = given.subject.Use.Facts;
            return AtMost(facts with { MonthlyActiveUsers = More(facts.MonthlyActiveUsers!.Value) })
                && AtMost(facts with { AnnualRevenue = More(facts.AnnualRevenue!.Value) });

            StatedNumber More(StatedNumber number) => number with { Value = number.Value + given.more };

            bool AtMost(UseFacts raised) => given.subject.Kind(given.subject.First, given.subject.Use)
                <= given.subject.Kind(given.subject.First, given.subject.Use with { Facts = raised });
        });

    [Fact]
    public void OR_is_as_strict_as_its_best_branch_and_AND_at_least_as_its_worst() => Check(
        Subjects,
        subject =>
        {
            var (a, b) = (subject.Rank(subject.First), subject.Rank(subject.Second));
            return subject.Rank(subject.First + " OR " + subject.Second) == Math.Min(a, b)
                && subject.Rank(subject.First + " AND " + subject.Second) >= Math.Max(a, b);
        });

    [Fact]
    public void Adding_a_base_never_loosens_a_verdict_whatever_the_relation() => Check(
        from subject in Subjects
        from relation in Gen.Elements(Enum.GetValues<Relation>())
        select (subject, relation),
        given =>
        {
            var own = Declared.Of(given.subject.Part, given.subject.First);
            var origin = Declared.Of(given.subject.Part, given.subject.Second) with { Name = "base", Relation = given.relation };
            var with = Judge.Decide(own with { Bases = [origin] }, given.subject.Use, Catalog);
            return with.Kind >= Judge.Decide(own, given.subject.Use, Catalog).Kind;
        });

    [Fact]
    public void What_only_taught_a_model_never_weighs_more_than_what_it_is_made_of() => Check(
        from subject in Subjects
        from relation in Gen.Elements(Relation.FineTune, Relation.Merge, Relation.Adapter)
        select (subject, relation),
        given =>
        {
            // Once the project trains too, nothing of the base's clauses on training sets the two apart.
            var use = given.subject.Use with { Acts = given.subject.Use.Acts | Acts.Train };
            use = use with { Facts = use.Facts with { Trains = null } };
            VerdictKind Of(Relation relation) => Judge.Decide(
                Declared.Of(ComponentKind.Model, Part.Weights, "MIT",
                    Declared.Of(given.subject.Part, given.subject.First) with { Name = "base", Relation = relation }),
                use, Catalog).Kind;
            return Of(Relation.Distill) <= Of(given.relation);
        });

    private static void Check<T>(Gen<T> given, Func<T, bool> holds) => Prop.ForAll(given.ToArbitrary(), holds).Check(Many);

    private sealed record Subject(Part Part, string First, string Second, DeclaredUse Use)
    {
        public VerdictKind Kind(string license, DeclaredUse use) => Judge.Decide(Declared.Of(Part, license), use, Catalog).Kind;

        /// <summary>The verdict; what cannot be combined with the project's own licence counts like a forbidden one.</summary>
        public int Rank(string license)
        {
            var component = Declared.Of(Part, license);
            var verdict = Judge.Decide(component, Use, Catalog);
            return Compatibility.Conflicts(component, verdict.Elected, Use, Catalog).Count > 0
                ? (int)VerdictKind.Forbidden
                : (int)verdict.Kind;
        }
    }
}
