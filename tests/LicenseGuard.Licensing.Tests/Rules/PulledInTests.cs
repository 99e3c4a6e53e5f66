using System.Linq;
using LicenseGuard.Licensing.Catalog;
using LicenseGuard.Licensing.Manifest;
using LicenseGuard.Licensing.Policy;
using LicenseGuard.Licensing.Rules;

namespace LicenseGuard.Licensing.Tests.Rules;

/// <summary>A finding about a package that nobody declared says who pulled it in.</summary>
public sealed class PulledInTests
{
    [Theory]
    [InlineData(new[] { "Deep" }, null, "Deep/1.0.0")]
    [InlineData(new[] { "Direct", "Middle", "Deep" }, null, "Deep/1.0.0 ← Middle ← Direct")]
    [InlineData(new[] { "Direct", "Deep" }, "lib.csproj", "Deep/1.0.0 ← Direct ← lib.csproj")]
    public void The_message_names_the_shortest_way_to_the_package(string[] chain, string? project, string shown)
    {
        var package = new ResolvedPackage(
            "Deep", "1.0.0", new PackageLicense(PackageLicenseKind.None, ""), chain, project, Place.Project);

        var finding = Assert.Single(Judge(package).Findings);

        Assert.Equal(("LG1003", "Deep/1.0.0"), (finding.Rule, finding.Component));
        Assert.Equal(shown, finding.Arguments[0]);
    }

    private static ProjectManifest Judge(ResolvedPackage package)
    {
        var use = new DeclaredUse(Purposes.Commercial, Acts.Host, false, false, new UseFacts());
        var policy = new ProjectPolicy([], [], [], []);
        return ProjectRules.Judge(
            new ResolvedProject("app.csproj", use, false, [package], [], [], policy, [], [], []), LicenseCatalog.BuiltIn);
    }
}
