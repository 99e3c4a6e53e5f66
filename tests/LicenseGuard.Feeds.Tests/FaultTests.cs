using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using LicenseGuard.Feeds.Sources;
using NuGet.Configuration;
using NuGet.Protocol;
using NuGet.Protocol.Core.Types;

namespace LicenseGuard.Feeds.Tests;

/// <summary>Sources that fail: one finding for each, with its name; what the others say counts all the same.</summary>
public sealed class FaultTests
{
    private const string Nuspec = "turning.nuspec";
    private const string Versions = "turning/index.json";
    private const string Index = "v3/index.json";

    /// <summary>Faults that pass: the request is made again.</summary>
    public static TheoryData<string, string> Passing
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var path in new[] { Nuspec, Versions, Index })
            {
                foreach (var fault in new[] { "500", "503", "429", "close", "truncate" }) rows.Add(path, fault);
            }

            return rows;
        }
    }

    [Theory, MemberData(nameof(Passing))]
    public void A_fault_that_passes_costs_nothing(string path, string fault)
    {
        using var server = Turning();
        server.Fail(path, Make(fault), Make(fault));
        using var folder = Audited(server);

        Assert.Contains("15.0.0", Assert.Single(folder.Audit()));
        Assert.Equal(3, server.Count(path));
    }

    [Theory]
    [InlineData("500", "it reported an error (HTTP 500)", 4)]
    [InlineData("429", "it reported an error (HTTP 429)", 4)]
    [InlineData("400", "it reported an error (HTTP 400)", 1)]
    [InlineData("401", "it asks for a login that is not known", 1)]
    [InlineData("close", "there is no connection", 16)] // The HTTP client itself tries a closed connection again.
    [InlineData("truncate", "there is no connection", 4)]
    [InlineData("html", "its answers make no sense", 1)]
    [InlineData("empty", "its answers make no sense", 1)]
    [InlineData("kinds", "its answers make no sense", 1)]
    public void A_source_that_stays_faulty_is_one_finding(string fault, string says, int requests)
    {
        using var server = Turning();
        server.Fail(Index, Make(fault).Forever());
        using var folder = Audited(server).Uses("B", "1.0.0").Uses("C", "1.0.0").Uses("D", "1.0.0").Uses("E", "1.0.0");

        var found = Assert.Single(folder.Audit());

        Assert.Equal($"LG1006: The package source feed did not answer for 5 of 5 packages: {says}. What it has is missing in this audit.", found);
        Assert.True(server.Count(Index) <= requests, $"{server.Count(Index)} requests");
    }

    [Fact]
    public void A_source_that_hangs_is_given_up()
    {
        using var server = Turning();
        server.Fail(Index, Fault.Hang.Forever());
        using var folder = Audited(server);
        folder.Limits = folder.Limits with { Timeout = TimeSpan.FromMilliseconds(200), Tries = 2 };

        Assert.Contains("feed did not answer for 1 of 1 packages: it took too long", Assert.Single(folder.Audit()));
    }

    [Fact]
    public void A_source_that_is_not_there_leaves_the_others_their_word()
    {
        var gone = new FeedServer();
        gone.Dispose();
        using var server = Turning();
        using var folder = new AuditedFolder().Uses("Turning", "8.0.0").Source(gone, "gone").Source(server, "here")
            .Source("missing", "/nowhere/at/all");

        var found = folder.Audit();

        Assert.Equal(3, found.Count);
        Assert.Contains("15.0.0", found[0]);
        Assert.Contains("gone did not answer for 1 of 1 packages: there is no connection", found[1]);
        Assert.Contains("missing did not answer for 1 of 1 packages: the folder cannot be read", found[2]);
    }

    [Theory]
    [InlineData(Nuspec, "html")]
    [InlineData(Nuspec, "empty")]
    [InlineData(Versions, "html")]
    [InlineData(Versions, "kinds")]
    public void A_package_whose_answer_makes_no_sense_is_missing_and_the_next_is_not(string path, string fault)
    {
        using var server = Turning().Add(new("Other", "1.0.0", "MIT")).Add(new("Other", "2.0.0", "ISC"));
        server.Fail(path, Make(fault).Forever());
        using var folder = Audited(server).Uses("Other", "1.0.0");

        var found = folder.Audit();

        Assert.Contains("Other/1.0.0 is under MIT; 2.0.0", found[0]);
        Assert.Contains("did not answer for 1 of 2 packages: its answers make no sense", found[1]);
        Assert.Equal(2, found.Count);
    }

    [Fact]
    public void A_source_that_asks_to_wait_is_asked_again_and_one_that_asks_for_too_long_is_not()
    {
        using var server = Turning();
        server.Fail(Nuspec, Fault.Code(429, "Retry-After: 1\r\n"));
        using var patient = Audited(server);
        Assert.Contains("15.0.0", Assert.Single(patient.Audit()));

        server.Fail(Nuspec, Fault.Code(429, "Retry-After: 36000\r\n").Forever());
        using var other = Audited(server);
        Assert.Contains("HTTP 429", Assert.Single(other.Audit()));
    }

    [Fact]
    public void A_login_from_the_configuration_is_used_and_never_shown()
    {
        using var server = new FeedServer { Login = "jo:s3cr3t" }.Add(new("Turning", "15.0.0", "Apache-2.0"));
        using var folder = new AuditedFolder().Uses("Turning", "8.0.0").Source("private", server.Index, "jo:s3cr3t");
        Assert.Contains("15.0.0", Assert.Single(folder.Audit()));
        Assert.DoesNotContain("s3cr3t", folder.Engine.All);

        using var stranger = new AuditedFolder().Uses("Turning", "8.0.0").Source("private", server.Index);
        Assert.Contains("private did not answer for 1 of 1 packages: it asks for a login", Assert.Single(stranger.Audit()));
    }

    [Fact]
    public void An_address_with_a_key_is_never_shown()
    {
        using var server = new FeedServer { IndexText = "no" };
        using var folder = new AuditedFolder().Uses("Turning", "8.0.0")
            .Source(server.Index.Replace("127", "jo:s3cr3t@127"), server.Index.Replace("127", "jo:s3cr3t@127") + "?key=s3cr3t");

        Assert.Contains("The package source 127.0.0.1 did not answer", Assert.Single(folder.Audit()));
        Assert.DoesNotContain("s3cr3t", folder.Engine.All);
    }

    [Fact]
    public void An_answer_without_end_is_cut()
    {
        using var server = Turning();
        server.Put("/flat/turning/index.json", new byte[300_000]);
        using var folder = Audited(server);
        folder.Limits = folder.Limits with { LargestJson = 100_000 };

        Assert.Contains("its answers are too large", Assert.Single(folder.Audit()));
    }

    [Fact]
    public void A_package_that_unpacks_to_gigabytes_is_read_as_far_as_a_licence_goes()
    {
        var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            using var bomb = zip.CreateEntry("LICENSE.txt", CompressionLevel.SmallestSize).Open();
            var zeros = new byte[1 << 20];
            for (var i = 0; i < 200; i++) bomb.Write(zeros);
        }

        using var server = new FeedServer().Add(new MadePackage("Turning", "9.0.0").LicenseFile("LICENSE.txt", "x"));
        server.Put("/flat/turning/9.0.0/turning.9.0.0.nupkg", bytes.ToArray());
        using var folder = Audited(server);

        Assert.Contains("the licence of 9.0.0", Assert.Single(folder.Audit()));
        Assert.InRange(Directory.EnumerateFiles(folder.Cache, "*", SearchOption.AllDirectories).Sum(file => new FileInfo(file).Length), 1, 3 << 20);
    }

    [Fact]
    public void Names_in_a_package_and_in_a_list_of_versions_stay_names()
    {
        var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            foreach (var name in new[] { "../../../LICENSE", "/LICENSE", "C:/LICENSE", "licenses/../../LICENSE.txt", "license" })
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write("x"u8);
            }
        }

        using var server = new FeedServer().Add(new MadePackage("Turning", "9.0.0").LicenseFile("LICENSE", "x"));
        server.Put("/flat/turning/9.0.0/turning.9.0.0.nupkg", bytes.ToArray());
        server.Put("/flat/turning/index.json", """{"versions":["../../9.0.0","9.0.0/../x","9.0.0"]}"""u8.ToArray());
        using var folder = Audited(server);
        folder.Audit();

        Assert.Equal(["license"], Directory.EnumerateFiles(folder.Root, "license*", SearchOption.AllDirectories).Select(Path.GetFileName));
    }

    [Theory]
    [InlineData("LICENSE", "LICENSE/MIT.txt", "its answers make no sense")]
    [InlineData("licenses/MIT.txt", "licenses", "its answers make no sense")]
    [InlineData("LICENSE", "licenses/\u8A31\u53EF", "the licence of 9.0.0")]
    [InlineData("LICENSE", ".contents", "the licence of 9.0.0")]
    public void A_package_that_no_disk_can_hold_costs_only_itself(string one, string other, string says)
    {
        if (other[^1] > '\u2E80') other += new string(other[^1], 100) + "/LICENSE";
        using var server = Turning().Add(new("Other", "1.0.0", "MIT")).Add(new("Other", "2.0.0", "ISC"))
            .Add(new MadePackage("Torn", "9.0.0").File(one, "x"u8.ToArray()).LicenseFile(other, "x"));
        using var folder = Audited(server).Uses("Other", "1.0.0").Uses("Torn", "1.0.0");

        var found = folder.Audit();

        Assert.Equal(3, found.Count);
        Assert.Contains(found, finding => finding.Contains("Other/1.0.0 is under MIT; 2.0.0"));
        Assert.Contains(found, finding => finding.Contains("15.0.0"));
        Assert.Contains(found, finding => finding.Contains(says));
    }

    [Fact]
    public void What_stands_behind_the_longest_licence_is_not_cut_off()
    {
        var text = "SPDX-License-Identifier: MIT\n" + new string('\n', 2 << 20) + "Only for noncommercial use.";
        using var server = new FeedServer().Add(new MadePackage("Turning", "9.0.0").LicenseFile("LICENSE.txt", text));
        using var folder = Audited(server);

        Assert.Contains("the licence of 9.0.0", Assert.Single(folder.Audit()));
    }

    [Fact]
    public async Task A_source_with_https_does_not_lead_to_http()
    {
        using var server = Turning();
        using var gate = new SemaphoreSlim(1);
        var source = new FeedHttp(Repository.Factory.GetCoreV3(new PackageSource("https://localhost/v3/index.json")), gate, new());

        var refused = await Assert.ThrowsAsync<FeedException>(() => source.GetAsync(new Uri(server.Index), 1000, default));

        Assert.Equal(FeedFault.Nonsense, refused.Fault);
        Assert.Empty(server.Requests);
    }

    private static AuditedFolder Audited(FeedServer server) => new AuditedFolder().Uses("Turning", "8.0.0").Source(server);

    private static FeedServer Turning() => new FeedServer().Add(new("Turning", "8.0.0", "MIT")).Add(new("Turning", "15.0.0", "Apache-2.0"));

    private static Fault Make(string fault) => fault switch
    {
        "close" => Fault.Close,
        "truncate" => Fault.Truncate,
        "html" => Fault.Says("<html>Sign in</html>"),
        "empty" => Fault.Says(""),
        "kinds" => Fault.Says("""{"resources":[{"@type":3,"@id":[]}],"versions":{"1":2}}"""),
        _ => Fault.Code(int.Parse(fault)),
    };
}
