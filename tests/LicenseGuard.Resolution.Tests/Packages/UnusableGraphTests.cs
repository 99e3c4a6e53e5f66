using System;
using System.IO;
using System.Text;
using System.Text.Json.Nodes;

namespace LicenseGuard.Resolution.Tests.Packages;

/// <summary>Graphs that cannot be used: one problem that says what and where, and whatever could be read.</summary>
public sealed class UnusableGraphTests
{
    [Fact]
    public void A_missing_file_is_a_problem_without_an_absolute_path()
    {
        using var restored = new Restored();
        Assert.Equal(["project.assets.json"], restored.ReadAsIs().TheProblem("missing").Arguments);
    }

    [Theory]
    [InlineData("", "1", "1")]
    [InlineData("{\n  \"version\": 4,\n  \"targ", "3", "")]
    [InlineData("{}{}", "1", "3")]
    [InlineData("not json", "1", "")]
    [InlineData("{\"version\":4,\"version\":4,}", "1", "")]
    public void A_torn_file_is_a_problem_with_its_position(string text, string line, string column)
    {
        using var restored = new Restored();
        File.WriteAllText(restored.AssetsPath, text);
        var arguments = restored.ReadAsIs().TheProblem("torn").Arguments;
        Assert.Equal("not valid JSON", arguments[0]);
        Assert.Equal(line, arguments[1]);
        if (column.Length > 0) Assert.Equal(column, arguments[2]);
    }

    [Fact]
    public void A_half_written_file_is_torn_and_nothing_of_it_is_believed()
    {
        using var restored = new Restored().Direct("A").Package("A").Write();
        var text = File.ReadAllText(restored.AssetsPath);
        File.WriteAllText(restored.AssetsPath, text.Substring(0, text.Length - 5));
        var graph = restored.ReadAsIs();
        graph.TheProblem("torn");
        Assert.Empty(graph.Packages);
    }

    [Fact]
    public void A_byte_order_mark_does_not_matter()
    {
        using var restored = new Restored().Direct("A").Package("A").Write();
        File.WriteAllText(restored.AssetsPath, File.ReadAllText(restored.AssetsPath), new UTF8Encoding(true));
        var graph = restored.ReadAsIs();
        Assert.Empty(graph.Problems);
        Assert.Equal(["A"], graph.Ids());
    }

