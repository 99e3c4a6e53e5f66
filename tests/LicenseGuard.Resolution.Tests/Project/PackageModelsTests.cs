using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using LicenseGuard.Licensing.Rules;
using LicenseGuard.Resolution.Packages;
using LicenseGuard.Resolution.Project;

namespace LicenseGuard.Resolution.Tests.Project;

/// <summary>The model files in a package that nobody declared.</summary>
public sealed class PackageModelsTests : IDisposable
{
    private readonly ProjectFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_model_file_of_the_list_is_read_and_one_that_is_none_is_left_out()
    {
        folder.Write("packages/a/1.0.0/models/torn.gguf", "GGUF");
        folder.Write("packages/a/1.0.0/models/model.bin", "just text");
        folder.Write("packages/a/1.0.0/models/unlisted.gguf", "GGUF");

        var model = Assert.Single(Read(["LICENSE", "models/model.bin", "models/torn.gguf"]));

        Assert.Equal(("models/torn.gguf", ModelFileState.Unreadable, "GGUF"), (model.Path, model.File.State, model.File.Format));
    }

    [Theory]
    [InlineData("ModelAsset", true)]
    [InlineData("DatasetAsset", true)]
    [InlineData("Content", true)]
    [InlineData("PackageReference", false)]
    public void A_file_that_an_item_names_is_that_items_matter(string type, bool isDeclared)
    {
        var path = folder.Write("packages/a/1.0.0/models/a.gguf", "GGUF");
        folder.Item(type, path);

        Assert.Equal(isDeclared ? 0 : 1, Read(["models/a.gguf"]).Count);
    }

    [Fact]
    public void A_file_that_is_listed_and_gone_is_no_model() => Assert.Empty(Read(["models/gone.gguf"]));

    private IReadOnlyList<PackageModel> Read(string[] files) => PackageModels.Read(
        new GraphPackage(
            "A", "1.0.0", Path.Combine(folder.Path, "packages/a/1.0.0"), ["A"], null, true,
            new PackageLicense(PackageLicenseKind.None, ""), null) { Files = files },
        folder.Inputs().Items.ToList());
}
