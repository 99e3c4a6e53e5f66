using System.Collections.Generic;
using LicenseGuard.Analyzers.Calls;
using LicenseGuard.Analyzers.Models;
using LicenseGuard.Analyzers.Reporting;
using LicenseGuard.Licensing.Catalog;
using LicenseGuard.Licensing.Manifest;
using LicenseGuard.Licensing.Policy;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LicenseGuard.Analyzers;

/// <summary>Code that loads a model file: a forbidden model (LG3001), one that is not declared (LG3003), one that cannot be told
/// (LG3004). Calls of a model library are judged whatever file they name; file calls of the framework only where they open a file
/// of the manifest.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ModelFileAnalyzer()
    : ModelCallAnalyzer(ApiUse.LoadsFile, Descriptors.ForbiddenFile, Descriptors.NotDeclared, Descriptors.CannotTell)
{
    private protected override void Judge(
        ModelCall call, IReadOnlyList<string> values, ProjectContext project, CallFindings findings)
    {
        if (call.Member.Library is null && FileOpens.Writes(call))
            return;
        foreach (var value in values)
        {
            if (value.Length == 0)
                continue;
            if (FoldedPath.Parse(value) is { } path)
                Judge(call, path, project, findings);
            else if (call.Member.Library is not null)
                findings.AddUnknown();
        }
    }

    private static void Judge(ModelCall call, FoldedPath path, ProjectContext project, CallFindings findings)
    {
        var isFileOpen = call.Member.Library is null;
        if (isFileOpen && !FileOpens.Names(path))
            return;
        var match = FileMatch.Find(path, project.Manifest);

        // Bytes or a stream come from a file call of the framework, where the same thing has been said already.
        var isText = call.Value.Type?.SpecialType == SpecialType.System_String;
        if (match.Model is not null && !isFileOpen && !isText && FileOpens.Names(path))
            return;

        switch (match.Outcome)
        {
            case FileOutcome.Forbidden:
                findings.AddForbidden(Descriptors.ForbiddenFile, path.Known, match.Model!.Verdict.Reasons);
                break;
            case FileOutcome.Undeclared:
                findings.AddNotDeclared("", ItemText.ModelAsset(match.Model!.Path), path.Known);
                break;
            case FileOutcome.Absent when !isFileOpen:
                JudgeByName(path, project, findings);
                break;
            case FileOutcome.CannotTell when !isFileOpen:
                findings.AddUnknown();
                break;
        }
    }

    // The manifest lists no such file. It may still declare the model, to be fetched at run time; only the names can tell, and a
    // name is no proof: what it suggests is never more than an Info.
    private static void JudgeByName(FoldedPath path, ProjectContext project, CallFindings findings)
    {
        var family = project.Catalog.MatchModel(path.FileName);
        foreach (var model in project.Manifest.Models)
        {
            if (model.Path.Length > 0 || model.LinkPath.Length > 0)
                continue;
            if (GenericNames.Contains(path.FileName))
            {
                findings.AddUnknown();
                return;
            }

            if (IsNamedLike(path.FileName, family, model))
            {
                if (model.Verdict.Kind == VerdictKind.Forbidden && !model.Excepted)
                    findings.AddNamedLike(path.Known, model.Model, model.Verdict.Reasons);
                return;
            }
        }

        var item = ItemText.ModelAsset(path.Known);
        if (family is null)
            findings.AddNotDeclared("", item, path.Known);
        else
            findings.AddNotDeclared("_name", item, path.Known, family.Name);
    }

    private static bool IsNamedLike(string fileName, ModelFamily? family, ManifestModel model)
    {
        if (family is not null && family.Name == model.Family)
            return true;
        var shortName = model.Model.Substring(model.Model.LastIndexOf('/') + 1);
        return shortName.Length > 0 && fileName.StartsWith(shortName, System.StringComparison.OrdinalIgnoreCase);
    }
}
