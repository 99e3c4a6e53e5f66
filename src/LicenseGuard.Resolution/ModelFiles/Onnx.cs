using System;
using System.Collections.Generic;

namespace LicenseGuard.Resolution.ModelFiles;

/// <summary>Reads what an ONNX file says about itself: <c>metadata_props</c>, and the graph's name where no model name is
/// there. Nodes and weights are jumped over. Field numbers: onnx/onnx.proto; recommended keys: docs/IR.md of onnx/onnx.</summary>
internal static class Onnx
{
    public const string Format = "ONNX";

    private const uint IrVersion = 1;
    private const uint Graph = 7;
    private const uint OperatorSets = 8;
    private const uint MetadataProps = 14;
    private const uint Functions = 25;
    private const uint GraphName = 2;

    /// <summary>From this IR version on, an operator set is required and comes behind the graph.</summary>
    private const ulong IrVersionWithOperatorSets = 3;

    // Fields of ModelProto and their wire types: a file that begins otherwise is none.
    private static readonly HashSet<uint> Varints = [IrVersion, 5];
    private static readonly HashSet<uint> Messages = [2, 3, 4, 6, Graph, OperatorSets, MetadataProps, 20, Functions, 26];

    private static readonly string[] LicenseKeys = ["model_license", "license", "licence", "model_licence", "license_name"];
    private static readonly string[] ModelKeys = ["model_id", "model_name", "name"];
    private static readonly string[] BaseKeys = ["base_model", "base_models", "base_model_id"];
    private static readonly HashSet<string> WantedKeys =
        new([.. LicenseKeys, .. ModelKeys, .. BaseKeys], StringComparer.OrdinalIgnoreCase);

    // What exporters call every graph; these name no model.
    private static readonly HashSet<string> ExporterNames =
        new(StringComparer.OrdinalIgnoreCase) { "main_graph", "main", "torch_jit", "torch-jit-export", "tf2onnx", "graph" };

    public static HeaderFacts Read(HeaderSource source)
    {
        source.Reading = "model";
        source.Seek(0);
        var fields = new ProtobufFields(source, source.Length, Format);
        var metadata = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        string graphName = "";
        bool hasGraph = false, hasOperatorSets = false;
        ulong irVersion = 0;
        for (bool first = true; fields.Next(); first = false)
        {
            var expected = fields.WireType == ProtobufFields.Varint ? Varints : Messages;
            bool known = expected.Contains(fields.Number) && fields.WireType is ProtobufFields.Varint or ProtobufFields.Delimited;
            if (!known && first) throw UnreadableModelException.Foreign(Format, "protobuf field " + fields.Number);
            if (!known) continue;
            switch (fields.Number)
            {
                case IrVersion:
                    irVersion = fields.Value;
                    break;
                case Graph:
                    hasGraph = true;
                    graphName = ReadGraphName(fields.Message());
                    break;
                case OperatorSets:
                    hasOperatorSets = true;
                    break;
                case MetadataProps:
                    ReadEntry(fields.Message(), metadata);
                    break;
                case Functions:
                    hasGraph = true;
                    break;
            }
        }

        bool whole = hasGraph && (hasOperatorSets || irVersion < IrVersionWithOperatorSets);
        if (!whole) throw UnreadableModelException.Torn(hasGraph ? "operator sets" : "graph", source.Length);
        return Facts(metadata, graphName);
    }

    private static HeaderFacts Facts(Dictionary<string, string> metadata, string graphName)
    {
        string? Get(string key) => metadata.TryGetValue(key, out string? text) ? text : null;

        var facts = new HeaderFacts();
        foreach (string key in ModelKeys) facts.AddModel(Get(key));
        if (!ExporterNames.Contains(graphName)) facts.AddModel(graphName);
        foreach (string key in LicenseKeys) facts.AddLicense(Get(key));
        foreach (string key in BaseKeys) facts.AddBases(Get(key));
        return facts;
    }

    private static string ReadGraphName(ProtobufFields graph)
    {
        while (graph.Next())
        {
            // What comes behind the name are the weights.
            if (graph.Number == GraphName && graph.WireType == ProtobufFields.Delimited) return graph.Text();
        }

        return "";
    }

    private static void ReadEntry(ProtobufFields entry, Dictionary<string, string> metadata)
    {
        string key = "", value = "";
        while (entry.Next())
        {
            if (entry.WireType != ProtobufFields.Delimited) continue;
            if (entry.Number == 1) key = entry.Text();
            if (entry.Number == 2) value = entry.Text();
        }

        if (value.Length > 0 && WantedKeys.Contains(key) && !metadata.ContainsKey(key)) metadata.Add(key, value);
    }
}
