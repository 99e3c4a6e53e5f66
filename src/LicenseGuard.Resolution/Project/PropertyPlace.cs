using System;
using System.Collections.Generic;
using LicenseGuard.Licensing.Manifest;

namespace LicenseGuard.Resolution.Project;

/// <summary>Finds where a property is set, and checks properties that take one of a few words.</summary>
internal static class PropertyPlace
{
    /// <summary>The element that sets the property in the project file or one of the files beside it; line 1 of the project when
    /// none does (the command line, the environment, a package).</summary>
    public static Place Find(ProjectInputs inputs, ItemPlaces places, string property)
    {
        foreach (var file in inputs.PropertyFiles)
        {
            if (file.Length > 0 && places.FindProperty(property, file) is { } place)
                return place;
        }

        return Place.Project;
    }

    /// <summary>LG0002 when the property has a value that is none of the words.</summary>
    public static void CheckWords(
        ProjectInputs inputs, PolicyTrust trust, ItemPlaces places, List<Finding> problems, string property, string[] words)
    {
        var value = trust.Property(property).Trim();
        if (value.Length == 0 || Array.Exists(words, word => string.Equals(word, value, StringComparison.OrdinalIgnoreCase)))
            return;
        problems.Add(new Finding(
            "LG0002", "LG0002_value", Severity.Warning, property, Find(inputs, places, property),
            [property, value, string.Join(", ", words), ""], []));
    }
}
