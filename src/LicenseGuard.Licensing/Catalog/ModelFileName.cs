using System;
using System.Collections.Generic;

namespace LicenseGuard.Licensing.Catalog;

/// <summary>Tells the name of a file from that of a hosted model: <c>nova-2-planner.onnx</c> is no model of a
/// provider.</summary>
internal static class ModelFileName
{
    private static readonly HashSet<string> Extensions = new(StringComparer.Ordinal)
    {
        "BIN", "CKPT", "ENGINE", "GGML", "GGUF", "H5", "JPG", "JSON", "KERAS", "MLMODEL", "MLPACKAGE", "NPZ", "ONNX", "ORT", "PB",
        "PKL", "PNG", "PT", "PTE", "PTH", "SAFETENSORS", "TASK", "TFLITE", "TORCHSCRIPT", "TXT", "XML", "ZIP",
    };

    /// <summary>True for a name in upper case that ends like a file that holds weights, a picture or a text.</summary>
    public static bool Is(string upper)
    {
        var dot = upper.LastIndexOf('.');
        return dot >= 0 && Extensions.Contains(upper.Substring(dot + 1));
    }
}
