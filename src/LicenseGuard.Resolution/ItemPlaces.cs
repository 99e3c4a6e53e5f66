using System;
using System.Collections.Generic;
using LicenseGuard.Licensing.Manifest;
using LicenseGuard.Resolution.Items;

namespace LicenseGuard.Resolution;

/// <summary>An entry of an item's Include that has a wildcard, as written.</summary>
/// <param name="ItemType">E.g. <c>LicenseGuardDenied</c>.</param>
/// <param name="Include">The one entry of the list, e.g. <c>GPL-*</c>.</param>
/// <param name="Place">Where.</param>
public readonly record struct WildcardInclude(string ItemType, string Include, Place Place)
{
    /// <summary>The wildcard covers the item, as far as text can tell: <c>*</c> and <c>?</c> within a path segment, <c>**</c>
    /// across segments, property references stand for any text.</summary>
    /// <param name="include">An item's identity as evaluated.</param>
    public bool Covers(string include) => Glob.Covers(Include, include);
}

/// <summary>Finds the line and column of an item in the project file or import that defines it. One instance serves one
/// resolve and reads each file once. Never throws for bad input.</summary>
/// <param name="projectDirectory">Absolute folder of the project; places are relative to it.</param>
/// <param name="foreignRoots">Absolute folders whose files are never a place: the SDK's and the package folders.</param>
/// <param name="projectFile">Absolute path of the project file. Where an item comes from a foreign file (the SDK includes every
/// <c>None</c>), an element of the project that names it (by Update) is its place.</param>
public sealed class ItemPlaces(
    string projectDirectory, IReadOnlyList<string>? foreignRoots = null, string? projectFile = null)
{
    // How well an element fits an item; the better wins, of equals the first in the file.
    private const int NoFit = 0;
    private const int SameType = 1;
    private const int OnlyReferences = 2;
    private const int Covered = 3;
    private const int LiteralEnd = 4;
    private const int NamedByUpdate = 5;
    private const int Named = 6;

    private readonly Dictionary<string, List<ProjectElement>> files = new(StringComparer.Ordinal);

    /// <summary>The place of an item: the element whose Include or Update names it, or else a glob of the same item type that
    /// covers it, or else the first element of that type; line 1 of the file where there is none or the file is no XML. The
    /// column is that of the element's <c>&lt;</c>. <see cref="Place.Project"/> for an item of a foreign file that no element
    /// of the project names.</summary>
    /// <param name="itemType">E.g. <c>PackageReference</c>.</param>
    /// <param name="include">The item's identity as evaluated.</param>
    /// <param name="definingFile">DefiningProjectFullPath of the item.</param>
    /// <param name="before">How many items of this type and identity the file has defined before: where several elements name it,
    /// each item is at its own.</param>
    public Place Find(string itemType, string include, string definingFile, int before = 0)
    {
        if (definingFile.Length > 0 && !IsForeign(definingFile))
        {
            return Best(itemType, include, definingFile, SameType, before) ?? new Place(Relative(definingFile), 1, 1);
        }

        return FindElement(itemType, include, definingFile) ?? Place.Project;
    }

    /// <summary>The same where the type is a guess: null when no element of that type names or covers the item.</summary>
    /// <param name="itemType">E.g. <c>Content</c>.</param>
    /// <param name="include">The item's identity as evaluated.</param>
    /// <param name="definingFile">DefiningProjectFullPath of the item.</param>
    public Place? FindElement(string itemType, string include, string definingFile)
    {
        var file = definingFile.Length > 0 && !IsForeign(definingFile) ? definingFile : projectFile;
        return file is null ? null : Best(itemType, include, file, Covered);
    }

    /// <summary>The place of a property in a file: its first element there; null when the file does not set it.</summary>
    /// <param name="name">The property's name.</param>
    /// <param name="file">Absolute path of the project file or import.</param>
    public Place? FindProperty(string name, string file)
    {
        if (IsForeign(file)) return null;
        foreach (var element in Elements(file))
        {
            if (element.Kind == ElementKind.Property && SameName(element.Name, name)) return PlaceOf(element, file);
        }

        return null;
    }

    /// <summary>The Include entries with a wildcard, in document order. MSBuild expands <c>*</c> and <c>?</c> against the
    /// disk and an item that matches nothing is not there: only the XML shows that it was meant.</summary>
    /// <param name="file">Absolute path of the project file or import.</param>
    /// <param name="itemTypes">Item types to look at; MSBuild's names ignore case, so should the set.</param>
    public IReadOnlyList<WildcardInclude> EatenWildcards(string file, ISet<string> itemTypes)
    {
        var found = new List<WildcardInclude>();
        if (IsForeign(file)) return found;
        foreach (var element in Elements(file))
        {
            if (element.Kind != ElementKind.Item || !itemTypes.Contains(element.Name)) continue;
            foreach (var entry in element.Include.Split(';'))
            {
                if (!Glob.HasWildcard(entry)) continue;
                found.Add(new WildcardInclude(element.Name, entry.Trim(), PlaceOf(element, file)));
            }
        }

        return found;
    }

    private Place? Best(string itemType, string include, string file, int atLeast, int before = 0)
    {
        ProjectElement? best = null;
        var bestFit = atLeast - 1;
        foreach (var element in Elements(file))
        {
            if (element.Kind != ElementKind.Item || !SameName(element.Name, itemType)) continue;
            var fit = Fit(element, include);
            if (fit == Named && bestFit == Named && before-- > 0) best = element;
            if (fit <= bestFit) continue;
            (best, bestFit) = (element, fit);
        }

        return best is null ? null : PlaceOf(best, file);
    }

    private static int Fit(ProjectElement element, string include)
    {
        var byInclude = Fit(element.Include, include);
        var byUpdate = Fit(element.Update, include);
        if (byUpdate == Named) byUpdate = NamedByUpdate;
        var fit = Math.Max(byInclude, byUpdate);
        return fit > NoFit ? fit : element.Remove.Length > 0 ? NoFit : SameType;
    }

    private static int Fit(string list, string include)
    {
        var best = NoFit;
        if (list.Length == 0) return best;
        foreach (var part in list.Split(';'))
        {
            var entry = part.Trim();
            if (entry.Length == 0) continue;
            var fit = Glob.Same(entry, include) ? Named
                : !Glob.HasWildcard(entry) && !Glob.HasReference(entry) ? NoFit
                : !Glob.HasLiteral(entry) ? OnlyReferences
                : !Glob.Covers(entry, include) ? NoFit
                : Glob.HasWildcard(entry) ? Covered
                : LiteralEnd;
            best = Math.Max(best, fit);
        }

        return best;
    }

    private Place PlaceOf(ProjectElement element, string file) => new(Relative(file), element.Line, element.Column);

    private string Relative(string file) => PathText.Relative(projectDirectory, file);

    private bool IsForeign(string file)
    {
        foreach (var root in foreignRoots ?? [])
        {
            if (PathText.IsBelow(root, file)) return true;
        }

        return false;
    }

    private List<ProjectElement> Elements(string file)
    {
        if (!files.TryGetValue(file, out var elements)) files[file] = elements = ProjectXml.Read(file, out _);
        return elements;
    }

    private static bool SameName(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
