using System.Text;
using System.IO;
using LicenseGuard.Licensing.Manifest;

namespace LicenseGuard.Resolution.Tests.Items;

/// <summary>Which element of a project file an item is reported at.</summary>
public sealed class ItemPlacesTests
{
    [Theory]
    [InlineData("AutoMapper", "4:5")]
    [InlineData("automapper", "4:5")]
    [InlineData("Second", "5:9")]
    [InlineData("Third", "5:9")]
    [InlineData("Fourth", "10:5")]
    public void A_package_is_at_the_element_that_includes_it(string id, string at)
    {
        using var folder = new ProjectFolder();
        folder.Write("""
              <ItemGroup>
                <!-- <PackageReference Include="AutoMapper" /> -->
                <PackageReference Include="AutoMapper" Version="1.0" />
                    <PackageReference
                      Include="Second; Third">
                  <Version>2.0</Version>
                </PackageReference>
                <PackageVersion Include="Fourth" />
                <PackageReference Include="Fourth" />
              </ItemGroup>
            """);
        Assert.Equal(at, folder.At("PackageReference", id));
    }

    [Theory]
    [InlineData("PackageVersion", "3:1")]
    [InlineData("GlobalPackageReference", "4:1")]
    [InlineData("globalpackagereference", "4:1")]
    public void Central_versions_and_global_references_have_their_own_places(string type, string at)
    {
        using var folder = new ProjectFolder();
        var props = folder.Write(
            "<ItemGroup>\n<PackageVersion Include=\"A\" />\n<GlobalPackageReference Include=\"A\" />\n</ItemGroup>", "../../Directory.Packages.props");
        var place = folder.Places().Find(type, "A", props);
        Assert.Equal("../../Directory.Packages.props", place.File);
        Assert.Equal(at, ProjectFolder.Show(place));
    }

    [Theory]
    [InlineData("models/a.gguf", "3:1")]
    [InlineData("models\\A.GGUF", "3:1")]
    [InlineData("models/deep/er/b.gguf", "4:1")]
    [InlineData("models/c.onnx", "5:1")]
    [InlineData("/home/x/cache/d.gguf", "6:1")]
    [InlineData("lists/e.gguf", "7:1")]
    [InlineData("models/f.bin", "8:1")]
    [InlineData("semi;colon.gguf", "9:1")]
    [InlineData("weights/v2/x.bin", "10:1")]
    public void A_file_is_at_the_element_that_names_or_covers_it(string path, string at)
    {
        using var folder = new ProjectFolder();
        folder.Write("""
            <ItemGroup>
            <ModelAsset Include=".\models\a.gguf" />
            <ModelAsset Include="models/**/*.gguf" />
            <ModelAsset Include="models/?.onnx" />
            <ModelAsset Include="$(Cache)/d.gguf" />
            <ModelAsset Include="@(Other)" />
            <ModelAsset Update="models/f.bin" />
            <ModelAsset Include="semi%3Bcolon.gguf" />
            <ModelAsset Include="$(Weights)**/*.bin" />
            </ItemGroup>
            """);
        Assert.Equal(at, folder.At("ModelAsset", path));
    }

    [Fact]
    public void The_head_before_a_property_counts_too()
    {
        using var folder = new ProjectFolder();
        folder.Write("""
            <ItemGroup>
            <ModelAsset Include="small/$(Name).gguf" />
            <ModelAsset Include="large/$(Name).gguf" />
            </ItemGroup>
            """);
        Assert.Equal("4:1", folder.At("ModelAsset", "large/x.gguf"));
    }

    [Fact]
    public void What_names_the_item_goes_before_what_covers_it_and_an_include_before_an_update()
    {
        using var folder = new ProjectFolder();
        folder.Write("""
            <ItemGroup>
            <None Include="**/*" />
            <None Update="a.onnx" />
            <None Include="a.onnx" />
            <None Include="a.onnx" />
            </ItemGroup>
            """);
        Assert.Equal("5:1", folder.At("None", "a.onnx"));
    }

