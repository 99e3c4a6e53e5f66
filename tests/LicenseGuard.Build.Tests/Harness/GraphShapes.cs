using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace LicenseGuard.Build.Tests.Harness;

/// <summary>Several projects that one command restores and looks at: a restore of thirty costs little more than that of one. Each
/// stands in a folder of its own name. None of their packages states a licence, and so the findings are the list of what is judged.</summary>
public abstract class GraphShapes
{
    private const string Says = " states no licence";
    private static readonly object _writing = new();
    private static bool _written;

    private readonly TestFolder _folder = new();
    private readonly List<string> _projects = [];
    private readonly Lazy<BuildResult> _result;

    private protected GraphShapes() => _result = new(Run);

    private protected TestFolder Folder => _folder;

    /// <summary>What the command did.</summary>
    internal BuildResult Result => _result.Value;

    /// <summary>The packages that are judged in a project, each as <c>id/version ← who brings it</c>, and <c> [frameworks]</c> where
    /// there are several; in ordinal order.</summary>
    public string[] Judged(string project) => Judged(Found(Result, project));

    /// <summary>The same of one project after another restore.</summary>
    public string[] JudgedAgain(string project, params string[] options) => Judged(Found(
        _folder.Run(["msbuild", $"{project}/{project}.csproj", "-restore", "-t:LicenseGuardReport", .. options]).Succeeds(), project));

    /// <summary>Where the findings about a package stand: <c>file(line,column)</c>.</summary>
    public string PlaceOf(string project, string package)
    {
        var found = Found(Result, project).Where(f => f.Message.StartsWith(package + "/", StringComparison.Ordinal)).ToList();
        Assert.True(found.Count == 1, $"{found.Count} findings about {package} in {project}.\n{Result}");
        return $"{Path.GetFileName(found[0].File)}({found[0].Line},{found[0].Column})";
    }

    /// <summary>Adds a project with LicenseGuard; its items begin in line 8.</summary>
    private protected void Add(
        string name, string items, string properties = "", string frameworks = "net10.0", string sdk = "Microsoft.NET.Sdk",
        string use = "commercial distribute")
    {
        _folder.Project($"{name}/{name}.csproj", items, $"<LicenseGuardUse>{use}</LicenseGuardUse>{properties}", frameworks, sdk, "class P { static void Main() { } }");
        _projects.Add($"{name}/{name}.csproj");
    }

    /// <summary>Adds a project that is written already.</summary>
    private protected void AddProject(string path) => _projects.Add(path);

    private static string Shown(string message)
    {
        var shown = message[..message.IndexOf(Says, StringComparison.Ordinal)];
        return message.EndsWith(']') ? shown + message[message.LastIndexOf(" [", StringComparison.Ordinal)..] : shown;
    }

    private static string[] Judged(IEnumerable<Diagnostic> found) => [.. found.Select(f => Shown(f.Message)).Order(StringComparer.Ordinal)];

    private static IEnumerable<Diagnostic> Found(BuildResult result, string project) =>
        result.Of("LG1003").Where(f => f.Project == project + ".csproj" && f.Message.Contains(Says, StringComparison.Ordinal));

    private BuildResult Run()
    {
        lock (_writing)
        {
            if (!_written)
            {
                foreach (var package in GraphPackages.All())
                    package.WriteTo(PackageFeed.Instance.Folder);
            }

            _written = true;
        }

        _folder.Write("all.slnx", "<Solution>\n" + string.Concat(_projects.Select(p => $"  <Project Path=\"{p}\" />\n")) + "</Solution>\n");
        return _folder.Run(["msbuild", "all.slnx", "-restore", "-t:LicenseGuardReport;LicenseGuardReportAll", "-m:2"]).Succeeds();
    }
}
