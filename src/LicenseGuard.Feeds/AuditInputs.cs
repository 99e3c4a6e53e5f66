using System;
using System.Collections.Generic;
using System.Linq;
using LicenseGuard.Tasks;
using Microsoft.Build.Framework;

namespace LicenseGuard.Feeds;

/// <summary>From the task's items to what Resolve makes of a project.</summary>
internal static class AuditInputs
{
    private const string Kind = "LicenseGuardAudit";
    private const string Framework = "LicenseGuardFramework";

    /// <summary>The project, once for each target framework.</summary>
    public static IReadOnlyList<AuditedProject> Read(ITaskItem[] items, string projectFile)
    {
        var projects = new List<AuditedProject>();
        foreach (var item in items.Where(item => item.GetMetadata(Kind) == "Framework"))
        {
            var framework = item.GetMetadata(Framework);
            var resolve = new ResolveLicenses
            {
                ProjectFile = projectFile,
                AssetsFile = item.GetMetadata("AssetsFile"),
                TargetFramework = framework,
                TargetFrameworkMoniker = item.GetMetadata("Moniker"),
                RuntimeIdentifier = item.GetMetadata("RuntimeIdentifier"),
                OutputType = item.GetMetadata("OutputType"),
                IsPackable = item.GetMetadata("IsPackable"),
                IsTestProject = item.GetMetadata("IsTestProject"),
                IsWeb = item.GetMetadata("IsWeb"),
                IsWorker = item.GetMetadata("IsWorker"),
                Properties = item.GetMetadata("Properties"),
                PropertyFiles = List(item, "PropertyFiles"),
                PackageImports = List(item, "PackageImports"),
                SdkFolder = List(item, "SdkFolder"),
                Unpublished = List(item, "Unpublished"),
                SatelliteLanguages = List(item, "SatelliteLanguages"),
                TargetingPacks = List(item, "TargetingPacks"),
                CopiedFiles = List(item, "CopiedFiles"),
                Items = Of(items, "Item", framework),
                Referenced = Of(items, "Referenced", framework),
            };
            projects.Add(new AuditedProject(framework, resolve.Inputs()));
        }

        return projects;
    }

    private static ITaskItem[] Of(ITaskItem[] items, string kind, string framework) =>
        [.. items.Where(item => item.GetMetadata(Kind) == kind && item.GetMetadata(Framework) == framework)];

    private static string[] List(ITaskItem item, string name) =>
        item.GetMetadata(name).Split(';', StringSplitOptions.RemoveEmptyEntries);
}
