using System;
using System.Collections.Generic;
using System.Linq;

namespace LicenseGuard.Licensing.Manifest;

/// <summary>The one order of everything in a manifest: ordinal, so that the same facts give the same bytes.</summary>
internal static class ManifestOrder
{
    private static readonly StringComparer Ordinal = StringComparer.Ordinal;

    internal static IEnumerable<ManifestPackage> Packages(IEnumerable<ManifestPackage> packages) =>
        packages.OrderBy(p => p.Id, Ordinal).ThenBy(p => p.Version, Ordinal);

    internal static IEnumerable<ManifestModel> Models(IEnumerable<ManifestModel> models) =>
        models.OrderBy(m => m.Path, Ordinal).ThenBy(m => m.LinkPath, Ordinal).ThenBy(m => m.Model, Ordinal);

    internal static IEnumerable<ManifestService> Services(IEnumerable<ManifestService> services) =>
        services.OrderBy(s => s.Provider, Ordinal).ThenBy(s => s.Model, Ordinal);

    internal static IEnumerable<Finding> Findings(IEnumerable<Finding> findings) =>
        findings.OrderBy(f => f.Rule, Ordinal)
            .ThenBy(f => f.Place.File, Ordinal).ThenBy(f => f.Place.Line).ThenBy(f => f.Place.Column)
            .ThenBy(f => f.Component, Ordinal).ThenBy(f => f.TextKey, Ordinal)
            .ThenBy(f => string.Join("\t", f.Arguments), Ordinal);

    internal static IEnumerable<RaisedRule> Raised(IEnumerable<RaisedRule> raised) =>
        raised.OrderBy(r => r.Rule, Ordinal).ThenBy(r => r.Component, Ordinal);
}
