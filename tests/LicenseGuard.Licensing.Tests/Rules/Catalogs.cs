using System.Linq;
using LicenseGuard.Licensing.Catalog;

namespace LicenseGuard.Licensing.Tests.Rules;

/// <summary>Small catalogues for what the built-in one has no example of.</summary>
internal static class Catalogs
{
    internal static License License(
        string id, string category = "noncommercial", Confidence confidence = Confidence.Read, params Term[] terms) =>
        new(
            id, id + " by name", "Acme", category, [], "",
            terms.Length > 0 ? terms : [new Term(Effect.Forbid, "commercial-use", [], Occasion.Always, "4.2")], confidence);

    internal static ModelFamily Family(
        string name, string weights, Confidence confidence = Confidence.Read, string[]? basedOn = null, string? output = null) =>
        new(name, "Acme", "", [name, "*/" + name + "*"], null, weights, null, output, null, null, basedOn ?? [], [], confidence,
            "");

    internal static LicenseCatalog With(params License[] licenses) => With(licenses, []);

    internal static LicenseCatalog With(License[] licenses, params ModelFamily[] families) =>
        new(LicenseCatalog.BuiltIn.Licenses.Concat(licenses), families, []);
}
