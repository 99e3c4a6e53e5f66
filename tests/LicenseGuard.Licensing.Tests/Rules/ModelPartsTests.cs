using System;
using System.Linq;
using static LicenseGuard.Licensing.Tests.Rules.TestProject;

namespace LicenseGuard.Licensing.Tests.Rules;

/// <summary>LG2010: licences of one model's parts that conflict.</summary>
public class ModelPartsTests
{
    private const string OpenRail = "LicenseRef-CreativeML-OpenRAIL-M-1.0";

    [Theory]
    // Copyleft code in a closed product that others get.
    [InlineData("MIT", "GPL-3.0-only", "commercial;distribute", "", "LG2010")]
    [InlineData("MIT", "GPL-2.0-or-later", "noncommercial;distribute", "", "LG2010")]
    [InlineData("MIT", "AGPL-3.0-only AND MIT", "commercial;distribute-source", "", "LG2010")]
    [InlineData(OpenRail, "GPL-3.0-only", "commercial;distribute", "", "LG2010")]
    [InlineData("MIT", "GPL-3.0-only", "commercial;host", "", null)]
    [InlineData("MIT", "GPL-3.0-only OR MIT", "commercial;distribute", "", null)]
    [InlineData("MIT", "GPL-2.0-only WITH Classpath-exception-2.0", "commercial;distribute", "", null)]
    [InlineData("MIT", "LGPL-3.0-only", "commercial;distribute", "", null)]
    [InlineData("MIT", "GPL-3.0-only", "commercial;distribute", "GPL-3.0-only", null)]
    // In an open one the restrictions of the weights stand against "no further restrictions".
    [InlineData(OpenRail, "GPL-3.0-only", "commercial;distribute", "GPL-3.0-only", "LG2010_restrictions")]
    [InlineData("CC-BY-NC-4.0", "GPL-2.0-only", "research;distribute", "GPL-2.0-only", "LG2010_restrictions")]
    [InlineData(OpenRail, "GPL-3.0-only", "commercial;host", "GPL-3.0-only", null)]
    [InlineData(OpenRail, "Apache-2.0", "commercial;distribute", "GPL-3.0-only", null)]
    [InlineData("MIT OR " + OpenRail, "GPL-3.0-only", "commercial;distribute", "GPL-3.0-only", null)]
    [InlineData("GPL-3.0-only AND " + OpenRail, "", "commercial;distribute", "", "LG2010_restrictions")]
    [InlineData("GPL-3.0-only", "", "commercial;distribute", "", null)]
    public void Parts_that_are_passed_on_together_have_to_fit(
        string weights, string code, string use, string outbound, string? key)
    {
        var project = new TestProject().Declares(use, ("LicenseGuardOutboundLicense", outbound))
            .With(Model("x.gguf", license: weights) with { CodeLicense = code });
        Assert.Equal(
            key is null ? [] : [key], project.Keys().Where(found => found.StartsWith("LG2010", StringComparison.Ordinal)));
    }

    [Fact]
    public void What_only_the_catalogue_knows_of_a_model_s_code_is_no_conflict() => Assert.DoesNotContain(
        "LG2010", new TestProject().Declares("research;distribute").With(Model("x.gguf", model: "llama-7b")).Keys());

    [Fact]
    public void The_messages_name_both_sides_with_the_clause()
    {
        var closed = new TestProject().With(Model("x.gguf", license: "MIT") with { CodeLicense = "GPL-3.0-only" }).Message("LG2010");
        foreach (var part in new[] { "GPL-3.0-only, clause 5(c)", "LicenseGuardOutboundLicense", "the project declares distribute" })
            Assert.Contains(part, closed, StringComparison.Ordinal);
        var open = new TestProject().Declares("commercial;distribute", ("LicenseGuardOutboundLicense", "GPL-3.0-only"))
            .With(Model("x.gguf", license: OpenRail) with { CodeLicense = "GPL-3.0-only" }).Message("LG2010_restrictions");
        foreach (var part in new[] { "GPL-3.0-only, clause 10", "CreativeML Open RAIL-M" })
            Assert.Contains(part, open, StringComparison.Ordinal);
    }
}
