using System;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using LicenseGuard.Licensing.Rules;
using LicenseGuard.Resolution.Packages;

namespace LicenseGuard.Resolution.Tests.Packages;

/// <summary>What the build knows about the output, and what it changes: the framework's own files, languages, what is not published,
/// what items copy, packs.</summary>
public sealed class GraphOutputTests : IDisposable
{
    private readonly Restored restored = new();

    public void Dispose() => restored.Dispose();

    [Theory]
    [InlineData("8.0.0", false)]
    [InlineData("10.0.1", false)]
    [InlineData("10.0.1-rc.1", false)]
    [InlineData("10.0.2", true)]
    [InlineData("11.0.0-preview.1", true)]
    [InlineData("10.0.1.1", true)]
    [InlineData("ten", true)]
    public void A_package_that_the_framework_replaces_is_left_out(string version, bool isJudged)
    {
        restored.Direct("A").Package("A", version: version);

        Assert.Equal(isJudged ? ["A"] : [], Read(new() { TargetingPacks = [Pack("A|10.0.1", "A.dll|F||1.0.0.0")] }).Ids());
    }

    [Theory]
    [InlineData("runtime:lib/net8.0/Own.dll")]
    [InlineData("runtimeTargets:runtimes/win/lib/net8.0/A.dll")]
    [InlineData("resource:lib/net8.0/de/A.dll")]
    public void Files_that_the_framework_has_not_stay_the_packages(string file)
    {
        restored.Direct("A").Package("A", files: ["runtime:lib/net8.0/A.dll", file]);

        Assert.Equal(["A"], Read(new() { TargetingPacks = [Pack("a|10.0.1", "A.dll|F||1.0.0.0")] }).Ids());
    }

    [Fact]
    public void A_file_of_the_frameworks_name_in_a_package_that_it_does_not_replace_counts()
    {
        restored.Direct("A").Package("A");

        Assert.Equal(["A"], Read(new() { TargetingPacks = [Pack("B|10.0.1\nnonsense\n|\nA|", "A.dll|F||1.0.0.0"), "/nowhere", ""] }).Ids());
    }

    [Theory]
    [InlineData("de", new[] { "de" }, true)]
    [InlineData("DE", new[] { "fr", "de" }, true)]
    [InlineData("de", new[] { "en" }, false)]
    [InlineData("de-AT", new[] { "de" }, false)]
    [InlineData("de", new string[0], true)]
    [InlineData("", new[] { "en" }, true)]
    public void A_satellite_of_a_language_that_is_not_copied_is_left_out(string culture, string[] languages, bool isJudged)
    {
        restored.Direct("A").Package("A", files: ["resource:lib/net8.0/x/A.resources.dll"]);
        Asset("resource")["locale"] = culture;

        Assert.Equal(isJudged ? ["A"] : [], Read(new() { SatelliteLanguages = languages }).Ids());
    }

    [Theory]
    [InlineData("""{ "buildAction": "None", "copyToOutput": false }""", false)]
    [InlineData("""{ "copyToOutput": false, "buildAction": "None", "codeLanguage": "any", "more": { "a": [1] } }""", false)]
    [InlineData("""{ "buildAction": "None", "copyToOutput": true }""", true)]
    [InlineData("""{ "buildAction": "Compile", "copyToOutput": false }""", true)]
    [InlineData("""{ "buildAction": "None" }""", true)]
    [InlineData("""{ "copyToOutput": false }""", true)]
    [InlineData("""{ "buildAction": { "None": 1 }, "copyToOutput": [] }""", true)]
    [InlineData("[]", true)]
    [InlineData("1", true)]
    public void A_content_file_counts_unless_it_is_neither_built_in_nor_copied(string asset, bool isJudged)
    {
        restored.Direct("A", "B").Package("A", files: ["contentFiles:contentFiles/any/any/a.txt"]).Package("B");
        restored.Json["targets"]!["net10.0"]!["A/1.0.0"]!["contentFiles"]!["contentFiles/any/any/a.txt"] = JsonNode.Parse(asset);

        var graph = Read(new());

        Assert.Empty(graph.Problems);
        Assert.Equal(isJudged ? ["A", "B"] : ["B"], graph.Ids());
    }

