using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Text;
using System.Text.Json;
using LicenseGuard.Licensing.Catalog;
using LicenseGuard.Licensing.Policy;
using LicenseGuard.Licensing.Rules;
using LicenseGuard.Resolution.Project;

namespace LicenseGuard.Benchmarks;

/// <summary>Cold resolve of a project of 300 packages, licence texts and judgement included, as the first thing that a fresh process
/// does. As on a developer's machine most packages carry a licence file: a third the same one, the others each its own, of the usual
/// licences. The texts come from the folder <c>shared</c> beside the checkout; the baseline is a fresh process that reads the same
/// files' bytes.</summary>
internal static class ColdPackages
{
    private const int PackageCount = 300;
    private const int Rounds = 15;

    private static readonly string[] Texts = ["MIT", "Apache-2.0", "BSD-3-Clause", "MIT", "MS-PL", "MIT", "LGPL-3.0-only"];

    public static void Run()
    {
        if (FindTexts() is not { } texts)
        {
            Console.WriteLine("cold-packages: skipped, there is no folder 'shared' beside the checkout");
            return;
        }

        var folder = Directory.CreateTempSubdirectory("lg-bench-").FullName;
        try
        {
            WriteProject(folder, texts);
            var value = new List<double>();
            var baseline = new List<double>();
            for (var round = 0; round < Rounds; round++)
            {
                value.Add(Measure("packages", folder));
                baseline.Add(Measure("files", folder));
            }

            Table.Row($"cold resolve and judge, {PackageCount} packages with texts", Table.Median(value), Table.Median(baseline), "≤ 150 ms");
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
        var count = part[0] == "packages" ? Resolve(part[1]) : Files(part[1]);
        clock.Stop();
        Console.WriteLine(clock.Elapsed.TotalMilliseconds.ToString(CultureInfo.InvariantCulture));
        return count == PackageCount ? 0 : 1;
    }

    private static int Resolve(string folder)
    {
        var resolved = ProjectResolver.Resolve(
            new ProjectInputs
            {
                ProjectFile = Path.Combine(folder, "app.csproj"),
                AssetsFile = Path.Combine(folder, "project.assets.json"),
                TargetFramework = "net10.0",
                TargetFrameworkMoniker = ".NETCoreApp,Version=v10.0",
                Properties = new Dictionary<string, string> { ["LicenseGuardUse"] = "commercial;distribute" },
                Items = [],
            },
            out _);
        var manifest = ProjectRules.Judge(resolved, LicenseCatalog.BuiltIn);
        var known = 0;
        foreach (var package in manifest.Packages)
        {
            if (package.Verdict == VerdictKind.Permitted) known++;
        }

        return known;
    }

    private static int Files(string folder)
    {
        var count = 0;
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            if (File.ReadAllBytes(file).Length > 0 && file.EndsWith(".nuspec", StringComparison.Ordinal)) count++;
        }

        return count;
    }

    private static double Measure(string part, string folder)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(start.FileName) == "dotnet") start.ArgumentList.Add(typeof(ColdPackages).Assembly.Location);
        foreach (var argument in new[] { "part", part, folder }) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"part {part} did not read {PackageCount} packages");
        return double.Parse(output, CultureInfo.InvariantCulture);
    }

    private static string? FindTexts()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var texts = Path.Combine(folder.FullName, "shared", "data", "spdx", "texts");
            if (Directory.Exists(texts)) return texts;
        }

        return null;
    }

    private static void WriteProject(string folder, string texts)
    {
        File.WriteAllText(Path.Combine(folder, "app.csproj"), "<Project />");
        var packages = Path.Combine(folder, "packages") + Path.DirectorySeparatorChar;
        using var stream = File.Create(Path.Combine(folder, "project.assets.json"));
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true });
        json.WriteStartObject();
        json.WriteNumber("version", 3);
        json.WriteStartObject("targets");
        json.WriteStartObject("net10.0");
        for (var i = 0; i < PackageCount; i++)
        {
            json.WriteStartObject($"Package.Number{i:000}/1.2.3");
            json.WriteString("type", "package");
            json.WriteStartObject("runtime");
            json.WriteStartObject($"lib/net8.0/Package.Number{i:000}.dll");
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartObject("libraries");
        for (var i = 0; i < PackageCount; i++) WritePackage(json, packages, texts, i);
        json.WriteEndObject();
        json.WriteStartObject("projectFileDependencyGroups");
        json.WriteStartArray("net10.0");
        for (var i = 0; i < PackageCount; i++) json.WriteStringValue($"Package.Number{i:000} >= 1.2.3");
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteStartObject("packageFolders");
        json.WriteStartObject(packages);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WritePackage(Utf8JsonWriter json, string packages, string texts, int i)
    {
        var name = $"package.number{i:000}";
        var folder = Directory.CreateDirectory(Path.Combine(packages, name, "1.2.3")).FullName;
        var license = Texts[i % Texts.Length];
        File.WriteAllText(
            Path.Combine(folder, name + ".nuspec"),
            $"<package><metadata><id>{name}</id><license type=\"expression\">{(i % 3 == 0 ? "MIT" : license)}</license><description>{new string('x', 1500)}</description></metadata></package>");
        json.WriteStartObject($"Package.Number{i:000}/1.2.3");
        json.WriteString("type", "package");
        json.WriteString("path", name + "/1.2.3");
        json.WriteStartArray("files");
        for (var f = 0; f < 40; f++) json.WriteStringValue($"lib/net{f}.0/Package.Number{i:000}.dll");
        // A third has the same text, a third its own, a third none; half have a readme.
        if (i % 3 != 2) Write("LICENSE.txt", (i % 3 == 0 ? "" : $"Copyright (c) {1990 + (i % 35)} Author {i}\n\n") + File.ReadAllText(Path.Combine(texts, (i % 3 == 0 ? "MIT" : license) + ".txt")));
        if (i % 3 == 0) Write("THIRD-PARTY-NOTICES.TXT", new string('n', 20_000));
        if (i % 2 == 0) Write("README.md", $"# Package {i}\n\n" + new StringBuilder().Insert(0, "It does one thing and does it well; see the samples.\n", 100) + "\n## License\n\nMIT\n");
        json.WriteEndArray();
        json.WriteEndObject();

        void Write(string path, string text)
        {
            File.WriteAllText(Path.Combine(folder, path), text);
            json.WriteStringValue(path);
        }
    }
}
