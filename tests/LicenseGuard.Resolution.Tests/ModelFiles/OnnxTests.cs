using System.Linq;
using LicenseGuard.Licensing.Rules;
using LicenseGuard.Resolution.ModelFiles;
using ModelMaker;

namespace LicenseGuard.Resolution.Tests.ModelFiles;

public class OnnxTests
{
    private const string Name = "x.onnx";

    [Theory]
    [InlineData("model_license", "mit", "mit")]
    [InlineData("License", "cc-by-nc-4.0", "cc-by-nc-4.0")]
    [InlineData("license", "AGPL-3.0 License (https://ultralytics.com/license)", "AGPL-3.0")]
    [InlineData("license", "LLAMA 2 COMMUNITY LICENSE", "LLAMA 2 COMMUNITY LICENSE")]
    [InlineData("license", "MIT License", "MIT License")]
    public void The_licence_comes_from_the_metadata(string key, string value, string license) =>
        Expect.Read(Read(new OnnxWriter("detector").Metadata(key, value)), "ONNX", "detector", license);

    [Fact]
    public void A_model_name_goes_before_the_name_of_the_graph() => Expect.Read(
        Read(new OnnxWriter("g").Metadata("model_name", "n").Metadata("base_model", "o/m,p")), "ONNX", "n", "", "o/m", "p");

    [Theory]
    [InlineData("main_graph")]
    [InlineData("torch_jit")]
    public void A_graph_name_that_every_export_has_names_no_model(string graph) =>
        Expect.Read(Read(new OnnxWriter(graph)), "ONNX", "", "");

    [Fact]
    public void Weights_are_jumped_over()
    {
        // The graph holds 40 MB of weights before its name; the licence comes behind it.
        byte[] graph = new ProtobufWriter()
            .Message(5, new ProtobufWriter().Bytes(9, new byte[40_000_000]))
            .Text(2, "big").ToArray();
        byte[] model = Model(graph, "mit");
        using var file = new TempModel(Name, model);
        long before = System.GC.GetAllocatedBytesForCurrentThread();
        ModelFileFacts facts = ModelFileReader.Read(file.Path);
        Assert.True(System.GC.GetAllocatedBytesForCurrentThread() - before < 100_000);
        Expect.Read(facts, "ONNX", "big", "mit");
    }

    [Fact]
    public void Another_order_of_the_fields_is_read()
    {
        byte[] model = new ProtobufWriter()
            .Message(14, new ProtobufWriter().Text(2, "mit").Text(1, "license"))
            .Message(8, new ProtobufWriter().Number(2, 13))
            .Message(7, new ProtobufWriter().Text(2, "g"))
            .Number(1, 8).ToArray();
        Expect.Read(TempModel.Read(Name, model), "ONNX", "g", "mit");
        Assert.True(TempModel.IsModel(Name, model));
    }

    [Fact]
    public void A_file_that_ends_in_the_graph_is_torn()
    {
        byte[] whole = Model(new ProtobufWriter().Text(2, new string('x', 200)).ToArray(), "mit");
        Expect.Unreadable(TempModel.Read(Name, whole[..100]), "torn", "model", "2");
        Assert.True(TempModel.IsModel(Name, whole[..100]));
    }

    [Fact]
    public void A_file_that_ends_right_behind_the_graph_is_torn()
    {
        byte[] model = new ProtobufWriter().Number(1, 8).Message(7, new ProtobufWriter().Text(2, "g")).ToArray();
        Expect.Unreadable(TempModel.Read(Name, model), "torn", "operator sets", $"{model.Length}");
        Expect.Unreadable(TempModel.Read(Name, [8, 8]), "torn", "graph", "2");
    }

    [Fact]
    public void A_message_longer_than_protobuf_allows_is_hostile() => Expect.Unreadable(
        TempModel.Read(Name, [8, 8, 0x3A, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F]), "hostile", "model", "34359738367", "0");

    [Theory]
    [InlineData("# a text")]
    [InlineData("{\"json\":1, \"more\": 2}")]
    [InlineData("Invalid username or password.")]
    [InlineData("<html><body>404</body></html>")]
    public void A_text_is_foreign(string text)
    {
        byte[] bytes = System.Text.Encoding.ASCII.GetBytes(text);
        ModelFileFacts facts = TempModel.Read(Name, bytes);
        Assert.Equal(("foreign", "ONNX"), (facts.Problem, facts.ProblemArguments[0]));
        Assert.False(TempModel.IsModel(Name, bytes));
    }

    [Fact]
    public void Broken_structure_is_foreign()
    {
        byte[] model = [8, 8, .. Enumerable.Repeat((byte)0x0F, 20)];
        Expect.Unreadable(TempModel.Read(Name, model), "foreign", "ONNX", "protobuf error at byte 2");
        Assert.False(TempModel.IsModel(Name, model));
    }

    [Fact]
    public void A_field_that_leaves_its_message_is_foreign()
    {
        byte[] model = Model([0x12, 4, (byte)'g'], "mit");
        Expect.Unreadable(TempModel.Read(Name, model), "foreign", "ONNX", "protobuf error at byte 4");
    }

    [Fact]
    public void A_gguf_file_called_onnx_is_foreign_and_a_model()
    {
        byte[] gguf = new GgufWriter().ToArray();
        Expect.Unreadable(TempModel.Read(Name, gguf), "foreign", "ONNX", "GGUF");
        Assert.True(TempModel.IsModel(Name, gguf));
    }

    private static byte[] Model(byte[] graph, string license) => new ProtobufWriter()
        .Number(1, 8)
        .Bytes(7, graph)
        .Message(8, new ProtobufWriter().Number(2, 13))
        .Message(14, new ProtobufWriter().Text(1, "license").Text(2, license)).ToArray();

    private static ModelFileFacts Read(OnnxWriter writer) => TempModel.Read(Name, writer.ToArray());
}
