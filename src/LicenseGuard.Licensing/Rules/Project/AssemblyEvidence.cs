using System.Collections.Generic;
using LicenseGuard.Licensing.Catalog;
using LicenseGuard.Licensing.Policy;

namespace LicenseGuard.Licensing.Rules.Project;

/// <summary>Judges an assembly or native file of no package by what its item declares.</summary>
internal static class AssemblyEvidence
{
    internal static JudgedAssembly Judge(
        LooseAssembly assembly, ResolvedProject project, LicenseCatalog catalog, LicenseLists lists)
    {
        var bad = new List<BadExpression>();
        var license = Evidence.Read(assembly.License, assembly.Path + ", License", catalog, bad);
        var code = new LicensedPart(Part.Code, license is null ? null : lists.Choices(license).ToString());
        var component = new Component(ComponentKind.Package, assembly.Path, [code], [], []);
        var verdict = Policy.Judge.Decide(component, project.Use, catalog);
        Gap? gap = null;
        Hint? hint = null;
        if (Evidence.SecondHand(verdict.Elected, catalog) is { } secondHand)
        {
            gap = new Gap("secondhand", secondHand);
            verdict = Evidence.Unsure(verdict, "secondhand", secondHand, r => Evidence.IsSecondHand(r, catalog), out hint);
        }

        return new JudgedAssembly(assembly)
        {
            Name = assembly.Path,
            Place = assembly.Place,
            Use = project.Use,
            Component = component,
            Verdict = verdict,
            Licenses = license is null ? [] : [license],
            Gap = gap,
            Hints = hint is null ? [] : [hint],
            BadExpressions = bad,
        };
    }
}
