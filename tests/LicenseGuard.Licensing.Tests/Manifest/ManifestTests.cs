using System;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using LicenseGuard.Licensing.Manifest;
using LicenseGuard.Licensing.Tests.Rules;

namespace LicenseGuard.Licensing.Tests.Manifest;

public class ManifestTests
{
    private static readonly string Sample = ManifestWriter.Write(SampleProject());

    private static ProjectManifest SampleProject() => new TestProject().Declares(
            "commercial;host", ("LicenseGuardRegions", "none"), ("LicenseGuardMonthlyActiveUsers", "<1000"),
            ("LicenseGuardTrains", "competing"))
        .Package("B", "MIT").Package("A", "CC-BY-NC-4.0").With(TestProject.Model("m/llama.gguf", model: "huggyllama/llama-7b"))
        .Service("OpenAI", "gpt-4o").Except("A", "forbids", until: "2030-01-01").Judge();

    private static ProjectManifest Read(string text)
    {
        Assert.True(ManifestReader.TryRead(text, out var manifest, out var problem), problem);
        return manifest;
    }

    [Fact]
    public void Everything_comes_back() => Prop.ForAll(RandomManifest.Manifests, manifest =>
    {
        var text = ManifestWriter.Write(manifest);
        Assert.True(ManifestReader.TryRead(text, out var read, out var problem), problem);
        Assert.Equal(RandomManifest.Describe(manifest), RandomManifest.Describe(read));
        return ManifestWriter.Write(read) == text;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_the_rules_make_comes_back() =>
        Assert.Equal(RandomManifest.Describe(SampleProject()), RandomManifest.Describe(Read(Sample)));

    [Fact]
    public void It_is_lines_of_plain_text_that_UTF_8_can_carry() => Prop.ForAll(RandomManifest.Manifests, manifest =>
    {
        var text = ManifestWriter.Write(manifest);
        var utf8 = new System.Text.UTF8Encoding(false, throwOnInvalidBytes: true);
        return utf8.GetString(utf8.GetBytes(text)) == text && text.All(c => c is '\n' or '\t' || !char.IsControl(c));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_order_of_the_parts_does_not_matter()
    {
        var manifest = SampleProject();
        var turned = manifest with { Packages = [.. manifest.Packages.Reverse()], Findings = [.. manifest.Findings.Reverse()] };
        Assert.Equal(Sample, ManifestWriter.Write(turned));
    }

    [Fact]
    public void Torn_anywhere_it_is_refused()
    {
        for (var length = 0; length < Sample.Length; length++)
        {
            Assert.False(ManifestReader.TryRead(Sample[..length], out var manifest, out var problem));
            Assert.Null(manifest);
            Assert.StartsWith("line ", problem, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Changed_by_any_one_character_it_is_refused()
    {
        for (var at = 0; at < Sample.Length; at++)
        {
            var changed = Sample[..at] + (Sample[at] == 'x' ? 'y' : 'x') + Sample[(at + 1)..];
            Assert.False(ManifestReader.TryRead(changed, out _, out var problem), changed);
            Assert.Contains("expected", problem, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("LicenseGuard manifest\t2\nuse\t1\t1\t0\t0\nend\t0000000000000000\n", "line 1: expected")]
    [InlineData("", "line 1: expected")]
    [InlineData("{\"version\": 1}", "line 1: expected")]
    [InlineData("LicenseGuard manifest\t1\n", "line 1: expected the closing line")]
    [InlineData("LicenseGuard manifest\t1\nend\t0000000000000000\n", "line 2: expected the hash")]
    public void Another_text_is_refused_with_line_and_expectation(string text, string problem)
    {
        Assert.False(ManifestReader.TryRead(text, out _, out var found));
        Assert.StartsWith(problem, found, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "line 2: expected use")]
    [InlineData("use\t1\t1\t0", "line 2: expected another field")]
    [InlineData("use\t1\t1\t0\t2", "line 2: expected 0 or 1")]
    [InlineData("use\t99\t1\t0\t0", "line 2: expected a number up to 15")]
    [InlineData("use\t-1\t1\t0\t0", "line 2: expected a number up to 15")]
    [InlineData("use\t1\t1\t0\t0\tmore", "line 2: expected the end of the line")]
    [InlineData("use\t1\t1\t0\t0\n\n", "line 3: expected a keyword")]
    [InlineData("use\t1\t1\t0\t0\nnonsense\t1", "line 3: expected package, model")]
    [InlineData("use\t1\t1\t0\t0\nraised\ta\tb\npackage\ta\tb\tc\tunknown", "line 4: expected package, model")]
    [InlineData("use\t1\t1\t0\t0\npackage\ta\tb\tc\tgreat", "line 3: expected permitted or")]
    [InlineData("use\t1\t1\t0\t0\npackage\ta\\q\tb\tc\tunknown", "line 3: expected \\\\ or \\u")]
    [InlineData("use\t1\t1\t0\t0\npackage\ta\\u00\tb\tc\tunknown", "line 3: expected \\\\ or \\u")]
    [InlineData("use\t1\t1\t0\t0\nusers\t99999999999999999999\t0", "line 3: expected a number")]
    public void Wrong_lines_under_a_right_hash_are_refused_too(string body, string problem)
    {
        var text = "LicenseGuard manifest\t1\n" + body + (body.Length == 0 || body.EndsWith('\n') ? "" : "\n");
        Assert.False(ManifestReader.TryRead(text + "end\t" + Fnv(text) + "\n", out _, out var found));
        Assert.StartsWith(problem, found, StringComparison.Ordinal);
    }

    [Fact]
    public void Whatever_stands_in_it_it_never_throws()
    {
        string[] words = ["use", "package", "model", "finding", "reason", "\t", "\n", "1", "0", "a", "\\", "\\u", "forbidden",
            "info", "end", "arguments"];
        var lines = Gen.Elements(words).ListOf().Select(list =>
            "LicenseGuard manifest\t1\nuse\t1\t1\t0\t0\n" + string.Concat(list) + "\n");
        Prop.ForAll(lines.ToArbitrary(), text =>
        {
            var read = ManifestReader.TryRead(text + "end\t" + Fnv(text) + "\n", out var manifest, out var problem);
            return read == (manifest is not null) && read == (problem is null);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void It_holds_no_sentence_of_ours() => Assert.DoesNotContain("forbids commercial", Sample, StringComparison.Ordinal);

    // FNV-1a over UTF-16 units, written here once more as its definition has it.
    private static string Fnv(string text)
    {
        var hash = 0xcbf29ce484222325UL;
        foreach (var b in System.Text.Encoding.Unicode.GetBytes(text)) hash = (hash ^ b) * 0x100000001b3UL;
        return hash.ToString("x16", System.Globalization.CultureInfo.InvariantCulture);
    }
}
