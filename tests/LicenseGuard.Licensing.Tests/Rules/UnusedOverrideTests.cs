using System.Linq;
using LicenseGuard.Licensing.Manifest;
using LicenseGuard.Licensing.Rules;
using static LicenseGuard.Licensing.Tests.Rules.TestProject;

namespace LicenseGuard.Licensing.Tests.Rules;

/// <summary>LG0005 and LG0007 for LicenseGuardOverride, and what its hash does.</summary>
public class UnusedOverrideTests
{
    private const string Hash = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
    private const string Other = "fedcba9876543210fedcba9876543210fedcba9876543210fedcba9876543210";

    private static TestProject Package(params PackageText[] texts)
    {
        var project = new TestProject { Unused = UnusedPolicy.Auto }
            .Package("Some.Package", "LICENSE", PackageLicenseKind.File, "1.5.0");
        project.Packages[0] = project.Packages[0] with { Texts = texts };
        return project;
    }

    private static PackageText Text(string hash, PackageTextKind kind = PackageTextKind.Declared, string path = "LICENSE") =>
        new(path, kind, "", "", "", hash);

    private static LicenseOverride Item(
        string component = "Some.Package", string versions = "[1.5.0]", string license = "MIT", string reason = "read it",
        string sha256 = "", int line = 20) => new(component, versions, license, reason, sha256, new Place("", line, 5));

    private static string[] Keys(TestProject project, params LicenseOverride[] items)
    {
        project.Overrides.AddRange(items);
        return project.Keys();
    }

    [Theory]
    [InlineData("some.package", "[1.5.0]", "")]
    [InlineData("Some.Package", "", Hash)]
    [InlineData("Some.Package", "[1,2)", "0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF")]
    public void One_that_decides_is_silent(string component, string versions, string hash) =>
        Assert.Empty(Keys(Package(Text(Hash)), Item(component, versions, sha256: hash)));

    [Fact]
    public void One_that_names_nothing_stands_at_its_own_line_with_the_nearest_name()
    {
        var project = Package();
        Assert.Equal(["LG0005_component", "LG1003_file"], Keys(project, Item("Some.Packag")));
        Assert.Equal(new Place("", 20, 5), project.Only("LG0005_component").Place);
        Assert.Equal(Severity.Warning, project.Only("LG0005_component").Severity);
        Assert.EndsWith("Did you mean 'Some.Package'?", project.Message("LG0005_component"));
    }

    [Fact]
    public void One_for_other_versions_names_the_version_that_is_there()
    {
        var project = Package();
        Assert.Equal(["LG0005_versions", "LG1003_file"], Keys(project, Item(versions: "[1,1.5)")));
        Assert.Contains("[1,1.5), and the project has 1.5.0", project.Message("LG0005_versions"));
    }

    [Fact]
    public void Of_two_that_match_the_second_is_shadowed_and_names_the_first()
    {
        var project = Package();
        Assert.Equal(["LG0005_shadowed"], Keys(project, Item(line: 20), Item(versions: "[1,2)", license: "ISC", line: 21)));
        Assert.Equal(21, project.Only("LG0005_shadowed").Place.Line);
        Assert.Contains("App.csproj(20)", project.Message("LG0005_shadowed"));
        Assert.Equal("MIT", project.Judge().Packages[0].License);
    }

    [Fact]
    public void One_that_does_not_count_shadows_nothing() =>
        Assert.Equal(["LG0007"], Keys(Package(), Item(reason: " "), Item(line: 21)));

    [Fact]
    public void A_text_that_changed_asks_for_a_new_look_with_its_hash()
    {
        var project = Package(Text(Other));
        Assert.Equal(["LG0005_changed", "LG1003_file"], Keys(project, Item(sha256: Hash)));
        Assert.Contains($"Sha256=\"{Other}\"", project.Message("LG0005_changed"));
        project.Unused = UnusedPolicy.Off;
        Assert.Equal(["LG0005_changed", "LG1003_file"], project.Keys());
    }