    [Fact]
    public void Bytes_that_are_no_UTF8_are_torn()
    {
        using var restored = new Restored();
        File.WriteAllBytes(restored.AssetsPath, [.. "{\"version\":4,\"targets\":{\""u8, 0xFF, 0xFE, .. "\":{}}}"u8]);
        Assert.Contains("UTF-8", restored.ReadAsIs().TheProblem("torn").Arguments[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Nesting_without_end_is_torn()
    {
        using var restored = new Restored();
        File.WriteAllText(restored.AssetsPath, "{\"version\":4,\"logs\":" + new string('[', 1_000_000));
        restored.ReadAsIs().TheProblem("torn");
    }

    [Theory]
    [InlineData("2", "2")]
    [InlineData("5", "5")]
    [InlineData(null, "")]
    public void A_version_that_is_not_known_is_a_problem(string? version, string found)
    {
        using var restored = new Restored().Direct("A").Package("A");
        if (version is null) restored.Json.Remove("version");
        else restored.Json["version"] = JsonNode.Parse(version);
        Assert.Equal([found, "3, 4"], restored.Read().TheProblem("version").Arguments);
    }

    [Theory]
    [InlineData("libraries", "[]", "libraries is not an object")]
    [InlineData("projectFileDependencyGroups", "{\"net10.0\":{}}", "projectFileDependencyGroups is not an array")]
    [InlineData("packageFolders", "7", "packageFolders is not an object")]
    [InlineData("project", "{\"frameworks\":null}", "project.frameworks is not an object")]
    [InlineData("targets", "{\"net10.0\":{\"A/1.0.0\":{\"runtime\":[]}}}", "a list of a library's files is not an object")]
    [InlineData("targets", "{\"net10.0\":{\"A/1.0.0\":5}}", "a library of a target is not an object")]
    [InlineData("targets", "{\"net10.0\":{\"A\":{}}}", "not named id/version")]
    public void A_part_of_a_wrong_kind_is_a_problem_with_its_line(string part, string json, string what)
    {
        using var restored = new Restored().Direct("A").Package("A");
        restored.Json[part] = JsonNode.Parse(json);
        var graph = restored.Read();
        Assert.Equal("torn", graph.Problems[0].Variant);
        Assert.Contains(what, graph.Problems[0].Arguments[0], StringComparison.Ordinal);
        Assert.DoesNotContain(graph.Problems[0].Arguments[1], new[] { "0", "1" });
    }

    [Fact]
    public void A_package_whose_files_cannot_be_told_is_not_taken_for_development_only()
    {
        using var restored = new Restored().Direct("A").Package("A", files: []);
        restored.Json["targets"]!["net10.0"]!["A/1.0.0"]!["runtime"] = "?";
        Assert.Equal(["A"], restored.Read().Ids());
    }

    [Fact]
    public void Packages_whose_folder_is_gone_are_one_problem_and_stay_in_the_graph()
    {
        using var restored = new Restored().Direct("A", "B", "C", "D", "E").Package("E");
        foreach (var id in new[] { "D", "C", "B", "A" }) restored.Package(id, nuspec: null);
        var graph = restored.Read();
        Assert.Equal(["A/1.0.0, B/1.0.0, C/1.0.0", "4"], graph.TheProblem("folder").Arguments);
        Assert.Null(graph.The("A").Folder);
        Assert.Null(graph.The("A").NuspecProblem);
        Assert.Equal("MIT", graph.The("E").License.Text);
    }

    [Fact]
    public void A_package_is_found_in_a_fallback_folder()
    {
        using var restored = new Restored();
        var fallback = restored.FallbackFolder();
        restored.Direct("A", "B").Package("A").Package("B", root: fallback);
        var graph = restored.Read();
        Assert.Empty(graph.Problems);
        Assert.StartsWith(fallback, graph.The("B").Folder);
        Assert.StartsWith(restored.PackageFolder, graph.The("A").Folder);
    }

    [Theory]
    [InlineData("../outside")]
    [InlineData("a/../../outside")]
    [InlineData("a\\..\\..\\outside")]
    [InlineData("/etc")]
    [InlineData("\\\\server\\share")]
    [InlineData("C:/Windows")]
    [InlineData("a\u0000b")]
    [InlineData("")]
    public void A_path_that_leaves_the_package_folders_is_not_looked_at(string path)
    {
        using var restored = new Restored().Direct("A").Package("A", nuspec: null).Nuspec("../outside/a.nuspec", Restored.Mit);
        restored.Json["libraries"]!["A/1.0.0"]!["path"] = path;
        var graph = restored.Read();
        graph.TheProblem("folder");
        Assert.Null(graph.The("A").Folder);
    }

    [Fact]
    public void An_id_that_is_a_path_is_not_looked_at()
    {
        using var restored = new Restored().Direct("..\\a").Package("..\\a", nuspec: null);
        restored.Json["libraries"]!["..\\a/1.0.0"]!["path"] = "a/1.0.0";
        restored.Read().TheProblem("folder");
    }

    [Fact]
    public void A_package_folder_that_is_no_absolute_path_is_not_used()
    {
        using var restored = new Restored().Direct("A").Package("A");
        restored.Json["packageFolders"] = new JsonObject { ["packages"] = new JsonObject(), [""] = new JsonObject() };
        var graph = restored.Read();
        Assert.Empty(graph.PackageFolders);
        graph.TheProblem("folder");
    }
}
