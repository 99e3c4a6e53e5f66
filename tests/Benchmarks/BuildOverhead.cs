using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using LicenseGuard.Build.Tests.Harness;

namespace LicenseGuard.Benchmarks;

/// <summary>What LicenseGuard costs when there is nothing to do: a no-op build and a design-time build of a solution of twenty
/// projects. The figure is the time in LicenseGuard's targets for a project; the baseline is the time in all targets for a project of
/// the same solution without LicenseGuard. Runs of the two alternate; the figures are medians.</summary>
internal static class BuildOverhead
{
    private const int Projects = 20;
    private const int Rounds = 7;

    private static readonly string[] DesignTime =
    [
        "-t:Design", "-p:DesignTimeBuild=true", "-p:BuildingProject=false", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true",
    ];

    public static void Run()
    {
        try
        {
            var with = WriteSolution("with", licenseGuard: true);
            var without = WriteSolution("without", licenseGuard: false);
            foreach (var folder in new[] { with, without })
                Build(folder, "-restore", "-t:Build");

            Compare("no-op build", with, without, "≤ 5 ms", "-t:Build");
            Compare("design-time build, nothing changed", with, without, "≤ 10 ms", DesignTime);
        }
        finally
        {
            PackageFeed.End();
        }
    }

    private static void Compare(string figure, string with, string without, string mark, params string[] arguments)
    {
        var (ours, all, wall, wallWithout) = (new List<double>(), new List<double>(), new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            var log = Build(with, arguments);
            ours.Add(log.Of("LicenseGuard") / Projects);
            wall.Add(log.Total);
            log = Build(without, arguments);
            all.Add(log.Of("") / Projects);
            wallWithout.Add(log.Total);
        }

        Table.Row(figure + ", LicenseGuard's targets in a project", Table.Median(ours), Table.Median(all), mark);
        Table.Row($"{figure}, {Projects} projects, whole build", Table.Median(wall), Table.Median(wallWithout), "");
    }

    private static TargetTimes Build(string folder, params string[] arguments)
    {
        var log = Path.Combine(folder, "log.binlog");
        var result = Dotnet.Run(
            folder,
            ["msbuild", "all.proj", "-m:1", "-nodeReuse:false", "-bl:" + log, "-v:q", "-tl:off", .. CompilerServer.Arguments, .. arguments],
            PackageFeed.Instance.PackageEnvironment);
        if (result.ExitCode != 0)
            throw new InvalidOperationException("A measured build failed:\n" + result.Output);
        return TargetTimes.Read(log);
    }

    /// <summary>Three layers: 4 projects without references, 8 that reference two of those, 8 that reference two of these. Each has three
    /// packages and a model.</summary>
    private static string WriteSolution(string name, bool licenseGuard)
    {
        var feed = PackageFeed.Instance;
        var root = Directory.CreateDirectory(Path.Combine(feed.Root, name)).FullName;
        File.WriteAllText(
            Path.Combine(root, "nuget.config"),
            $"""<configuration><packageSources><clear /><add key="test" value="{feed.Folder}" /></packageSources></configuration>""");
        var items = new StringBuilder();
        for (var i = 0; i < Projects; i++)
        {
            var project = Name(i);
            items.Append(CultureInfo.InvariantCulture, $"""<Project Include="{project}/{project}.csproj" />""");
            var folder = Directory.CreateDirectory(Path.Combine(root, project)).FullName;
            File.WriteAllText(Path.Combine(folder, "code.cs"), $"namespace {project} {{ public class C {{ }} }}");
            File.WriteAllBytes(Path.Combine(folder, "model.gguf"), ModelFiles.Gguf(("general.architecture", "made-up")));
            File.WriteAllText(Path.Combine(folder, project + ".csproj"), Project(i, licenseGuard));
        }

        File.WriteAllText(Path.Combine(root, "all.proj"), $"""
            <Project DefaultTargets="Build">
              <ItemGroup>{items}</ItemGroup>
              <Target Name="Restore"><MSBuild Projects="@(Project)" Targets="Restore" Properties="MSBuildRestoreSessionId=1" /></Target>
              <Target Name="Build"><MSBuild Projects="@(Project)" Targets="Build" /></Target>
              <Target Name="Design"><MSBuild Projects="@(Project)" Targets="Compile;CoreCompile" /></Target>
            </Project>
            """);
        return root;
    }

    private static string Name(int i) => "p" + i.ToString("00", CultureInfo.InvariantCulture);

    private static string Project(int i, bool licenseGuard)
    {
        int[] references = i < 4 ? [] : i < 12 ? [i % 4, (i + 1) % 4] : [4 + (i % 8), 4 + ((i + 3) % 8)];
        return $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <LicenseGuardUse>commercial distribute</LicenseGuardUse>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Mit.Lib" Version="1.0.0" />
                <PackageReference Include="Deep.Lib" Version="1.0.0" />
                <PackageReference Include="Url.Lib" Version="1.0.0" />
                {string.Concat(references.Select(r => $"""<ProjectReference Include="../{Name(r)}/{Name(r)}.csproj" />"""))}
                {(licenseGuard
                    ? $"""<PackageReference Include="LicenseGuard" Version="{PackageFeed.Instance.Version}" PrivateAssets="all" /><ModelAsset Include="model.gguf" License="MIT" />"""
                    : "")}
              </ItemGroup>
            </Project>
            """;
    }
}
