using System;
using System.IO;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using LicenseGuard.Feeds.Sources;
using NuGet.Versioning;

namespace LicenseGuard.Feeds.Tests;

/// <summary>Properties of what is read from sources.</summary>
public sealed class HostileDataTests
{
    private static readonly byte[] Package = new MadePackage("A", "1.0.0").LicenseFile("LICENSE.txt", "All rights reserved.").Zip();

    [Fact]
    public void A_damaged_package_is_read_or_refused()
    {
        var random = new Random(7);
        for (var i = 0; i < 20_000; i++)
        {
            var bytes = (byte[])Package.Clone();
            for (var n = random.Next(1, 6); n > 0; n--) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            if (random.Next(4) == 0) bytes = bytes[..random.Next(bytes.Length)];
            ReadOrRefused(() => PackageZip.Texts(new MemoryStream(bytes), _ => true));
            ReadOrRefused(() => PackageZip.Nuspec(new MemoryStream(bytes), 1 << 20));
        }
    }

    [Fact]
    public void The_newest_version_is_newer_stable_and_of_the_list()
    {
        var version = Gen.Choose(0, 3).SelectMany(major => Gen.Choose(0, 3).SelectMany(minor => Gen.Elements("", "-a", "-b.1").Select(
            label => $"{major}.{minor}.0{label}")));
        Prop.ForAll(Gen.ListOf(version).ToArbitrary(), version.ToArbitrary(), (versions, used) =>
        {
            var inUse = NuGetVersion.Parse(used);
            var choice = VersionChoice.Of(inUse, versions, allowed => allowed.Major < 2);
            var all = choice.All.Select(NuGetVersion.Parse).ToList();
            return all.All(one => one > inUse && (!one.IsPrerelease || inUse.IsPrerelease) && versions.Contains(one.ToString()))
                && all.SequenceEqual(all.OrderDescending())
                && choice.Allowed.SequenceEqual(choice.All.Where(one => NuGetVersion.Parse(one).Major < 2));
        }).QuickCheckThrowOnFailure();
    }

    private static void ReadOrRefused(Action read)
    {
        try
        {
            read();
        }
        catch (FeedException)
        {
            // Refused.
        }
    }
}
