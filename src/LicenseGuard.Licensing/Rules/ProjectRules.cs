using System;
using System.Collections.Generic;
using System.Linq;
using LicenseGuard.Licensing.Catalog;
using LicenseGuard.Licensing.Manifest;
using LicenseGuard.Licensing.Rules.Project;

namespace LicenseGuard.Licensing.Rules;

/// <summary>Judges a resolved project with every rule that the task reports. Pure: no I/O, no clock.</summary>
public static class ProjectRules
{
    private const string AsInfo = " Info";
    private const int LongestArgument = 4 * ForeignText.MaxLength;

    // One class per rule, in the order of their ids.
    private static readonly Func<JudgedProject, IEnumerable<Finding>>[] Rules =
    [
        LG0001UseAssumed.Find,
        LG0002BadMetadata.Find,
        LG0003BadExpression.Find,
        LG0004FileMissing.Find,
        LG1001PackageForbidden.Find,
        LG1002NotAllowed.Find,
        LG1003PackageUnknown.Find,
        LG1004Disagreement.Find,
        LG1005Incompatible.Find,
        LG1007PackageConditional.Find,
        LG1008LooseAssembly.Find,
        LG2001ModelForbidden.Find,
        LG2002ModelConditional.Find,
        LG2003ModelUnknown.Find,
        LG2004Undeclared.Find,
        LG2006Base.Find,
        LG2007Source.Find,
        LG2010Parts.Find,
        LG2011Unreadable.Find,
        LG2012PackageModel.Find,
    ];

    /// <summary>The judged picture, with all findings: sorted, each once, without those that an exception silences for good or
    /// that a referenced project has raised already. One that an exception silences until a day carries that day in
    /// <see cref="Finding.Until"/>.</summary>
    public static ProjectManifest Judge(ResolvedProject project, LicenseCatalog catalog)
    {
        var lists = new LicenseLists(project.Policy, catalog);
        var overrides = new Overrides(project.Policy, catalog);
        var judged = new JudgedProject(
            project, catalog, lists, overrides,
            project.Packages.Select(package => PackageEvidence.Judge(package, project, catalog, lists, overrides)).ToList(),
            project.LooseAssemblies.Where(assembly => assembly.License.Trim().Length > 0)
                .Select(assembly => AssemblyEvidence.Judge(assembly, project, catalog, lists)).ToList(),
            project.Models.Select(model => ModelEvidence.Judge(model, project, catalog, lists, overrides)).ToList(),
            project.Services.Select(service => ServiceEvidence.Judge(service, project, catalog)).ToList());
        var exceptions = new ExceptionList(judged);

        var raised = Once(project.Problems.Concat(Rules.SelectMany(find => find(judged))));
        var elsewhere = RaisedElsewhere(judged);
        // What is wrong with exceptions themselves depends on what they silence, and none of them silences it.
        var findings = raised
            .Where(finding => !elsewhere.Contains(Raised(finding)) && !elsewhere.Contains(new RaisedRule(finding.Rule, finding.Component)))
            .Select(exceptions.Apply)
            .OfType<Finding>()
            .Concat(PolicyFindings(judged, exceptions, raised).Select(Short));
        return new ProjectManifest(
            project.Use,
            ManifestOrder.Packages(judged.Packages.Select(Entry)).ToList(),
            ManifestOrder.Models(judged.Models.Select(model => Entry(model, exceptions))).ToList(),
            ManifestOrder.Services(judged.Services.Select(service => Entry(service, exceptions))).ToList(),
            ManifestOrder.Findings(findings).ToList(),
            ManifestOrder.Raised(raised.Select(Raised).Distinct()).ToList());
    }

    private static IEnumerable<Finding> PolicyFindings(
        JudgedProject project, ExceptionList exceptions, IReadOnlyList<Finding> raised) =>
        LG0005Unused.Find(project, exceptions, raised)
            .Concat(LG0006Expired.Find(project, exceptions, raised))
            .Concat(LG0007NoReason.Find(project));

    // What arrives only through a project that has reported it is not news here, unless another, stricter rule says so.
    private static HashSet<RaisedRule> RaisedElsewhere(JudgedProject project)
    {
        var elsewhere = new HashSet<RaisedRule>();
        foreach (var component in project.Components)
        {
            if (ViaProject(component) is not { } via) continue;
            foreach (var reference in project.Resolved.ReferencedProjects.Where(r => r.ProjectFile == via))
                elsewhere.UnionWith(reference.Raised.Where(raised => raised.Component == component.Name));
        }

        return elsewhere;
    }

    // Who reported it as Info has not reported what is a Warning here.
    private static RaisedRule Raised(Finding finding) =>
        new(finding.Severity == Severity.Info ? finding.Rule + AsInfo : finding.Rule, finding.Component);

    private static string? ViaProject(Judged component) => component switch
    {
        JudgedPackage package => package.Resolved.ViaProject,
        JudgedModel model => model.Resolved.ViaProject,
        JudgedService service => service.Resolved.ViaProject,
        _ => null,
    };

    private static List<Finding> Once(IEnumerable<Finding> findings)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return ManifestOrder.Findings(findings)
            .Select(Short)
            .Where(f => seen.Add(f.TextKey + "\n" + f.Component + "\n" + string.Join("\n", f.Arguments)))
            .ToList();
    }

    // No message shows more, so a hostile text need not fill the manifest.
    private static Finding Short(Finding finding) => finding.Arguments.All(argument => argument.Length <= LongestArgument)
        ? finding
        : finding with
        {
            Arguments = finding.Arguments.Select(a => a.Length <= LongestArgument ? a : a.Substring(0, LongestArgument)).ToList(),
        };

    private static ManifestPackage Entry(JudgedPackage package) => new(
        package.Resolved.Id, package.Resolved.Version, package.License, package.Verdict.Kind);

    private static ManifestModel Entry(JudgedModel model, ExceptionList exceptions) => new(
        model.Resolved.Path, model.Resolved.LinkPath,
        model.Resolved.Model.Length > 0 ? model.Resolved.Model : model.Resolved.File.Model,
        model.Family?.Name ?? "", model.Resolved.Item != ModelItem.UndeclaredFile, exceptions.Excepts(model, "LG3001"),
        model.Verdict);

    private static ManifestService Entry(JudgedService service, ExceptionList exceptions) => new(
        service.Provider, service.Resolved.Model, exceptions.Excepts(service, "LG3002"), service.Verdict);
}
