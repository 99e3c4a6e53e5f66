using System;
using System.Collections.Generic;
using System.IO;
using LicenseGuard.Licensing.Manifest;

namespace LicenseGuard.Resolution.Project;

/// <summary>Keeps policy from packages out unless the repository trusts the package (LicenseGuardPolicyPackages): any
/// transitive package's props could otherwise switch the gate off or grant itself an exception.</summary>
public sealed class PolicyTrust
{
    private static readonly HashSet<string> PolicyTypes = new(StringComparer.Ordinal)
    {
        "LicenseGuardAllowed", "LicenseGuardDenied", "LicenseGuardOverride", "LicenseGuardException",
    };

    /// <summary>Metadata by which a declaration would loosen a verdict: from a package it does not count.</summary>
    private static readonly string[] Loosening = ["AcceptedBy", "AcceptedOn", "Use", "Reason"];

    private readonly HashSet<string> trusted;
    private readonly IReadOnlyList<string> packageFolders;
    private readonly Dictionary<string, string> properties;

    private PolicyTrust(HashSet<string> trusted, IReadOnlyList<string> packageFolders, Dictionary<string, string> properties)
    {
        this.trusted = trusted;
        this.packageFolders = packageFolders;
        this.properties = properties;
    }

    /// <summary>The properties, without what packages that are not trusted have set.</summary>
    public IReadOnlyDictionary<string, string> Properties => properties;

    /// <summary>A property's trusted value, or empty.</summary>
    public string Property(string name) => properties.TryGetValue(name, out var value) ? value : "";

    internal static PolicyTrust Read(
        ProjectInputs inputs, IReadOnlyList<string> packageFolders, ItemPlaces places, List<Finding> problems)
    {
        var properties = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in inputs.Properties)
            properties[pair.Key] = pair.Value;
        var listed = properties.TryGetValue("LicenseGuardPolicyPackages", out var list) ? list : "";
        var entries = PackageImports.Settings(inputs.PackageImports);

        // A package that names itself trusted is not.
        if (entries.Exists(entry => entry.Name == "LicenseGuardPolicyPackages" && Same(entry.Value, listed)))
            listed = "";
        var trust = new PolicyTrust(Names(listed), packageFolders, properties);

        foreach (var entry in entries)
        {
            if (trust.trusted.Contains(entry.Package))
                continue;
            if (properties.TryGetValue(entry.Name, out var value) && value.Length > 0 && Same(value, entry.Value))
                properties[entry.Name] = "";
            problems.Add(Refused(entry.Package, entry.Name, Place.Project));
        }

        foreach (var item in inputs.Items)
        {
            if (PolicyTypes.Contains(item.Type) && trust.Outsider(item) is { } package)
                problems.Add(Refused(package, item.Type + " " + item.Include, places.Find(item.Type, item.Include, item.DefiningFile)));
        }

        return trust;
    }

    /// <summary>Whether a property's value was set by the user rather than by a package that is not trusted.</summary>
    public static bool IsTrusted(string property, string value, string policyPackages, IReadOnlyList<string> packageImports)
    {
        var trusted = Names(policyPackages);
        return !PackageImports.Settings(packageImports)
            .Exists(entry => entry.Name == property && Same(entry.Value, value) && !trusted.Contains(entry.Package));
    }

    internal IReadOnlyList<DeclaredItem> Trusted(IReadOnlyList<DeclaredItem> items)
    {
        var kept = new List<DeclaredItem>(items.Count);
        foreach (var item in items)
        {
            if (Outsider(item) is null)
                kept.Add(item);
            else if (!PolicyTypes.Contains(item.Type))
                kept.Add(item with { Metadata = Without(item.Metadata, Loosening) });
        }

        return kept;
    }

    /// <summary>The package whose file defines the item, when that package is not trusted; else null.</summary>
    private string? Outsider(DeclaredItem item)
    {
        foreach (var folder in packageFolders)
        {
            if (PackageImports.PackageOf(folder, item.DefiningFile) is { } package && !trusted.Contains(package))
                return package;
        }

        return null;
    }

    private static Dictionary<string, string> Without(IReadOnlyDictionary<string, string> metadata, string[] names)
    {
        var rest = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var pair in metadata)
        {
            if (!Array.Exists(names, name => string.Equals(name, pair.Key, StringComparison.OrdinalIgnoreCase)))
                rest[pair.Key] = pair.Value;
        }

        return rest;
    }

    private static Finding Refused(string package, string what, Place place) =>
        new("LG0002", "LG0002_untrusted", Severity.Warning, package + ": " + what, place, [package, what], []);

    private static HashSet<string> Names(string list) =>
        new([.. DeclaredItem.Split(list, ';', ','), "LicenseGuard"], StringComparer.OrdinalIgnoreCase);

    private static bool Same(string a, string b) => string.Equals(a.Trim(), b.Trim(), StringComparison.OrdinalIgnoreCase);
}
