using System.Linq;
using LicenseGuard.Resolution.Items;

namespace LicenseGuard.Resolution.Tests.Items;

/// <summary>What a package's props or targets would change about LicenseGuard.</summary>
public sealed class PackageFileScanTests
{
    [Fact]
    public void Properties_of_ours_are_listed_with_their_text()
    {
        var scan = Scan("""
            <PropertyGroup Condition="'$(A)' == ''"><LicenseGuardEnforce>off</LicenseGuardEnforce><Other>LG1001</Other>
              <licenseguardemployees> &lt;10 </licenseguardemployees><LicenseGuardUse />
            </PropertyGroup>
            """);
        Assert.Equal(["LicenseGuardEnforce=off", "licenseguardemployees=<10", "LicenseGuardUse="], Properties(scan));
        Assert.True(scan.IsReadable);
    }

    [Theory]
    [InlineData("NoWarn", "$(NoWarn);LG1001", true)]
    [InlineData("nowarn", "CS1591,lg2001", true)]
    [InlineData("WarningsNotAsErrors", "LG0002", true)]
    [InlineData("MSBuildWarningsAsMessages", "LG0002", true)]
    [InlineData("MSBuildWarningsNotAsErrors", "LG0002", true)]
    [InlineData("NoWarn", "$(NoWarn);NU1603;XLG1001;LGPL", false)]
    [InlineData("Description", "LG1001", false)]
    public void A_list_of_warnings_counts_when_it_names_a_rule_of_ours(string name, string value, bool listed)
    {
        var scan = Scan($"<Target Name=\"T\"><PropertyGroup><{name}>{value}</{name}></PropertyGroup></Target>");
        Assert.Equal(listed ? [$"{name}={value}"] : [], Properties(scan));
    }

    [Fact]
    public void Items_of_ours_are_listed_with_what_is_done_to_them()
    {
        var scan = Scan("""
            <ItemGroup>
              <LicenseGuardException Include="Some.Package;$(X)" Rules="forbids" />
              <LicenseGuardDenied Remove="AGPL-3.0" /><LicenseGuardDenied Update="MIT" Family="true" />
              <ModelAsset Include="m.gguf" /><LicenseGuardDenied />
            </ItemGroup>
            """);
        Assert.Equal(
            ["LicenseGuardException Include Some.Package;$(X)", "LicenseGuardDenied Remove AGPL-3.0", "LicenseGuardDenied Update MIT"],
            scan.Items.Select(i => $"{i.ItemType} {i.Verb} {i.Items}"));
    }

    [Fact]
    public void What_a_task_sets_counts_too()
    {
        var scan = Scan("""
            <Target Name="T">
              <CreateProperty Value="off"><Output TaskParameter="Value" PropertyName="LicenseGuardEnforce" /></CreateProperty>
              <CreateItem Include="x"><Output TaskParameter="Include" ItemName="LicenseGuardAllowed" /></CreateItem>
              <CreateItem Include="x"><Output TaskParameter="Include" ItemName="Compile" /></CreateItem>
            </Target>
            """);
        Assert.Contains(new PackageProperty("LicenseGuardEnforce", ""), scan.Properties);
        Assert.Contains(new PackageItem("LicenseGuardAllowed", "", ""), scan.Items);
        Assert.DoesNotContain(scan.Items, i => i.ItemType == "Compile");
    }

    [Fact]
    public void A_file_that_is_torn_says_so()
    {
        var scan = Scan("<Project><PropertyGroup><LicenseGuardEnforce>off</LicenseGuardEnforce><x></PropertyGroup>");
        Assert.False(scan.IsReadable);
        Assert.Equal(["LicenseGuardEnforce=off"], Properties(scan));
        Assert.False(PackageFileScan.Read("/gone/x.props").IsReadable);
    }

    private static PackageFileScan Scan(string content)
    {
        using var folder = new ProjectFolder();
        return PackageFileScan.Read(folder.Write(content));
    }

    private static string[] Properties(PackageFileScan scan) => [.. scan.Properties.Select(p => $"{p.Name}={p.Value}")];
}
