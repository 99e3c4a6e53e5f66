using System.Collections.Generic;

namespace ModelMaker;

/// <summary>Writes an ONNX model of one Identity node over a vector of one float. Field numbers: onnx/onnx.proto.</summary>
/// <param name="name">Name of the graph.</param>
public sealed class OnnxWriter(string name)
{
    private const ulong IrVersion = 8, OperatorSet = 13, Float = 1;
    private readonly List<(string Key, string Value)> _metadata = [];

    /// <summary>Adds a text to <c>metadata_props</c>.</summary>
    public OnnxWriter Metadata(string key, string value)
    {
        _metadata.Add((key, value));
        return this;
    }

    /// <summary>The file.</summary>
    public byte[] ToArray()
    {
        var node = new ProtobufWriter().Text(1, "input").Text(2, "output").Text(3, "copy").Text(4, "Identity");
        var graph = new ProtobufWriter().Message(1, node).Text(2, name).Message(11, Value("input")).Message(12, Value("output"));
        var model = new ProtobufWriter()
            .Number(1, IrVersion)
            .Text(2, "ModelMaker")
            .Message(7, graph)
            .Message(8, new ProtobufWriter().Text(1, "").Number(2, OperatorSet));
        foreach ((string key, string value) in _metadata)
            model.Message(14, new ProtobufWriter().Text(1, key).Text(2, value));
        return model.ToArray();
    }

    /// <summary>A ValueInfoProto: name, and a tensor of shape [1].</summary>
    private static ProtobufWriter Value(string valueName)
    {
        var shape = new ProtobufWriter().Message(1, new ProtobufWriter().Number(1, 1));
        var tensor = new ProtobufWriter().Number(1, Float).Message(2, shape);
        return new ProtobufWriter().Text(1, valueName).Message(2, new ProtobufWriter().Message(1, tensor));
    }
}
