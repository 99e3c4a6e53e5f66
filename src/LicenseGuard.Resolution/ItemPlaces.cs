using System;
using LicenseGuard.Licensing.Manifest;

namespace LicenseGuard.Resolution;

/// <summary>Finds the line and column of an item in the project file or import that defines it. One instance serves one
/// resolve and reads each file once.</summary>
/// <param name="projectDirectory">Absolute folder of the project; places are relative to it.</param>
public sealed class ItemPlaces(string projectDirectory)
{
    /// <summary>The place of an item: the element whose Include or Update names it, or else a glob of the same item type that
    /// covers it, or else the first element of that type; line 1 of the file where there is none or the file is no XML.</summary>
    /// <param name="itemType">E.g. <c>PackageReference</c>.</param>
    /// <param name="include">The item's identity as evaluated.</param>
    /// <param name="definingFile">DefiningProjectFullPath of the item.</param>
    public Place Find(string itemType, string include, string definingFile) => throw new NotImplementedException(projectDirectory);
}
