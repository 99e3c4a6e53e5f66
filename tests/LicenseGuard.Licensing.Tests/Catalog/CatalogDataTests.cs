using System;
using System.Collections.Generic;
using System.Linq;
using LicenseGuard.Licensing.Catalog;
using LicenseGuard.Licensing.Spdx;

namespace LicenseGuard.Licensing.Tests.Catalog;

/// <summary>Validates all data files. Schema, vocabulary and missing clauses are checked by the reader itself when it comes to
/// a block: the lists of <see cref="LicenseCatalog.BuiltIn"/> read them all and throw for a bad line.</summary>
public class CatalogDataTests
{
    private static readonly LicenseCatalog Catalog = LicenseCatalog.BuiltIn;

    [Fact]
    public void The_built_in_catalogue_has_no_problems() => Assert.Empty(Problems(Catalog));

    [Fact]
    public void Each_kind_of_problem_is_found()
    {
        var mit = Catalog.FindLicense("MIT")!;
        var llama = Catalog.FindFamily("Llama 2")!;
        var member = new ApiMember("T", "M", "p", ApiUse.LoadsFile);
        var broken = new LicenseCatalog(
            [
                mit, mit, mit with { Id = "MIT-9", Aliases = ["Expat"] },
                mit with { Id = "Zlib", Category = "source-available" },
                mit with { Id = "GPL-2.0", Aliases = ["MIT"] },
                mit with { Id = "LicenseRef-a b", Url = "nowhere" },
            ],
            [
                llama with { Name = "A", Weights = "MIT AND", BasedOn = ["Nobody"], NotScopes = ["x"], Country = "usa" },
                llama with { Name = "B", Code = "LicenseRef-Unheard", Patterns = ["a**b", "~a*b", "~x", "~-xyz", "~", "*bcd-*"] },
                llama with { Name = "a", Patterns = ["~LLAMA_2", "*BCD-"] },
                llama with { Name = "S", Weights = null, Provider = "Nobody", Terms = "MIT" },
            ],
            [new ApiLibrary("X", null, [member, member])],
            [
                new ModelProvider("P", ["p."], "FR", "LicenseRef-Unheard", null, false, false, Confidence.Read, ""),
                new ModelProvider("Q", ["P"], "France", null, null, false, false, Confidence.Read, ""),
            ]);
        string[] expected =
        [
            "licence MIT is there twice",
            "alias Expat belongs to MIT and to MIT-9",
            "alias MIT of GPL-2.0 is the id of another licence",
            "MIT-9 is not on the SPDX list",
            "GPL-2.0 is deprecated",
            "Zlib: its category does not agree with OSI's approval",
            "LicenseRef-a b is not a licence id",
            "LicenseRef-a b: url",
            "family a is there twice",
            "A: weights is not an expression",
            "A: based on Nobody",
            "A: scope x",
            "A: country",
            "B: LicenseRef-Unheard is not in the catalogue",
            "B: pattern a**b",
            "B: pattern ~a*b",
            "B: pattern ~x",
            "B: pattern ~-xyz",
            "B: pattern ~",
            "pattern ~LLAMA_2 belongs to A and to a",
            "pattern *BCD- belongs to B and to a",
            "S: no provider Nobody",
            "P: LicenseRef-Unheard is not in the catalogue",
            "provider P is there twice",
            "Q: country",
            "T.M is there twice",
        ];
        var problems = Problems(broken);
        foreach (var problem in expected)
            Assert.Contains(problems, found => found.StartsWith(problem, StringComparison.Ordinal));
    }

    private static List<string> Problems(LicenseCatalog catalog)
    {
        var problems = new List<string>();
        CheckLicenses(catalog, problems);
        foreach (var family in catalog.Families)
            CheckFamily(catalog, family, problems);
        foreach (var name in Twice(catalog.Families.Select(family => family.Name)))
            problems.Add("family " + name + " is there twice");
        CheckPatterns(catalog, problems);
        CheckProviders(catalog, problems);
        foreach (var library in catalog.Libraries)
        {
            var members = library.Members.Select(member => member.Type + "." + member.Member + " " + member.Parameter)
                .Concat(library.Constants.Select(constant => constant.Type + "." + constant.Member));
            foreach (var name in Twice(members))
                problems.Add(name.Split(' ')[0] + " is there twice");
        }

        return problems;
    }

