using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using LicenseGuard.Licensing.Manifest;
using LicenseGuard.Licensing.Policy;
using LicenseGuard.Licensing.Rules;
using LicenseGuard.Resolution.Project;

namespace LicenseGuard.Resolution.Tests.Project;

public sealed class ProjectResolverTests
{
    [Fact]
    public void A_value_that_is_not_understood_is_reported_where_it_is_set()
    {
        using var folder = new ProjectFolder("<Project>\n  <PropertyGroup>\n    <LicenseGuardUse>comercial</LicenseGuardUse>\n  </PropertyGroup>\n</Project>");
        folder.Property("LicenseGuardUse", "comercial");

        var problem = Assert.Single(Resolve(folder).Problems);

        Assert.Equal("LG0002_value", problem.TextKey);
        Assert.Equal(new Place("app.csproj", 3, 5), problem.Place);
        Assert.Equal("commercial", problem.Arguments[3]);
    }

    [Theory]
    [InlineData("LicenseGuardEnforce", "hard")]
    [InlineData("LicenseGuardUnknown", "maybe")]
    public void A_mode_that_does_not_exist_is_reported(string property, string value)
    {
        using var folder = new ProjectFolder();
        folder.Property(property, value);

        Assert.Equal([property, value], Assert.Single(Resolve(folder).Problems).Arguments.Take(2));
    }

    [Fact]
    public void A_wildcard_in_a_policy_item_is_reported_though_evaluation_has_eaten_it()
    {
        using var folder = new ProjectFolder("<Project>\n<ItemGroup>\n<LicenseGuardDenied Include='GPL-*' />\n</ItemGroup>\n</Project>");

        var problem = Assert.Single(Resolve(folder).Problems);

        Assert.Equal(("LG0002_wildcard", 3), (problem.TextKey, problem.Place.Line));
        Assert.Equal(["LicenseGuardDenied", "GPL-*"], problem.Arguments);
    }

    [Fact]
    public void A_glob_of_assets_that_matched_nothing_is_reported_and_one_that_matched_is_not()
    {
        using var folder = new ProjectFolder(
            "<Project><ItemGroup>\n<ModelAsset Include='none/*.gguf' />\n<ModelAsset Include='models/**/*.gguf' />\n</ItemGroup></Project>");
        folder.Write("models/a/b.gguf", "x");
        folder.Item("ModelAsset", "models/a/b.gguf");

        var problem = Assert.Single(Resolve(folder).Problems);

        Assert.Equal(("LG0002_glob", "none/*.gguf"), (problem.TextKey, problem.Arguments[0]));
    }

    [Fact]
    public void A_relation_that_does_not_exist_is_reported()
    {
        using var folder = new ProjectFolder();
        folder.Item("ModelAsset", "m.gguf", null, "Relation", "cousin");

        Assert.Equal("LG0002_metadata", Assert.Single(Resolve(folder).Problems).TextKey);
    }

    [Fact]
    public void A_declared_file_that_is_missing_is_still_a_model()
    {
        using var folder = new ProjectFolder();
        folder.Item("ModelAsset", "models/m.gguf", null, "Model", "a/b", "BasedOn", "c/d; e/f", "CopyToOutputDirectory", "Always");

        var model = Assert.Single(Resolve(folder).Models);

        Assert.Equal(ModelFileState.Missing, model.File.State);
        Assert.Equal("models/m.gguf", model.LinkPath);
        Assert.Equal(["c/d", "e/f"], model.BasedOn);
        Assert.True(model.Ships);
    }

    [Fact]
    public void Text_files_among_the_projects_items_are_no_models()
    {
        using var folder = new ProjectFolder();
        folder.Write("data.bin", "just text");
        folder.Item("None", "data.bin");

        Assert.Empty(Resolve(folder).Models);
    }

    [Fact]
    public void An_item_with_our_metadata_is_declared_whatever_its_type()
    {
        using var folder = new ProjectFolder();
        folder.Write("m.onnx", "x");
        folder.Item("EmbeddedResource", "m.onnx", null, "License", "MIT");

        var model = Assert.Single(Resolve(folder).Models);

        Assert.Equal((ModelItem.DeclaredFile, true), (model.Item, model.Ships));
    }

    [Fact]
    public void A_model_of_a_referenced_project_comes_along_with_the_place_of_the_reference()
    {
        using var folder = new ProjectFolder("<Project><ItemGroup>\n<ProjectReference Include='../lib/lib.csproj' />\n</ItemGroup></Project>");
        var lib = folder.Write("lib/lib.csproj", "<Project />");
        folder.Item("ProjectReference", "../lib/lib.csproj").ReferencedItem("ModelAsset", lib, "models/m.gguf", "Model", "a/b");

        var model = Assert.Single(Resolve(folder).Models);

        Assert.Equal(("lib.csproj", "models/m.gguf", 2), (model.ViaProject, model.Path, model.Place.Line));
    }

    [Fact]
    public void A_referenced_projects_manifest_that_cannot_be_read_is_reported()
    {
        using var folder = new ProjectFolder();
        var manifest = folder.Write("lib/obj/LicenseGuard.manifest", "torn");
        var inputs = folder.Inputs() with { ReferencedManifests = [new KeyValuePair<string, string>(Path.Combine(folder.Path, "lib/lib.csproj"), manifest)] };

        var project = ProjectResolver.Resolve(inputs, out _);

        Assert.Equal("LG0010_read", Assert.Single(project.Problems).TextKey);

        // No words of the exception: they have absolute paths in them, and findings are kept in the manifest.
        File.Delete(manifest);
        var problem = Assert.Single(ProjectResolver.Resolve(inputs, out _).Problems);
        Assert.Equal(["LicenseGuard.manifest (lib.csproj)", "access failed"], problem.Arguments);
    }

    [Theory]
    [InlineData("{\"version\":3,\"targets\":{", "torn")]
    [InlineData("{\"version\":3,\"targets\":{\"net8.0\":{}},\"libraries\":{},\"project\":{\"frameworks\":{\"net8.0\":{}}}}", "target")]
    public void A_graph_that_nothing_can_be_read_from_is_for_the_build_to_say_at_once(string assets, string variant)
    {
        using var folder = new ProjectFolder();

        var project = ProjectResolver.Resolve(folder.Inputs(assets), out var usable);

        Assert.False(usable);
        Assert.Empty(project.Problems);
        var graph = Resolution.Packages.PackageGraph.Read(folder.Inputs(assets).AssetsFile, "net10.0", ".NETCoreApp,Version=v10.0", "", true);
        Assert.Equal("LG0009_" + variant, Assert.Single(GraphProblems.Findings(graph, usableOnly: false)).TextKey);
    }

    private static ResolvedProject Resolve(ProjectFolder folder) => ProjectResolver.Resolve(folder.Inputs(), out _);
}
