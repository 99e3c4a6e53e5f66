using System;
using System.IO;

namespace LicenseGuard.Cli.Tests;

public sealed class IdentifyTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("LicenseGuard.Cli.Tests-").FullName;

    [Fact]
    public void Each_file_has_a_line_with_path_expression_and_confidence()
    {
        var notice = Write("NOTICE.txt", "SPDX-License-Identifier: Apache-2.0");
        var prose = Write("README.md", "A library that draws circles.");

        var (code, output, _) = CommandLine.Run("identify", notice, prose);

        Assert.Equal(1, code);
        Assert.Equal([$"{notice}\tApache-2.0\t1.00", $"{prose}\tNONE\t0.00", ""], output.Split(Environment.NewLine));
    }

    [Fact]
    public void Paths_of_a_list_are_relative_to_the_list_too_and_shown_as_they_stand_there()
    {
        Write("a.txt", "SPDX-License-Identifier: MIT");
        var list = Write("list", "a.txt\n");

        var (code, output, _) = CommandLine.Run("identify", "--files-from", list);

        Assert.Equal((0, "a.txt\tMIT\t1.00" + Environment.NewLine), (code, output));
    }

    [Fact]
    public void A_file_that_cannot_be_read_keeps_its_line_and_is_a_wrong_call()
    {
        var missing = Path.Combine(folder, "missing.txt");

        var (code, output, error) = CommandLine.Run("identify", missing);

        Assert.Equal((2, $"{missing}\tNONE\t0.00" + Environment.NewLine), (code, output));
        Assert.Contains("missing.txt", error);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a\0b")]
    public void A_name_that_no_file_can_have_keeps_its_line(string name)
    {
        var (code, output, error) = CommandLine.Run("identify", name);

        Assert.Equal((2, $"{name}\tNONE\t0.00" + Environment.NewLine), (code, output));
        Assert.NotEqual("", error);
    }

    [Fact]
    public void An_empty_list_asks_for_nothing()
    {
        Assert.Equal((0, "", ""), CommandLine.Run("identify", "--files-from", Write("list", "")));
    }

    [Fact]
    public void A_file_too_long_to_be_read_is_no_licence()
    {
        var file = Write("LICENSE", "SPDX-License-Identifier: MIT\n" + new string('\n', 2 << 20) + "Only for noncommercial use.");

        Assert.Equal((1, $"{file}\tNONE\t0.00" + Environment.NewLine, ""), CommandLine.Run("identify", file));
    }

    [Fact]
    public void Nothing_to_identify_is_a_wrong_call()
    {
        Assert.Equal(2, CommandLine.Run("identify").Code);
    }

    public void Dispose() => Directory.Delete(folder, true);

    private string Write(string name, string text)
    {
        var file = Path.Combine(folder, name);
        File.WriteAllText(file, text);
        return file;
    }
}
