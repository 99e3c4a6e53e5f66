using System;
using System.IO;

namespace LicenseGuard.Cli.Tests;

public sealed class IndexTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("LicenseGuard.Cli.Tests-").FullName;

    [Fact]
    public void The_committed_index_is_what_the_texts_give()
    {
        if (FindUp("shared/data/spdx/licenses.json") is not { } list || FindUp("src/LicenseGuard.Resolution/LicenseTexts/license-texts.idx") is not { } committed)
        {
            Console.WriteLine("Skipped: there is no folder 'shared' beside the checkout.");
            return;
        }

        var built = Path.Combine(folder, "built.idx");
        var spdx = Path.GetDirectoryName(list)!;
        var (code, _, error) = CommandLine.Run("index", "build", "--spdx", spdx, "--texts", Path.Combine(spdx, "..", "license-texts"), "-o", built);

        Assert.Equal((0, ""), (code, error));
        Assert.True(File.ReadAllBytes(built).AsSpan().SequenceEqual(File.ReadAllBytes(committed)));
        Assert.InRange(new FileInfo(built).Length, 1, 3_000_000);
    }

    [Fact]
    public void An_index_is_made_of_templates_headers_and_further_texts()
    {
        var spdx = Spdx("""{"licenseId":"A-1.0","isDeprecatedLicenseId":false,"standardLicenseHeader":"This file may be read under the terms of the licence A."}""");
        File.WriteAllText(Path.Combine(spdx, "templates", "A-1.0.template.txt"), "Everybody may read <<var;name=\"x\";original=\"it\";match=\"it|them\">> on any day of the week.");
        var texts = Directory.CreateDirectory(Path.Combine(folder, "texts")).FullName;
        File.WriteAllText(Path.Combine(texts, "LicenseRef-B.txt"), "Nobody may read this without a candle in the left hand.");
        var index = Path.Combine(folder, "index");

        Assert.Equal((0, "", ""), CommandLine.Run("index", "build", "--spdx", spdx, "--texts", texts, "-o", index));

        var names = System.Text.Encoding.ASCII.GetString(File.ReadAllBytes(index));
        Assert.Contains("A-1.0", names);
        Assert.Contains("LicenseRef-B", names);
        Assert.DoesNotContain("candle", names);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[")]
    [InlineData("""{"licenses":[{"licenseId":"A"}]}""")]
    public void Lists_that_cannot_be_read_are_a_wrong_call(string licenses)
    {
        var spdx = Spdx("");
        File.WriteAllText(Path.Combine(spdx, "licenses.json"), licenses);

        var (code, _, error) = CommandLine.Run("index", "build", "--spdx", spdx, "-o", Path.Combine(folder, "index"));

        Assert.Equal(2, code);
        Assert.NotEmpty(error);
        Assert.False(File.Exists(Path.Combine(folder, "index")));
    }

    [Fact]
    public void Folders_and_output_must_be_named() => Assert.Equal(2, CommandLine.Run("index", "build").Code);

    [Fact]
    public void A_folder_that_is_not_there_is_a_wrong_call() =>
        Assert.Equal(2, CommandLine.Run("index", "build", "--spdx", Path.Combine(folder, "none"), "-o", Path.Combine(folder, "index")).Code);

    public void Dispose() => Directory.Delete(folder, true);

    private string Spdx(string license)
    {
        var spdx = Directory.CreateDirectory(Path.Combine(folder, "spdx")).FullName;
        Directory.CreateDirectory(Path.Combine(spdx, "templates"));
        File.WriteAllText(Path.Combine(spdx, "licenses.json"), $$"""{"licenses":[{{license}}]}""");
        File.WriteAllText(Path.Combine(spdx, "exceptions.json"), """{"exceptions":[]}""");
        return spdx;
    }

    private static string? FindUp(string path)
    {
        for (var up = new DirectoryInfo(AppContext.BaseDirectory); up is not null; up = up.Parent)
        {
            if (File.Exists(Path.Combine(up.FullName, path))) return Path.Combine(up.FullName, path);
        }

        return null;
    }
}
