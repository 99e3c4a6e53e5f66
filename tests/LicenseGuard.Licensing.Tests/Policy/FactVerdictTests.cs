using System.Linq;
using LicenseGuard.Licensing.Catalog;
using LicenseGuard.Licensing.Policy;
using static LicenseGuard.Licensing.Tests.Policy.Declared;

namespace LicenseGuard.Licensing.Tests.Policy;

/// <summary>What clauses about numbers, regions, organisations and competition do, on made-up licences of "Acme AI".</summary>
public class FactVerdictTests
{
    private const string Mau = "LicenseGuardMonthlyActiveUsers";

    [Theory]
    [InlineData("monthly-active-users", "1000", "mau=1000", VerdictKind.Permitted)]
    [InlineData("monthly-active-users", "1000", "mau=1001", VerdictKind.Forbidden)]
    [InlineData("monthly-active-users", "1000", "mau=<1001", VerdictKind.Permitted)]
    [InlineData("monthly-active-users", "1000", "revenue=5", VerdictKind.Conditional)]
    [InlineData("daily-active-users", "1000", "mau=1000", VerdictKind.Permitted)]
    [InlineData("daily-active-users", "1000", "mau=1001", VerdictKind.Conditional)]
    [InlineData("annual-revenue-usd", "1000000", "revenue=<1000000", VerdictKind.Permitted)]
    [InlineData("annual-revenue-usd", "1000000", "revenue=1000001", VerdictKind.Forbidden)]
    [InlineData("monthly-revenue-usd", "1000", "revenue=1000", VerdictKind.Permitted)]
    [InlineData("monthly-revenue-usd", "1000", "revenue=12000", VerdictKind.Conditional)]
    [InlineData("monthly-revenue-usd", "1000", "revenue=12001", VerdictKind.Forbidden)]
    [InlineData("annual-revenue-cny", "1000", "revenue=100", VerdictKind.Permitted)]
    [InlineData("annual-revenue-cny", "1000", "revenue=500", VerdictKind.Conditional)]
    [InlineData("annual-revenue-cny", "1000", "revenue=1001", VerdictKind.Forbidden)]
    [InlineData("employees", "100", "staff=100", VerdictKind.Permitted)]
    [InlineData("employees", "100", "staff=101", VerdictKind.Forbidden)]
    [InlineData("employees", "many", "staff=1", VerdictKind.Unknown)]
    public void A_number_is_compared_with_its_limit(string subject, string limit, string fact, VerdictKind expected) =>
        Assert.Equal(expected, Verdict("commercial;internal " + fact, Term(Effect.Limit, subject, limit)).Kind);

    [Fact]
    public void An_unstated_number_names_the_property_and_a_stated_one_itself()
    {
        var term = Term(Effect.Limit, "monthly-active-users", "1000");

        Assert.Equal(Mau, Assert.Single(Verdict("commercial;host", term).Reasons).Because);
        var over = Assert.Single(Verdict("commercial;host mau=<5000", term).Reasons);
        Assert.Equal((Mau + "=<5000", "1000"), (over.Because, over.Value));
    }

    [Theory]
    [InlineData(OnExceed.Ends, VerdictKind.Forbidden)]
    [InlineData(OnExceed.NeedsGrant, VerdictKind.Permitted)]
    [InlineData(OnExceed.PaidPlan, VerdictKind.Permitted)]
    public void A_recorded_grant_lifts_a_limit_that_a_grant_can_lift(OnExceed onExceed, VerdictKind expected)
    {
        var catalog = CatalogOf(License("LicenseRef-A", Term(Effect.Limit, "employees", "5") with { OnExceed = onExceed }));
        var use = Use("commercial;internal staff=6");

        Assert.Equal(VerdictKind.Forbidden, Judge.Decide(Model("LicenseRef-A"), use, catalog).Kind);
        Assert.Equal(expected, Judge.Decide(Model("LicenseRef-A") with { GrantRecorded = true }, use, catalog).Kind);
    }

    [Theory]
    [InlineData("mau=1001", 1, 0)]
    [InlineData("mau=1000", 0, 0)]
    [InlineData("", 0, 1)]
    public void A_display_duty_above_a_number_is_an_obligation_never_a_ban(string fact, int obligations, int notes)
    {
        var verdict = Verdict(
            "commercial;host " + fact,
            Term(Effect.Require, "built-with-display", "Acme One", Occasion.Host),
            Term(Effect.Limit, "monthly-active-users", "1000") with { OnExceed = OnExceed.DisplayDuty });

        Assert.Equal((VerdictKind.Permitted, notes), (verdict.Kind, verdict.Notes.Count));
        Assert.Equal(obligations, verdict.Obligations.Count(obligation => obligation.Value == "Acme One"));
    }

