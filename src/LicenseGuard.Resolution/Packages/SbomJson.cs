using System;
using System.Collections.Generic;
using System.Text.Json;

namespace LicenseGuard.Resolution.Packages;

/// <summary>Reads the licences of the subject of a bill of materials in JSON.</summary>
internal static class SbomJson
{
    private const string SpdxLicenses = "https://spdx.org/licenses/";

    public static void Read(JsonElement bill, SbomSubject subject, List<string> found)
    {
        if (bill.ValueKind != JsonValueKind.Object) return;
        if (Text(bill, "bomFormat") == "CycloneDX") ReadCycloneDx(bill, subject, found);
        else if (Text(bill, "spdxVersion")?.StartsWith("SPDX-2", StringComparison.Ordinal) == true) ReadSpdx2(bill, subject, found);
        else if (bill.TryGetProperty("@graph", out var graph)) ReadSpdx3(graph, subject, found);
    }

    // Several entries hold together, as far as anybody says.
    private static void ReadCycloneDx(JsonElement bill, SbomSubject subject, List<string> found)
    {
        if (!Child(bill, "metadata", out var metadata) || !Child(metadata, "component", out var component)) return;
        if (!subject.Is(Text(component, "name"), Text(component, "version"), Text(component, "purl"))) return;
        var licenses = new List<string>();
        foreach (var choice in Items(component, "licenses"))
        {
            if (Text(choice, "expression") is { } expression) licenses.Add(expression);
            else if (Child(choice, "license", out var license)) licenses.Add(Text(license, "id") ?? Text(license, "name") ?? "");
        }

        found.Add(Together(licenses));
    }

    private static void ReadSpdx2(JsonElement bill, SbomSubject subject, List<string> found)
    {
        var roots = new HashSet<string>(StringComparer.Ordinal);
        foreach (var id in Items(bill, "documentDescribes"))
        {
            if (id.ValueKind == JsonValueKind.String) roots.Add(id.GetString()!);
        }

        foreach (var relationship in Items(bill, "relationships"))
        {
            if (Text(relationship, "relationshipType") == "DESCRIBES" && Text(relationship, "relatedSpdxElement") is { } related)
                roots.Add(related);
        }

        foreach (var package in Items(bill, "packages"))
        {
            if (!roots.Contains(Text(package, "SPDXID") ?? "")) continue;
            if (!subject.Is(Text(package, "name"), Text(package, "versionInfo"), PackageUrl(package))) continue;
            found.Add(Text(package, "licenseDeclared") ?? "");
            found.Add(Text(package, "licenseConcluded") ?? "");
        }
    }

    private static string? PackageUrl(JsonElement package)
    {
        foreach (var reference in Items(package, "externalRefs"))
        {
            if (Text(reference, "referenceType") == "purl") return Text(reference, "referenceLocator");
        }

        return null;
    }

    private static void ReadSpdx3(JsonElement graph, SbomSubject subject, List<string> found)
    {
        var roots = new HashSet<string>(StringComparer.Ordinal);
        var expressions = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var element in Items(graph))
        {
            if (Text(element, "type") is "SpdxDocument" or "software_Sbom" or "Bom" or "Bundle") roots.UnionWith(Ids(element, "rootElement"));
            if (Text(element, "simplelicensing_licenseExpression") is { } expression) expressions[Text(element, "spdxId") ?? ""] = expression;
        }

        var subjects = new HashSet<string>(StringComparer.Ordinal);
        foreach (var element in Items(graph))
        {
            if (Text(element, "type") == "software_Package" && Text(element, "spdxId") is { } id && roots.Contains(id)
                && subject.Is(Text(element, "name"), Text(element, "software_packageVersion"), Text(element, "software_packageUrl")))
                subjects.Add(id);
        }

        foreach (var element in Items(graph))
        {
            if (Text(element, "relationshipType") is not ("hasDeclaredLicense" or "hasConcludedLicense")) continue;
            if (!subjects.Contains(Text(element, "from") ?? "")) continue;
            foreach (var to in Ids(element, "to"))
            {
                if (expressions.TryGetValue(to, out var expression)) found.Add(expression);
                else if (to.StartsWith(SpdxLicenses, StringComparison.Ordinal)) found.Add(to.Substring(SpdxLicenses.Length));
            }
        }
    }

    internal static string Together(List<string> licenses)
    {
        if (licenses.Count == 1) return licenses[0];
        return licenses.Count == 0 ? "" : "(" + string.Join(") AND (", licenses) + ")";
    }

    private static string? Text(JsonElement element, string name) =>
        Child(element, name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static bool Child(JsonElement element, string name, out JsonElement child)
    {
        child = default;
        return element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out child);
    }

    private static IEnumerable<JsonElement> Items(JsonElement element, string name) =>
        Child(element, name, out var child) ? Items(child) : [];

    private static IEnumerable<JsonElement> Items(JsonElement list)
    {
        if (list.ValueKind != JsonValueKind.Array) yield break;
        foreach (var item in list.EnumerateArray()) yield return item;
    }

    // One id, or a list of them.
    private static IEnumerable<string> Ids(JsonElement element, string name)
    {
        if (!Child(element, name, out var child)) yield break;
        if (child.ValueKind == JsonValueKind.String) yield return child.GetString()!;
        foreach (var item in Items(child))
        {
            if (item.ValueKind == JsonValueKind.String) yield return item.GetString()!;
        }
    }
}
