using System.Collections.Generic;
using LicenseGuard.Licensing.Manifest;
using LicenseGuard.Licensing.Policy;

namespace LicenseGuard.Licensing.Rules;

/// <summary>All that Resolve found out about a project: what the project rules judge. Paths are relative to the project's
/// folder, with <c>/</c>.</summary>
/// <param name="ProjectFile">The project's file name.</param>
/// <param name="Use">The declared use.</param>
/// <param name="UnknownIsError">LicenseGuardUnknown is <c>error</c>.</param>
/// <param name="Packages">Every package that reaches the output.</param>
/// <param name="Models">Model and dataset files, declared or recognised, and models declared without a file.</param>
/// <param name="Services">Declared hosted models.</param>
/// <param name="Policy">The project's policy items.</param>
/// <param name="LooseAssemblies">Referenced assemblies and native files of no package (LG1008).</param>
/// <param name="ReferencedProjects">What referenced projects with LicenseGuard have raised themselves.</param>
/// <param name="Problems">Findings that Resolve makes itself: bad values, unusable graph, unreadable files.</param>
public sealed record ResolvedProject(
    string ProjectFile,
    DeclaredUse Use,
    bool UnknownIsError,
    IReadOnlyList<ResolvedPackage> Packages,
    IReadOnlyList<ResolvedModel> Models,
    IReadOnlyList<ResolvedService> Services,
    ProjectPolicy Policy,
    IReadOnlyList<LooseAssembly> LooseAssemblies,
    IReadOnlyList<ReferencedProject> ReferencedProjects,
    IReadOnlyList<Finding> Problems);

/// <summary>A package of the restore graph.</summary>
/// <param name="Id">Package id.</param>
/// <param name="Version">Resolved version, normalised.</param>
/// <param name="License">What its metadata declares.</param>
/// <param name="Chain">Who pulled it in: ids from a direct reference (first) to the package itself (last), shortest path.</param>
/// <param name="ViaProject">Project file name of the referenced project that brings it, or null when the project itself does.</param>
/// <param name="Place">The item that declares it, or that brings it.</param>
public sealed record ResolvedPackage(
    string Id, string Version, PackageLicense License, IReadOnlyList<string> Chain, string? ViaProject, Place Place)
{
    /// <summary>What the project does with it.</summary>
    public PackageUsage Usage { get; init; } = PackageUsage.Output;

    /// <summary>What the licence files in the package say: the one that its metadata name first, the others in ordinal order of
    /// path.</summary>
    public IReadOnlyList<PackageText> Texts { get; init; } = [];

    /// <summary>The model files in the package (LG2012), with what their headers say.</summary>
    public IReadOnlyList<PackageModel> Models { get; init; } = [];
}

/// <summary>What a project does with a package.</summary>
public enum PackageUsage
{
    /// <summary>Something of it reaches the output.</summary>
    Output,

    /// <summary>It serves the build only (analyzers, tools, targets); nothing of it reaches others.</summary>
    Build,

    /// <summary>It is in the build output but not in the published one: the project references it with
    /// <c>Publish="false"</c>.</summary>
    Unpublished,
}

/// <summary>What a file in a package is, by its name.</summary>
public enum PackageTextKind
{
    /// <summary>The file that the nuspec names as the licence.</summary>
    Declared,

    /// <summary>A licence file that the metadata does not name.</summary>
    License,

    /// <summary>A notice about the package itself (NOTICE), or a readme: never its licence by itself, but it may restrict it.</summary>
    Notice,

    /// <summary>About parts of others in the package: never the package's own licence.</summary>
    ThirdParty,

    /// <summary>A bill of materials that the package carries about itself.</summary>
    Sbom,
}

