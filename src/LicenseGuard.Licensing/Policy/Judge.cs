using System;
using LicenseGuard.Licensing.Catalog;

namespace LicenseGuard.Licensing.Policy;

/// <summary>Judges a component's licences against the declared use (design.md §4). Pure: no I/O, no clock.</summary>
public static class Judge
{
    /// <summary>The verdict over all parts of the component and of everything it derives from.</summary>
    public static Verdict Decide(Component component, DeclaredUse use, LicenseCatalog catalog) =>
        throw new NotImplementedException();
}
