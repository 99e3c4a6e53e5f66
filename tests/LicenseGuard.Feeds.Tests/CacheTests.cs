using System;
using System.IO;
using System.Linq;

namespace LicenseGuard.Feeds.Tests;

/// <summary>What was fetched is kept, and a package is loaded only as far as its licence goes.</summary>
public sealed class CacheTests
{
    [Fact]
    public void The_second_audit_asks_for_no_nuspec_and_no_package()
    {
        using var server = new FeedServer().Add(new("A", "2.0.0", "ISC")).Add(new MadePackage("B", "2.0.0").LicenseFile("LICENSE", "All rights reserved."));
        using var folder = new AuditedFolder().Uses("A", "1.0.0").Uses("B", "1.0.0").Source(server);
        var first = folder.Audit();
        Assert.Equal(1, server.Count("a.nuspec"));
        Assert.Equal(1, server.Count("b.2.0.0.nupkg"));

        var second = folder.Audit();

        Assert.Equal(first, second);
        Assert.Equal(1, server.Count("a.nuspec"));
        Assert.Equal(1, server.Count("b.2.0.0.nupkg"));
        Assert.Equal(1, server.Count("a/index.json"));
    }

    [Fact]
    public void A_list_of_versions_is_asked_for_again_after_its_time()
    {
        using var server = new FeedServer().Add(new("A", "2.0.0", "ISC"));
        using var folder = new AuditedFolder().Uses("A", "1.0.0").Source(server);
        folder.Audit();
        foreach (var file in Directory.EnumerateFiles(folder.Cache, "versions", SearchOption.AllDirectories))
            File.SetLastWriteTimeUtc(file, DateTime.UtcNow - folder.Limits.VersionsAge - TimeSpan.FromMinutes(1));
        server.Add(new("A", "3.0.0", "Zlib"));

        Assert.Contains("3.0.0", Assert.Single(folder.Audit()));
        Assert.Equal(2, server.Count("a/index.json"));
    }

    [Theory]
    [InlineData("a.nuspec", "")]
    [InlineData("a.nuspec", "<package>")]
    [InlineData(".contents", "")]
    [InlineData(".contents", "x ../../../../app.csproj\n1 .contents\n")]
    [InlineData("versions", "2.0.0\n")]
    [InlineData("versions", "")]
    public void A_torn_entry_is_fetched_anew(string name, string text)
    {
        using var server = new FeedServer().Add(new("A", "2.0.0", "ISC"));
        using var folder = new AuditedFolder().Uses("A", "1.0.0").Source(server);
        var first = folder.Audit();
        var file = Assert.Single(Directory.EnumerateFiles(folder.Cache, name, SearchOption.AllDirectories));
        File.WriteAllText(file, text);

        Assert.Equal(first, folder.Audit());
        Assert.Equal(2, server.Count(name == "versions" ? "a/index.json" : "a.nuspec"));
        Assert.Equal(first, folder.Audit());
        Assert.Equal(2, server.Count(name == "versions" ? "a/index.json" : "a.nuspec"));
    }

    [Fact]
    public void An_entry_without_its_list_of_contents_heals()
    {
        using var server = new FeedServer().Add(new("A", "2.0.0", "ISC"));
        using var folder = new AuditedFolder().Uses("A", "1.0.0").Source(server);
        folder.Audit();
        File.Delete(Assert.Single(Directory.EnumerateFiles(folder.Cache, ".contents", SearchOption.AllDirectories)));

        folder.Audit();
        folder.Audit();

        Assert.Equal(2, server.Count("a.nuspec"));
    }

    [Fact]
    public void A_cache_that_cannot_be_written_costs_requests_only()
    {
        using var server = new FeedServer().Add(new("A", "2.0.0", "ISC"));
        using var folder = new AuditedFolder().Uses("A", "1.0.0").Source(server);
        File.WriteAllText(folder.Cache, "a file where the folder should be");

        Assert.StartsWith("LG1006: A/1.0.0 is under MIT; 2.0.0", Assert.Single(folder.Audit()), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_large_package_only_directory_and_licence_are_loaded()
    {
        using var server = new FeedServer().Add(new MadePackage("Large", "2.0.0").Large(4 << 20).LicenseFile("LICENSE", "All rights reserved."));
        using var folder = new AuditedFolder().Uses("Large", "1.0.0").Source(server);

        Assert.Contains("the licence of 2.0.0", Assert.Single(folder.Audit()));

        var ranges = server.Requests.Where(request => request.Contains(".nupkg")).ToList();
        Assert.InRange(ranges.Count, 1, 4);
        Assert.All(ranges, request => Assert.Contains("bytes=", request));
    }

    [Fact]
    public void A_nuspec_that_the_source_does_not_keep_apart_comes_from_the_package()
    {
        using var server = new FeedServer().Add(new MadePackage("Large", "2.0.0", "ISC").Large(4 << 20));
        server.Remove("/flat/large/2.0.0/large.nuspec");
        using var folder = new AuditedFolder().Uses("Large", "1.0.0").Source(server);

        Assert.Contains("2.0.0 (the newest that is allowed) is under ISC", Assert.Single(folder.Audit()));
        Assert.InRange(server.Count(".nupkg"), 1, 4);
    }

    [Fact]
    public void A_source_that_knows_no_ranges_sends_the_package_once()
    {
        using var server = new FeedServer { KnowsRanges = false }
            .Add(new MadePackage("Large", "2.0.0").Large(1 << 20).LicenseFile("LICENSE", "All rights reserved."));
        using var folder = new AuditedFolder().Uses("Large", "1.0.0").Source(server);

        Assert.Contains("the licence of 2.0.0", Assert.Single(folder.Audit()));
        Assert.Equal(1, server.Count(".nupkg"));
    }

    [Fact]
    public void Sources_keep_their_own_versions_of_a_package()
    {
        using var one = new FeedServer().Add(new("A", "2.0.0", "ISC"));
        using var two = new FeedServer().Add(new("A", "2.0.0", "Zlib"));
        using var folder = new AuditedFolder().Uses("A", "1.0.0").Source(one);
        using var other = new AuditedFolder().Uses("A", "1.0.0").Source(two);
        Assert.Contains("ISC", Assert.Single(folder.Audit()));

        var task = other.Task();
        task.CacheFolder = folder.Cache;
        task.Execute();

        Assert.Contains("Zlib", Assert.Single(other.Engine.Findings));
    }
}