    [Theory]
    [InlineData("EU", "region=FR", "LicenseGuardRegions=FR")]
    [InlineData("EU", "region=EU", "LicenseGuardRegions=EU")]
    [InlineData("EU", "region=EEA", "LicenseGuardRegions=EEA")]
    [InlineData("EU", "region=RE", "LicenseGuardRegions=RE")]
    [InlineData("FR", "region=US;EU", "LicenseGuardRegions=EU")]
    [InlineData("EEA", "region=NO", "LicenseGuardRegions=NO")]
    [InlineData("EU", "region=NO;GB;CH;US", null)]
    [InlineData("EU", "region=none", null)]
    [InlineData("EU", "region=US seat=DE", "LicenseGuardOrganizationCountry=DE")]
    [InlineData("KR,GB", "region=GB", "LicenseGuardRegions=GB")]
    public void A_region_is_forbidden_when_it_is_declared_and_hit(string excluded, string fact, string? because)
    {
        var verdict = Verdict("commercial;host " + fact, Term(Effect.Exclude, "region", excluded));

        Assert.Equal(because, verdict.Reasons.SingleOrDefault()?.Because);
        Assert.Equal(because is null ? VerdictKind.Permitted : VerdictKind.Forbidden, verdict.Kind);
        Assert.Empty(verdict.Notes);
    }

    [Theory]
    [InlineData("region=EU seat=US", null)]
    [InlineData("region=none seat=FR", "LicenseGuardOrganizationCountry=FR")]
    [InlineData("region=FR", "LicenseGuardRegions=FR")]
    public void A_seat_counts_before_the_regions_that_are_served(string fact, string? because)
    {
        var verdict = Verdict("commercial;host " + fact, Term(Effect.Exclude, "seat", "EU"));

        Assert.Equal(because, verdict.Reasons.SingleOrDefault()?.Because);
        Assert.Equal(because is null ? VerdictKind.Permitted : VerdictKind.Forbidden, verdict.Kind);
    }

    [Theory]
    [InlineData(Effect.Exclude, "region", "EU", "LicenseGuardRegions")]
    [InlineData(Effect.Exclude, "seat", "EU", "LicenseGuardOrganizationCountry")]
    [InlineData(Effect.Exclude, "organisation-type", "cloud-vendor", "LicenseGuardOrganizationType")]
    [InlineData(Effect.Forbid, "competing-service", "", "LicenseGuardCompetesWith")]
    public void A_circumstance_that_is_not_declared_is_a_note(Effect effect, string subject, string value, string property)
    {
        var verdict = Verdict("commercial;host", Term(effect, subject, value));

        Assert.Equal(VerdictKind.Permitted, verdict.Kind);
        Assert.Equal(property, Assert.Single(verdict.Notes).Because);
    }

    [Fact]
    public void A_list_of_regions_that_is_kept_elsewhere_stays_a_note()
    {
        var verdict = Verdict("commercial;host region=US", Term(Effect.Exclude, "region", "unsupported-countries"));

        Assert.Equal((VerdictKind.Permitted, 1), (verdict.Kind, verdict.Notes.Count));
    }

    [Theory]
    [InlineData("type=cloud-vendor", VerdictKind.Forbidden)]
    [InlineData("type=academic", VerdictKind.Permitted)]
    public void An_organisation_is_forbidden_when_its_type_is_left_out(string fact, VerdictKind expected) => Assert.Equal(
        expected,
        Verdict("commercial;host " + fact, Term(Effect.Exclude, "organisation-type", "software-or-cloud-service-provider")).Kind);

    [Theory]
    [InlineData("rival=acme-ai", VerdictKind.Forbidden)]
    [InlineData("rival=ACME", VerdictKind.Forbidden)]
    [InlineData("rival=Acmeville;none", VerdictKind.Permitted)]
    [InlineData("rival=OpenAI", VerdictKind.Permitted)]
    public void A_competing_service_is_forbidden_to_those_who_compete_with_the_steward(string fact, VerdictKind expected) =>
        Assert.Equal(expected, Verdict("commercial;host " + fact, Term(Effect.Forbid, "competing-service")).Kind);
}
