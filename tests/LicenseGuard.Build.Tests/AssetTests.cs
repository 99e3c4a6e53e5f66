using System;
using System.IO;
using System.IO.Compression;
using System.Linq;

namespace LicenseGuard.Build.Tests;

/// <summary>Model and dataset files: where they go, and what is recognised without a declaration.</summary>
public class AssetTests
{
    private static readonly byte[] _gguf = ModelFiles.Gguf(("general.architecture", "made-up"));

    [Fact]
    public void Assets_go_where_their_metadata_says_and_nowhere_else()
    {
        var folder = new TestFolder();
        string[] names = ["stays", "output", "publish", "packed", "linked"];
        foreach (var name in names)
            folder.Write($"models/{name}.gguf", _gguf);
        folder.Write("data/reviews.csv", "a,b\n").Write("data/kept.csv", "a,b\n");
        folder.Project("app.csproj", """
            <ModelAsset Include="models/stays.gguf" License="MIT" />
            <ModelAsset Include="models/output.gguf" License="MIT" CopyToOutputDirectory="PreserveNewest" />
            <ModelAsset Include="models/publish.gguf" License="MIT" CopyToPublishDirectory="PreserveNewest" />
            <ModelAsset Include="models/packed.gguf" License="MIT" Pack="true" PackagePath="models" />
            <ModelAsset Include="models/linked.gguf" License="MIT" CopyToOutputDirectory="PreserveNewest" Link="weights/l.gguf" />
            <DatasetAsset Include="data/reviews.csv" License="CC-BY-4.0" CopyToOutputDirectory="PreserveNewest" />
            <DatasetAsset Include="data/kept.csv" License="CC-BY-4.0" />
            """);

        folder.Run(["publish", "-c", "Debug", "-o", folder["pub"]]).Succeeds();
        folder.Run(["pack", "-c", "Debug", "--no-build", "-o", folder["pkg"]]).Succeeds();

        string[] output = ["data/reviews.csv", "models/output.gguf", "weights/l.gguf"];
        Assert.Equal(output, Files(folder["bin/Debug/net10.0"]));
        Assert.Equal(["data/reviews.csv", "models/output.gguf", "models/publish.gguf", "weights/l.gguf"], Files(folder["pub"]));
        using var zip = ZipFile.OpenRead(folder["pkg/app.1.0.0.nupkg"]);
        Assert.Equal(["models/packed.gguf"], zip.Entries.Select(e => e.FullName).Where(IsAsset));
    }

    [Fact]
    public void Files_that_nobody_declared_are_found_by_what_is_in_them()
    {
        var folder = new TestFolder()
            .Write("models/a.gguf", _gguf)
            .Write("models/b.safetensors", ModelFiles.Safetensors())
            .Write("models/lfs.gguf", ModelFiles.LfsPointer)
            .Write("models/declared-lfs.gguf", ModelFiles.LfsPointer)
            .Write("notes/text.bin", "just a note")
            .Write("Resources/c.gguf", _gguf)
            .Write("shipped.gguf", _gguf);
        folder.Project("app.csproj", """
            <EmbeddedResource Include="Resources/c.gguf" />
            <Content Include="shipped.gguf" CopyToOutputDirectory="PreserveNewest" />
            <ModelAsset Include="models/declared-lfs.gguf" License="MIT" />
            <None Update="models/b.safetensors" License="CC-BY-NC-4.0" />
            """, "<LicenseGuardUse>commercial distribute</LicenseGuardUse>");

        var result = folder.Build().Succeeds();

        Assert.Equal("app.csproj(1)", Place(result.Only("LG2004", "models/a.gguf")));
        Assert.Equal("app.csproj(8)", Place(result.Only("LG2004", "Resources/c.gguf")));
        Assert.Equal("app.csproj(9)", Place(result.Only("LG2004", "shipped.gguf")));
        result.Only("LG2001", "b.safetensors");
        Assert.DoesNotContain(result.Of("LG2004"), f => f.Message.Contains("text.bin") || f.Message.Contains("declared-lfs") || f.Message.Contains("b.safetensors"));
        Assert.DoesNotContain(result.Findings, f => f.Code == "LG2011");
        Assert.Equal(Level.Info, result.Only("LG0004", "declared-lfs").Level);
    }

    [Fact]
    public void Hosted_models_are_judged_by_their_terms()
    {
        var folder = new TestFolder();
        folder.Project("app.csproj", """
            <ModelService Include="gpt-4o" Provider="OpenAI" />
            <ModelService Include="nobody-knows-this" Provider="Acme" />
            """, "<LicenseGuardUse>commercial host</LicenseGuardUse>");

        var result = folder.Build().Succeeds();

        Assert.Equal("app.csproj(9)", Place(result.Only("LG2003", "nobody-knows-this")));
        Assert.DoesNotContain(result.Of("LG2003"), f => f.Message.Contains("gpt-4o"));
    }

    [Fact]
    public void A_declared_file_that_is_not_there_does_not_stop_the_build()
    {
        var folder = new TestFolder();
        folder.Project("app.csproj", """
            <ModelAsset Include="models/gone.gguf" CopyToOutputDirectory="PreserveNewest" Pack="true" />
            <ModelAsset Include="models/known.gguf" License="MIT" CopyToOutputDirectory="PreserveNewest" />
            """);

        var build = folder.Build().Succeeds();

        Assert.Equal(Level.Warning, build.Only("LG0004", "gone.gguf").Level);
        Assert.Equal("app.csproj(8)", Place(build.Only("LG0004", "gone.gguf")));
        Assert.Equal(Level.Info, build.Only("LG0004", "known.gguf").Level);
        folder.Run(["publish", "-c", "Debug"]).Succeeds();
        folder.Run(["pack", "-c", "Debug", "--no-build"]).Succeeds();
    }

    private static string Place(Diagnostic finding) => $"{Path.GetFileName(finding.File)}({finding.Line})";

    private static bool IsAsset(string path) => Path.GetExtension(path) is ".gguf" or ".csv";

    private static string[] Files(string root) =>
    [
        .. Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Where(IsAsset)
            .Select(file => Path.GetRelativePath(root, file).Replace('\\', '/')).Order(StringComparer.Ordinal),
    ];
}
