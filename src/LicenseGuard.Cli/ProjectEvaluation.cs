using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text.Json;
using LicenseGuard.Licensing.Policy;
using LicenseGuard.Resolution.Project;

namespace LicenseGuard.Cli;

/// <summary>Asks the .NET SDK what a project file says (<c>dotnet msbuild -getProperty -getItem</c>, SDK 8 or later): nothing is
/// built and the project is not changed.</summary>
internal static class ProjectEvaluation
{
    private static readonly string[] Facts =
    [
        "TargetFramework", "TargetFrameworks", "TargetFrameworkMoniker", "RuntimeIdentifier", "OutputType", "IsPackable", "IsTestProject",
        "UsingMicrosoftNETSdkWeb", "UsingMicrosoftNETSdkWorker", "ProjectAssetsFile", "MSBuildProjectExtensionsPath", "NetCoreRoot",
        "MSBuildToolsPath", "DirectoryBuildPropsPath", "DirectoryBuildTargetsPath", "DirectoryPackagesPropsPath",
    ];

    private static readonly string[] Declarations =
    [
        "LicenseGuardUse", "LicenseGuardMonthlyActiveUsers", "LicenseGuardAnnualRevenue", "LicenseGuardEmployees", "LicenseGuardRegions",
        "LicenseGuardOrganizationCountry", "LicenseGuardOrganizationType", "LicenseGuardFields", "LicenseGuardCompetesWith",
        "LicenseGuardTrains", "LicenseGuardOutboundLicense", "PackageLicenseExpression", "LicenseGuardUnknown",
        "LicenseGuardPolicyPackages", "LicenseGuardIncludeDevelopment",
    ];

    private static readonly string[] Items =
    [
        "PackageReference", "GlobalPackageReference", "PackageVersion", "ProjectReference", "LicenseGuardAllowed", "LicenseGuardDenied",
        "LicenseGuardOverride", "LicenseGuardException",
    ];

    /// <summary>What each target framework of a project declares.</summary>
    /// <param name="project">Absolute path of a project file.</param>
    /// <exception cref="WrongCall">The project cannot be evaluated or is not restored.</exception>
    public static List<ProjectInputs> Read(string project)
    {
        var first = Evaluate(project, "");
        var frameworks = DeclaredItem.Split(Property(first, "TargetFrameworks"), ';');
        return frameworks.Count == 0
            ? [Inputs(project, first)]
            : [.. frameworks.Select(framework => Inputs(project, Evaluate(project, framework)))];
    }

    private static ProjectInputs Inputs(string project, JsonElement evaluated)
    {
        var assets = Property(evaluated, "ProjectAssetsFile");
        if (!File.Exists(assets)) throw new WrongCall($"{Path.GetFileName(project)} is not restored. Run dotnet restore first.");
        var imports = Property(evaluated, "MSBuildProjectExtensionsPath") + Path.GetFileName(project);
        return new ProjectInputs
        {
            ProjectFile = project,
            AssetsFile = assets,
            TargetFramework = Property(evaluated, "TargetFramework"),
            TargetFrameworkMoniker = Property(evaluated, "TargetFrameworkMoniker"),
            RuntimeIdentifier = Property(evaluated, "RuntimeIdentifier"),
            Kind = Kind(evaluated),
            Properties = Declarations.ToDictionary(name => name, name => Property(evaluated, name), StringComparer.Ordinal),
            Items = [.. Items.SelectMany(type => ItemsOf(evaluated, type))],
            PropertyFiles = [project, .. Paths("DirectoryBuildPropsPath", "DirectoryBuildTargetsPath", "DirectoryPackagesPropsPath")],
            PackageImports = [imports + ".nuget.g.props", imports + ".nuget.g.targets"],
            SdkFolders = [.. Paths("NetCoreRoot", "MSBuildToolsPath")],
        };

        IEnumerable<string> Paths(params string[] names) =>
            names.Select(name => Property(evaluated, name)).Where(path => path.Length > 0);
    }

    private static ProjectKind Kind(JsonElement evaluated)
    {
        if (Is("IsTestProject", "true")) return ProjectKind.Test;
        if (Is("UsingMicrosoftNETSdkWeb", "true") || Is("UsingMicrosoftNETSdkWorker", "true")) return ProjectKind.Web;
        return Is("OutputType", "Exe") || Is("OutputType", "WinExe") || !Is("IsPackable", "false") ? ProjectKind.Product : ProjectKind.Library;

        bool Is(string name, string expected) => string.Equals(Property(evaluated, name), expected, StringComparison.OrdinalIgnoreCase);
    }

    private static IEnumerable<DeclaredItem> ItemsOf(JsonElement evaluated, string type)
    {
        foreach (var item in evaluated.GetProperty("Items").GetProperty(type).EnumerateArray())
        {
            var metadata = item.EnumerateObject().ToDictionary(
                pair => pair.Name, pair => pair.Value.GetString() ?? "", StringComparer.OrdinalIgnoreCase);
            yield return new DeclaredItem(
                type, metadata["Identity"], metadata.GetValueOrDefault("FullPath", ""),
                metadata.GetValueOrDefault("DefiningProjectFullPath", ""), metadata);
        }
    }

    private static string Property(JsonElement evaluated, string name) =>
        evaluated.GetProperty("Properties").GetProperty(name).GetString() ?? "";

    private static JsonElement Evaluate(string project, string framework)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetDirectoryName(project)!,
        };
        start.ArgumentList.Add("msbuild");
        start.ArgumentList.Add(project);
        start.ArgumentList.Add("-nologo");
        start.ArgumentList.Add("-getProperty:" + string.Join(',', Facts.Concat(Declarations)));
        start.ArgumentList.Add("-getItem:" + string.Join(',', Items));
        if (framework.Length > 0) start.ArgumentList.Add("-p:TargetFramework=" + framework);
        try
        {
            using var process = Process.Start(start)!;
            var error = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            if (process.ExitCode != 0) throw new WrongCall($"The project cannot be evaluated: {(output + error.Result).Trim()}");
            using var json = JsonDocument.Parse(output);
            return json.RootElement.Clone();
        }
        catch (System.ComponentModel.Win32Exception missing)
        {
            throw new WrongCall("The .NET SDK is needed to read a project: " + missing.Message);
        }
        catch (JsonException)
        {
            throw new WrongCall("The project cannot be evaluated: the SDK's answer is no JSON (SDK 8 or later is needed).");
        }
    }
}
