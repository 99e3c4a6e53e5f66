using System.Collections.Generic;
using LicenseGuard.Licensing.Catalog;
using LicenseGuard.Licensing.Manifest;
using LicenseGuard.Licensing.Policy;
using LicenseGuard.Licensing.Spdx;

namespace LicenseGuard.Licensing.Rules.Project;

/// <summary>A project with every component judged: what the rules look at.</summary>
internal sealed record JudgedProject(
    ResolvedProject Resolved,
    LicenseCatalog Catalog,
    LicenseLists Lists,
    Overrides Overrides,
    IReadOnlyList<JudgedPackage> Packages,
    IReadOnlyList<JudgedAssembly> Assemblies,
    IReadOnlyList<JudgedModel> Models,
    IReadOnlyList<JudgedService> Services)
{
    /// <summary>Packages, and assemblies of no package whose licence is declared.</summary>
    internal IEnumerable<Judged> Code
    {
        get
        {
            foreach (var package in Packages) yield return package;
            foreach (var assembly in Assemblies) yield return assembly;
        }
    }

    /// <summary>All of them, in the order of their kinds.</summary>
    internal IEnumerable<Judged> Components
    {
        get
        {
            foreach (var code in Code) yield return code;
            foreach (var model in Models) yield return model;
            foreach (var service in Services) yield return service;
        }
    }
}

/// <summary>A component with its verdict.</summary>
internal abstract record Judged
{
    /// <summary>How findings name it.</summary>
    internal required string Name { get; init; }

    /// <summary>How messages show it: the name, and who pulled it in where nobody declares it here.</summary>
    internal virtual string Shown => Name;

    /// <summary>It is a package, or an assembly of none.</summary>
    internal bool IsCode => Component.Kind == ComponentKind.Package;

    /// <summary>Where it is declared.</summary>
    internal required Place Place { get; init; }

    /// <summary>The use it was judged for: the project's, or a narrower one of its own.</summary>
    internal required DeclaredUse Use { get; init; }

    /// <summary>What was judged.</summary>
    internal required Component Component { get; init; }

    /// <summary>The answer.</summary>
    internal required Verdict Verdict { get; init; }

    /// <summary>The licences that evidence gives its main part, as the evidence says it; empty when nothing does.</summary>
    internal required IReadOnlyList<LicenseExpression> Licenses { get; init; }

    /// <summary>Why its licence is not known; null when it is.</summary>
    internal Gap? Gap { get; init; }

    /// <summary>What unsure knowledge says.</summary>
    internal IReadOnlyList<Hint> Hints { get; init; } = [];

    /// <summary>Licence texts in its metadata that are no expressions.</summary>
    internal IReadOnlyList<BadExpression> BadExpressions { get; init; } = [];
}

/// <summary>A judged package.</summary>
internal sealed record JudgedPackage(ResolvedPackage Resolved) : Judged
{
    /// <summary>Its licence as the manifest has it; empty while that is not known.</summary>
    internal required string License { get; init; }

    /// <summary>The pairs of evidence that say different things about this use.</summary>
    internal IReadOnlyList<Disagreement> Disagreements { get; init; } = [];

    /// <summary>A licence file that was not identified, beside better evidence; null when there is none.</summary>
    internal PackageText? Unread { get; init; }

    /// <inheritdoc />
    internal override string Shown
    {
        get
        {
            var shown = Name + PackageUse.Mark(Resolved.Usage);
            for (var i = Resolved.Chain.Count - 2; i >= 0; i--) shown += " ← " + Resolved.Chain[i];
            return Resolved.ViaProject is null ? shown : shown + " ← " + Resolved.ViaProject;
        }
    }
}

/// <summary>A judged assembly or native file of no package.</summary>
internal sealed record JudgedAssembly(LooseAssembly Resolved) : Judged;

/// <summary>A judged model or dataset. Family: the catalogue's, by id or name; null when none matches.</summary>
internal sealed record JudgedModel(ResolvedModel Resolved, ModelFamily? Family) : Judged;

/// <summary>A judged hosted model.</summary>
internal sealed record JudgedService(ResolvedService Resolved, string Provider) : Judged;

/// <summary>What one piece of evidence says about a package's licence.</summary>
/// <param name="License">The licence.</param>
/// <param name="Source">The file in the package, or the address; empty for the expression of its metadata.</param>
internal sealed record PackageStatement(LicenseExpression License, string Source);

/// <summary>Two pieces of evidence that differ in what they permit or ask.</summary>
/// <param name="Variant">The variant of LG1004's message.</param>
/// <param name="First">The one that goes first.</param>
/// <param name="Other">The other.</param>
internal sealed record Disagreement(string Variant, PackageStatement First, PackageStatement Other);

/// <summary>Why a licence is not known.</summary>
/// <param name="Variant">The variant of the message of LG1003 or LG2003; empty when another finding already says it.</param>
/// <param name="Arguments">Its arguments after the component.</param>
internal sealed record Gap(string Variant, params IReadOnlyList<string> Arguments);

/// <summary>A clause that unsure knowledge (a file name, somebody else's account) holds against the use: Info at most.</summary>
/// <param name="Variant">The variant of the message.</param>
/// <param name="Source">The family or licence that is meant.</param>
/// <param name="Reasons">The clauses.</param>
internal sealed record Hint(string Variant, string Source, IReadOnlyList<Reason> Reasons);

/// <summary>A text that should be a licence expression.</summary>
internal sealed record BadExpression(string Where, string Text, ExpressionError Error);
