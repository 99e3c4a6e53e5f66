using System;
using System.IO;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using LicenseGuard.Licensing.Rules;
using LicenseGuard.Resolution.Packages;

namespace LicenseGuard.Resolution.Tests.Packages;

/// <summary>What a nuspec says about the licence.</summary>
public sealed class NuspecTests
{
    [Theory]
    [InlineData("<license type=\"expression\">MIT OR Apache-2.0</license>", PackageLicenseKind.Expression, "MIT OR Apache-2.0")]
    [InlineData("<license type=\"Expression\" version=\"1.0.0\">\n  MIT\n</license>", PackageLicenseKind.Expression, "MIT")]
    [InlineData("<license type=\"expression\"><![CDATA[MIT]]></license>", PackageLicenseKind.Expression, "MIT")]
    [InlineData("<license type=\"file\">LICENSE.md</license>", PackageLicenseKind.File, "LICENSE.md")]
    [InlineData("<license type=\"file\">.\\docs\\LICENSE.txt</license>", PackageLicenseKind.File, "docs/LICENSE.txt")]
    [InlineData("<licenseUrl> https://example.org/l?a=1&amp;b=2 </licenseUrl>", PackageLicenseKind.Url, "https://example.org/l?a=1&b=2")]
    [InlineData("<licenseUrl></licenseUrl>", PackageLicenseKind.None, "")]
    [InlineData("", PackageLicenseKind.None, "")]
    public void The_licence_is_read_as_stated(string metadata, PackageLicenseKind kind, string text)
    {
        var package = Read(metadata);
        Assert.Null(package.Problem);
        Assert.Equal(new PackageLicense(kind, text), package.License);
    }

