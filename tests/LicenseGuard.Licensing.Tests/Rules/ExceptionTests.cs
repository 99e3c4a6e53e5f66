using System.Linq;
using LicenseGuard.Licensing.Manifest;
using LicenseGuard.Licensing.Rules;
using static LicenseGuard.Licensing.Tests.Rules.TestProject;

namespace LicenseGuard.Licensing.Tests.Rules;

public class ExceptionTests
{
    private static TestProject Forbidden() => new TestProject().Package("Some.Package", "CC-BY-NC-4.0");

    [Theory]
    [InlineData("LG1001")]
    [InlineData("lg1001")]
    [InlineData("forbids")]
    [InlineData("LG1003;LG1001")]
    public void An_exception_silences_its_rules(string rules)
    {
        var manifest = Forbidden().Except("some.package", rules).Judge();
        Assert.Empty(manifest.Findings);
        Assert.Equal(new RaisedRule("LG1001", "Some.Package/1.0.0"), Assert.Single(manifest.Raised));
    }

    [Theory]
    [InlineData("Other.Package", "LG1001", "reason", "")]
    [InlineData("Some.Package", "LG1003", "reason", "")]
    [InlineData("", "forbids", "reason", "")]
    public void An_exception_that_does_not_fit_silences_nothing(string component, string rules, string reason, string until) =>
        Assert.Equal(["LG1001"], Forbidden().Except(component, rules, reason, until).Keys());

    [Fact]
    public void An_exception_without_a_reason_silences_nothing() =>
        Assert.Equal(["LG0007", "LG1001"], Forbidden().Except("Some.Package", "LG1001", reason: " ").Keys());

    [Fact]
    public void Until_a_day_the_finding_stays_with_that_day() =>
        Assert.Equal("2027-06-30", Forbidden().Except("Some.Package", "LG1001", until: "2027-06-30").Only("LG1001").Until);

    [Fact]
    public void Of_several_days_the_last_counts_and_no_end_goes_before_all()
    {
        var project = Forbidden()
            .Except("Some.Package", "LG1001", until: "2027-06-30").Except("Some.Package", "forbids", until: "2028-01-01");
        Assert.Equal("2028-01-01", project.Only("LG1001").Until);
        Assert.DoesNotContain("LG1001", project.Except("Some.Package", "forbids").Keys());
    }

    [Theory]
    [InlineData("2027-02-30")]
    [InlineData("next year")]
    public void A_day_that_is_none_is_LG0002_and_the_exception_does_not_count(string until) =>
        Assert.Equal(["LG0002_metadata", "LG1001"], Forbidden().Except("Some.Package", "LG1001", until: until).Keys());

    [Theory]
    [InlineData("", "LG0002_metadata")]
    [InlineData("LG9999", "LG0002_rule")]
    public void Rules_that_do_not_exist_are_LG0002(string rules, string key) =>
        Assert.Equal([key, "LG1001"], Forbidden().Except("Some.Package", rules).Keys());

    [Theory]
    [InlineData("LG101", "LG1001")]
    [InlineData("LG-1001", "LG1001")]
    [InlineData("forbid", "forbids")]
    public void The_nearest_rule_is_offered(string rule, string nearest) =>
        Assert.EndsWith($"Did you mean '{nearest}'?", Forbidden().Except("Some.Package", rule).Message("LG0002_rule"));

    [Theory]
    [InlineData("models/llama-7b.gguf")]
    [InlineData("models\\llama-7b.gguf")]
    [InlineData("huggyllama/llama-7b")]
    public void A_model_is_named_by_path_or_id(string component)
    {
        var manifest = new TestProject()
            .With(Model("models/llama-7b.gguf", model: "huggyllama/llama-7b")).Except(component, "forbids").Judge();
        Assert.Empty(manifest.Findings);
        Assert.True(manifest.Models[0].Excepted);
    }

    [Fact]
    public void A_service_is_named_by_its_model()
    {
        var manifest = new TestProject().Service("OpenAI", "gpt-4o").Except("gpt-4o", "LG3002").Judge();
        Assert.True(manifest.Services[0].Excepted);
    }

    [Fact]
    public void An_exception_for_another_rule_excepts_nothing_in_code() =>
        Assert.False(
            new TestProject().With(Model("a.gguf", license: "MIT")).Except("a.gguf", "LG2003").Judge().Models[0].Excepted);

    [Fact]
    public void To_accept_what_forbids_does_not_silence_what_is_unknown()
    {
        var model = Model("x.gguf", model: "huggyllama/llama-7b") with { BasedOn = ["acme/secret"] };
        Assert.Equal(["LG2003_base"], new TestProject().With(model).Except("x.gguf", "forbids").Keys());
    }
}
