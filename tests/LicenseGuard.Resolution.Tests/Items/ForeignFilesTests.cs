using System.IO;
using LicenseGuard.Licensing.Manifest;

namespace LicenseGuard.Resolution.Tests.Items;

/// <summary>A file of the SDK or of a package folder is never a place.</summary>
public sealed class ForeignFilesTests
{
    [Fact]
    public void An_item_of_a_foreign_file_is_at_the_project()
    {
        using var folder = new ProjectFolder();
        var props = folder.Write("<ItemGroup><PackageReference Include=\"A\" /></ItemGroup>", "../../packages/p/1.0/build/p.props");
        Assert.Equal(Place.Project, Find(folder, "PackageReference", "A", props));
        Assert.NotEqual(Place.Project, folder.Places().Find("PackageReference", "A", props));
    }

    [Fact]
    public void An_item_that_the_SDK_includes_is_where_the_project_updates_it()
    {
        using var folder = new ProjectFolder();
        var sdk = folder.Write("<ItemGroup><None Include=\"**/*\" /></ItemGroup>", "../../sdk/Default.props");
        folder.Write("<ItemGroup>\n  <None Update=\"models\\a.onnx\" Model=\"x/y\" />\n  <None Update=\"data/*.csv\" /></ItemGroup>");
        Assert.Equal(new Place("app.csproj", 3, 3), Find(folder, "None", "models/a.onnx", sdk));
        Assert.Equal(new Place("app.csproj", 4, 3), Find(folder, "None", "data/b.csv", sdk));
        Assert.Equal(Place.Project, Find(folder, "None", "other.onnx", sdk));
    }

    [Fact]
    public void A_folder_whose_name_begins_alike_is_not_foreign()
    {
        using var folder = new ProjectFolder();
        var props = folder.Write("<ItemGroup>\n<A Include=\"x\" /></ItemGroup>", "../../packages.own/p.props");
        Assert.Equal(3, Find(folder, "A", "x", props).Line);
    }

    [Fact]
    public void Properties_and_wildcards_of_a_foreign_file_have_no_place()
    {
        using var folder = new ProjectFolder();
        var props = folder.Write("<PropertyGroup><P>1</P></PropertyGroup><ItemGroup><A Include=\"*\" /></ItemGroup>", "../../sdk/x.props");
        var places = folder.Places(Roots(folder));
        Assert.Null(places.FindProperty("P", props));
        Assert.Empty(places.EatenWildcards(props, new System.Collections.Generic.HashSet<string> { "A" }));
    }

    private static Place Find(ProjectFolder folder, string type, string include, string file) =>
        folder.Places(Roots(folder)).Find(type, include, file);

    private static string[] Roots(ProjectFolder folder) =>
        [folder.PathOf("../../sdk"), folder.PathOf("../../packages") + Path.DirectorySeparatorChar, ""];
}
