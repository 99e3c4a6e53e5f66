using System.Text.Json.Nodes;

namespace LicenseGuard.Resolution.Tests.Packages;

/// <summary>Development-only packages: those that contribute nothing to the output.</summary>
public sealed class DevelopmentTests
{
    [Theory]
    [InlineData("runtime:lib/net8.0/A.dll")]
    [InlineData("native:runtimes/linux-x64/native/a.so")]
    [InlineData("resource:lib/net8.0/de/A.resources.dll")]
    [InlineData("contentFiles:contentFiles/any/any/a.txt")]
    [InlineData("runtimeTargets:runtimes/win/lib/net8.0/A.dll")]
    [InlineData("runtime:lib/net8.0/_._", "native:a.so")]
    [InlineData("runtime:lib/net8.0/odd_._")]
    public void A_file_for_the_output_keeps_a_package(params string[] files)
    {
        using var restored = new Restored().Direct("A").Package("A", files: files);
        Assert.Equal(["A"], restored.Read().Ids());
    }

    [Theory]
    [InlineData]
    [InlineData("build:build/A.props", "buildTransitive:buildTransitive/A.props", "buildMultiTargeting:buildMultiTargeting/A.props")]
    [InlineData("compile:ref/net8.0/A.dll", "runtime:lib/net8.0/_._")]
    [InlineData("runtime:_._", "native:runtimes/x/native/_._", "resource:lib/_._", "contentFiles:contentFiles/any/any/_._")]
    [InlineData("runtimeTargets:runtimes/win/lib/_._")]
    [InlineData("frameworkAssemblies:System.Web")]
    public void A_package_without_one_is_left_out(params string[] files)
    {
        using var restored = new Restored().Direct("A", "Other").Package("A", files: files).Package("Other");
        Assert.Equal(["Other"], restored.Read().Ids());
        Assert.Equal(["A", "Other"], restored.Read(development: true).Ids());
    }

    [Fact]
    public void A_dll_that_ships_counts_whatever_PrivateAssets_says()
    {
        using var restored = new Restored().Package("A");
        restored.Json["project"]!["frameworks"]!["net10.0"]!["dependencies"]!["A"] =
            new JsonObject { ["suppressParent"] = "All", ["target"] = "Package", ["version"] = "[1.0.0, )" };
        Assert.Equal(["A"], restored.Read().Ids());
    }

    [Fact]
    public void A_meta_package_is_left_out_and_stays_in_the_chain_of_what_it_brings()
    {
        using var restored = new Restored().Direct("Meta").Package("Meta", needs: ["Real"], files: []).Package("Real");
        var graph = restored.Read();
        Assert.Equal(["Real"], graph.Ids());
        Assert.Equal("Meta > Real", graph.ChainOf("Real"));
    }

    [Fact]
    public void The_folder_of_a_package_that_is_left_out_does_not_matter()
    {
        using var restored = new Restored().Direct("Analyzer").Package("Analyzer", files: [], nuspec: null);
        Assert.Empty(restored.Read().Problems);
        Assert.Single(restored.Read(development: true).Problems);
    }
}
