using System.Linq;
using LicenseGuard.Licensing.Manifest;
using LicenseGuard.Licensing.Rules;
using static LicenseGuard.Licensing.Tests.Rules.TestProject;

namespace LicenseGuard.Licensing.Tests.Rules;

/// <summary>LG2012: model files in packages.</summary>
public class PackageModelTests
{
    private static TestProject Carrying(params (string Path, string License, string Model)[] files)
    {
        var project = new TestProject().Package("Some.Vision", "MIT");
        project.Packages[0] = project.Packages[0] with
        {
            Models = files.Select(file => new PackageModel(
                file.Path, Model(file.Path, headerLicense: file.License, headerModel: file.Model).File)).ToList(),
        };
        return project;
    }

    [Theory]
    [InlineData("")]
    [InlineData("apache-2.0")]
    [InlineData("other")]
    public void A_model_file_is_told_of_as_Info(string license)
    {
        var project = Carrying(("models/a.gguf", license, ""));
        Assert.Equal(["LG2012"], project.Keys());
        Assert.Equal((Severity.Info, At), (project.Only("LG2012").Severity, project.Only("LG2012").Place));
        Assert.StartsWith("Some.Vision/1.0.0 carries the model file models/a.gguf, which", project.Message("LG2012"));
    }

    [Fact]
    public void Several_are_one_finding() => Assert.StartsWith(
        "Some.Vision/1.0.0 carries 2 model files that nobody declared, among them a.gguf.",
        Carrying(("a.gguf", "", ""), ("b.gguf", "", "")).Message("LG2012"));

    [Theory]
    [InlineData("cc-by-nc-4.0", "")]
    [InlineData("", "huggyllama/llama-7b")]
    public void One_whose_header_names_what_forbids_the_use_is_a_Warning(string license, string model)
    {
        var project = Carrying(("a.gguf", license, model), ("b.gguf", "mit", ""));
        Assert.Equal(["LG2012", "LG2012_forbidden"], project.Keys().Order());
        Assert.Equal(Severity.Warning, project.Only("LG2012_forbidden").Severity);
        Assert.NotEmpty(project.Only("LG2012_forbidden").Reasons);
    }

    [Fact]
    public void Where_the_use_is_permitted_it_is_Info() =>
        Assert.Equal(["LG2012"], Carrying(("a.gguf", "cc-by-nc-4.0", "")).Declares("noncommercial;internal").Keys());

    [Fact]
    public void The_package_is_excepted() =>
        Assert.Empty(Carrying(("a.gguf", "cc-by-nc-4.0", "")).Except("Some.Vision", "LG2012").Keys());

    [Fact]
    public void An_override_of_the_projects_own_file_of_that_path_is_not_about_it()
    {
        var project = Carrying(("models/a.gguf", "cc-by-nc-4.0", ""));
        project.Overrides.Add(new LicenseOverride("models/a.gguf", "", "MIT", "our own model", "", At));
        Assert.Equal(["LG2012_forbidden"], project.Keys());
    }

    [Fact]
    public void A_referenced_project_that_said_it_as_Info_does_not_silence_the_Warning()
    {
        var project = Carrying(("models/a.gguf", "cc-by-nc-4.0", ""));
        project.Packages[0] = project.Packages[0] with { ViaProject = "lib.csproj" };
        var lenient = Carrying(("models/a.gguf", "cc-by-nc-4.0", "")).Declares("noncommercial;internal").Judge();
        project.References.Add(new ReferencedProject("lib.csproj", lenient.Raised));
        Assert.Equal(["LG2012_forbidden"], project.Keys());
        project.Declares("noncommercial;internal");
        Assert.Empty(project.Keys());
    }
}
