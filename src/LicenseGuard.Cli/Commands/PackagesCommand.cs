using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.IO;
using System.Linq;
using LicenseGuard.Licensing.Catalog;
using LicenseGuard.Licensing.Manifest;
using LicenseGuard.Licensing.Policy;
using LicenseGuard.Licensing.Rules;
using LicenseGuard.Resolution.Project;
using Spectre.Console;

namespace LicenseGuard.Cli.Commands;

/// <summary><c>packages PROJECT</c>: every package of a restored project with its licence, what the project's declared use makes of
/// it, and who pulls it in. Works whether or not the project references LicenseGuard.</summary>
internal static class PackagesCommand
{
    private sealed record Row(
        string Package, string Version, string Framework, string License, string Evidence, string Verdict, string Path, string[] Findings);

    public static Command Create()
    {
        var project = new Argument<string>("PROJECT") { Description = "a project file, or a folder that has one" };
        var use = new Option<string?>("--use") { Description = "the use to judge instead of the project's own, e.g. commercial;distribute" };
        var command = new Command("packages", "Lists a project's packages with their licences") { project, use, Cases.Format };
        command.SetAction(call =>
        {
            var rows = Rows(ProjectFile(call.GetValue(project)!), call.GetValue(use));
            if (call.GetValue(Cases.Format) != "tsv") return Cases.Run(call, [""], _ => Answer(rows));
            foreach (var row in rows)
                call.InvocationConfiguration.Output.WriteLine(string.Join('\t', Columns(row)));
            return IsFinding(rows) ? 1 : 0;
        });
        return command;
    }

    private static Answer Answer(List<Row> rows) => new(IsFinding(rows), [], rows, console =>
    {
        var table = new Table().Border(TableBorder.None).AddColumns("package", "licence", "evidence", "verdict", "pulled in by");
        foreach (var row in rows)
        {
            var name = row.Framework.Length > 0 ? $"{row.Package}/{row.Version} ({row.Framework})" : $"{row.Package}/{row.Version}";
            table.AddRow(new Text(name), new Text(row.License.Length > 0 ? row.License : "?"), new Text(row.Evidence), new Text(row.Verdict), new Text(row.Path));
        }

        // As wide as it needs to be where it is read by a program.
        if (!console.Profile.Out.IsTerminal) console.Profile.Width = 400;
        console.Write(table);
        foreach (var text in rows.SelectMany(row => row.Findings).Distinct()) console.WriteLine(text);
    });

    private static bool IsFinding(List<Row> rows) =>
        rows.Any(row => row.Verdict is nameof(VerdictKind.Forbidden) or nameof(VerdictKind.Unknown));

    private static IEnumerable<string> Columns(Row row) =>
        [row.Package, row.Version, row.Framework, row.License.Length > 0 ? row.License : "NONE", row.Evidence, row.Verdict, row.Path];

    private static List<Row> Rows(string project, string? use)
    {
        if (use is not null) UseArguments.Read(use, "");
        var evaluated = ProjectEvaluation.Read(project);
        var rows = new List<Row>();
        foreach (var inputs in evaluated)
        {
            var asked = use is null ? inputs : inputs with
            {
                Properties = inputs.Properties.ToDictionary(pair => pair.Key, pair => pair.Key == "LicenseGuardUse" ? use : pair.Value),
            };
            var resolved = ProjectResolver.Resolve(asked, out var isUsable);
            if (!isUsable) throw new WrongCall("The restore graph cannot be used. Run dotnet restore --force.");
            var manifest = ProjectRules.Judge(resolved, LicenseCatalog.BuiltIn);
            rows.AddRange(manifest.Packages.Select(package => Describe(
                package, resolved.Packages.First(p => p.Id == package.Id && p.Version == package.Version), manifest,
                evaluated.Count > 1 ? inputs.TargetFramework : "")));
        }

        return rows;
    }

    private static Row Describe(ManifestPackage package, ResolvedPackage resolved, ProjectManifest manifest, string framework)
    {
        var name = package.Id + "/" + package.Version;
        string[] path = [.. resolved.ViaProject is { } via ? new[] { via } : [], .. resolved.Chain.SkipLast(1)];
        var findings = manifest.Findings.Where(finding => finding.Component == name);
        return new Row(
            package.Id, package.Version, framework, package.License, Evidence(resolved), package.Verdict.ToString(),
            path.Length == 0 ? "the project" : string.Join(" > ", path), [.. findings.Select(finding => $"{finding.Rule}: {FindingText.Format(finding, CultureInfo.CurrentUICulture)}")]);
    }

    private static string Evidence(ResolvedPackage package)
    {
        var texts = package.Texts.Where(text => text.Kind is PackageTextKind.Declared or PackageTextKind.License)
            .Select(text => ForeignText.Clean(text.Path));
        string[] kinds =
        [
            .. package.License.Kind switch
            {
                PackageLicenseKind.Expression => new[] { "expression" },
                PackageLicenseKind.Url => ["url"],
                _ => [],
            },
            .. texts,
        ];
        return kinds.Length == 0 ? "none" : string.Join(", ", kinds);
    }

    private static string ProjectFile(string path)
    {
        if (File.Exists(path)) return Path.GetFullPath(path);
        if (!Directory.Exists(path)) throw new WrongCall("No such project: " + path);
        var found = Directory.GetFiles(path, "*.??proj");
        if (found.Length != 1) throw new WrongCall($"{path} has {found.Length} project files; name the one that is meant.");
        return Path.GetFullPath(found[0]);
    }
}
