using LicenseGuard.Licensing.Rules;

namespace LicenseGuard.Resolution.Tests.ModelFiles;

public class TFLiteTests
{
    private const string Name = "x.tflite";

    [Theory]
    [InlineData("cc-by-4.0", "cc-by-4.0")]
    [InlineData("Apache License. Version 2.0 http://www.apache.org/licenses/LICENSE-2.0.", "Apache-2.0")]
    [InlineData("Apache License. Version 2.0, research only.", "Apache License. Version 2.0, research only.")]
    public void Name_and_licence_come_from_the_metadata_buffer(string text, string license) =>
        Expect.Read(TempModel.Read(Name, Model("Bird classifier", text)), "TFLite", "Bird classifier", license);

    [Fact]
    public void Without_metadata_it_is_read()
    {
        var flat = new FlatBytes("TFL3");
        flat.Table(1);
        byte[] model = flat.ToArray();
        Expect.Read(TempModel.Read(Name, model), "TFLite", "", "");
        Assert.True(TempModel.IsModel(Name, model));
    }

    [Fact]
    public void A_buffer_that_does_not_exist_is_hostile() =>
        Expect.Unreadable(TempModel.Read(Name, Model("n", "l", buffer: 7)), "hostile", "metadata buffer", "7", "2");

    [Fact]
    public void An_offset_behind_the_end_is_torn()
    {
        byte[] model = Model("n", "l");
        Expect.Unreadable(TempModel.Read(Name, model[..40]), "torn", "model", "26");
        Assert.True(TempModel.IsModel(Name, model[..40]));
    }

    [Fact]
    public void Another_identifier_is_foreign() => Expect.Unreadable(
        TempModel.Read(Name, "\u001c\0\0\0ABCD........"u8.ToArray()), "foreign", "TFLite", "1C 00 00 00 41 42 43 44");

    /// <summary>A model with one metadata entry beside another, and its second buffer as the metadata.</summary>
    public static byte[] Model(string name, string license, int buffer = 1)
    {
        var flat = new FlatBytes("TFL3");
        int model = flat.Table(8);
        flat.Number(model, 0, 3);
        int buffers = flat.Vector(2);
        flat.Point(model, 4, buffers);
        int entries = flat.Vector(2);
        flat.Point(model, 6, entries);
        for (int i = 0; i < 2; i++)
        {
            int entry = flat.Table(2);
            flat.PointElement(entries, i, entry);
            flat.Number(entry, 1, i == 0 ? 0 : buffer);
            flat.Point(entry, 0, flat.Text(i == 0 ? "min_runtime_version" : "TFLITE_METADATA"));
            int data = flat.Table(1);
            flat.PointElement(buffers, i, data);
            flat.Point(data, 0, flat.Bytes(i == 0 ? "1.5.0"u8.ToArray() : Metadata(name, license)));
        }

        return flat.ToArray();
    }

    private static byte[] Metadata(string name, string license)
    {
        var flat = new FlatBytes("M001");
        int metadata = flat.Table(6);
        flat.Point(metadata, 0, flat.Text(name));
        flat.Point(metadata, 5, flat.Text(license));
        return flat.ToArray();
    }
}
