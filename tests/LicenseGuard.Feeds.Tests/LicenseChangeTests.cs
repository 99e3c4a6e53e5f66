using System.IO;
using System.Linq;

namespace LicenseGuard.Feeds.Tests;

/// <summary>LG1006 against a real version 3 feed on loopback, and against folders.</summary>
public sealed class LicenseChangeTests
{
    [Fact]
    public void The_newest_version_that_is_allowed_has_another_licence()
    {
        using var server = Turning();
        using var folder = new AuditedFolder().Uses("Turning", "8.0.0").Source(server);

        var found = Assert.Single(folder.Audit());

        Assert.Equal(
            "LG1006: Turning/8.0.0 is under MIT; 15.0.0 (the newest that is allowed) is under Apache-2.0. Read that licence before you "
            + "update; 14.0.0 still is under MIT.",
            found);
        Assert.Equal([2], folder.Engine.Lines);
    }

    [Fact]
    public void A_range_that_ends_before_the_change_leaves_the_newest_of_all()
    {
        using var server = Turning();
        using var folder = new AuditedFolder().Uses("Turning", "8.0.0", range: "[8.0.0, 15.0.0)").Source(server);

        Assert.Contains("15.0.0 (the newest) is under Apache-2.0", Assert.Single(folder.Audit()));
    }

    [Theory]
    [InlineData("[8.*, )")]
    [InlineData("[8.0.0, 9.0.0)")]
    [InlineData("[8.0.0]")]
    public void A_floating_or_closed_range_allows_only_what_it_says(string range)
    {
        using var server = Turning();
        using var folder = new AuditedFolder().Uses("Turning", "8.0.0", range: range).Source(server);

        Assert.Contains("(the newest)", Assert.Single(folder.Audit()));
    }

    [Fact]
    public void The_same_licence_is_no_finding()
    {
        using var server = new FeedServer().Add(new("Same", "1.0.0", "MIT")).Add(new("Same", "2.0.0", "mit"));
        using var folder = new AuditedFolder().Uses("Same", "1.0.0").Source(server);

        Assert.Empty(folder.Audit());
    }

    [Fact]
    public void What_the_new_licence_forbids_is_told()
    {
        using var server = new FeedServer().Add(new("Nc", "1.0.0", "MIT")).Add(new("Nc", "2.0.0", "CC-BY-NC-4.0"));
        using var folder = new AuditedFolder().Uses("Nc", "1.0.0").Source(server);

        var found = Assert.Single(folder.Audit());
        Assert.Contains("forbids commercial use; the project declares commercial", found);
        Assert.Contains("Do not update", found);
    }

    [Fact]
    public void A_copyleft_that_does_not_fit_the_projects_licence_is_told()
    {
        using var server = new FeedServer().Add(new("Gpl", "1.0.0", "MIT")).Add(new("Gpl", "2.0.0", "GPL-3.0-only"));
        using var folder = new AuditedFolder().Uses("Gpl", "1.0.0").Source(server);

        Assert.Contains("the project's own licence is proprietary", Assert.Single(folder.Audit()));
    }

    [Fact]
    public void A_licence_that_is_not_known_any_more_is_told()
    {
        using var server = new FeedServer().Add(new("Bare", "1.0.0", "MIT")).Add(new("Bare", "2.0.0"));
        using var folder = new AuditedFolder().Uses("Bare", "1.0.0").Source(server);

        Assert.Contains("the licence of 2.0.0 (the newest that is allowed) is not known", Assert.Single(folder.Audit()));
    }

    [Fact]
    public void Prereleases_count_only_when_one_is_in_use()
    {
        using var server = new FeedServer().Add(new("Pre", "1.0.0", "MIT")).Add(new("Pre", "2.0.0-rc.1", "Apache-2.0"));
        using var stable = new AuditedFolder().Uses("Pre", "1.0.0").Source(server);
        using var early = new AuditedFolder().Uses("Pre", "1.0.0-beta.2").Source(server);

        Assert.Empty(stable.Audit());
        Assert.Contains("2.0.0-rc.1", Assert.Single(early.Audit()));
    }

    [Fact]
    public void A_version_that_was_withdrawn_is_passed_over()
    {
        using var server = new FeedServer()
            .Add(new("Withdrawn", "1.0.0", "MIT")).Add(new("Withdrawn", "1.1.0", "MIT")).Add(new("Withdrawn", "2.0.0", "GPL-3.0-only"), listed: false);
        using var folder = new AuditedFolder().Uses("Withdrawn", "1.0.0").Source(server);

        Assert.Empty(folder.Audit());
    }

    [Fact]
    public void An_exception_silences_it_and_one_with_an_end_does_until_then()
    {
        using var server = Turning();
        using var silent = new AuditedFolder().Uses("Turning", "8.0.0").Source(server)
            .Item("LicenseGuardException", "Turning", "Rules=LG1006", "Reason=read");
        using var expired = new AuditedFolder().Uses("Turning", "8.0.0").Source(server)
            .Item("LicenseGuardException", "Turning", "Rules=LG1006", "Reason=read", "Until=2020-01-01");

        Assert.Empty(silent.Audit());
        Assert.Contains(expired.Audit(), finding => finding.StartsWith("LG1006", System.StringComparison.Ordinal));
    }

