using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using LicenseGuard.Licensing.Catalog;
using LicenseGuard.Licensing.Manifest;
using LicenseGuard.Licensing.Policy;
using LicenseGuard.Licensing.Rules;
using LicenseGuard.Licensing.Spdx;
using LicenseGuard.Resolution.Packages;

namespace LicenseGuard.Resolution.Tests.Packages;

/// <summary>The licences of real packages, from their metadata and files, against what somebody found by reading.</summary>
public sealed class RealPackagesTests
{
    // Its metadata say MIT, the file in it is the .NET Library licence.
    private const string Contradicting = "Microsoft.Diagnostics.Runtime/2.2.332302";

    // One copy is kept of files that many packages share.
    private static readonly Dictionary<string, string> Shared = new(StringComparer.Ordinal)
    {
        ["LICENSE.TXT"] = "microsoft.bcl.asyncinterfaces.1.1.1/LICENSE.TXT",
        ["THIRD-PARTY-NOTICES.TXT"] = "microsoft.bcl.asyncinterfaces.1.1.1/THIRD-PARTY-NOTICES.TXT",
        ["ThirdPartyNotices.rtf"] = "microsoft.codeanalysis.common.4.3.1/ThirdPartyNotices.rtf",
        ["ThirdPartyNotices.txt"] = "microsoft.codecoverage.17.12.0/ThirdPartyNotices.txt",
        ["ASL - Apache Software Foundation License.txt"] = "castle.core.0.0.1110/ASL - Apache Software Foundation License.txt",
        ["LICENSE"] = "castle.core.0.0.1110/LICENSE",
    };

    private static readonly Dictionary<string, string> SharedByOwner = new(StringComparer.OrdinalIgnoreCase)
    {
        ["AutoMapper"] = "automapper.16.3.0/LICENSE.md",
        ["MediatR"] = "automapper.16.3.0/LICENSE.md",
        ["Newtonsoft.Json"] = "newtonsoft.json.12.0.1/LICENSE.md",
        ["NUnit"] = "nunit.4.1.0/LICENSE.txt",
    };

    [Fact]
    public void The_licence_of_a_real_package_is_the_one_that_was_read_in_it()
    {
        if (SharedFolder.Find("data/nuget") is not { } data) return;
        var packages = Table(Path.Combine(data, "packages.tsv")).ToDictionary(row => row["id"] + "/" + row["version"]);
        int right = 0, count = 0;
        var wrong = new List<string>();
        foreach (var truth in Table(Path.Combine(data, "truth.tsv")))
        {
            // The one whose file contradicts its expression is not of one licence: the next test has it.
            var name = truth["id"] + "/" + truth["version"];
            if (name == Contradicting) continue;
            var judged = Judge(packages[name], Path.Combine(data, "files"));
            var expected = Normalised(truth["expected"]);
            var isInside = truth["declared_as"] != "url" || truth["own_licence_files"].Length > 0;
            if (judged.License.Length > 0 && Normalised(judged.License) != expected) wrong.Add($"{name}: {judged.License}, not {expected}");
            if (!isInside) continue;
            count++;
            if (Normalised(judged.License) == expected) right++;
            else if (judged.License.Length == 0) wrong.Add($"{name}: unknown, not {expected}");
        }

        Console.WriteLine($"{right} of {count} packages right");
        Assert.True(right >= 0.99 * count, $"{right} of {count}\n" + string.Join("\n", wrong));
        // Where it is not right, nothing is said: what others are believed to mean never becomes a licence.
        Assert.All(wrong, line => Assert.Contains(": unknown,", line, StringComparison.Ordinal));
    }

    [Fact]
    public void Only_the_package_that_contradicts_itself_is_said_to_disagree()
    {
        if (SharedFolder.Find("data/nuget") is not { } data) return;
        foreach (var row in Table(Path.Combine(data, "packages.tsv")))
        {
            var findings = Manifest(row, Path.Combine(data, "files")).Findings;
            Assert.Equal(row["id"] + "/" + row["version"] == Contradicting, findings.Any(finding => finding.Rule == "LG1004"));
            Assert.DoesNotContain(findings, finding => finding.TextKey is "LG1003_unread" or "LG1003_rider");
        }
    }

    private static ManifestPackage Judge(Dictionary<string, string> row, string files) => Assert.Single(Manifest(row, files).Packages);

    private static ProjectManifest Manifest(Dictionary<string, string> row, string files)
    {
        var metadata = row["license_type"].Length > 0
            ? $"<license type=\"{row["license_type"]}\">{row["license_value"]}</license>"
            : $"<licenseUrl>{row["licenseUrl"].Replace("&", "&amp;", StringComparison.Ordinal)}</licenseUrl>";
        using var restored = new Restored().Direct(row["id"]).Package(row["id"], nuspec: metadata, version: row["version"]);
        foreach (var path in row["license_like_files"].Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            var own = Path.Combine(files, $"{row["id"]}.{row["version"]}".ToLowerInvariant(), path);
            if (!System.IO.File.Exists(own))
            {
                if (!SharedByOwner.TryGetValue(row["id"], out var shared) || Path.GetFileName(shared) != path)
                    Shared.TryGetValue(path, out shared);
                if (shared is null) continue;
                own = Path.Combine(files, shared);
            }

            restored.File(row["id"], path, System.IO.File.ReadAllBytes(own), row["version"]);
        }

        var package = restored.Read().The(row["id"]);
        var resolved = new ResolvedPackage(package.Id, package.Version, package.License, package.Chain, null, Place.Project)
        {
            Texts = PackageTexts.Read(package),
        };
        var use = UseParser.Parse(new Dictionary<string, string> { ["LicenseGuardUse"] = "commercial;distribute" }, ProjectKind.Product, out _);
        return ProjectRules.Judge(
            new ResolvedProject("A.csproj", use, false, [resolved], [], [], new ProjectPolicy([], [], [], []), [], [], []), LicenseCatalog.BuiltIn);
    }

    private static string Normalised(string license) =>
        LicenseCatalog.BuiltIn.TryParseExpression(license, out var expression, out _)
            ? string.Join(" | ", expression.Leaves.Select(leaf => leaf.ToString()).Order(StringComparer.Ordinal)) + (expression is OrExpression ? " or" : "")
            : license;

    private static List<Dictionary<string, string>> Table(string path)
    {
        var lines = System.IO.File.ReadAllLines(path);
        var names = lines[0].Split('\t');
        return [.. lines.Skip(1).Select(line => line.Split('\t')
            .Select((value, i) => (names[i], value)).ToDictionary(pair => pair.Item1, pair => pair.value))];
    }
}
