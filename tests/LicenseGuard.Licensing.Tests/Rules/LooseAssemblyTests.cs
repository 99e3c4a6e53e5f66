using LicenseGuard.Licensing.Manifest;
using LicenseGuard.Licensing.Rules;

namespace LicenseGuard.Licensing.Tests.Rules;

/// <summary>LG1008, and what a declared licence of an assembly does.</summary>
public class LooseAssemblyTests
{
    private static TestProject Loose(string license)
    {
        var project = new TestProject();
        project.Loose.Add(new LooseAssembly("lib/Old.dll", TestProject.At, license));
        return project;
    }

    [Theory]
    [InlineData("", "LG1008")]
    [InlineData(" ", "LG1008")]
    [InlineData("MIT", "")]
    [InlineData("CC-BY-NC-4.0", "LG1001")]
    [InlineData("LicenseRef-Own", "LG1003_terms")]
    [InlineData("GPL-3.0-only", "LG1005")]
    [InlineData("LicenseRef-Llama-2-Community", "LG1007")]
    [InlineData("Mitt", "LG0003_known-id")]
    public void A_declared_licence_is_judged_like_that_of_a_package(string license, string key) =>
        Assert.Equal(key.Length == 0 ? [] : [key], Loose(license).Keys());

    [Fact]
    public void Lists_and_exceptions_reach_it()
    {
        var project = Loose("ISC");
        project.Allowed.Add(new ListedLicense("MIT", false, TestProject.At));
        Assert.Equal(["LG1002_notallowed"], project.Keys());
        Assert.Empty(project.Except("lib\\old.dll", "LG1002").Keys());
        Assert.Empty(Loose("").Except("lib/Old.dll", "LG1008").Keys());
    }

    [Fact]
    public void It_is_no_package_of_the_manifest() => Assert.Empty(Loose("MIT").Judge().Packages);
}
