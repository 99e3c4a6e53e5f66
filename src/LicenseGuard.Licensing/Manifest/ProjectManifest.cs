using System.Collections.Generic;
using LicenseGuard.Licensing.Policy;

namespace LicenseGuard.Licensing.Manifest;

/// <summary>The resolved and judged picture of one project and target framework: what the task writes and the analyzer and
/// the reporter read.</summary>
/// <param name="Use">The declared use that was judged.</param>
/// <param name="Packages">Every package that reaches the output.</param>
/// <param name="Models">Every declared or recognised model and dataset file, and models declared without a file.</param>
/// <param name="Services">Every declared hosted model.</param>
/// <param name="Findings">What the task reports, in the order of rule, place and component.</param>
/// <param name="Raised">Rule and component of every finding, also of those that an exception silences or a referenced project
/// already reports: what a referencing project compares itself with.</param>
public sealed record ProjectManifest(
    DeclaredUse Use,
    IReadOnlyList<ManifestPackage> Packages,
    IReadOnlyList<ManifestModel> Models,
    IReadOnlyList<ManifestService> Services,
    IReadOnlyList<Finding> Findings,
    IReadOnlyList<RaisedRule> Raised);

/// <summary>A rule that a component breaks in a project.</summary>
/// <param name="Rule">Rule id; with <c> Info</c> behind it where the finding is no more than that.</param>
/// <param name="Component">The finding's component.</param>
public sealed record RaisedRule(string Rule, string Component);

/// <summary>A package with its judged licence.</summary>
/// <param name="Id">Package id.</param>
/// <param name="Version">Resolved version.</param>
/// <param name="License">The expression that was judged; empty when unknown.</param>
/// <param name="Verdict">The answer.</param>
public sealed record ManifestPackage(string Id, string Version, string License, VerdictKind Verdict);

/// <summary>A model (or dataset) with its judged licence.</summary>
/// <param name="Path">Path of the file relative to the project's folder, with <c>/</c>; empty for a model without a file.</param>
/// <param name="LinkPath">Where it lands in the output, with <c>/</c>: what code names at run time.</param>
/// <param name="Model">The model's id, as declared or read from the file; empty when unknown.</param>
/// <param name="Family">The catalogue's family; empty when none matches.</param>
/// <param name="IsDeclared">An item declares it; false for a file that was only recognised.</param>
/// <param name="Excepted">An exception on record silences the rules that say forbidden.</param>
/// <param name="Verdict">The answer with its reasons.</param>
public sealed record ManifestModel(
    string Path, string LinkPath, string Model, string Family, bool IsDeclared, bool Excepted, Verdict Verdict);

/// <summary>A hosted model with its judged terms.</summary>
/// <param name="Provider">The provider, e.g. <c>OpenAI</c>; empty when it is not declared and the catalogue knows none.</param>
/// <param name="Model">The model or deployment name.</param>
/// <param name="Excepted">An exception on record silences the rules that say forbidden.</param>
/// <param name="Verdict">The answer with its reasons.</param>
public sealed record ManifestService(string Provider, string Model, bool Excepted, Verdict Verdict);
