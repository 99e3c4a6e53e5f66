using System;
using System.Collections.Generic;
using System.IO;
using LicenseGuard.Licensing.Manifest;

namespace LicenseGuard.Resolution.Project;

/// <summary>The ProjectReference that brings something of a referenced project.</summary>
internal sealed class ReferencePlaces
{
    private readonly Dictionary<string, Place> byProject = new(StringComparer.OrdinalIgnoreCase);
    private readonly Place first = Place.Project;

    public ReferencePlaces(IReadOnlyList<DeclaredItem> items, ItemPlaces places)
    {
        foreach (var item in items)
        {
            if (item.Type != "ProjectReference")
                continue;
            // The SDK adds references of references itself: those are at no place of the user's.
            var place = places.Find(item.Type, item.Include, item.DefiningFile);
            if (place == Place.Project)
                continue;
            if (byProject.Count == 0)
                first = place;
            byProject[Path.GetFileName(item.Include.Replace('\\', '/'))] = place;
        }
    }

    /// <summary>The reference to this project (by file name), or the first one where the project is reached through another.</summary>
    public Place Of(string? project) => project is not null && byProject.TryGetValue(project, out var place) ? place : first;
}
