using System;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace LicenseGuard.Cli.Tests;

/// <summary>The command over this repository's own projects, which are restored when the tests run.</summary>
public sealed class PackagesTests
{
    private static readonly string Source = Path.Combine(Root(), "src");

    [Fact]
    public void Every_package_has_a_line_with_licence_evidence_verdict_and_path()
    {
        var (code, output, error) = CommandLine.Run("packages", Path.Combine(Source, "LicenseGuard.Cli"), "--format", "tsv");

        Assert.Equal("", error);
        Assert.Equal(0, code);
        var rows = output.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t')).ToList();
        Assert.Equal(["Spectre.Console", "System.CommandLine"], rows.Select(row => row[0]));
        Assert.All(rows, row => Assert.Equal(("MIT", "Permitted", "the project"), (row[3], row[5], row[6])));
    }

    [Fact]
    public void The_use_can_be_given_and_must_be_one()
    {
        var project = Path.Combine(Source, "LicenseGuard.Cli", "LicenseGuard.Cli.csproj");

        var (code, output, _) = CommandLine.Run("packages", project, "--use", "research", "--format", "json");

        Assert.Equal(0, code);
        Assert.Equal(2, JsonDocument.Parse(output).RootElement.GetArrayLength());
        Assert.Equal(2, CommandLine.Run("packages", project, "--use", "nonsense").Code);
    }

    [Fact]
    public void A_transitive_package_names_who_pulls_it_in()
    {
        var (_, output, _) = CommandLine.Run("packages", Path.Combine(Source, "..", "tests", "LicenseGuard.Cli.Tests"));

        var line = output.Split(Environment.NewLine).First(text => text.StartsWith("xunit.assert/", StringComparison.Ordinal));
        Assert.EndsWith(" xunit", line.TrimEnd());
    }

    [Fact]
    public void A_folder_without_a_project_is_a_wrong_call()
    {
        var (code, _, error) = CommandLine.Run("packages", Source);

        Assert.Equal(2, code);
        Assert.Contains("project files", error);
    }

    [Fact]
    public void A_project_that_is_not_restored_is_said_to_be_so()
    {
        var folder = Directory.CreateTempSubdirectory("LicenseGuard.Cli.Tests-").FullName;
        try
        {
            var file = Path.Combine(folder, "App.csproj");
            File.WriteAllText(file, """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>""");

            var (code, _, error) = CommandLine.Run("packages", file);

            Assert.Equal(2, code);
            Assert.Contains("dotnet restore", error);
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "LicenseGuard.sln"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
