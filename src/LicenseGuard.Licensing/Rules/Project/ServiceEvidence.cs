using System.Collections.Generic;
using LicenseGuard.Licensing.Catalog;
using LicenseGuard.Licensing.Policy;

namespace LicenseGuard.Licensing.Rules.Project;

/// <summary>Finds and judges the terms of a hosted model: those that were agreed (<c>Terms</c>), or else the catalogue's for
/// provider and model. The weights of a service are not judged.</summary>
internal static class ServiceEvidence
{
    internal static JudgedService Judge(ResolvedService service, ResolvedProject project, LicenseCatalog catalog)
    {
        var bad = new List<BadExpression>();
        var provider = service.Provider.Trim();
        var name = provider.Length == 0 ? service.Model : provider + "/" + service.Model;
        var agreed = Evidence.Read(service.Terms, name + ", Terms", catalog, bad);
        var family = catalog.MatchService(provider, service.Model);
        var sure = bad.Count == 0 && (agreed is not null || family is { Confidence: Confidence.Read });
        var parts = new List<LicensedPart>
        {
            new(Part.Terms, agreed?.ToString() ?? (bad.Count == 0 ? family?.Terms : null)),
        };
        if (agreed is null && family?.Output is { } output) parts.Add(new LicensedPart(Part.Output, output));
        var component = new Component(
            ComponentKind.Service, name, parts, [], family?.NotScopes ?? [],
            Evidence.IsGrant(service.AcceptedBy, service.AcceptedOn)) { IsUnpaidPlan = IsUnpaid(service.Plan) };
        var verdict = Policy.Judge.Decide(component, project.Use, catalog);
        var gap = bad.Count > 0 ? new Gap("") : parts[0].License is null ? new Gap("service") : null;
        var secondHand = sure ? Evidence.SecondHand(verdict.Elected, catalog) : family?.Name;
        Hint? hint = null;
        if (gap is null && secondHand is not null)
        {
            gap = new Gap("secondhand", secondHand);
            verdict = Evidence.Unsure(
                verdict, "secondhand", secondHand, r => !sure || Evidence.IsSecondHand(r, catalog), out hint);
        }

        return new JudgedService(service, provider.Length > 0 ? catalog.FindProvider(provider)?.Name ?? provider : family?.Provider ?? "")
        {
            Name = name,
            Place = service.Place,
            Use = project.Use,
            Component = component,
            Verdict = verdict,
            Licenses = agreed is null ? [] : [agreed],
            Gap = gap,
            Hints = hint is null ? [] : [hint],
            BadExpressions = bad,
        };
    }

    private static bool? IsUnpaid(string plan) => plan.Trim().Length == 0
        ? null
        : plan.Trim().ToUpperInvariant() is "FREE" or "UNPAID" or "TRIAL";
}
