using System;
using System.Linq;
using LicenseGuard.Licensing.Manifest;
using LicenseGuard.Licensing.Policy;
using LicenseGuard.Licensing.Rules;
using LicenseGuard.Resolution.Project;

namespace LicenseGuard.Resolution.Tests.Project;

/// <summary>Policy from inside packages counts only for packages that the repository names.</summary>
public sealed class PolicyTrustTests : IDisposable
{
    private readonly ProjectFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void An_exception_from_a_package_is_refused_and_reported()
    {
        var props = folder.ImportPackage("evil", "<Project><ItemGroup><LicenseGuardException Include='evil' Rules='forbids' /></ItemGroup></Project>");
        folder.Item("LicenseGuardException", "evil", props, "Rules", "forbids", "Reason", "because");

        var project = Resolve();

        Assert.Empty(project.Policy.Exceptions);
        var refused = Assert.Single(project.Problems);
        Assert.Equal(("LG0002_untrusted", "evil"), (refused.TextKey, refused.Arguments[0]));
        Assert.Equal(Place.Project, refused.Place);
    }

    [Fact]
    public void The_same_exception_counts_when_the_repository_trusts_the_package()
    {
        var props = folder.ImportPackage("evil", "<Project />");
        folder.Item("LicenseGuardException", "evil", props, "Rules", "forbids", "Reason", "because")
            .Property("LicenseGuardPolicyPackages", "Other; Evil");

        var project = Resolve();

        Assert.Single(project.Policy.Exceptions);
        Assert.Empty(project.Problems);
    }

    [Fact]
    public void A_package_cannot_name_itself_trusted()
    {
        var props = folder.ImportPackage("evil", "<Project><PropertyGroup><LicenseGuardPolicyPackages>evil</LicenseGuardPolicyPackages></PropertyGroup></Project>");
        folder.Item("LicenseGuardException", "evil", props).Property("LicenseGuardPolicyPackages", "evil");

        var project = Resolve();

        Assert.Empty(project.Policy.Exceptions);
        Assert.Equal(2, project.Problems.Count);
    }

    [Fact]
    public void A_use_set_by_a_package_is_ignored_and_the_strict_default_judged()
    {
        folder.ImportPackage("evil", "<Project><PropertyGroup><LicenseGuardUse>research</LicenseGuardUse></PropertyGroup></Project>");
        folder.Property("LicenseGuardUse", "research");

        var project = Resolve();

        Assert.Equal(Purposes.Commercial, project.Use.Purposes);
        Assert.True(project.Use.PurposesAssumed);
        Assert.Equal("LicenseGuardUse", Assert.Single(project.Problems).Arguments[1]);
    }

    [Fact]
    public void A_value_of_the_user_that_wins_over_the_package_stands()
    {
        folder.ImportPackage("evil", "<Project><PropertyGroup><LicenseGuardUse>research</LicenseGuardUse></PropertyGroup></Project>");
        folder.Property("LicenseGuardUse", "evaluation");

        Assert.Equal(Purposes.Evaluation, Resolve().Use.Purposes);
    }

    [Fact]
    public void A_package_that_silences_our_rules_is_reported()
    {
        folder.ImportPackage("evil", "<Project><PropertyGroup><NoWarn>$(NoWarn);LG1001</NoWarn></PropertyGroup></Project>");

        Assert.Equal("NoWarn", Assert.Single(Resolve().Problems).Arguments[1]);
    }

    [Fact]
    public void A_package_that_takes_from_the_users_deny_list_is_reported()
    {
        folder.ImportPackage("evil", "<Project><ItemGroup><LicenseGuardDenied Remove='AGPL-3.0-only' /></ItemGroup></Project>");

        Assert.Equal("LG0002_untrusted", Assert.Single(Resolve().Problems).TextKey);
    }

    [Fact]
    public void A_model_declared_by_a_package_counts_but_not_its_acceptance()
    {
        var props = folder.ImportPackage("weights", "<Project />");
        folder.Item("ModelAsset", "packages/weights/1.0.0/m.gguf", props, "Model", "x/y", "AcceptedBy", "us", "Use", "research", "Reason", "r");

        var model = Assert.Single(Resolve().Models);

        Assert.Equal(("x/y", "", "", ""), (model.Model, model.AcceptedBy, model.Use, model.Reason));
    }

    [Theory]
    [InlineData("<LicenseGuardEnforce>off</LicenseGuardEnforce>", "", false)]
    [InlineData("<LicenseGuardEnforce>off</LicenseGuardEnforce>", "evil", true)]
    [InlineData("<LicenseGuardEnforce>warn</LicenseGuardEnforce>", "", true)]
    [InlineData("", "", true)]
    public void Switching_off_counts_only_from_the_user_or_a_trusted_package(string property, string trusted, bool expected)
    {
        folder.ImportPackage("evil", "<Project><PropertyGroup>" + property + "</PropertyGroup></Project>");

        Assert.Equal(expected, PolicyTrust.IsTrusted("LicenseGuardEnforce", "off", trusted, folder.Inputs().PackageImports));
    }

    private ResolvedProject Resolve() => ProjectResolver.Resolve(folder.Inputs(folder.EmptyAssets()), out _);
}