/// <summary>What a file in a package says about a licence.</summary>
/// <param name="Path">Its path in the package, with <c>/</c>.</param>
/// <param name="Kind">What the file is.</param>
/// <param name="License">SPDX expression; empty when none was recognised or a rider is in the way.</param>
/// <param name="Rider">The passage that restricts the licence, cleaned and short; empty when there is none.</param>
/// <param name="RiddenLicense">What would be the licence without the rider; empty.</param>
/// <param name="Sha256">Hash of the file, lower-case hex; empty when it was not read.</param>
public sealed record PackageText(string Path, PackageTextKind Kind, string License, string Rider, string RiddenLicense, string Sha256)
{
    /// <summary>Why it was not read: <c>missing</c> (it is not in the package), <c>folder</c>, <c>large</c>, <c>many</c> (the
    /// package has too many), <c>unreadable</c>; empty when it was, and for what is never read.</summary>
    public string Problem { get; init; } = "";
}

/// <summary>A model file in a package.</summary>
/// <param name="Path">Its path in the package, with <c>/</c>.</param>
/// <param name="File">What its header says.</param>
public sealed record PackageModel(string Path, ModelFileFacts File);

/// <summary>How a package states its licence.</summary>
public enum PackageLicenseKind
{
    /// <summary>It states none.</summary>
    None,

    /// <summary>An SPDX expression.</summary>
    Expression,

    /// <summary>A file inside the package.</summary>
    File,

    /// <summary>A legacy licence url.</summary>
    Url,
}

/// <summary>A package's own statement of its licence.</summary>
/// <param name="Kind">How it is stated.</param>
/// <param name="Text">The expression, the file's path in the package, or the url, as written; empty for none.</param>
public sealed record PackageLicense(PackageLicenseKind Kind, string Text)
{
    /// <summary>For an address: the SPDX expression that it is known to stand for; empty when it is not.</summary>
    public string Meant { get; init; } = "";

    /// <summary>For an address: what it stands for is known second-hand only.</summary>
    public bool IsSecondHand { get; init; }
}

/// <summary>Which kind of item a model comes from.</summary>
public enum ModelItem
{
    /// <summary>A ModelAsset item.</summary>
    ModelAsset,

    /// <summary>A DatasetAsset item.</summary>
    DatasetAsset,

    /// <summary>A Content, None or EmbeddedResource item with our metadata.</summary>
    DeclaredFile,

    /// <summary>A Content, None or EmbeddedResource item that turned out to be a model file: nobody declared it.</summary>
    UndeclaredFile,
}

/// <summary>What a look at the file gave.</summary>
public enum ModelFileState
{
    /// <summary>It was read.</summary>
    Read,

    /// <summary>It does not exist.</summary>
    Missing,

    /// <summary>It is a Git LFS pointer: the content is not here.</summary>
    LfsPointer,

    /// <summary>It is torn, hostile or not what its name says.</summary>
    Unreadable,

    /// <summary>Nothing was read: a dataset, or a kind of file without a reader.</summary>
    NotRead,
}

/// <summary>What a model file says about itself.</summary>
/// <param name="State">What the look gave.</param>
/// <param name="Format">GGUF, safetensors, ONNX, PyTorch, TFLite; empty when not recognised.</param>
/// <param name="Model">The model's id or name by its own header; empty.</param>
/// <param name="License">The licence by its own header (a tag, an expression or a name); empty.</param>
/// <param name="BaseModels">The base models by its own header.</param>
/// <param name="Problem">For Unreadable: key of the message variant among the texts, e.g. <c>torn</c>, <c>foreign</c>.</param>
/// <param name="ProblemArguments">What fills that message: what was found and what was expected.</param>
public sealed record ModelFileFacts(
    ModelFileState State,
    string Format,
    string Model,
    string License,
    IReadOnlyList<string> BaseModels,
    string Problem,
    IReadOnlyList<string> ProblemArguments);

/// <summary>A model or dataset item with its metadata (design.md §6) and what its file says. Missing metadata is empty.</summary>
public sealed record ResolvedModel
{
    /// <summary>The kind of item.</summary>
    public required ModelItem Item { get; init; }

    /// <summary>The item's path as evaluated, relative to the project, with <c>/</c>.</summary>
    public required string Path { get; init; }