    [Theory]
    [InlineData("<licenseUrl>https://aka.ms/deprecateLicenseUrl</licenseUrl><license type=\"file\">L.txt</license>", "L.txt")]
    [InlineData("<license type=\"expression\">MIT</license><licenseUrl>https://licenses.nuget.org/MIT</licenseUrl>", "MIT")]
    public void A_licence_element_goes_before_the_url(string metadata, string text)
    {
        var license = Read(metadata).License;
        Assert.Equal(text, license.Text);
        Assert.NotEqual(PackageLicenseKind.Url, license.Kind);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" xmlns=\"http://schemas.microsoft.com/packaging/2010/07/nuspec.xsd\"")]
    [InlineData(" xmlns=\"urn:any\"")]
    public void Any_namespace_will_do(string xmlns)
    {
        var package = Read($"<package{xmlns}><files/><!-- c --><metadata><license type=\"expression\">MIT</license></metadata></package>");
        Assert.Equal("MIT", package.License.Text);
    }

    [Theory]
    [InlineData("This is a text file.", "not valid XML (line 1, column 1)")]
    [InlineData("<package><metadata><license type=\"expression\">MIT</license>", "not valid XML")]
    [InlineData("<!DOCTYPE package [<!ENTITY m \"MIT\">]><package><metadata><license>&m;</license></metadata></package>", "not valid XML")]
    [InlineData("<package/>", "no package metadata")]
    [InlineData("<package><files><license type=\"expression\">MIT</license></files></package>", "no package metadata")]
    [InlineData("<html><metadata/></html>", "no package metadata")]
    [InlineData("<license>MIT</license>", "neither of type expression nor file")]
    [InlineData("<license type=\"url\">MIT</license>", "neither of type expression nor file")]
    [InlineData("<license type=\"expression\"> </license>", "empty")]
    [InlineData("<license type=\"expression\">MIT</license><license type=\"file\">L</license>", "two license elements")]
    [InlineData("<license type=\"file\">../../../etc/passwd</license>", "outside the package")]
    [InlineData("<license type=\"file\">/etc/passwd</license>", "outside the package")]
    [InlineData("<license type=\"file\">C:\\secret.txt</license>", "outside the package")]
    public void What_cannot_be_understood_is_a_problem_and_no_licence(string nuspec, string problem)
    {
        var package = Read(nuspec);
        Assert.Contains(problem, package.Problem, StringComparison.Ordinal);
        Assert.Equal(new PackageLicense(PackageLicenseKind.None, ""), package.License);
    }

    [Fact]
    public void Empty_metadata_states_no_licence_even_when_other_elements_would()
    {
        var package = Read("<package><metadata/><files><license type=\"expression\">MIT</license></files></package>");
        Assert.Equal(PackageLicenseKind.None, package.License.Kind);
        Assert.Null(package.Problem);
    }

    [Theory]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-8", false)]
    public void Any_encoding_will_do(string encoding, bool hasMark)
    {
        var text = "<?xml version=\"1.0\"?><package><metadata><license type=\"expression\">MIT</license></metadata></package>";
        var encoder = Encoding.GetEncoding(encoding);
        byte[] bytes = [.. hasMark ? encoder.GetPreamble() : [], .. encoder.GetBytes(text)];
        using var restored = new Restored().Direct("A").Package("A", nuspec: null);
        Assert.Equal("MIT", restored.File("A", "a.nuspec", bytes).Read().The("A").License.Text);
    }

    [Theory]
    [InlineData("https://opensource.org/licenses/MIT", "MIT", false)]
    [InlineData("http://go.microsoft.com/fwlink/?LinkId=329770", "LicenseRef-Microsoft-DotNet-Library-EULA", false)]
    [InlineData("https://raw.github.com/JamesNK/Newtonsoft.Json/master/LICENSE.md", "MIT", true)]
    [InlineData("https://aka.ms/deprecateLicenseUrl", "", false)]
    public void What_an_address_stands_for_is_said(string url, string license, bool isSecondHand)
    {
        var read = Read($"<licenseUrl>{url}</licenseUrl>").License;
        Assert.Equal((PackageLicenseKind.Url, url, license, isSecondHand), (read.Kind, read.Text, read.Meant, read.IsSecondHand));
    }

    [Fact]
    public void An_address_that_holds_an_expression_is_an_expression()
    {
        var read = Read("<licenseUrl>https://licenses.nuget.org/Apache-2.0%20OR%20GPL-2.0</licenseUrl>").License;
        Assert.Equal(new PackageLicense(PackageLicenseKind.Expression, "Apache-2.0 OR GPL-2.0-only"), read);
    }

    [Fact]
    public void Any_bytes_are_read_without_an_exception() => Prop.ForAll<byte[], string>((bytes, text) =>
    {
        using var restored = new Restored().Direct("A").Package("A", nuspec: null);
        byte[][] inputs = [bytes ?? [], Encoding.UTF8.GetBytes($"<package><metadata><license type=\"file\">{text}</license></metadata></package>")];
        foreach (var input in inputs)
        {
            var package = restored.File("A", "a.nuspec", input, listed: false).Read().The("A");
            if (package.NuspecProblem is not null && package.License.Kind != PackageLicenseKind.None) return false;
            PackageTexts.Read(package);
        }

        return true;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_bad_nuspec_is_a_problem_of_the_graph_and_the_others_are_read()
    {
        using var restored = new Restored().Direct("Bad", "Good").Package("Bad", nuspec: "no xml").Package("Good");
        var graph = restored.Read();
        Assert.Equal("Bad/1.0.0", graph.TheProblem("nuspec").Arguments[0]);
        Assert.Equal("MIT", graph.The("Good").License.Text);
        Assert.NotNull(graph.The("Bad").Folder);
    }

    [Fact]
    public void A_nuspec_of_another_spelling_is_found()
    {
        using var restored = new Restored().Direct("Some.Package").Package("Some.Package", nuspec: null)
            .Nuspec("some.package/1.0.0/Some.Package.nuspec", Restored.Mit);
        Assert.Equal("MIT", restored.Read().The("Some.Package").License.Text);
    }

    [Fact]
    public void A_package_folder_without_nuspec_is_a_problem()
    {
        using var restored = new Restored().Direct("A").Package("A", nuspec: null);
        Directory.CreateDirectory(Path.Combine(restored.PackageFolder, "a/1.0.0"));
        var graph = restored.Read();
        Assert.Contains("no nuspec", graph.TheProblem("nuspec").Arguments[1], StringComparison.Ordinal);
        Assert.NotNull(graph.The("A").NuspecProblem);
    }

    private static (PackageLicense License, string? Problem) Read(string nuspec)
    {
        using var restored = new Restored().Direct("A").Package("A", nuspec: nuspec);
        var package = restored.Read().The("A");
        return (package.License, package.NuspecProblem);
    }
}
