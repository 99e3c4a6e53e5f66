using System;
using System.Collections.Generic;
using LicenseGuard.Licensing.Manifest;
using LicenseGuard.Resolution.Items;

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
        var imports = Scan(inputs.PackageImports);

        // A package that names itself trusted is not.
        if (imports.Exists(import => Sets(import.Scan, "LicenseGuardPolicyPackages", listed)))
            listed = "";
        var trust = new PolicyTrust(Names(listed), packageFolders, properties);

        foreach (var (package, scan) in imports)
        {
            if (trust.trusted.Contains(package))
                continue;
            foreach (var property in scan.Properties)
            {
                if (properties.TryGetValue(property.Name, out var value) && value.Length > 0 && Same(value, property.Value))
                    properties[property.Name] = "";
                problems.Add(Refused(package, property.Name, Place.Project));
            }

            foreach (var item in scan.Items)
            {
                // What it includes is refused item by item, below; what it takes from the user's own list cannot be given back.
                if (item.Verb != "Include" && PolicyTypes.Contains(item.ItemType))
                    problems.Add(Refused(package, item.ItemType + " " + item.Verb + " " + item.Items, Place.Project));
            }
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
        return !Scan(packageImports).Exists(import => !trusted.Contains(import.Package) && Sets(import.Scan, property, value));
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

    private static List<(string Package, PackageFileScan Scan)> Scan(IReadOnlyList<string> packageImports)
    {
        var scans = new List<(string, PackageFileScan)>();
        foreach (var import in PackageImports.Read(packageImports))
            scans.Add((import.Package, PackageFileScan.Read(import.File)));
        return scans;
    }

    private static bool Sets(PackageFileScan scan, string property, string value)
    {
        foreach (var set in scan.Properties)
        {
            if (set.Name == property && Same(set.Value, value))
                return true;
        }

        return false;
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
