using System;
using System.IO;
using System.Linq;

namespace LicenseGuard.Build.Tests;

/// <summary>The sample that a newcomer builds first, with its real packages.</summary>
public class SampleTests
{
    [Fact]
    public void The_sample_shows_each_kind_of_finding_fails_on_a_build_server_and_passes_when_the_advice_is_followed()
    {
        var folder = Copy();

        var desk = folder.Build().Succeeds();
        foreach (var rule in new[] { "LG1003", "LG2001", "LG2002", "LG2004", "LG3001", "LG3002", "LG3003" })
            Assert.Contains(desk.Findings, f => f.Code == rule && f.Level == Level.Warning);

        var server = folder.Build("--no-restore", "-p:ContinuousIntegrationBuild=true").Fails();
        foreach (var rule in new[] { "LG2001", "LG3001", "LG3002" })
            Assert.Contains(server.Findings, f => f.Code == rule && f.Level == Level.Error);
        Assert.DoesNotContain(server.Diagnostics, d => d.Level == Level.Error && !d.Code.StartsWith("LG", StringComparison.Ordinal));

        folder.Build("--no-restore", "-p:FollowAdvice=true", "-p:ContinuousIntegrationBuild=true").Succeeds().Says();
    }

    /// <summary>A copy beside this test's feed; everything but LicenseGuard comes from the feeds that the machine has.</summary>
    private static TestFolder Copy()
    {
        var folder = new TestFolder();
        var sample = Path.Combine(PackageFeed.Checkout, "samples", "ModelShop");
        foreach (var file in Directory.EnumerateFiles(sample, "*", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(sample, file);
            if (!path.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
                folder.Write(path, File.ReadAllBytes(file));
        }

        folder.Write("nuget.config", $"""
            <configuration>
              <packageSources><add key="test" value="{PackageFeed.Instance.Folder}" /></packageSources>
            </configuration>
            """);
        folder.Edit("ModelShop.csproj", "Include=\"LicenseGuard\" Version=\"0.1.0\"", $"Include=\"LicenseGuard\" Version=\"{PackageFeed.Instance.Version}\"");
        return folder;
    }
}
