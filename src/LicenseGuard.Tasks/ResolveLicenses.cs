using System;
using System.Collections.Generic;
using System.IO;
using LicenseGuard.Licensing.Catalog;
using LicenseGuard.Licensing.Manifest;
using LicenseGuard.Licensing.Policy;
using LicenseGuard.Licensing.Rules;
using LicenseGuard.Resolution.Packages;
using LicenseGuard.Resolution.Project;
using Microsoft.Build.Framework;

namespace LicenseGuard.Tasks;

/// <summary>Resolves and judges a project and writes its manifest. Reports nothing: ReportFindings replays the manifest on
/// every build.</summary>
[MSBuildMultiThreadableTask]
public sealed class ResolveLicenses : LicenseTask
{
    /// <summary>Absolute path of project.assets.json; empty when the project has none.</summary>
    public string AssetsFile { get; set; } = "";

    /// <summary>TargetFramework.</summary>
    public string TargetFramework { get; set; } = "";

    /// <summary>TargetFrameworkMoniker.</summary>
    public string TargetFrameworkMoniker { get; set; } = "";

    /// <summary>RuntimeIdentifier.</summary>
    public string RuntimeIdentifier { get; set; } = "";

    /// <summary>OutputType.</summary>
    public string OutputType { get; set; } = "";

    /// <summary>IsPackable.</summary>
    public string IsPackable { get; set; } = "";

    /// <summary>IsTestProject.</summary>
    public string IsTestProject { get; set; } = "";

    /// <summary>The Web SDK is in use.</summary>
    public string IsWeb { get; set; } = "";

    /// <summary>The Worker SDK is in use.</summary>
    public string IsWorker { get; set; } = "";

    /// <summary>The LicenseGuard properties: <c>name=value</c>, separated by U+001F.</summary>
    public string Properties { get; set; } = "";

    /// <summary>The project's items, with their type as metadata <c>LicenseGuardItem</c>.</summary>
    public ITaskItem[] Items { get; set; } = [];

    /// <summary>What referenced projects export.</summary>
    public ITaskItem[] Referenced { get; set; } = [];

    /// <summary>Files in which a property's place is looked for.</summary>
    public string[] PropertyFiles { get; set; } = [];

    /// <summary>The files by which restore imports props and targets of packages.</summary>
    public string[] PackageImports { get; set; } = [];

    /// <summary>Ids of packages that are not published.</summary>
    public string[] Unpublished { get; set; } = [];

    /// <summary>SatelliteResourceLanguages.</summary>
    public string[] SatelliteLanguages { get; set; } = [];

    /// <summary>Absolute folders of the targeting packs in use.</summary>
    public string[] TargetingPacks { get; set; } = [];

    /// <summary>Absolute paths of the files that items of the project copy to the output or compile in.</summary>
    public string[] CopiedFiles { get; set; } = [];

    /// <summary>Packs of the SDK that go to the output, with metadata <c>NuGetPackageId</c>, <c>NuGetPackageVersion</c> and
    /// <c>PackageDirectory</c>.</summary>
    public ITaskItem[] Packs { get; set; } = [];

    /// <summary>Folders of the SDK.</summary>
    public string[] SdkFolder { get; set; } = [];

    /// <summary>Absolute path of the manifest to write.</summary>
    [Required]
    public string ManifestFile { get; set; } = "";

    /// <summary>Absolute path of a file that is there exactly when the manifest has findings.</summary>
    [Required]
    public string FindingsFile { get; set; } = "";

    /// <summary>Absolute path of the file whose time says when Resolve last succeeded.</summary>
    [Required]
    public string StampFile { get; set; } = "";

    /// <summary><c>true</c> in a design-time build: nothing is logged.</summary>
    public string Quiet { get; set; } = "";

    /// <inheritdoc />
    protected override void Run()
    {
        var project = ProjectResolver.Resolve(Inputs(), out var graphIsUsable);
        var manifest = ProjectRules.Judge(project, LicenseCatalog.BuiltIn);
        try
        {
            StableFile.WriteIfDifferent(ManifestFile, ManifestWriter.Write(manifest));
            MarkFindings(manifest.Findings);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            Say(new Finding(
                "LG0010", "LG0010_write", Severity.Warning, "", Place.Project, [Path.GetFileName(ManifestFile), failure.Message], []));
            return;
        }

        // A graph that cannot be read is looked at again in the next build.
        if (graphIsUsable)
            Stamp.Touch(StampFile, Findings);
    }

    /// <summary>The parameters as Resolve takes them; the audit has the same.</summary>
    internal ProjectInputs Inputs()
    {
        var properties = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var property in Properties.Split('\u001F'))
        {
            var at = property.IndexOf('=');
            if (at > 0)
                properties[property.Substring(0, at).Trim()] = property.Substring(at + 1);
        }

        var (items, manifests) = ItemConverter.Referenced(Referenced);
        return new ProjectInputs
        {
            ProjectFile = ProjectFile,
            AssetsFile = File.Exists(AssetsFile) ? AssetsFile : "",
            TargetFramework = TargetFramework,
            TargetFrameworkMoniker = TargetFrameworkMoniker,
            RuntimeIdentifier = RuntimeIdentifier,
            Output = new GraphOutput
            {
                Unpublished = Unpublished,
                SatelliteLanguages = SatelliteLanguages,
                TargetingPacks = TargetingPacks,
                CopiedFiles = CopiedFiles,
                Packs = ItemConverter.Packs(Packs),
            },
            Kind = Kind(),
            Properties = properties,
            Items = ItemConverter.Own(Items),
            ReferencedItems = items,
            ReferencedManifests = manifests,
            PropertyFiles = PropertyFiles,
            PackageImports = PackageImports,
            SdkFolders = SdkFolder,
        };
    }

    private ProjectKind Kind()
    {
        if (Is(IsTestProject, "true"))
            return ProjectKind.Test;
        if (Is(IsWeb, "true") || Is(IsWorker, "true"))
            return ProjectKind.Web;
        return Is(OutputType, "Exe") || Is(OutputType, "WinExe") || !Is(IsPackable, "false") ? ProjectKind.Product : ProjectKind.Library;

        static bool Is(string value, string expected) => string.Equals(value, expected, StringComparison.OrdinalIgnoreCase);
    }

    private void MarkFindings(IReadOnlyList<Finding> findings)
    {
        if (findings.Count > 0)
            StableFile.WriteIfDifferent(FindingsFile, "");
        else if (File.Exists(FindingsFile))
            File.Delete(FindingsFile);
    }

    private void Say(Finding finding)
    {
        if (!string.Equals(Quiet, "true", StringComparison.OrdinalIgnoreCase))
            Findings.Log(finding);
    }
}