    [Fact]
    public void A_package_that_is_not_on_disk_is_judged_as_the_feed_has_it()
    {
        using var server = new FeedServer().Add(new("Gone", "1.0.0", "CC-BY-NC-4.0"));
        using var folder = new AuditedFolder().References("Gone", "1.0.0", "[1.0.0, )", installed: null).Source(server);

        Assert.StartsWith("LG1001: Gone/1.0.0", Assert.Single(folder.Audit()));
    }

    [Fact]
    public void A_folder_is_a_source_too()
    {
        using var folder = new AuditedFolder().Uses("Turning", "8.0.0");
        var feed = Directory.CreateDirectory(Path.Combine(folder.Root, "feed")).FullName;
        new MadePackage("Turning", "9.0.0", "Apache-2.0").WriteTo(feed);
        folder.Source("local", feed);

        Assert.Contains("9.0.0 (the newest that is allowed) is under Apache-2.0", Assert.Single(folder.Audit()));

        // A file in a folder may be replaced under the same version.
        new MadePackage("Turning", "9.0.0", "MIT").Large(10).WriteTo(feed);
        Assert.Empty(folder.Audit());
    }

    [Fact]
    public void A_folder_may_be_named_by_its_address()
    {
        using var folder = new AuditedFolder().Uses("Turning", "8.0.0");
        var feed = Directory.CreateDirectory(Path.Combine(folder.Root, "a feed")).FullName;
        new MadePackage("Turning", "9.0.0", "Apache-2.0").WriteTo(feed);
        folder.Source("local", new System.Uri(feed).AbsoluteUri);

        Assert.Contains("9.0.0 (the newest that is allowed) is under Apache-2.0", Assert.Single(folder.Audit()));
    }

    [Fact]
    public void A_folder_by_id_and_version_is_a_source_too()
    {
        using var folder = new AuditedFolder().Uses("Turning", "8.0.0");
        var feed = Path.Combine(folder.Root, "feed");
        var package = new MadePackage("Turning", "9.0.0", "Apache-2.0");
        package.Install(feed);
        var place = Path.Combine(feed, "turning", "9.0.0");
        File.WriteAllBytes(Path.Combine(place, "turning.9.0.0.nupkg"), package.Zip());
        File.WriteAllText(Path.Combine(place, "turning.9.0.0.nupkg.sha512"), "x");
        folder.Source("local", feed);

        Assert.Contains("9.0.0", Assert.Single(folder.Audit()));
    }

    [Fact]
    public void A_source_of_the_old_protocol_is_a_source_too()
    {
        using var server = Turning();
        using var folder = new AuditedFolder().Uses("Turning", "8.0.0").Source("old", server.Address + "v2/");

        Assert.Contains("15.0.0 (the newest that is allowed) is under Apache-2.0", Assert.Single(folder.Audit()));
    }

    [Fact]
    public void A_source_of_the_old_protocol_that_fails_is_one_finding()
    {
        using var server = Turning();
        using var folder = new AuditedFolder().Uses("Turning", "8.0.0").Source("old", server.Address + "nothing/");
        server.Fail("", Fault.Says("<html>Sign in").Forever());

        Assert.Contains("The package source old did not answer for 1 of 1 packages", Assert.Single(folder.Audit()));
    }

    [Fact]
    public void The_source_mapping_decides_who_is_asked()
    {
        using var right = Turning();
        using var wrong = new FeedServer().Add(new("Turning", "99.0.0", "GPL-3.0-only"));
        using var folder = new AuditedFolder().Uses("Turning", "8.0.0").Uses("Unmapped", "1.0.0")
            .Source(wrong, "wrong").Source(right, "right")
            .Mapping("""<packageSource key="right"><package pattern="Turning" /></packageSource><packageSource key="wrong"><package pattern="Other.*" /></packageSource>""");

        var found = folder.Audit();

        Assert.Contains("15.0.0", found[0]);
        Assert.Equal("LG1006: The package source mapping gives no source to 1 of 2 packages, Unmapped among them. They were not audited.", found[1]);
        Assert.Empty(wrong.Requests);
    }

    [Fact]
    public void The_source_mapping_knows_a_source_whose_name_is_its_address()
    {
        using var server = Turning();
        using var folder = new AuditedFolder().Uses("Turning", "8.0.0").Source(server.Index, server.Index)
            .Mapping($"""<packageSource key="{server.Index}"><package pattern="*" /></packageSource>""");

        Assert.Contains("15.0.0", Assert.Single(folder.Audit()));
    }

    private static FeedServer Turning()
    {
        var server = new FeedServer();
        foreach (var version in Enumerable.Range(8, 7)) server.Add(new("Turning", version + ".0.0", "MIT"));
        return server.Add(new("Turning", "15.0.0", "Apache-2.0"));
    }
}
