using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Text;
using System.Text.Json;
using LicenseGuard.Licensing.Catalog;
using LicenseGuard.Licensing.Manifest;
using LicenseGuard.Licensing.Rules;
using LicenseGuard.Resolution.Packages;
using LicenseGuard.Resolution.Project;

namespace LicenseGuard.Benchmarks;

/// <summary>Cold resolve of a 500-package graph: <see cref="PackageGraph.Read"/> as the first thing that a fresh process does, JIT
/// included. The baseline is a fresh process that only parses the same assets file and reads the same nuspecs' bytes. And the whole
/// work of the task for 300 packages: graph, evidence, judge, manifest. Runs alternate; the figures are medians.</summary>
internal static class ColdResolve
{
    private const int PackageCount = 500;
    private const int WholeCount = 300;
    private const int LicensedEvery = 3;
    private const int Rounds = 21;

    private const string Notice = "Copyright (c) 2026 Somebody\n\nLicensed under the MIT License.\n";

    public static void Run()
    {
        var folder = Directory.CreateTempSubdirectory("lg-bench-").FullName;
        try
        {
            var assets = WriteGraph(Path.Combine(folder, "graph"), PackageCount);
            var all = WriteGraph(Path.Combine(folder, "whole"), WholeCount);
            var value = new List<double>();
            var baseline = new List<double>();
            var whole = new List<double>();
            for (var round = 0; round < Rounds; round++)
            {
                value.Add(Measure("resolve", assets));
                baseline.Add(Measure("baseline", assets));
                whole.Add(Measure("whole", all));
            }

            Table.Row($"cold resolve, {PackageCount} packages", Table.Median(value), Table.Median(baseline), "≤ 100 ms");
            Table.Row($"cold, whole resolve and judgement, {WholeCount} packages", Table.Median(whole), Table.Median(baseline), "≤ 150 ms");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>What the fresh process does: prints the milliseconds it took.</summary>
    public static int RunPart(string[] part)
    {
        var clock = Stopwatch.StartNew();
        var (count, expected) = part[0] switch
        {
            "resolve" => (Resolve(part[1]), PackageCount),
            "whole" => (Whole(part[1]), WholeCount),
            _ => (Baseline(part[1]), PackageCount),
        };
        clock.Stop();
        Console.WriteLine(clock.Elapsed.TotalMilliseconds.ToString(CultureInfo.InvariantCulture));
        return count == expected ? 0 : 1;
    }

    private static int Resolve(string assets)
    {
        var graph = PackageGraph.Read(assets, "net10.0", ".NETCoreApp,Version=v10.0", "", includeDevelopment: false);
        return graph.Problems.Count == 0 ? graph.Packages.Count : -1;
    }

    private static int Whole(string assets)
    {
        var inputs = new ProjectInputs
        {
            ProjectFile = Path.Combine(Path.GetDirectoryName(assets)!, "app.csproj"),
            AssetsFile = assets,
            TargetFramework = "net10.0",
            Properties = new Dictionary<string, string> { ["LicenseGuardUse"] = "commercial distribute" },
            Items = [],
        };
        var manifest = ProjectRules.Judge(ProjectResolver.Resolve(inputs, out _), LicenseCatalog.BuiltIn);
        return ManifestWriter.Write(manifest).Length > 0 ? manifest.Packages.Count : -1;
    }

    private static int Baseline(string assets)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(assets));
        var count = 0;
        foreach (var nuspec in Directory.EnumerateFiles(Path.GetDirectoryName(assets)!, "*.nuspec", SearchOption.AllDirectories))
        {
            if (File.ReadAllBytes(nuspec).Length > 0) count++;
        }

        return count;
    }

