using System.Text.Json.Nodes;

namespace LicenseGuard.Resolution.Tests.Packages;

/// <summary>Which packages there are and who pulls each in.</summary>
public sealed class GraphWalkTests
{
    [Fact]
    public void A_direct_and_a_transitive_package_are_both_read()
    {
        using var restored = new Restored().Direct("App.Core").Package("App.Core", needs: ["Deep"]).Package("Deep");
        var graph = restored.Read();
        Assert.Empty(graph.Problems);
        Assert.Equal(["App.Core", "Deep"], graph.Ids());
        Assert.True(graph.The("App.Core").IsDirect);
        Assert.False(graph.The("Deep").IsDirect);
        Assert.Equal("App.Core > Deep", graph.ChainOf("Deep"));
        Assert.Equal("1.0.0", graph.The("Deep").Version);
        Assert.Null(graph.The("Deep").ViaProject);
        Assert.StartsWith(restored.PackageFolder, graph.The("Deep").Folder);
        Assert.Equal([restored.PackageFolder], graph.PackageFolders);
    }

    [Fact]
    public void The_shortest_of_two_paths_is_the_chain()
    {
        using var restored = new Restored().Direct("A", "Z")
            .Package("A", needs: ["B"]).Package("B", needs: ["C"]).Package("C", needs: ["Goal"])
            .Package("Z", needs: ["Goal"]).Package("Goal");
        Assert.Equal("Z > Goal", restored.Read().ChainOf("Goal"));
    }

    [Fact]
    public void Of_two_shortest_paths_the_ordinally_first_is_the_chain()
    {
        using var restored = new Restored().Direct("b", "B", "a2")
            .Package("a2", needs: ["Y"]).Package("B", needs: ["X"]).Package("X", needs: ["Goal"])
            .Package("Y", needs: ["Goal"]).Package("Goal");
        Assert.Equal("B > X > Goal", restored.Read().ChainOf("Goal"));
    }

    [Fact]
    public void A_package_that_is_direct_and_transitive_is_direct()
    {
        using var restored = new Restored().Direct("A", "B").Package("A", needs: ["B"]).Package("B");
        var graph = restored.Read();
        Assert.True(graph.The("B").IsDirect);
        Assert.Equal("B", graph.ChainOf("B"));
    }

    [Fact]
    public void A_package_of_a_referenced_project_names_the_project_that_the_project_itself_references()
    {
        using var restored = new Restored().Direct("lib")
            .Project("lib", "../lib/The.Lib.csproj", needs: ["core"])
            .Project("core", "../core/core.csproj", needs: ["Deep"])
            .Package("Deep", needs: ["Deeper"]).Package("Deeper");
        var graph = restored.Read();
        Assert.Equal(["Deep", "Deeper"], graph.Ids());
        Assert.Equal("The.Lib.csproj", graph.The("Deeper").ViaProject);
        Assert.Equal("Deep > Deeper", graph.ChainOf("Deeper"));
        Assert.False(graph.The("Deep").IsDirect);
        Assert.Equal(["../core/core.csproj", "../lib/The.Lib.csproj"], graph.ReferencedProjects);
    }

    [Fact]
    public void A_package_that_the_project_references_too_is_the_projects_own()
    {
        using var restored = new Restored().Direct("A", "lib").Project("lib", "..\\lib\\lib.csproj", needs: ["Goal"])
            .Package("A", needs: ["B"]).Package("B", needs: ["Goal"]).Package("Goal");
        var graph = restored.Read();
        Assert.Null(graph.The("Goal").ViaProject);
        Assert.Equal("A > B > Goal", graph.ChainOf("Goal"));
        Assert.Equal(["../lib/lib.csproj"], graph.ReferencedProjects);
    }

    [Fact]
    public void Of_two_projects_that_bring_a_package_the_ordinally_first_is_named()
    {
        using var restored = new Restored().Direct("Web", "Data").Project("Web", "../Web/Web.csproj", needs: ["Goal"])
            .Project("Data", "../Data/Data.fsproj", needs: ["Goal"]).Package("Goal");
        Assert.Equal("Data.fsproj", restored.Read().The("Goal").ViaProject);
    }

    [Fact]
    public void A_cycle_ends()
    {
        using var restored = new Restored().Direct("A").Package("A", needs: ["B"]).Package("B", needs: ["A", "B"]);
        Assert.Equal("A > B", restored.Read().ChainOf("B"));
    }

    [Fact]
    public void Names_that_differ_in_case_are_the_same_package()
    {
        using var restored = new Restored().Direct("newtonsoft.json", "A").Package("Newtonsoft.Json")
            .Package("A", needs: ["DEEP"]).Package("Deep");
        var graph = restored.Read();
        Assert.Empty(graph.Problems);
        Assert.True(graph.The("Newtonsoft.Json").IsDirect);
        Assert.Equal("A > Deep", graph.ChainOf("Deep"));
    }

    [Fact]
    public void Direct_references_are_also_found_among_the_frameworks_dependencies()
    {
        using var restored = new Restored().Package("A");
        restored.Json["project"]!["frameworks"]!["net10.0"]!["dependencies"]!["A"] = new JsonObject { ["suppressParent"] = "All" };
        Assert.True(restored.Read().The("A").IsDirect);
    }

    [Fact]
    public void A_dependency_that_restore_pruned_is_no_problem()
    {
        using var restored = new Restored().Direct("A", "Pruned.Direct").Package("A", needs: ["System.Pruned"]);
        var graph = restored.Read();
        Assert.Empty(graph.Problems);
        Assert.Equal(["A"], graph.Ids());
    }

    [Fact]
    public void A_centrally_pinned_package_keeps_who_pulled_it_in()
    {
        using var restored = new Restored().Direct("A").Package("A", needs: ["Pinned"]).Package("Pinned");
        restored.Json["centralTransitiveDependencyGroups"] = Pin("Pinned");
        Assert.Equal("A > Pinned", restored.Read().ChainOf("Pinned"));
        Assert.False(restored.Read().The("Pinned").IsDirect);
    }

    [Fact]
    public void What_only_a_central_pin_brings_starts_at_the_pin()
    {
        using var restored = new Restored().Package("Aardvark").Package("Pinned", needs: ["Aardvark"]);
        restored.Json["centralTransitiveDependencyGroups"] = Pin("Pinned");
        Assert.Equal("Pinned > Aardvark", restored.Read().ChainOf("Aardvark"));
    }

    [Fact]
    public void A_package_that_nothing_references_is_still_there()
    {
        using var restored = new Restored().Direct("A").Package("A").Package("Orphan");
        Assert.Equal("Orphan", restored.Read().ChainOf("Orphan"));
    }

    private static JsonObject Pin(string id) => new() { ["net10.0"] = new JsonObject { [id] = new JsonObject() } };
}
