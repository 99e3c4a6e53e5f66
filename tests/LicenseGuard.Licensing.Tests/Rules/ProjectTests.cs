using System;
using System.Linq;
using LicenseGuard.Licensing.Manifest;
using LicenseGuard.Licensing.Policy;
using LicenseGuard.Licensing.Rules;
using static LicenseGuard.Licensing.Tests.Rules.TestProject;

namespace LicenseGuard.Licensing.Tests.Rules;

public class ProjectTests
{
    [Theory]
    [InlineData("", "LG0001", "commercial, distribute")]
    [InlineData("internal", "LG0001_purpose", "commercial")]
    [InlineData("commercial", "LG0001_act", "distribute")]
    public void What_is_assumed_is_said_once(string use, string key, string words)
    {
        var finding = new TestProject().Declares(use).Only(key);
        Assert.Equal(Severity.Info, finding.Severity);
        Assert.Equal([words], finding.Arguments);
        Assert.Equal(Place.Project, finding.Place);
    }

    [Fact]
    public void A_finding_that_rests_on_an_assumption_repeats_it()
    {
        var message = new TestProject().Declares("internal").Package("A", "CC-BY-NC-4.0").Message("LG1001");
        Assert.Contains("so commercial is assumed", message, StringComparison.Ordinal);
        message = new TestProject().Declares("commercial").Package("A", "CC-BY-NC-4.0").Message("LG1001");
        Assert.Contains("the project declares commercial", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Problems_of_the_reading_pass_through()
    {
        var project = new TestProject();
        project.Problems.Add(new Finding("LG0009", "LG0009_missing", Severity.Warning, "", Place.Project,
            ["obj/project.assets.json"], []));
        Assert.Equal(["LG0009_missing"], project.Keys());
    }

    [Fact]
    public void Findings_are_sorted_and_none_comes_twice()
    {
        var project = new TestProject().Package("B", "CC-BY-NC-4.0").Package("A", "CC-BY-NC-4.0").Package("A", "CC-BY-NC-4.0");
        project.Problems.Add(new Finding("LG0002", "LG0002_glob", Severity.Warning, "", At, ["b"], []));
        project.Problems.Add(new Finding("LG0002", "LG0002_glob", Severity.Warning, "", At, ["a"], []));
        var findings = project.Judge().Findings;
        Assert.Equal(
            ["LG0002/a", "LG0002/b", "LG1001/A/1.0.0", "LG1001/B/1.0.0"], findings.Select(f => f.Rule + "/" + f.Arguments[0]));
    }

    [Fact]
    public void The_order_of_the_input_does_not_matter()
    {
        TestProject Build(bool reversed)
        {
            var project = new TestProject().Package("B", "CC-BY-NC-4.0").Package("A", "x", PackageLicenseKind.File)
                .With(Model("b.gguf")).With(Model("a.gguf")).Service("OpenAI", "gpt-4o").Service("", "acme");
            if (reversed)
            {
                project.Packages.Reverse();
                project.Models.Reverse();
                project.Services.Reverse();
            }

            return project;
        }

        Assert.Equal(ManifestWriter.Write(Build(false).Judge()), ManifestWriter.Write(Build(true).Judge()));
    }

    [Fact]
    public void What_a_referenced_project_has_raised_is_not_raised_again()
    {
        var project = new TestProject().Package("A", "CC-BY-NC-4.0", via: "Lib.csproj");
        project.References.Add(new ReferencedProject("Lib.csproj", [new RaisedRule("LG1001", "A/1.0.0")]));
        var manifest = project.Judge();
        Assert.Empty(manifest.Findings);
        Assert.Equal("LG1001", Assert.Single(manifest.Raised).Rule);
    }

    [Theory]
    [InlineData("Lib.csproj", "Lib.csproj", "LG1003", "A/1.0.0")]
    [InlineData("Lib.csproj", "Lib.csproj", "LG1001", "B/1.0.0")]
    [InlineData("Lib.csproj", "Other.csproj", "LG1001", "A/1.0.0")]
    [InlineData(null, "Lib.csproj", "LG1001", "A/1.0.0")]
    public void What_is_worse_or_other_here_is_raised(string? via, string raisedBy, string rule, string component)
    {
        var project = new TestProject().Package("A", "CC-BY-NC-4.0", via: via);
        project.References.Add(new ReferencedProject(raisedBy, [new RaisedRule(rule, component)]));
        Assert.Equal(["LG1001"], project.Keys());
    }

    [Fact]
    public void A_model_of_a_referenced_project_that_has_raised_it_is_not_raised_again()
    {
        var project = new TestProject().With(Model("m.gguf", license: "CC-BY-NC-4.0") with { ViaProject = "Lib.csproj" });
        Assert.Equal(["LG2001"], project.Keys());
        project.References.Add(new ReferencedProject("Lib.csproj", [new RaisedRule("LG2001", "m.gguf")]));
        Assert.Empty(project.Keys());
    }

    [Fact]
    public void An_empty_project_is_empty()
    {
        var manifest = new TestProject().Judge();
        Assert.Empty(manifest.Findings);
        Assert.Empty(manifest.Raised);
        Assert.Equal(Purposes.Commercial, manifest.Use.Purposes);
    }
}
