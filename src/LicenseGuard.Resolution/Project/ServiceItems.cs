using System.Collections.Generic;
using LicenseGuard.Licensing.Rules;

namespace LicenseGuard.Resolution.Project;

/// <summary>Reads ModelService items, the project's own and those of referenced projects.</summary>
internal static class ServiceItems
{
    public static IReadOnlyList<ResolvedService> Read(IReadOnlyList<DeclaredItem> items, ProjectInputs inputs, ItemPlaces places)
    {
        var services = new List<ResolvedService>();
        foreach (var item in items)
        {
            if (item.Type == "ModelService")
                services.Add(Read(item) with { Place = places.Find(item.Type, item.Include, item.DefiningFile) });
        }

        var references = new ReferencePlaces(inputs.Items, places);
        foreach (var item in inputs.ReferencedItems)
        {
            if (item.Type == "ModelService")
                services.Add(Read(item) with { Place = references.Of(ModelItems.ProjectName(item)), ViaProject = ModelItems.ProjectName(item) });
        }

        return services;
    }

    private static ResolvedService Read(DeclaredItem item) => new()
    {
        Model = item.Include,
        Place = default,
        Provider = item["Provider"],
        Endpoint = item["Endpoint"],
        Deployment = item["Deployment"],
        Plan = item["Plan"],
        Terms = item["Terms"],
        AcceptedBy = item["AcceptedBy"],
        AcceptedOn = item["AcceptedOn"],
    };
}
