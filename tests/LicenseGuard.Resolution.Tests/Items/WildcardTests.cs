using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace LicenseGuard.Resolution.Tests.Items;

/// <summary>Wildcards that evaluation has eaten, properties, and what they cover.</summary>
public sealed class WildcardTests
{
    private static readonly HashSet<string> Policy =
        new(StringComparer.OrdinalIgnoreCase) { "LicenseGuardDenied", "LicenseGuardException", "ModelService", "ModelAsset" };

    [Fact]
    public void Entries_with_a_wildcard_are_listed_in_document_order()
    {
        using var folder = new ProjectFolder();
        var file = folder.Write("""
            <ItemGroup>
            <LicenseGuardDenied Include="MIT; GPL-*;AGPL-?.0" />
            <licenseguardexception Include="*" Rules="LG1001" />
            <Other Include="*" />
            <LicenseGuardDenied Include="100%2A" Exclude="*" />
            <LicenseGuardDenied Remove="*" />
            <ModelAsset Include="models/**/*.gguf" />
            </ItemGroup>
            """);
        var found = folder.Places().EatenWildcards(file, Policy);
        Assert.Equal(
            ["LicenseGuardDenied GPL-* 3:1", "LicenseGuardDenied AGPL-?.0 3:1", "licenseguardexception * 4:1", "ModelAsset models/**/*.gguf 8:1"],
            found.Select(w => $"{w.ItemType} {w.Include} {ProjectFolder.Show(w.Place)}"));
    }

    [Theory]
    [InlineData("models/*.gguf", "models/a.gguf", true)]
    [InlineData("models\\*.GGUF", "Models/a.gguf", true)]
    [InlineData("models/*.gguf", "models/deep/a.gguf", false)]
    [InlineData("models/**", "models/deep/a.gguf", true)]
    [InlineData("models/**/*.gguf", "models/a.gguf", true)]
    [InlineData("**/x/**/a.*", "1/2/x/3/a.b", true)]
    [InlineData("**/x/**/a.*", "1/2/y/3/a.b", false)]
    [InlineData("a?.onnx", "a.onnx", false)]
    [InlineData("a*b*c", "axxbxxc", true)]
    [InlineData("a*b*c", "axxcxxb", false)]
    [InlineData("$(Dir)/*.gguf", "/abs/dir/a.gguf", true)]
    [InlineData("$(Dir)/*.gguf", "/abs/dir/a.onnx", false)]
    [InlineData("$([System.IO.Path]::Combine('a','b'))/*.gguf", "q/a.gguf", true)]
    public void A_wildcard_covers_what_MSBuild_would_match(string wildcard, string item, bool covers)
    {
        using var folder = new ProjectFolder();
        var file = folder.Write($"<ItemGroup><ModelAsset Include=\"{wildcard}\" /></ItemGroup>");
        Assert.Equal(covers, Assert.Single(folder.Places().EatenWildcards(file, Policy)).Covers(item));
    }

    [Fact]
    public void A_wildcard_that_could_match_in_many_ways_is_decided_at_once()
    {
        using var folder = new ProjectFolder();
        var wildcard = string.Concat(Enumerable.Repeat("**/*a*a*a*a*/", 30)) + "b";
        var file = folder.Write($"<ItemGroup><ModelAsset Include=\"{wildcard}\" /></ItemGroup>");
        var item = string.Join('/', Enumerable.Repeat(new string('a', 40), 200));
        Assert.False(folder.Places().EatenWildcards(file, Policy)[0].Covers(item));
    }

    [Fact]
    public void A_property_is_at_its_first_element()
    {
        using var folder = new ProjectFolder();
        var file = folder.Write("<PropertyGroup>\n  <LicenseGuardUse>comercial</LicenseGuardUse>\n<licenseguarduse /></PropertyGroup>");
        Assert.Equal(3, folder.Places().FindProperty("LicenseGuardUse", file)!.Value.Line);
        Assert.Equal(3, folder.Places().FindProperty("LicenseGuardUse", file)!.Value.Column);
        Assert.Null(folder.Places().FindProperty("Other", file));
        Assert.Null(folder.Places().FindProperty("Other", folder.PathOf("gone.props")));
    }

    [Fact]
    public void A_project_file_with_changed_bytes_never_throws()
    {
        using var folder = new ProjectFolder();
        var file = folder.Write("""
            <PropertyGroup><LicenseGuardEnforce Condition="'$(A)' == ''">off<B/></LicenseGuardEnforce></PropertyGroup>
            <ItemGroup><ModelAsset Include="models/**/*.gguf;$(X)/a.gguf;@(B->'%(C)');%3B%" /><A Update="x" /><A Remove="$(" /></ItemGroup>
            <Target Name="T"><Message><Output PropertyName="LicenseGuardUse" TaskParameter="P" /></Message></Target>
            """);
        var bytes = File.ReadAllBytes(file);
        Tests.Packages.HostileGraphTests.Check(seed =>
        {
            File.WriteAllBytes(file, Tests.Packages.HostileGraphTests.Damage(bytes, new Random(seed)));
            var places = folder.Places();
            foreach (var wildcard in places.EatenWildcards(file, Policy)) wildcard.Covers("models/a.gguf");
            LicenseGuard.Resolution.Items.PackageFileScan.Read(file);
            return places.Find("ModelAsset", "b/a.gguf", file) is { Line: > 0, Column: > 0 };
        });
    }
}
