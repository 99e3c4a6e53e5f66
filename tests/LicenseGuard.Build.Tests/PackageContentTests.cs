using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Xml.Linq;

namespace LicenseGuard.Build.Tests;

/// <summary>What is in the package, to the file: nothing slips in, nothing gets lost.</summary>
public class PackageContentTests
{
    private static readonly string[] _entries =
    [
        "LICENSE",
        "LicenseGuard.nuspec",
        "README.md",
        "analyzers/dotnet/roslyn4.14/cs/LicenseGuard.Analyzers.dll",
        "analyzers/dotnet/roslyn4.14/cs/LicenseGuard.CodeFixes.dll",
        "analyzers/dotnet/roslyn4.14/cs/LicenseGuard.Licensing.dll",
        "analyzers/dotnet/roslyn4.14/cs/zh-Hans/LicenseGuard.Licensing.resources.dll",
        "build/LicenseGuard.Assets.targets",
        "build/LicenseGuard.Audit.targets",
        "build/LicenseGuard.Enforcement.targets",
        "build/LicenseGuard.props",
        "build/LicenseGuard.targets",
        "buildMultiTargeting/LicenseGuard.props",
        "buildMultiTargeting/LicenseGuard.targets",
        "icon.png",
        "tools/netstandard2.0/LicenseGuard.Feeds.dll",
        "tools/netstandard2.0/LicenseGuard.Licensing.dll",
        "tools/netstandard2.0/LicenseGuard.Resolution.dll",
        "tools/netstandard2.0/LicenseGuard.Tasks.dll",
        "tools/netstandard2.0/zh-Hans/LicenseGuard.Licensing.resources.dll",
    ];

    [Fact]
    public void The_package_holds_exactly_these_files()
    {
        using var zip = ZipFile.OpenRead(PackageFeed.Instance.PackageFile);
        var entries = zip.Entries.Select(entry => entry.FullName)
            .Where(name => name != "[Content_Types].xml" && name != "_rels/.rels" && !name.StartsWith("package/", StringComparison.Ordinal));

        Assert.Equal(_entries, entries.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void It_packs_without_a_warning()
    {
        Assert.DoesNotContain("warning", PackageFeed.Instance.PackOutput, StringComparison.OrdinalIgnoreCase);

        var project = File.ReadAllText(Path.Combine(PackageFeed.Checkout, "nuget", "LicenseGuard.csproj"));
        Assert.DoesNotContain("NU5", project, StringComparison.Ordinal);
        Assert.DoesNotContain("NoPackageAnalysis", project, StringComparison.Ordinal);
    }

    [Fact]
    public void Its_metadata_is_complete_and_it_depends_on_nothing()
    {
        using var zip = ZipFile.OpenRead(PackageFeed.Instance.PackageFile);
        using var stream = zip.GetEntry("LicenseGuard.nuspec")!.Open();
        var metadata = XDocument.Load(stream).Root!.Elements().Single(e => e.Name.LocalName == "metadata");
        string? Value(string name) => metadata.Elements().SingleOrDefault(e => e.Name.LocalName == name)?.Value;

        Assert.Equal("LicenseGuard", Value("id"));
        Assert.Equal("true", Value("developmentDependency"));
        Assert.Equal("MIT", Value("license"));
        Assert.Equal("README.md", Value("readme"));
        Assert.Equal("icon.png", Value("icon"));
        Assert.False(string.IsNullOrWhiteSpace(Value("description")));
        Assert.DoesNotContain(metadata.Descendants(), e => e.Name.LocalName == "dependency");
    }

    [Fact]
    public void The_assemblies_that_the_compiler_loads_are_small()
    {
        using var zip = ZipFile.OpenRead(PackageFeed.Instance.PackageFile);
        var size = zip.Entries
            .Where(entry => entry.FullName.StartsWith("analyzers/", StringComparison.Ordinal)
                && entry.Name is "LicenseGuard.Analyzers.dll" or "LicenseGuard.Licensing.dll")
            .Sum(entry => entry.Length);

        Assert.InRange(size, 1, 1 << 20);
    }
}
