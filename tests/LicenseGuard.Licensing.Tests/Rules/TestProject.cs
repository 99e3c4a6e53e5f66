using System;
using System.Collections.Generic;
using System.Linq;
using System.Globalization;
using LicenseGuard.Licensing.Catalog;
using LicenseGuard.Licensing.Manifest;
using LicenseGuard.Licensing.Policy;
using LicenseGuard.Licensing.Rules;

namespace LicenseGuard.Licensing.Tests.Rules;

/// <summary>Builds a resolved project and judges it. Without anything said it declares commercial;distribute, in a closed
/// product.</summary>
internal sealed class TestProject
{
    internal static readonly Place At = new("", 7, 5);

    internal List<ResolvedPackage> Packages { get; } = [];
    internal List<ResolvedModel> Models { get; } = [];
    internal List<ResolvedService> Services { get; } = [];
    internal List<ListedLicense> Allowed { get; } = [];
    internal List<ListedLicense> Denied { get; } = [];
    internal List<LicenseOverride> Overrides { get; } = [];
    internal List<RuleException> Exceptions { get; } = [];
    internal List<LooseAssembly> Loose { get; } = [];
    internal List<ReferencedProject> References { get; } = [];
    internal List<Finding> Problems { get; } = [];
    internal bool UnknownIsError { get; init; }

    /// <summary>Tests of other rules need not use every item that they write.</summary>
    internal UnusedPolicy Unused { get; set; } = UnusedPolicy.Off;

    internal LicenseCatalog Catalog { get; init; } = LicenseCatalog.BuiltIn;
    internal DeclaredUse Use { get; set; } = Uses("commercial;distribute");

    internal static DeclaredUse Uses(
        string use, ProjectKind kind = ProjectKind.Product, params (string Name, string Value)[] facts)
    {
        var properties = facts.ToDictionary(fact => fact.Name, fact => fact.Value);
        properties["LicenseGuardUse"] = use;
        return UseParser.Parse(properties, kind, out _);
    }

    internal TestProject Declares(string use, params (string Name, string Value)[] facts)
    {
        Use = Uses(use, ProjectKind.Product, facts);
        return this;
    }

    internal TestProject Package(
        string id, string license, PackageLicenseKind kind = PackageLicenseKind.Expression, string version = "1.0.0",
        string? via = null)
    {
        Packages.Add(new ResolvedPackage(id, version, new PackageLicense(kind, license), [id], via, At));
        return this;
    }

    /// <summary>A package with files in it.</summary>
    internal TestProject Package(string id, PackageLicense license, params PackageText[] texts)
    {
        Packages.Add(new ResolvedPackage(id, "1.0.0", license, [id], null, At) { Texts = texts });
        return this;
    }

    internal static ResolvedModel Model(
        string path, string model = "", string license = "", ModelItem item = ModelItem.ModelAsset,
        ModelFileState state = ModelFileState.Read, string headerModel = "", string headerLicense = "",
        string[]? headerBases = null, string problem = "", string[]? problemArguments = null) => new()
        {
            Item = item,
            Path = path,
            LinkPath = path,
            Place = At,
            File = new ModelFileFacts(
                state, "GGUF", headerModel, headerLicense, headerBases ?? [], problem, problemArguments ?? []),
            Model = model,
            License = license,
        };

    internal TestProject With(ResolvedModel model)
    {
        Models.Add(model);
        return this;
    }

    internal TestProject Service(string provider, string model, string terms = "")
    {
        Services.Add(new ResolvedService { Model = model, Provider = provider, Terms = terms, Place = At });
        return this;
    }

    internal TestProject Except(string component, string rules, string reason = "bought, order 4711", string until = "")
    {
        Exceptions.Add(new RuleException(component, rules.Split(';', StringSplitOptions.RemoveEmptyEntries), reason, until, At));
        return this;
    }

    internal ProjectManifest Judge() => ProjectRules.Judge(
        new ResolvedProject(
            "App.csproj", Use, UnknownIsError, Packages, Models, Services,
            new ProjectPolicy(Allowed, Denied, Overrides, Exceptions) { Unused = Unused }, Loose, References, Problems),
        Catalog);

    /// <summary>The text keys of the findings, in their order.</summary>
    internal string[] Keys() => Judge().Findings.Select(finding => finding.TextKey).ToArray();

    internal Finding Only(string key) => Assert.Single(Judge().Findings, finding => finding.TextKey == key);

    internal string Message(string key) => FindingText.Format(Only(key), CultureInfo.InvariantCulture);
}
