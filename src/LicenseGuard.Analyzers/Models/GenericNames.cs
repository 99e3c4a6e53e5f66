using System;
using System.Collections.Generic;

namespace LicenseGuard.Analyzers.Models;

/// <summary>File names that say nothing about the model: without its folder, such a file may be any model.</summary>
internal static class GenericNames
{
    private static readonly HashSet<string> Stems = new(StringComparer.OrdinalIgnoreCase)
    {
        "adapter_model", "best", "checkpoint", "config", "data", "dataset", "decoder", "decoder_model", "encoder",
        "encoder_model", "frozen_inference_graph", "ggml-base", "ggml-model", "index", "last", "main", "model",
        "model_quantized", "network", "output", "pytorch_model", "sample", "saved_model", "test", "tokenizer",
        "train", "unet", "vae", "vocab", "weights",
    };

    /// <summary>True for names such as <c>model.onnx</c>.</summary>
    public static bool Contains(string fileName)
    {
        var dot = fileName.IndexOf('.');
        return Stems.Contains(dot < 0 ? fileName : fileName.Substring(0, dot));
    }
}
