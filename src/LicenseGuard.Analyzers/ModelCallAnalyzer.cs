using System.Collections.Generic;
using System.Collections.Immutable;
using LicenseGuard.Analyzers.Calls;
using LicenseGuard.Analyzers.Models;
using LicenseGuard.Analyzers.Reporting;
using LicenseGuard.Analyzers.Values;
using LicenseGuard.Licensing.Catalog;
using LicenseGuard.Licensing.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LicenseGuard.Analyzers;

/// <summary>Base of the rules over code that names models. Nothing at all is registered in a project without a manifest, or that
/// references none of the libraries which a rule looks at.</summary>
public abstract class ModelCallAnalyzer : DiagnosticAnalyzer
{
    private readonly ApiUse _use;

    private protected ModelCallAnalyzer(ApiUse use, params string[] rules)
    {
        _use = use;
        var descriptors = ImmutableArray.CreateBuilder<DiagnosticDescriptor>(rules.Length);
        foreach (var rule in rules)
            descriptors.Add(Descriptors.Find(rule));
        SupportedDiagnostics = descriptors.MoveToImmutable();
    }

    /// <inheritdoc />
    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    /// <inheritdoc />
    public sealed override void Initialize(AnalysisContext context)
    {
        // Razor's output is generated code that somebody wrote by hand; all other generated code is left out below.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(Start);
    }

    /// <summary>Says what is wrong with the values of an argument.</summary>
    /// <param name="call">The place in the code.</param>
    /// <param name="values">The texts that name the model (see <see cref="Folded"/>).</param>
    /// <param name="project">What is known of the project.</param>
    /// <param name="findings">Takes what is found.</param>
    private protected abstract void Judge(
        ModelCall call, IReadOnlyList<string> values, ProjectContext project, CallFindings findings);

    private void Start(CompilationStartAnalysisContext context)
    {
        if (ManifestIndex.Find(context.Options, context.CancellationToken) is not { } manifest)
            return;
        if (ModelMembers.Resolve(context.Compilation, ModelLibraries.With(_use), manifest.HasFiles) is not { } members)
            return;

        var folder = ValueFolder.Create(context.Compilation, members.Constants);
        var project = new ProjectContext(context.Compilation, manifest, LicenseCatalog.BuiltIn, folder);
        context.RegisterOperationAction(
            operation => Look(operation, members, project), OperationKind.Invocation, OperationKind.ObjectCreation);
        if (members.HasProperties)
        {
            context.RegisterOperationAction(
                operation => Look(operation, members, project),
                OperationKind.SimpleAssignment, OperationKind.CoalesceAssignment);
        }
    }

    private void Look(OperationAnalysisContext context, ModelMembers members, ProjectContext project)
    {
        if (ModelCall.Find(context.Operation, members) is not { } call)
            return;
        var location = call.Value.Syntax.GetLocation();
        if (context.IsGeneratedCode && !GeneratedCode.IsHandWritten(location))
            return;

        var findings = new CallFindings(call.DisplayName, project.Assumed);
        Judge(call, project.Folder.Fold(call.Value), project, findings);
        findings.Report(context.ReportDiagnostic, location);
    }
}

/// <summary>What the rules know of a project.</summary>
/// <param name="Compilation">The compilation.</param>
/// <param name="Manifest">The manifest.</param>
/// <param name="Catalog">The catalogue.</param>
/// <param name="Folder">Folds expressions of the compilation.</param>
internal sealed record ProjectContext(Compilation Compilation, ManifestIndex Manifest, LicenseCatalog Catalog, ValueFolder Folder)
{
    /// <summary>The words of the use that were assumed, not declared.</summary>
    public string Assumed { get; } = FindingText.Assumed(Manifest.Use);

    /// <summary>The terms of models that are not declared.</summary>
    public KnownTerms Terms { get; } = new(Manifest.Use, Catalog);
}
