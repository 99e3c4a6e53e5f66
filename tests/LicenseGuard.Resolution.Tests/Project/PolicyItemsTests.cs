using System;
using System.IO;
using System.Linq;
using LicenseGuard.Licensing.Rules;
using LicenseGuard.Resolution.Project;

namespace LicenseGuard.Resolution.Tests.Project;

/// <summary>Which policy items are the project's own, where each stands, and what the switch says.</summary>
public sealed class PolicyItemsTests : IDisposable
{
    private readonly ProjectFolder folder = new("""
        <Project>
          <ItemGroup>
            <LicenseGuardException Include="A" Rules="LG1001" />
            <LicenseGuardException Include="B;A" Rules="LG1003" />
          </ItemGroup>
          <ItemGroup>
              <LicenseGuardException Include="A" Rules="LG1005" />
          </ItemGroup>
        </Project>
        """);

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("app.csproj", false)]
    [InlineData("policy.props", false)]
    [InlineData("eng/policy.targets", false)]
    [InlineData("Directory.Build.props", true)]
    [InlineData("directory.build.targets", true)]
    [InlineData("Directory.Packages.props", true)]
    [InlineData("../policy.props", true)]
    [InlineData("packages/policy/1.0.0/build/policy.props", true)]
    public void What_stands_elsewhere_other_projects_share(string file, bool isShared)
    {
        var path = Path.GetFullPath(Path.Combine(folder.Path, file));
        folder.Property("LicenseGuardPolicyPackages", "policy");
        foreach (var type in new[] { "LicenseGuardAllowed", "LicenseGuardDenied", "LicenseGuardOverride", "LicenseGuardException" })
            folder.Item(type, "X", path);

        var policy = Resolve().Policy;

        PolicyItem[] items = [.. policy.Allowed, .. policy.Denied, .. policy.Overrides, .. policy.Exceptions];
        Assert.Equal([isShared, isShared, isShared, isShared], items.Select(item => item.IsShared));
    }

    [Fact]
    public void Of_several_elements_that_name_the_same_each_item_is_at_its_own()
    {
        folder.Item("LicenseGuardException", "A").Item("LicenseGuardException", "B").Item("LicenseGuardException", "A")
            .Item("LicenseGuardException", "A").Item("LicenseGuardException", "A");

        Assert.Equal(
            [(3, 5), (4, 5), (4, 5), (7, 7), (7, 7)],
            Resolve().Policy.Exceptions.Select(item => (item.Place.Line, item.Place.Column)));
    }

    [Theory]
    [InlineData("", UnusedPolicy.Auto)]
    [InlineData("auto", UnusedPolicy.Auto)]
    [InlineData(" WARN ", UnusedPolicy.Warn)]
    [InlineData("off", UnusedPolicy.Off)]
    public void The_switch_has_three_words(string value, UnusedPolicy expected)
    {
        folder.Property("LicenseGuardUnusedPolicy", value);

        Assert.Equal(expected, Resolve().Policy.Unused);
        Assert.Empty(Resolve().Problems);
    }

    [Fact]
    public void Any_other_word_is_LG0002()
    {
        folder.Property("LicenseGuardUnusedPolicy", "error");

        Assert.Equal(UnusedPolicy.Auto, Resolve().Policy.Unused);
        Assert.Equal("LG0002_value", Assert.Single(Resolve().Problems).TextKey);
    }

    [Theory]
    [InlineData("")]
    [InlineData("""{"version":3,"targets":{"net10.0":{"A/1.0.0":{"type":"package","runtime":{"lib/a.dll":{}}}}},"libraries":{"A/1.0.0":{"type":"package","path":"a/1.0.0","files":[]}},"projectFileDependencyGroups":{"net10.0":["A >= 1.0.0"]},"packageFolders":{"/nowhere/":{}},"project":{"version":"1.0.0","frameworks":{"net10.0":{"framework":"net10.0"}}}}""")]
    public void Without_a_whole_graph_nothing_is_called_unused(string assets)
    {
        folder.Property("LicenseGuardUnusedPolicy", "warn");

        Assert.Equal(UnusedPolicy.Off, ProjectResolver.Resolve(folder.Inputs(assets), out _).Policy.Unused);
    }

    [Fact]
    public void An_assembly_of_a_package_or_of_the_SDK_is_not_loose()
    {
        folder.Item("Loose", "lib/own.dll", null, "License", " MIT ").Item("Loose", "packages/a/1.0.0/build/a.dll")
            .Item("Loose", "A", null, "HintPath", "packages/a/1.0.0/lib/a.dll").Item("Loose", "sdk/s.dll");

        var inputs = folder.Inputs(folder.EmptyAssets()) with { SdkFolders = [Path.Combine(folder.Path, "sdk")] };
        var loose = Assert.Single(ProjectResolver.Resolve(inputs, out _).LooseAssemblies);

        Assert.Equal(("lib/own.dll", "MIT"), (loose.Path, loose.License));
    }

    [Fact]
    public void A_native_file_is_reported_at_its_own_item_of_whatever_type()
    {
        using var own = new ProjectFolder("""
            <Project>
              <ItemGroup>
                <Content Include="readme.txt" />
                <None Include="native/a.so" />
                <Content Include="native/b.so" />
                <None Update="native/c.so" />
              </ItemGroup>
            </Project>
            """);
        own.Item("Loose", "native/a.so").Item("Loose", "native/b.so")
            .Item("Loose", "native/c.so", Path.Combine(own.Path, "sdk", "Sdk.props"));

        var inputs = own.Inputs(own.EmptyAssets()) with { SdkFolders = [Path.Combine(own.Path, "sdk")] };

        Assert.Equal([4, 5, 6], ProjectResolver.Resolve(inputs, out _).LooseAssemblies.Select(loose => loose.Place.Line));
    }

    private ResolvedProject Resolve() => ProjectResolver.Resolve(folder.Inputs(folder.EmptyAssets()), out _);
}
