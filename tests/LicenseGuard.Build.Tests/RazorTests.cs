using System;
using System.IO;

namespace LicenseGuard.Build.Tests;

/// <summary>Code in Razor components is analysed, and reported where it was written.</summary>
public class RazorTests
{
    [Fact]
    public void A_forbidden_model_in_a_code_block_is_reported_at_the_razor_line()
    {
        var folder = new TestFolder().Write("models/nc.gguf", ModelFiles.Gguf(("general.architecture", "made-up")));
        folder.Project(
            "web.csproj",
            """<ModelAsset Include="models/nc.gguf" License="CC-BY-NC-4.0" CopyToOutputDirectory="PreserveNewest" />""",
            "<RequiresAspNetWebAssets>false</RequiresAspNetWebAssets><LicenseGuardUse>commercial host</LicenseGuardUse>",
            sdk: "Microsoft.NET.Sdk.Web",
            code: "System.Console.WriteLine();");
        folder.Write("Page.razor", """
            <p>@_size</p>

            @code {
                private long _size = System.IO.File.OpenRead("models/nc.gguf").Length;
            }
            """);

        var result = folder.Build().Succeeds();

        var finding = result.Only("LG3001");
        Assert.Equal(("Page.razor", 4), (Path.GetFileName(finding.File), finding.Line));
        result.Only("LG2001");
    }
}
