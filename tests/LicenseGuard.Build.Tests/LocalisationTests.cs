using System;
using System.Linq;

namespace LicenseGuard.Build.Tests;

/// <summary>Messages are in the language of the build: the task speaks that of its process, the rules over code that which the
/// compiler is given (PreferredUILang). The dotnet command sets both from one variable.</summary>
public class LocalisationTests
{
    // zh-CN has no texts of its own: its parent has.
    [Theory]
    [InlineData("zh-Hans", "-p:PreferredUILang=zh-Hans")]
    [InlineData("zh-CN")]
    public void Task_and_compiler_speak_Chinese(string language, params string[] more)
    {
        var folder = new TestFolder()
            .Write("models/nc.gguf", ModelFiles.Gguf(("general.architecture", "made-up")))
            .Project(
                "app.csproj",
                """<ModelAsset Include="models/nc.gguf" License="CC-BY-NC-4.0" CopyToOutputDirectory="PreserveNewest" />""",
                "<LicenseGuardUse>commercial distribute</LicenseGuardUse>",
                code: """class C { public object O = System.IO.File.OpenRead("models/nc.gguf"); }""");

        var result = folder.Run(["build", .. more], ("DOTNET_CLI_UI_LANGUAGE", language)).Succeeds();

        result.Says("LG2001 app.csproj(8)", "LG3001 app.cs(1)");
        Assert.Contains("禁止商业使用（权重）；项目声明了 commercial。请改用其他模型", result.Only("LG2001").Message, StringComparison.Ordinal);
        Assert.Contains("禁止商业使用（权重）；项目声明了 commercial。请改为加载其他模型", result.Only("LG3001").Message, StringComparison.Ordinal);
        Assert.Equal(2, result.Diagnostics.Count(d => d.Level != Level.Info));
    }
}