    [Fact]
    public void Of_conditional_duplicates_the_first_counts()
    {
        using var folder = new ProjectFolder();
        folder.Write("""
            <Choose><When Condition="'$(A)' == ''"><ItemGroup><PackageReference Include="A" Version="1" /></ItemGroup></When></Choose>
            <ItemGroup Condition="'$(A)' != ''"><PackageReference Include="A" Version="2" /></ItemGroup>
            """);
        Assert.Equal("2:51", folder.At("PackageReference", "A"));
    }

    [Fact]
    public void An_item_of_a_target_has_a_place()
    {
        using var folder = new ProjectFolder();
        folder.Write("<Target Name=\"T\">\n<ItemGroup>\n<ModelAsset Include=\"$(X)\" />\n</ItemGroup></Target>");
        Assert.Equal("4:1", folder.At("ModelAsset", "any.gguf"));
    }

    [Fact]
    public void Without_an_element_that_fits_the_first_of_the_type_counts()
    {
        using var folder = new ProjectFolder();
        folder.Write("<ItemGroup>\n<A Include=\"x\" />\n<B Remove=\"x\" />\n<B Include=\"y\" />\n<B Include=\"z\" />\n</ItemGroup>");
        Assert.Equal("5:1", folder.At("B", "x"));
        Assert.Equal("1:1", folder.At("C", "x"));
    }

    [Fact]
    public void Metadata_and_definitions_are_no_items()
    {
        using var folder = new ProjectFolder();
        folder.Write("<ItemDefinitionGroup><B Include=\"x\" /></ItemDefinitionGroup>\n<ItemGroup><A Include=\"q\"><B Include=\"x\" /></A></ItemGroup>");
        Assert.Equal("1:1", folder.At("B", "x"));
    }

    [Fact]
    public void A_project_of_the_old_kind_is_read()
    {
        using var folder = new ProjectFolder();
        folder.Write("<?xml version=\"1.0\"?>\n<!DOCTYPE x>\n<Project xmlns=\"http://schemas.microsoft.com/developer/msbuild/2003\">\n"
            + "<ItemGroup>\n  <PackageReference Include=\"A\" />\n</ItemGroup></Project>");
        Assert.Equal("5:3", folder.At("PackageReference", "A"));
    }

    [Fact]
    public void A_byte_order_mark_does_not_move_the_column()
    {
        using var folder = new ProjectFolder();
        File.WriteAllText(folder.Write(""), "<Project><ItemGroup><A Include=\"x\" /></ItemGroup></Project>", new UTF8Encoding(true));
        Assert.Equal("1:21", folder.At("A", "x"));
    }

    [Theory]
    [InlineData("no xml at all", "1:1")]
    [InlineData("<Project>\n<ItemGroup>\n<A Include=\"x\" />\n<A", "3:1")]
    [InlineData("", "1:1")]
    public void A_file_that_is_no_XML_gives_what_was_read_or_line_1(string text, string at)
    {
        using var folder = new ProjectFolder();
        File.WriteAllText(folder.Write(""), text);
        Assert.Equal(at, folder.At("A", "x"));
    }

    [Fact]
    public void A_file_that_is_gone_gives_line_1()
    {
        using var folder = new ProjectFolder();
        Assert.Equal(new Place("../gone.props", 1, 1), folder.Places().Find("A", "x", folder.PathOf("../gone.props")));
        Assert.Equal(Place.Project, folder.Places().Find("A", "x", ""));
        Assert.Equal(1, folder.Places().Find("A", "x", "a\0b").Line);
    }

    [Theory]
    [InlineData("/repo/src", "/repo/src/app.csproj", "app.csproj")]
    [InlineData("/repo/src/", "/repo/other/a.props", "../other/a.props")]
    [InlineData("C:\\repo\\src", "C:\\repo\\src\\sub\\a.props", "sub/a.props")]
    [InlineData("C:\\repo\\src", "D:\\policy\\company.props", "company.props")]
    [InlineData("/repo/src", "/repo/src/../a.props", "../a.props")]
    public void The_file_is_relative_to_the_project(string folder, string file, string relative) =>
        Assert.Equal(relative, new ItemPlaces(folder).Find("A", "x", file).File);
}
