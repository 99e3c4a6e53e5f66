using System;
using System.Collections.Generic;

namespace LicenseGuard.Resolution.Items;

/// <summary>A property that a file sets.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">The text as written; empty when a task's output sets it.</param>
public sealed record PackageProperty(string Name, string Value);

/// <summary>What a file does to an item list of ours.</summary>
/// <param name="ItemType">E.g. <c>LicenseGuardException</c>.</param>
/// <param name="Verb"><c>Include</c>, <c>Update</c> or <c>Remove</c>; empty for the output of a task.</param>
/// <param name="Items">The attribute as written.</param>
public sealed record PackageItem(string ItemType, string Verb, string Items);

/// <summary>What a props or targets file of a package would change about LicenseGuard. A transitive package can otherwise switch
/// the gate off or grant itself an exception; the caller refuses it where the package is not trusted.</summary>
/// <param name="Properties">LicenseGuard* properties, and those with which MSBuild silences or lowers warnings where they name
/// a rule of ours.</param>
/// <param name="Items">LicenseGuard* items.</param>
/// <param name="IsReadable">The whole file was read; when not, there may be more in it.</param>
public sealed record PackageFileScan(
    IReadOnlyList<PackageProperty> Properties, IReadOnlyList<PackageItem> Items, bool IsReadable)
{
    private const string Ours = "LicenseGuard";

    /// <summary>Scans a file's XML, every condition taken as true. Never throws for bad input.</summary>
    /// <param name="file">Absolute path of the imported file.</param>
    public static PackageFileScan Read(string file)
    {
        var properties = new List<PackageProperty>();
        var items = new List<PackageItem>();
        var elements = ProjectXml.Read(file, out var readable);
        foreach (var element in elements)
        {
            var ours = element.Name.StartsWith(Ours, StringComparison.OrdinalIgnoreCase);
            if (element.Kind == ElementKind.Property)
            {
                var silences = IsWarningList(element.Name) && NamesRule(element.Value);
                if (ours || silences) properties.Add(new PackageProperty(element.Name, element.Value));
            }
            else if (ours && element.Kind == ElementKind.Output)
            {
                // The XML names one of the two; refusing both is safe.
                properties.Add(new PackageProperty(element.Name, ""));
                items.Add(new PackageItem(element.Name, "", ""));
            }
            else if (ours)
            {
                if (element.Include.Length > 0) items.Add(new PackageItem(element.Name, "Include", element.Include));
                if (element.Update.Length > 0) items.Add(new PackageItem(element.Name, "Update", element.Update));
                if (element.Remove.Length > 0) items.Add(new PackageItem(element.Name, "Remove", element.Remove));
            }
        }

        return new PackageFileScan(properties, items, readable);
    }

    private static bool IsWarningList(string name) =>
        string.Equals(name, "NoWarn", StringComparison.OrdinalIgnoreCase)
        || string.Equals(name, "WarningsNotAsErrors", StringComparison.OrdinalIgnoreCase)
        || string.Equals(name, "MSBuildWarningsAsMessages", StringComparison.OrdinalIgnoreCase)
        || string.Equals(name, "MSBuildWarningsNotAsErrors", StringComparison.OrdinalIgnoreCase);

    /// <summary>LG and a digit, as the start of a word.</summary>
    private static bool NamesRule(string value)
    {
        for (var i = 0; i + 2 < value.Length; i++)
        {
            if (value[i] is not ('L' or 'l') || value[i + 1] is not ('G' or 'g') || value[i + 2] is < '0' or > '9') continue;
            if (i == 0 || !char.IsLetterOrDigit(value[i - 1])) return true;
        }

        return false;
    }
}
