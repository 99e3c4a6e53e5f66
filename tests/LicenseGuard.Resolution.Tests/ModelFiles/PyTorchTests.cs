using System.IO;
using System.IO.Compression;
using System.Linq;
using LicenseGuard.Licensing.Rules;

namespace LicenseGuard.Resolution.Tests.ModelFiles;

public class PyTorchTests
{
    private static readonly byte[] Legacy =
        [0x80, 2, 0x8A, 0x0A, 0x6C, 0xFC, 0x9C, 0x46, 0xF9, 0x20, 0x6A, 0xA8, 0x50, 0x19, 0x2E, 0x80, 2, 0x4D];

    [Theory]
    [InlineData("x.pt")]
    [InlineData("x.PTH")]
    [InlineData("x.ckpt")]
    [InlineData("pytorch_model.bin")]
    public void A_zip_with_a_pickle_is_a_model(string name)
    {
        byte[] file = Zip("archive/data.pkl", "archive/version");
        Expect.Read(TempModel.Read(name, file), "PyTorch", "", "");
        Assert.True(TempModel.IsModel(name, file));
    }

    [Fact]
    public void The_pickle_may_be_any_entry() =>
        Expect.Read(TempModel.Read("x.pt", Zip("a/code/x.py", "a/data.pkl")), "PyTorch", "", "");

    [Fact]
    public void A_zip64_directory_is_read() =>
        Expect.Read(TempModel.Read("x.pt", Zip64(Zip("a/version", "a/data.pkl"))), "PyTorch", "", "");

    [Theory]
    [InlineData("x.pt")]
    [InlineData("x.bin")]
    [InlineData("x.pkl")]
    public void The_old_pickle_is_recognised_and_not_run(string name)
    {
        Expect.Read(TempModel.Read(name, Legacy), "PyTorch", "", "");
        Assert.True(TempModel.IsModel(name, Legacy));
    }

    [Fact]
    public void Any_other_pickle_is_left_alone()
    {
        byte[] pickle = [0x80, 4, 0x4B, 1, 0x2E];
        Assert.Equal(ModelFileState.NotRead, TempModel.Read("x.pt", pickle).State);
        Assert.True(TempModel.IsModel("x.pt", pickle));
        Assert.False(TempModel.IsModel("x.pkl", pickle));
    }

    [Fact]
    public void A_zip_of_something_else_is_foreign_as_pt_and_nothing_as_bin()
    {
        byte[] zip = Zip("readme.txt");
        Expect.Unreadable(TempModel.Read("x.pt", zip), "foreign", "PyTorch", "zip");
        Assert.False(TempModel.IsModel("x.pt", zip));
        Assert.Equal(ModelFileState.NotRead, TempModel.Read("x.bin", zip).State);
        Assert.False(TempModel.IsModel("x.bin", zip));
    }

    [Fact]
    public void A_zip_without_its_end_is_torn_and_still_a_model()
    {
        byte[] zip = Zip("archive/data.pkl", "archive/version");
        byte[] torn = zip[..^10];
        Expect.Unreadable(TempModel.Read("x.pt", torn), "torn", "zip directory", $"{torn.Length}");
        Assert.True(TempModel.IsModel("x.bin", torn));
    }

    [Fact]
    public void A_safetensors_file_called_pt_is_foreign() => Expect.Unreadable(
        TempModel.Read("x.pt", new ModelMaker.SafetensorsWriter().ToArray()), "foreign", "PyTorch", "safetensors");

    public static byte[] Zip(params string[] entries)
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            foreach (string name in entries)
            {
                using Stream entry = zip.CreateEntry(name, CompressionLevel.NoCompression).Open();
                entry.Write("content of the entry"u8);
            }
        }

        return stream.ToArray();
    }

    /// <summary>The same archive with a zip64 end, as archives over 4 GiB have it.</summary>
    private static byte[] Zip64(byte[] zip)
    {
        byte[] end = zip[^22..];
        byte[] start = zip[..^22];
        byte[] end64 =
        [
            0x50, 0x4B, 6, 6, 44, 0, 0, 0, 0, 0, 0, 0, 45, 0, 45, 0, 0, 0, 0, 0, 0, 0, 0, 0,
            .. Wide(end, 8, 2), .. Wide(end, 10, 2), .. Wide(end, 12, 4), .. Wide(end, 16, 4),
        ];
        byte[] locator =
            [0x50, 0x4B, 6, 7, 0, 0, 0, 0, .. System.BitConverter.GetBytes((ulong)start.Length), 1, 0, 0, 0];
        for (int i = 8; i < 20; i++) end[i] = 0xFF;
        return [.. start, .. end64, .. locator, .. end];
    }

    private static byte[] Wide(byte[] bytes, int at, int size) => [.. bytes.Skip(at).Take(size), .. new byte[8 - size]];
}