    private static void CheckLicenses(LicenseCatalog catalog, List<string> problems)
    {
        foreach (var id in Twice(catalog.Licenses.Select(license => license.Id)))
            problems.Add("licence " + id + " is there twice");
        var aliases = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var license in catalog.Licenses)
        {
            foreach (var alias in license.Aliases)
            {
                if (aliases.TryGetValue(alias, out var owner) && owner != license.Id)
                    problems.Add("alias " + alias + " belongs to " + owner + " and to " + license.Id);
                if (catalog.FindLicense(alias) is { } found && found.Id != license.Id && found.Id == alias)
                    problems.Add("alias " + alias + " of " + license.Id + " is the id of another licence");
                aliases[alias] = license.Id;
            }

            if (license.Url.Length > 0 && !Uri.TryCreate(license.Url, UriKind.Absolute, out _))
                problems.Add(license.Id + ": url " + license.Url);
            CheckId(license, problems);
        }
    }

    private static void CheckId(License license, List<string> problems)
    {
        if (license.Id.StartsWith("LicenseRef-", StringComparison.Ordinal))
        {
            if (!ExpressionParser.TryParse(license.Id, out _, out _))
                problems.Add(license.Id + " is not a licence id");
            return;
        }

        var listed = SpdxList.Current.FindLicense(license.Id);
        if (listed is null || listed.Id != license.Id)
            problems.Add(license.Id + " is not on the SPDX list");
        else if (listed.IsDeprecated)
            problems.Add(license.Id + " is deprecated");
        else if (license.Category != "public-domain"
            && listed.IsOsiApproved != license.Category.StartsWith("osi-", StringComparison.Ordinal))
            problems.Add(license.Id + ": its category does not agree with OSI's approval");
    }

    private static void CheckFamily(LicenseCatalog catalog, ModelFamily family, List<string> problems)
    {
        CheckParts(catalog, family.Name, problems, ("code", family.Code), ("weights", family.Weights), ("data", family.Data),
            ("output", family.Output), ("terms", family.Terms));
        if (family.Provider is { } provider && catalog.FindProvider(provider)?.Name != provider)
            problems.Add(family.Name + ": no provider " + provider);
        var scopes = catalog.Licenses.SelectMany(license => license.Terms).Select(term => term.Scope).ToHashSet();
        problems.AddRange(family.BasedOn.Where(name => catalog.FindFamily(name)?.Name != name)
            .Select(name => family.Name + ": based on " + name));
        problems.AddRange(family.NotScopes.Where(scope => !scopes.Contains(scope))
            .Select(scope => family.Name + ": scope " + scope + " is of no term"));
        if (!IsCountry(family.Country))
            problems.Add(family.Name + ": country " + family.Country);
        problems.AddRange(family.Patterns.Where(pattern => !IsWellFormed(pattern))
            .Select(pattern => family.Name + ": pattern " + pattern));
    }

    private static bool IsWellFormed(string pattern) => pattern[0] == NameWords.Sign
        ? pattern.Length > 3 && char.IsLetterOrDigit(pattern[1]) && pattern.IndexOf('*', 0, pattern.Length - 1) < 0
        : !pattern.Contains("**", StringComparison.Ordinal) && Literals(pattern) >= 2;

    private static void CheckProviders(LicenseCatalog catalog, List<string> problems)
    {
        var names = new HashSet<string>(new ProviderNames());
        foreach (var provider in catalog.Providers)
        {
            foreach (var name in provider.Aliases.Prepend(provider.Name).Where(name => !names.Add(name)))
                problems.Add("provider " + name + " is there twice");
            CheckParts(catalog, provider.Name, problems, ("terms", provider.Terms), ("output", provider.Output));
            if (!IsCountry(provider.Country))
                problems.Add(provider.Name + ": country " + provider.Country);
        }
    }

    private static void CheckParts(
        LicenseCatalog catalog, string name, List<string> problems, params (string Part, string? Text)[] parts)
    {
        foreach (var (part, text) in parts)
        {
            if (text is null)
                continue;
            if (!ExpressionParser.TryParse(text, out var expression, out var error))
                problems.Add(name + ": " + part + " is not an expression: " + error);
            else
                problems.AddRange(expression.Leaves.Where(leaf => catalog.FindLicense(leaf.Id)?.Id != leaf.Id)
                    .Select(leaf => name + ": " + leaf.Id + " is not in the catalogue"));
        }
    }

    private static bool IsCountry(string country) => country.Length == 2 && country.All(char.IsAsciiLetterUpper);

    /// <summary>Two patterns of equal rank, one of which covers the other, make the answer a matter of order.</summary>
    private static void CheckPatterns(LicenseCatalog catalog, List<string> problems)
    {
        var all = catalog.Families
            .SelectMany(family => family.Patterns.Select(pattern => (Family: family, Pattern: ModelMatcher.Plain(pattern))))
            .Where(one => one.Pattern.Length > 1)
            .ToLookup(one => one.Pattern[0] == NameWords.Sign);
        foreach (var same in all[true].GroupBy(one => new NameWords(one.Pattern).Key))
        {
            problems.AddRange(same.Skip(1).Select(other =>
                "pattern " + other.Pattern + " belongs to " + same.First().Family.Name + " and to " + other.Family.Name));
        }

        var ranks = all[false].GroupBy(one =>
            (one.Family.Provider, Literals(one.Pattern), one.Pattern.Contains('*')));
        foreach (var rank in ranks)
        {
            foreach (var one in rank)
            {
                foreach (var other in rank.Where(other => string.CompareOrdinal(other.Family.Name, one.Family.Name) > 0))
                {
                    if (ModelMatcher.Fits(one.Pattern, other.Pattern) || ModelMatcher.Fits(other.Pattern, one.Pattern))
                    {
                        problems.Add(
                            "pattern " + other.Pattern + " belongs to " + one.Family.Name + " and to " + other.Family.Name);
                    }
                }
            }
        }
    }

    private static int Literals(string pattern) => pattern.Count(c => c != '*');

    private static IEnumerable<string> Twice(IEnumerable<string> names) =>
        names.GroupBy(name => name, StringComparer.OrdinalIgnoreCase).Where(same => same.Count() > 1).Select(same => same.Last());
}
