using LicenseGuard.Licensing.Catalog;
using LicenseGuard.Licensing.Spdx;

namespace LicenseGuard.Resolution.Packages;

/// <summary>Which licence a web address stands for, without a look at the web: addresses that hold an expression or a licence's name,
/// those under which stewards publish their texts, and a table of projects' own licence files.</summary>
public static class LicenseUrls
{
    /// <summary>Characters; longer addresses are not looked at.</summary>
    private const int Longest = 2048;

    /// <summary>Finds the licence. Never throws.</summary>
    /// <param name="url">An address with <c>http:</c> or <c>https:</c>, as found in package metadata.</param>
    /// <returns>License: an SPDX expression, with <c>LicenseRef-</c> names of the catalogue; null when the address stands for none that is
    /// known. SecondHand: what is behind the address belongs to a project and may change, or only the address's own words name the
    /// licence: somebody has to look.</returns>
    public static (string? License, bool SecondHand) Find(string url)
    {
        if (url.Length > Longest || !LicenseAddress.TryRead(url, out var address)) return (null, false);
        if (LicenseHosts.Find(address) is { } stated) return (Checked(stated.License), stated.SecondHand);
        var published = AddressTable.Licenses.Find(address.Text) ?? (address.Fragment.Length > 0 ? AddressTable.Licenses.Find(address.WithoutFragment) : null);
        // A licence's own page goes before all; a forge's pages are a project's.
        if (published is not null) return (published, ForgeAddress.IsForge(address.Host));
        if (LicenseNames.OfFile(address) is { } named) return (named, true);
        return ForgeAddress.IsAboutOthers(address) ? (null, false) : OfProject(address);
    }

    private static (string? License, bool SecondHand) OfProject(LicenseAddress address)
    {
        foreach (var key in ForgeAddress.Keys(address))
        {
            if (AddressTable.Projects.Find(key) is { } license) return (license, true);
        }

        return (null, false);
    }

    private static string? Checked(string expression) =>
        LicenseCatalog.BuiltIn.TryParseExpression(expression, out var parsed, out _)
        && parsed is not LicenseLeaf { Id: "UNLICENSED" }
            ? parsed.ToString()
            : null;
}
