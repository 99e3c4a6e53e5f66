using System;
using System.Collections.Generic;

namespace LicenseGuard.Resolution.ModelFiles;

/// <summary>What a file's extension says about its content.</summary>
/// <param name="Format">The format that the content must have; empty when the extension leaves it open.</param>
/// <param name="Signature">The <see cref="ModelSignature"/> that goes with it.</param>
/// <param name="IsCertain">Only model files carry the extension.</param>
internal sealed record ModelKind(string Format, string Signature, bool IsCertain)
{
    /// <summary>Any extension that is not in the table.</summary>
    public static readonly ModelKind Unknown = new("", "", false);

    // Formats without a reader of ours are recognised only. Extensions that other files carry too, such as .zip, .pb, .xml or
    // .h5, are not here: their structure does not make them a model.
    private static readonly Dictionary<string, ModelKind> ByExtension = new(StringComparer.OrdinalIgnoreCase)
    {
        [".gguf"] = new(Gguf.Format, ModelSignature.Gguf, true),
        [".safetensors"] = new(Safetensors.Format, ModelSignature.Safetensors, true),
        [".onnx"] = new(Onnx.Format, ModelSignature.Protobuf, true),
        [".ort"] = new(ModelSignature.Ort, ModelSignature.Ort, true),
        [".tflite"] = new(TFLite.Format, ModelSignature.TFLite, true),
        [".pt"] = new(PyTorch.Format, ModelSignature.Zip, true),
        [".pth"] = new(PyTorch.Format, ModelSignature.Zip, true),
        [".ptl"] = new(PyTorch.Format, ModelSignature.Zip, true),
        [".ckpt"] = new("", "", true),
        [".ggml"] = new("", "", true),
        [".bin"] = Unknown,
        [".pkl"] = Unknown,
        [".pickle"] = Unknown,
        [".keras"] = new("Keras", ModelSignature.Zip, true),
        [".mlmodel"] = new("Core ML", ModelSignature.Protobuf, true),
        [".llamafile"] = new("llamafile", ModelSignature.Llamafile, true),
    };

    /// <summary>Whether model files carry the path's extension.</summary>
    public static bool HasModelExtension(string path) => ByExtension.ContainsKey(Extension(path));

    /// <summary>The kind of the path's extension.</summary>
    public static ModelKind Of(string path) => ByExtension.TryGetValue(Extension(path), out ModelKind? kind) ? kind : Unknown;

    // Path.GetExtension throws for some characters on .NET Framework.
    private static string Extension(string path)
    {
        int dot = path.LastIndexOf('.');
        return dot > path.LastIndexOfAny(['/', '\\']) ? path.Substring(dot) : "";
    }
}
