using LicenseGuard.Licensing.Manifest;
using LicenseGuard.Licensing.Rules;
using static LicenseGuard.Licensing.Tests.Rules.TestProject;

namespace LicenseGuard.Licensing.Tests.Rules;

/// <summary>LG0005 and LG0006 for LicenseGuardException.</summary>
public class UnusedExceptionTests
{
    private static TestProject Forbidden() =>
        new TestProject { Unused = UnusedPolicy.Auto }.Package("Some.Package", "CC-BY-NC-4.0");

    private static TestProject Mit() => new TestProject { Unused = UnusedPolicy.Auto }.Package("Some.Package", "MIT");

    [Theory]
    [InlineData("LG1001")]
    [InlineData("forbids")]
    public void One_that_silences_something_is_silent(string rules) =>
        Assert.Empty(Forbidden().Except("Some.Package", rules).Keys());

    [Fact]
    public void One_that_names_nothing_is_unused()
    {
        var project = Mit().Except("Some.Pakcage", "LG1001");
        Assert.Equal(["LG0005_component"], project.Keys());
        Assert.EndsWith("Did you mean 'Some.Package'?", project.Message("LG0005_component"));
    }

    [Theory]
    [InlineData("LG1001")]
    [InlineData("forbids")]
    [InlineData("LG1001;LG1003")]
    public void One_whose_rules_found_nothing_is_unused(string rules) =>
        Assert.Equal(["LG0005_findings"], Mit().Except("Some.Package", rules).Keys());

    [Theory]
    [InlineData("LG3001")]
    [InlineData("LG3003")]
    [InlineData("LG3007")]
    [InlineData("LG1006")]
    [InlineData("LG1001;LG3002")]
    public void What_is_not_seen_here_is_not_called_unused(string rules)
    {
        Assert.DoesNotContain("LG0005_findings", Mit().Except("Some.Package", rules).Keys());
        Assert.DoesNotContain("LG0005_component", Mit().Except("Nobody", rules).Keys());
    }

    [Fact]
    public void A_rule_that_found_nothing_beside_one_that_did_is_Info()
    {
        var project = Forbidden().Except("Some.Package", "LG1001;lg1003;LG3001");
        Assert.Equal(["LG0005_rule"], project.Keys());
        Assert.Equal(Severity.Info, project.Only("LG0005_rule").Severity);
        Assert.Equal("LG1003", project.Only("LG0005_rule").Arguments[1]);
    }

    [Fact]
    public void What_a_referenced_project_reports_is_silenced_here_too()
    {
        var project = new TestProject { Unused = UnusedPolicy.Auto }
            .Package("Some.Package", "CC-BY-NC-4.0", via: "lib.csproj").Except("Some.Package", "LG1001");
        project.References.Add(new ReferencedProject("lib.csproj", [new RaisedRule("LG1001", "Some.Package/1.0.0")]));
        Assert.Empty(project.Keys());
    }

    [Theory]
    [InlineData("LG1001", "", "LG1001", "", 2)]
    [InlineData("LG1001", "", "forbids", "", 1)]
    [InlineData("forbids", "", "LG1001", "", 2)]
    [InlineData("LG1001", "2099-01-01", "LG1001", "", 1)]
    [InlineData("LG1001", "2099-01-01", "LG1001", "2099-01-02", 1)]
    [InlineData("LG1001", "", "LG1001", "2099-01-02", 2)]
    public void Of_two_the_one_that_the_other_covers_is_shadowed(
        string firstRules, string firstUntil, string secondRules, string secondUntil, int shadowed)
    {
        var project = Forbidden();
        project.Exceptions.Add(new RuleException("Some.Package", [firstRules], "r", firstUntil, new Place("", 1, 1)));
        project.Exceptions.Add(new RuleException("some.package", [secondRules], "r", secondUntil, new Place("", 2, 1)));
        Assert.Equal(shadowed, project.Only("LG0005_shadowed").Place.Line);
    }

    [Fact]
    public void Two_that_overlap_shadow_each_other_not()
    {
        var project = Forbidden().Except("Some.Package", "LG1001;LG1003").Except("Some.Package", "forbids", until: "2099-01-01");
        Assert.DoesNotContain("LG0005_shadowed", project.Keys());
    }

    [Theory]
    [InlineData("", "", true)]
    [InlineData("Directory.Build.props", "Directory.Build.props", true)]
    [InlineData("", "Directory.Build.targets", false)]
    public void Two_in_one_shared_file_are_so_in_every_project(string first, string second, bool reported)
    {
        var project = Forbidden();
        project.Exceptions.Add(
            new RuleException("Some.Package", ["LG1001"], "r", "", new Place(first, 1, 1)) { IsShared = first.Length > 0 });
        project.Exceptions.Add(
            new RuleException("Some.Package", ["LG1001"], "r", "", new Place(second, 2, 1)) { IsShared = second.Length > 0 });
        Assert.Equal(reported ? ["LG0005_shadowed"] : [], project.Keys());
    }

    [Fact]
    public void No_exception_silences_what_is_wrong_with_exceptions() => Assert.Equal(
        ["LG0005_component", "LG0005_component", "LG0007"],
        Mit().Except("Nobody", "LG1001").Except("LicenseGuardException Nobody", "LG0005;LG0007").Except("x", "LG1001", reason: "")
            .Keys());

    [Fact]
    public void An_end_is_told_of_after_it_and_in_the_30_days_before()
    {
        var project = Forbidden().Except("Some.Package", "LG1001", until: "2027-03-31");
        Assert.Equal(["LG0006", "LG0006_soon", "LG1001"], project.Keys());
        var ended = project.Only("LG0006");
        Assert.Equal((Severity.Warning, "2027-03-31", null), (ended.Severity, ended.Until, ended.Last));
        var soon = project.Only("LG0006_soon");
        Assert.Equal((Severity.Info, "2027-02-28", "2027-03-31"), (soon.Severity, soon.Until, soon.Last));
    }

    [Fact]
    public void The_end_of_one_that_silences_nothing_is_nobodys_concern() =>
        Assert.Equal(["LG0005_findings"], Mit().Except("Some.Package", "LG1001", until: "2020-01-01").Keys());

    [Fact]
    public void The_end_of_one_for_code_is_told_of_where_its_model_is()
    {
        var project = new TestProject { Unused = UnusedPolicy.Auto }
            .With(Model("a.gguf", license: "MIT")).Except("a.gguf", "LG3001", until: "2027-03-31");
        Assert.Equal(["LG0006", "LG0006_soon"], project.Keys());
        Assert.Empty(new TestProject { Unused = UnusedPolicy.Auto }.Except("a.gguf", "LG3001", until: "2027-03-31").Keys());
    }

    [Fact]
    public void The_first_day_of_all_has_no_days_before_it() =>
        Assert.Equal("0001-01-01", Forbidden().Except("Some.Package", "LG1001", until: "0001-01-01").Only("LG0006_soon").Until);

    [Fact]
    public void One_for_the_item_and_the_code_of_a_model_is_used()
    {
        var project = new TestProject { Unused = UnusedPolicy.Auto }
            .With(Model("models/llama-7b.gguf", model: "huggyllama/llama-7b")).Except("huggyllama/llama-7b", "forbids");
        Assert.DoesNotContain(project.Judge().Findings, finding => finding.Rule == "LG0005");
    }
}