    private static double Measure(string part, string assets)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(start.FileName) == "dotnet") start.ArgumentList.Add(typeof(ColdResolve).Assembly.Location);
        start.ArgumentList.Add("part");
        start.ArgumentList.Add(part);
        start.ArgumentList.Add(assets);
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"part {part} did not read {PackageCount} packages");
        return double.Parse(output, CultureInfo.InvariantCulture);
    }

    /// <summary>A graph of the size and shape that restore writes: each package with two dependencies, forty files, a nuspec
    /// of 2 KB; two targets.</summary>
    private static string WriteGraph(string folder, int count)
    {
        var packages = Path.Combine(folder, "packages") + Path.DirectorySeparatorChar;
        for (var i = 0; i < count; i++)
        {
            var own = Path.Combine(packages, $"package.number{i:000}", "1.2.3");
            Directory.CreateDirectory(own);
            File.WriteAllText(Path.Combine(own, $"package.number{i:000}.nuspec"), Nuspec(i));
            if (i % LicensedEvery == 0) File.WriteAllText(Path.Combine(own, "LICENSE.txt"), Notice);
        }

        var assets = Path.Combine(folder, "project.assets.json");
        using var stream = File.Create(assets);
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true });
        json.WriteStartObject();
        json.WriteNumber("version", 4);
        json.WriteStartObject("targets");
        WriteTarget(json, count, "net10.0");
        WriteTarget(json, count, "net8.0");
        json.WriteEndObject();
        WriteLibraries(json, count);
        json.WriteStartObject("projectFileDependencyGroups");
        WriteDirect(json, "net10.0");
        WriteDirect(json, "net8.0");
        json.WriteEndObject();
        json.WriteStartObject("packageFolders");
        json.WriteStartObject(packages);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        return assets;
    }

    private static void WriteTarget(Utf8JsonWriter json, int count, string name)
    {
        json.WriteStartObject(name);
        for (var i = 0; i < count; i++)
        {
            json.WriteStartObject($"Package.Number{i:000}/1.2.3");
            json.WriteString("type", "package");
            json.WriteStartObject("dependencies");
            for (var d = 2 * i + 1; d <= 2 * i + 2 && d < count; d++) json.WriteString($"Package.Number{d:000}", "1.2.3");
            json.WriteEndObject();
            foreach (var kind in new[] { "compile", "runtime" })
            {
                json.WriteStartObject(kind);
                json.WriteStartObject($"lib/net8.0/Package.Number{i:000}.dll");
                json.WriteString("related", ".xml");
                json.WriteEndObject();
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteLibraries(Utf8JsonWriter json, int count)
    {
        json.WriteStartObject("libraries");
        for (var i = 0; i < count; i++)
        {
            json.WriteStartObject($"Package.Number{i:000}/1.2.3");
            json.WriteString("sha512", Convert.ToBase64String(new byte[64]));
            json.WriteString("type", "package");
            json.WriteString("path", $"package.number{i:000}/1.2.3");
            json.WriteStartArray("files");
            for (var f = 0; f < 40; f++) json.WriteStringValue($"lib/net{f}.0/Package.Number{i:000}.dll");
            json.WriteStringValue($"package.number{i:000}.nuspec");
            if (i % LicensedEvery == 0) json.WriteStringValue("LICENSE.txt");
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteDirect(Utf8JsonWriter json, string name)
    {
        json.WriteStartArray(name);
        json.WriteStringValue("Package.Number000 >= 1.2.3");
        json.WriteEndArray();
    }

    private static string Nuspec(int i)
    {
        var text = new StringBuilder();
        text.Append("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
        text.Append("<package xmlns=\"http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd\">\n  <metadata>\n");
        text.Append(CultureInfo.InvariantCulture, $"    <id>Package.Number{i:000}</id>\n    <version>1.2.3</version>\n");
        text.Append("    <license type=\"expression\">MIT</license>\n    <licenseUrl>https://licenses.nuget.org/MIT</licenseUrl>\n");
        text.Append("    <description>").Append('x', 1200).Append("</description>\n    <dependencies>\n");
        for (var d = 0; d < 8; d++)
        {
            text.Append(CultureInfo.InvariantCulture, $"      <group targetFramework=\"net{d}.0\"><dependency id=\"A\" version=\"1.0.0\" /></group>\n");
        }

        text.Append("    </dependencies>\n  </metadata>\n</package>\n");
        return text.ToString();
    }
}