    /// <summary>Where it lands in the output (<c>Link</c>, or the path).</summary>
    public required string LinkPath { get; init; }

    /// <summary>Where it is declared.</summary>
    public required Place Place { get; init; }

    /// <summary>What the file says.</summary>
    public required ModelFileFacts File { get; init; }

    /// <summary><c>Model</c>: the model's id.</summary>
    public string Model { get; init; } = "";

    /// <summary><c>License</c>: of the weights, or of the dataset.</summary>
    public string License { get; init; } = "";

    /// <summary><c>CodeLicense</c>.</summary>
    public string CodeLicense { get; init; } = "";

    /// <summary><c>DataLicense</c>.</summary>
    public string DataLicense { get; init; } = "";

    /// <summary><c>OutputLicense</c>.</summary>
    public string OutputLicense { get; init; } = "";

    /// <summary><c>BasedOn</c>: ids of models or families.</summary>
    public IReadOnlyList<string> BasedOn { get; init; } = [];

    /// <summary><c>Relation</c>: copy, quantize, adapter, fine-tune, merge, distill, train.</summary>
    public string Relation { get; init; } = "";

    /// <summary><c>Modified</c>: the project changed the weights itself.</summary>
    public bool Modified { get; init; }

    /// <summary><c>Source</c>: where it was obtained.</summary>
    public string Source { get; init; } = "";

    /// <summary><c>Revision</c>.</summary>
    public string Revision { get; init; } = "";

    /// <summary><c>Sha256</c>.</summary>
    public string Sha256 { get; init; } = "";

    /// <summary><c>AcceptedBy</c>.</summary>
    public string AcceptedBy { get; init; } = "";

    /// <summary><c>AcceptedOn</c>.</summary>
    public string AcceptedOn { get; init; } = "";

    /// <summary><c>Use</c>: a narrower use of this asset; counts only with a <see cref="Reason"/>.</summary>
    public string Use { get; init; } = "";

    /// <summary><c>Reason</c> for the narrower use.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The file is copied to output or publish folder, or packed, or embedded.</summary>
    public bool Ships { get; init; }

    /// <summary>File name of the referenced project that declares it; null for the project's own.</summary>
    public string? ViaProject { get; init; }
}

/// <summary>A ModelService item (design.md §6). Missing metadata is empty.</summary>
public sealed record ResolvedService
{
    /// <summary>The item's Include: the model, e.g. <c>gpt-4o</c>.</summary>
    public required string Model { get; init; }

    /// <summary>Where it is declared.</summary>
    public required Place Place { get; init; }

    /// <summary><c>Provider</c>.</summary>
    public string Provider { get; init; } = "";

    /// <summary><c>Endpoint</c>.</summary>
    public string Endpoint { get; init; } = "";

    /// <summary><c>Deployment</c>: the name that code uses for it.</summary>
    public string Deployment { get; init; } = "";

    /// <summary><c>Plan</c>.</summary>
    public string Plan { get; init; } = "";

    /// <summary><c>Terms</c>: licence expression of the terms that were agreed.</summary>
    public string Terms { get; init; } = "";

    /// <summary><c>AcceptedBy</c>.</summary>
    public string AcceptedBy { get; init; } = "";

    /// <summary><c>AcceptedOn</c>.</summary>
    public string AcceptedOn { get; init; } = "";

    /// <summary>File name of the referenced project that declares it; null for the project's own.</summary>
    public string? ViaProject { get; init; }
}

/// <summary>An assembly or native file of no package.</summary>
/// <param name="Path">Its path relative to the project.</param>
/// <param name="Place">The item that references it.</param>
/// <param name="License"><c>License</c>: licence expression; empty: LG1008.</param>
public sealed record LooseAssembly(string Path, Place Place, string License = "");

/// <summary>A referenced project that has LicenseGuard itself.</summary>
/// <param name="ProjectFile">Its file name.</param>
/// <param name="Raised">What it has raised itself.</param>
public sealed record ReferencedProject(string ProjectFile, IReadOnlyList<RaisedRule> Raised);