    [Fact]
    public void What_is_not_published_takes_along_what_it_alone_brings()
    {
        restored.Direct("A", "B", "lib").Package("A", needs: ["Own", "Both", "OfLib"]).Package("B", needs: ["Both"])
            .Project("lib", "../lib/lib.csproj", needs: ["OfLib"])
            .Package("Own", needs: ["Deep"]).Package("Deep").Package("Both").Package("OfLib");

        var graph = Read(new() { Unpublished = ["a"] });

        Assert.Equal(["A", "Deep", "Own"], graph.Packages.Where(p => p.Usage == PackageUsage.Unpublished).Select(p => p.Id));
        Assert.Equal("B > Both", graph.ChainOf("Both"));
        Assert.Equal("lib.csproj", graph.The("OfLib").ViaProject);
    }

    [Fact]
    public void What_a_published_package_needs_is_published_whatever_the_project_says()
    {
        restored.Direct("A", "B").Package("A").Package("B", needs: ["A"]);

        Assert.All(Read(new() { Unpublished = ["A"] }).Packages, package => Assert.Equal(PackageUsage.Output, package.Usage));
    }

    [Fact]
    public void A_pinned_package_that_only_an_unpublished_one_brings_is_not_published()
    {
        restored.Direct("A").Package("A", needs: ["Pinned"]).Package("Pinned");
        restored.Json["centralTransitiveDependencyGroups"] = new JsonObject { ["net10.0"] = new JsonObject { ["Pinned"] = new JsonObject() } };

        Assert.Equal(PackageUsage.Unpublished, Read(new() { Unpublished = ["A"] }).The("Pinned").Usage);
    }

    [Fact]
    public void Packages_that_serve_the_build_say_so()
    {
        restored.Direct("A", "B").Package("A", files: []).Package("B");

        var graph = restored.Read(development: true);

        Assert.Equal(PackageUsage.Build, graph.The("A").Usage);
        Assert.Equal(PackageUsage.Output, graph.The("B").Usage);
    }

    [Fact]
    public void A_file_that_an_item_copies_brings_its_package_into_the_output()
    {
        restored.Direct("A").Package("A", files: ["build:build/A.targets"]);

        var graph = Read(new() { CopiedFiles = [InPackages("A/1.0.0/build/native/a.so".ToLowerInvariant()), "/elsewhere/x.dll", "x", ""] });

        Assert.Equal(PackageUsage.Output, graph.The("A").Usage);
        Assert.Empty(graph.Problems);
    }

    [Fact]
    public void A_copied_file_of_a_package_that_nothing_references_brings_it_too()
    {
        restored.Nuspec("tool/2.0.0/tool.nuspec", Restored.Mit);
        File.WriteAllText(InPackages("tool/2.0.0/LICENSE.txt"), "x");

        var graph = Read(new() { CopiedFiles = [InPackages("tool/2.0.0/tools/a.dll"), InPackages("tool/2.0.0/tools/b.dll")] });

        var package = graph.The("tool");
        Assert.Equal(("2.0.0", false, "MIT"), (package.Version, package.IsDirect, package.License.Text));
        Assert.Equal(["LICENSE.txt"], package.Files);
        Assert.Equal("tool", graph.ChainOf("tool"));
    }

    [Fact]
    public void A_pack_from_a_package_folder_is_a_package_and_one_of_the_SDK_is_not()
    {
        restored.Direct("Z").Package("Z").Nuspec("f.runtime/10.0.0/f.runtime.nuspec", Restored.Mit);

        var graph = Read(new()
        {
            Packs =
            [
                new FrameworkPack("F.Runtime", "10.0.0", InPackages("f.runtime/10.0.0")),
                new FrameworkPack("F.Runtime", "10.0.0", InPackages("f.runtime/10.0.0/")),
                new FrameworkPack("F.Host", "10.0.0", Path.Combine(Path.GetTempPath(), "packs", "F.Host", "10.0.0")),
                new FrameworkPack("Odd", "1", ""),
            ],
        });

        Assert.Equal(["F.Runtime", "Z"], graph.Ids());
        Assert.Empty(graph.Problems);
    }

    private PackageGraph Read(GraphOutput output)
    {
        restored.Write();
        return PackageGraph.Read(restored.AssetsPath, "net10.0", ".NETCoreApp,Version=v10.0", "", includeDevelopment: false, output);
    }

    private string InPackages(string path) => Path.Combine(restored.PackageFolder, path);

    private JsonNode Asset(string kind) => restored.Json["targets"]!["net10.0"]!["A/1.0.0"]![kind]!.AsObject().First().Value!;

    private string Pack(string overrides, string manifest)
    {
        var data = Directory.CreateDirectory(InPackages("pack/data")).FullName;
        File.WriteAllText(Path.Combine(data, "PackageOverrides.txt"), overrides);
        File.WriteAllText(Path.Combine(data, "PlatformManifest.txt"), manifest);
        return Path.GetDirectoryName(data)!;
    }
}
