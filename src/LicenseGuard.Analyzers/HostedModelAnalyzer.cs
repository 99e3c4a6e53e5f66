using System.Collections.Generic;
using LicenseGuard.Analyzers.Calls;
using LicenseGuard.Analyzers.Models;
using LicenseGuard.Analyzers.Reporting;
using LicenseGuard.Analyzers.Values;
using LicenseGuard.Licensing.Catalog;
using LicenseGuard.Licensing.Policy;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LicenseGuard.Analyzers;

/// <summary>Code that names a hosted model: terms that forbid the declared use (LG3002), a model that is not declared or is
/// declared for another provider (LG3003), one that cannot be told (LG3004).</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HostedModelAnalyzer()
    : ModelCallAnalyzer(ApiUse.NamesHostedModel, Descriptors.ForbiddenService, Descriptors.NotDeclared, Descriptors.CannotTell)
{
    private protected override void Judge(
        ModelCall call, IReadOnlyList<string> values, ProjectContext project, CallFindings findings)
    {
        var evidence = ProviderFinder.Find(call, project.Compilation, project.Folder);
        foreach (var value in values)
        {
            if (!Folded.IsKnown(value))
                findings.AddUnknown();
            else if (value.Length > 0)
                Judge(value, call.Member.Provider ?? "", evidence, project, findings);
        }
    }

    private static void Judge(
        string name, string provider, ProviderEvidence evidence, ProjectContext project, CallFindings findings)
    {
        var match = ServiceMatch.Find(name, provider, evidence, project.Manifest);
        switch (match.Outcome)
        {
            case ServiceOutcome.Forbidden:
                findings.AddForbidden(Descriptors.ForbiddenService, name, match.Service!.Verdict.Reasons);
                break;
            case ServiceOutcome.CannotTell:
                findings.AddUnknown();
                break;
            case ServiceOutcome.OtherProvider or ServiceOutcome.Absent:
                JudgeUndeclared(name, provider, evidence, match, project, findings);
                break;
        }
    }

    private static void JudgeUndeclared(
        string name, string provider, ProviderEvidence evidence, ServiceMatch match, ProjectContext project,
        CallFindings findings)
    {
        var isOpen = evidence == ProviderEvidence.Open;
        var item = ItemText.ModelService(name, isOpen ? "" : provider);
        if (!isOpen && project.Terms.Judge(name, provider) is { Kind: VerdictKind.Forbidden } verdict)
            findings.AddForbidden(Descriptors.ForbiddenService, name, verdict.Reasons, item);
        else if (match.Service is { } declared)
            findings.AddNotDeclared("_provider", item, name, provider, declared.Provider);
        else
            findings.AddNotDeclared("_service", item, name, isOpen ? "" : provider);
    }
}
