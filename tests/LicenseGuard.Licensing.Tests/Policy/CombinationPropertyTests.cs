using System;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using LicenseGuard.Licensing.Catalog;
using LicenseGuard.Licensing.Policy;

namespace LicenseGuard.Licensing.Tests.Policy;

/// <summary>What holds for every pair of licences of the catalogue.</summary>
public class CombinationPropertyTests
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(3000);
    private static readonly LicenseCatalog Catalog = LicenseCatalog.BuiltIn;

    private static readonly string[] Ids =
    [
        .. Catalog.Licenses.Select(license => license.Id),
        "GPL-2.0-only WITH Classpath-exception-2.0", "Apache-2.0 WITH LLVM-exception", "EUPL-1.1+", "LicenseRef-Nobody-Knows",
        "Zimbra-1.3", "UNLICENSED",
    ];

    private static Gen<string> Id => Gen.Elements(Ids);

    private static Gen<string> Expression =>
        from first in Id
        from second in Id
        from third in Id
        from shape in Gen.Elements("{0}", "{0} OR {1}", "{0} AND {1}", "({0} OR {1}) AND {2}", "({0} AND {1}) OR {2}")
        select string.Format(System.Globalization.CultureInfo.InvariantCulture, shape, first, second, third);

    private static Gen<Linkage> AnyLinkage => Gen.Elements(Enum.GetValues<Linkage>());

    [Fact]
    public void A_licence_that_is_known_goes_with_itself()
    {
        foreach (var license in Catalog.Licenses)
        {
            var isClear = !license.Terms.Any(term => term.Subject is "clarify-exact-license" or "review-terms-manually");
            foreach (var linkage in Enum.GetValues<Linkage>())
            {
                Assert.Equal(
                    isClear ? CombinationKind.Yes : CombinationKind.Unknown,
                    Combination.Check(license.Id, license.Id, linkage, Catalog).Kind);
            }
        }
    }

    [Fact]
    public void Offering_one_more_licence_for_the_part_never_makes_it_worse() => Check(
        from leading in Expression
        from part in Expression
        from more in Expression
        from linkage in AnyLinkage
        select (leading, part, more, linkage),
        given => Rank(given.leading, $"({given.part}) OR ({given.more})", given.linkage)
            <= Rank(given.leading, given.part, given.linkage));

    [Fact]
    public void Offering_the_whole_under_one_more_licence_never_makes_it_worse() => Check(
        from leading in Expression
        from more in Expression
        from part in Expression
        from linkage in AnyLinkage
        select (leading, more, part, linkage),
        given => given.leading == given.part
            || Rank($"({given.leading}) OR ({given.more})", given.part, given.linkage)
                <= Rank(given.leading, given.part, given.linkage));

    [Fact]
    public void A_part_under_two_licences_is_never_better_than_under_one_of_them() => Check(
        from leading in Id
        from part in Expression
        from more in Expression
        from linkage in AnyLinkage
        select (leading, part, more, linkage),
        given => Rank(given.leading, given.part, given.linkage)
            <= Rank(given.leading, $"({given.part}) AND ({given.more})", given.linkage));

    [Fact]
    public void Any_text_gets_an_answer_of_one_line() => Check(
        from leading in Gen.OneOf(Expression, ArbMap.Default.GeneratorFor<string>().Select(text => text ?? ""))
        from part in Gen.OneOf(Expression, ArbMap.Default.GeneratorFor<string>().Select(text => text ?? ""))
        from linkage in AnyLinkage
        select (leading, part, linkage),
        given =>
        {
            var reason = Combination.Check(given.leading, given.part, given.linkage, Catalog).Reason;
            return reason.EndsWith('.') && !reason.Any(char.IsControl);
        });

    [Fact]
    public void More_choices_than_can_be_looked_through_are_unknown()
    {
        var hostile = string.Join(" AND ", Enumerable.Repeat("(MIT OR ISC)", 200));

        Assert.Equal(CombinationKind.Unknown, Combination.Check(hostile, "GPL-3.0-only", Linkage.Linked, Catalog).Kind);
        Assert.Equal(CombinationKind.Yes, Combination.Check("MIT", hostile, Linkage.Linked, Catalog).Kind);
    }

    private static int Rank(string leading, string part, Linkage linkage) =>
        Combination.Check(leading, part, linkage, Catalog).Kind switch
        {
            CombinationKind.Yes => 0,
            CombinationKind.Unknown => 1,
            _ => 2,
        };

    private static void Check<T>(Gen<T> given, Func<T, bool> holds) => Prop.ForAll(given.ToArbitrary(), holds).Check(Many);
}
