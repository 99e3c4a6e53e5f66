using System;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using LicenseGuard.Licensing.Rules;
using LicenseGuard.Resolution.ModelFiles;
using LicenseGuard.Resolution.Packages;

namespace LicenseGuard.Resolution.Tests.Packages;

/// <summary>Which files of a package are looked at, and as what.</summary>
public sealed class PackageFileTests
{
    [Theory]
    [InlineData("LICENSE", PackageTextKind.License)]
    [InlineData("LICENSE-2.0", PackageTextKind.License)]
    [InlineData("LICENSE.MIT", PackageTextKind.License)]
    [InlineData("Licence.md", PackageTextKind.License)]
    [InlineData("LICENSE.full", PackageTextKind.License)]
    [InlineData("COPYING.LESSER", PackageTextKind.License)]
    [InlineData("UNLICENSE", PackageTextKind.License)]
    [InlineData("EULA.rtf", PackageTextKind.License)]
    [InlineData("dotnet_library_license.txt", PackageTextKind.License)]
    [InlineData("ASL - Apache Software Foundation License.txt", PackageTextKind.License)]
    [InlineData("License-Stable.rtf", PackageTextKind.License)]
    [InlineData("lgpl-2.1.txt", PackageTextKind.License)]
    [InlineData("legal/License.html", PackageTextKind.License)]
    [InlineData("docs/LICENSE", PackageTextKind.License)]
    [InlineData("NOTICE", PackageTextKind.Notice)]
    [InlineData("Notice.txt", PackageTextKind.Notice)]
    [InlineData("README.md", PackageTextKind.Notice)]
    [InlineData("COMMONS-CLAUSE.txt", PackageTextKind.Notice)]
    [InlineData("ADDITIONAL_TERMS.md", PackageTextKind.Notice)]
    [InlineData("NOTICES.txt", PackageTextKind.ThirdParty)]
    [InlineData("THIRD-PARTY-NOTICES.TXT", PackageTextKind.ThirdParty)]
    [InlineData("THIRD_PARTY_NOTICES.md", PackageTextKind.ThirdParty)]
    [InlineData("ThirdPartyNotices.rtf", PackageTextKind.ThirdParty)]
    [InlineData("third-party-licenses.html", PackageTextKind.ThirdParty)]
    [InlineData("notices/THIRDPARTYNOTICES.txt", PackageTextKind.ThirdParty)]
    [InlineData("LICENSES/Zlib.txt", PackageTextKind.ThirdParty)]
    [InlineData("_manifest/spdx_2.2/manifest.spdx.json", PackageTextKind.Sbom)]
    [InlineData("bom.json", PackageTextKind.Sbom)]
    [InlineData("App.CDX.json", PackageTextKind.Sbom)]
    [InlineData("sbom/sbom.xml", PackageTextKind.Sbom)]
    public void A_file_about_a_licence_is_known_by_its_name(string path, PackageTextKind kind)
    {
        Assert.Equal(kind, PackageFileNames.KindOf(path));
        Assert.Equal([path], FilesOf(path));
    }

    [Theory]
    [InlineData("lib/net8.0/LicenseManager.dll")]
    [InlineData("lib/net8.0/LICENSE")]
    [InlineData("content/LICENSE.txt")]
    [InlineData("LicenseHeader.xml")]
    [InlineData("licenses.licx")]
    [InlineData("license.png")]
    [InlineData("docs/README.md")]
    [InlineData("docs/guide.md")]
    [InlineData("docs/sbom.json")]
    [InlineData("_manifest/spdx_2.2/manifest.spdx.json.sha256")]
    [InlineData("lib/net8.0/de/A.resources.dll")]
    [InlineData("data/table.bin")]
    [InlineData("cache.pkl")]
    [InlineData("../../LICENSE")]
    [InlineData("/LICENSE")]
    [InlineData("")]
    [InlineData(".")]
    public void Other_files_are_not_looked_at(string path) => Assert.Empty(FilesOf(path));

    [Theory]
    [InlineData("contentFiles/any/any/model.onnx", true)]
    [InlineData("models/Tiny.GGUF", true)]
    [InlineData("runtimes/any/native/pytorch_model.bin", true)]
    [InlineData("ggml-base.bin", true)]
    [InlineData("x.llamafile.txt", false)]
    public void A_model_file_is_looked_at_wherever_it_lies(string path, bool isModel) =>
        Assert.Equal(isModel ? [path] : [], FilesOf(path));

    [Theory]
    [InlineData("gguf", "ggml", "safetensors", "onnx", "ort", "tflite", "pt", "pth", "ptl", "ckpt", "bin", "pkl", "pickle", "keras", "mlmodel", "llamafile")]
    [InlineData("dll", "txt", "json", "zip", "ggufx", "p", "")]
    public void The_extensions_of_models_are_those_the_reader_knows(params string[] extensions)
    {
        foreach (var extension in extensions)
            Assert.Equal(ModelFileReader.HasModelExtension("model." + extension), PackageFileNames.IsModel("model." + extension));
    }

    [Fact]
    public void The_files_of_real_packages_are_what_people_say_they_are()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var table = Path.Combine(folder.FullName, "shared", "data", "nuget", "files-truth.tsv");
            if (!File.Exists(table)) continue;
            foreach (var row in File.ReadLines(table).Skip(1).Select(line => line.Split('\t')))
            {
                var path = row[0].Substring(row[0].IndexOf('/') + 1);
                var expected = row[2] == "third-party-notices" ? PackageTextKind.ThirdParty : PackageTextKind.License;
                Assert.True(expected == PackageFileNames.KindOf(path), row[0]);
            }

            return;
        }

        Console.WriteLine("Skipped: there is no folder 'shared' beside the checkout.");
    }

    [Fact]
    public void Files_are_in_ordinal_order_and_escapes_in_their_names_are_read()
    {
        using var restored = new Restored().Direct("A").Package("A");
        restored.Json["libraries"]!["A/1.0.0"]!["files"] = new JsonArray("x", "PLACEHOLDER", "LICENSE", "COPYING");
        restored.Write();
        File.WriteAllText(restored.AssetsPath, File.ReadAllText(restored.AssetsPath).Replace("PLACEHOLDER", "LICENSE\\u002etxt", StringComparison.Ordinal));

        Assert.Equal(["COPYING", "LICENSE", "LICENSE.txt"], restored.ReadAsIs().The("A").Files);
    }

    private static string[] FilesOf(string path)
    {
        using var restored = new Restored().Direct("A").Package("A");
        restored.Json["libraries"]!["A/1.0.0"]!["files"] = new JsonArray("lib/net8.0/A.dll", path, "a.nuspec");
        var graph = restored.Read();
        Assert.Empty(graph.Problems);
        return [.. graph.The("A").Files];
    }
}
