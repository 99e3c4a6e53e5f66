using System;
using System.Collections.Generic;
using System.Linq;
using LicenseGuard.Licensing.Catalog;
using LicenseGuard.Licensing.Spdx;

namespace LicenseGuard.Licensing.Rules.Project;

/// <summary>Collects what a package says about its own licence: its metadata, the licence files in it, a bill of materials about
/// itself, and where nothing in the package speaks, the address. What stays unclear becomes the gap.</summary>
internal sealed class PackageStatements
{
    private const string Placeholder = "aka.ms/deprecatelicenseurl";
    private const string NobodysLicense = "UNLICENSED";

    private static readonly string[] OwnNames = ["license", "licence", "copying", "eula", "unlicense"];

    private readonly ResolvedPackage _package;
    private readonly LicenseCatalog _catalog;
    private readonly List<PackageStatement> _all = [];
    private readonly List<PackageText> _unread = [];

    private PackageStatements(ResolvedPackage package, LicenseCatalog catalog)
    {
        _package = package;
        _catalog = catalog;
    }

    /// <summary>What was said, the metadata first; what another statement holds too is left out.</summary>
    internal IReadOnlyList<PackageStatement> All { get; private set; } = [];

    /// <summary>What the address stands for where a text in the package outranks it.</summary>
    internal PackageStatement? Outranked { get; private set; }

    /// <summary>What makes the licence unknown, or null.</summary>
    internal Gap? Gap { get; private set; }

    /// <summary>A licence file that was not identified, beside better evidence.</summary>
    internal PackageText? Unread { get; private set; }

    /// <summary>What others say that an address with no better evidence beside it stands for.</summary>
    internal LicenseExpression? Heard { get; private set; }

    internal static PackageStatements Of(ResolvedPackage package, LicenseCatalog catalog, List<BadExpression> bad)
    {
        var statements = new PackageStatements(package, catalog);
        statements.ReadExpression(bad);
        var hasExpression = statements._all.Count > 0;
        statements.ReadTexts(hasExpression);
        statements.ReadUnidentified(hasExpression);
        statements.ReadAddress();
        statements.All = Distinct(statements._all);
        if (statements.All.Count == 0) statements.Gap ??= new Gap("none");
        return statements;
    }

    private void ReadExpression(List<BadExpression> bad)
    {
        if (_package.License.Kind != PackageLicenseKind.Expression) return;
        var license = Evidence.Read(_package.License.Text, _package.Id + "/" + _package.Version, _catalog, bad);
        if (license is LicenseLeaf { Id: NobodysLicense }) Gap = new Gap("unlicensed");
        else if (license is not null) _all.Add(new PackageStatement(license, ""));
        // LG0003 says what is wrong with the expression.
        else if (bad.Count > 0) Gap = new Gap("");
    }

    private void ReadTexts(bool hasExpression)
    {
        var isElsewhereOnly = !hasExpression && !_package.Texts.Any(IsOwn);
        foreach (var text in _package.Texts)
        {
            var counts = IsOwn(text) || isElsewhereOnly || IsRestrictingNotice(text);
            // Words that restrict no licence we know stand in a file that is the licence itself.
            var isRider = text.Rider.Length > 0 && (text.RiddenLicense.Length > 0 || text.Kind == PackageTextKind.Notice || hasExpression);
            if (isRider && counts)
                Gap = Gap is { Variant: "rider" or "" } ? Gap : new Gap("rider", text.Path, text.Rider);
            else if (text.Kind == PackageTextKind.Declared && text.Problem.Length > 0)
                Gap ??= text.Problem == "missing" ? new Gap("missing", text.Path) : new Gap("unreadable", text.Path, Why(text.Problem));
            else if (text.Kind is not (PackageTextKind.Sbom or PackageTextKind.Declared or PackageTextKind.License))
                continue;
            else if (Parse(text.License) is { } license)
                AddIf(text.Kind == PackageTextKind.Sbom || IsOwn(text) || isElsewhereOnly, license, text.Path);
            else if (text.Kind != PackageTextKind.Sbom && (IsOwn(text) || isElsewhereOnly))
                _unread.Add(text);
        }

        if (_package.License.Kind == PackageLicenseKind.File && !_package.Texts.Any(text => text.Kind == PackageTextKind.Declared))
            Gap ??= new Gap("file", _package.License.Text);
    }

    private void AddIf(bool counts, LicenseExpression license, string source)
    {
        if (counts) _all.Add(new PackageStatement(license, source));
    }

