using System;
using System.Collections.Generic;
using LicenseGuard.Licensing.Catalog;

namespace LicenseGuard.Licensing.Policy;

/// <summary>Whether a licence can be combined with the project's own outbound licence (LG1005).</summary>
public static class Compatibility
{
    /// <summary>The clauses of the component's elected licence that stand against the project's outbound licence; empty when
    /// there are none or when the declared acts pass nothing on.</summary>
    public static IReadOnlyList<Reason> Conflicts(Component component, string elected, DeclaredUse use, LicenseCatalog catalog) =>
        throw new NotImplementedException();
}