    [Fact]
    public void Any_text_of_the_package_may_be_the_one() =>
        Assert.Empty(Keys(Package(Text(Other), Text(Hash, PackageTextKind.Notice, "NOTICE")), Item(sha256: Hash)));

    [Theory]
    [InlineData(PackageTextKind.ThirdParty)]
    [InlineData(PackageTextKind.Sbom)]
    public void Without_a_licence_text_there_is_no_hash_to_offer(PackageTextKind kind) =>
        Assert.Equal(["LG0005_gone", "LG1003_file"], Keys(Package(Text(Other, kind)), Item(sha256: Hash)));

    [Theory]
    [InlineData("abc")]
    [InlineData("sha256-0123456789abcdef0123456789abcdef0123456789abcdef0123456789")]
    public void A_hash_that_is_none_is_LG0002_and_the_override_does_not_count(string hash) =>
        Assert.Equal(["LG0002_metadata", "LG1003_file"], Keys(Package(Text(Hash)), Item(sha256: hash)));

    [Fact]
    public void One_for_every_version_is_told_of_as_Info()
    {
        var project = Package(Text(Hash));
        Assert.Equal(["LG0005_versionless"], Keys(project, Item(versions: "")));
        Assert.Equal(Severity.Info, project.Only("LG0005_versionless").Severity);
        Assert.EndsWith($"Add Versions=\"[1.5.0]\", or Sha256=\"{Hash}\".", project.Message("LG0005_versionless"));
    }

    [Theory]
    [InlineData(UnusedPolicy.Auto, false, 1)]
    [InlineData(UnusedPolicy.Auto, true, 0)]
    [InlineData(UnusedPolicy.Warn, true, 1)]
    [InlineData(UnusedPolicy.Off, false, 0)]
    public void The_switch_decides_about_what_other_projects_share(UnusedPolicy unused, bool shared, int expected)
    {
        var project = Package();
        project.Unused = unused;
        Assert.Equal(expected, Keys(project, Item("Gone.Package") with { IsShared = shared }).Count(key => key == "LG0005_component"));
    }

    [Theory]
    [InlineData("models/a.gguf")]
    [InlineData("models\\a.gguf")]
    [InlineData("acme/a")]
    public void A_model_is_overridden_by_path_or_id(string component)
    {
        var project = new TestProject { Unused = UnusedPolicy.Auto }
            .With(Model("models/a.gguf", model: "acme/a", license: "CC-BY-NC-4.0", headerLicense: "CC-BY-NC-4.0"));
        Assert.Equal(["LG2001"], project.Keys());
        Assert.Empty(Keys(project, Item(component, versions: "", license: "Apache-2.0")));
        Assert.Equal("Apache-2.0", project.Judge().Models[0].Verdict.Elected);
    }

    [Fact]
    public void A_dataset_is_overridden_too() => Assert.Empty(Keys(
        new TestProject { Unused = UnusedPolicy.Auto }.With(Model("d.csv", license: "CC-BY-NC-4.0", item: ModelItem.DatasetAsset)),
        Item("d.csv", versions: "", license: "CC-BY-4.0")));

    [Fact]
    public void The_override_of_a_model_does_not_lift_the_licence_of_its_base() => Assert.Equal(
        ["LG2006"],
        Keys(
            new TestProject { Unused = UnusedPolicy.Auto }.With(Model("a.gguf") with { BasedOn = ["huggyllama/llama-7b"] }),
            Item("a.gguf", versions: "", license: "LicenseRef-LLaMA-1")).Where(key => key == "LG2006"));

    [Theory]
    [InlineData("[1,2)", "")]
    [InlineData("", Hash)]
    public void Versions_and_texts_are_of_packages(string versions, string hash) => Assert.Equal(
        ["LG0002_metadata"],
        Keys(
            new TestProject { Unused = UnusedPolicy.Auto }.With(Model("a.gguf", license: "MIT")),
            Item("a.gguf", versions, sha256: hash)));
}