    // Beside an expression, or beside the file that the metadata name, one more text that says nothing we know is worth a word.
    // Where nobody says which file is the licence, it may be that one.
    private void ReadUnidentified(bool hasExpression)
    {
        if (_unread.Count == 0) return;
        var declared = _unread.Find(text => text.Kind == PackageTextKind.Declared);
        var isDeclaredRead = _package.Texts.Any(text => text.Kind == PackageTextKind.Declared) && declared is null && _all.Count > 0;
        if (hasExpression || isDeclaredRead) Unread = _unread[0];
        else Gap ??= new Gap(_all.Count > 0 && declared is null ? "beside" : "file", (declared ?? _unread[0]).Path);
    }

    private void ReadAddress()
    {
        if (_package.License.Kind != PackageLicenseKind.Url) return;
        var address = _package.License.Text;
        var meant = Parse(_package.License.Meant);
        if (_all.Count > 0 || Gap is not null)
        {
            if (meant is not null && !_package.License.IsSecondHand) Outranked = new PackageStatement(meant, address);
            return;
        }

        if (meant is null)
        {
            var isPlaceholder = address.IndexOf(Placeholder, StringComparison.OrdinalIgnoreCase) >= 0;
            Gap = isPlaceholder ? new Gap("placeholder") : new Gap("url", address);
        }
        else if (_package.License.IsSecondHand)
        {
            Heard = meant;
            Gap = new Gap("heard", address, meant.ToString());
        }
        else
        {
            _all.Add(new PackageStatement(meant, address));
        }
    }

    private static string Why(string problem) => problem switch
    {
        "folder" => "it is a folder",
        "large" => "it is larger than any licence",
        _ => "access failed",
    };

    private LicenseExpression? Parse(string text) =>
        text.Length > 0 && _catalog.TryParseExpression(text, out var license, out _) ? license : null;

    // In a folder lie licences of parts too; there only a file that is named like the licence of the whole is one.
    private static bool IsOwn(PackageText text)
    {
        if (text.Kind == PackageTextKind.Declared) return true;
        if (text.Kind != PackageTextKind.License) return false;
        var slash = text.Path.LastIndexOf('/');
        if (slash < 0) return true;
        var name = text.Path.Substring(slash + 1);
        var dot = name.IndexOf('.');
        return OwnNames.Contains(dot < 0 ? name : name.Substring(0, dot), StringComparer.OrdinalIgnoreCase);
    }

    // A readme speaks of much; only what it adds to a licence that it names itself is a rider.
    private static bool IsRestrictingNotice(PackageText text) =>
        text.Kind == PackageTextKind.Notice
        && (text.RiddenLicense.Length > 0 || !text.Path.StartsWith("readme", StringComparison.OrdinalIgnoreCase));

    private static List<PackageStatement> Distinct(List<PackageStatement> all)
    {
        var distinct = new List<PackageStatement>();
        for (var i = 0; i < all.Count; i++)
        {
            // The expression stays: a choice that only another offers does not widen it, nor does it hold what that adds.
            var isHeld = false;
            for (var j = 0; j < all.Count && !isHeld && all[i].Source.Length > 0; j++)
            {
                isHeld = j != i && Holds(all[j].License, all[i].License)
                    && (j < i || !Holds(all[i].License, all[j].License));
            }

            if (!isHeld) distinct.Add(all[i]);
        }

        return distinct;
    }

    /// <summary>A statement says what the other says, and maybe more: the text of one of an expression's licences agrees with it.
    /// A text alone does not tell -only from -or-later, nor an exception that stands elsewhere.</summary>
    private static bool Holds(LicenseExpression whole, LicenseExpression part)
    {
        if (whole.Equals(part)) return true;
        if (part is not LicenseLeaf leaf) return false;
        var id = Version(leaf);
        return whole.Leaves.Select(Version).Any(other => Same(other, id)
            // The lesser licence is written as an addition to the general one, whose text lies beside it.
            || (Same(other, "LGPL-3.0") && Same(id, "GPL-3.0")));
    }

    private static string Version(LicenseLeaf leaf)
    {
        foreach (var ending in new[] { "-only", "-or-later" })
        {
            if (leaf.Id.EndsWith(ending, StringComparison.Ordinal)) return leaf.Id.Substring(0, leaf.Id.Length - ending.Length);
        }

        return leaf.Id;
    }

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
