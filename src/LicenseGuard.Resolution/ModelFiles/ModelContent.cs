using System;
using LicenseGuard.Licensing.Rules;

namespace LicenseGuard.Resolution.ModelFiles;

/// <summary>One look at a file's content: which format it is, whether that goes with its extension, and what the format's own
/// reader finds. <see cref="Format"/> and <see cref="IsModel"/> also hold what was known when a reader gave up.</summary>
internal sealed class ModelContent(ModelKind kind)
{
    /// <summary>Shorter than the header of any format with a signature.</summary>
    private const int ShortestHeader = 12;

    /// <summary>The magic and the eleven numbers of a whisper.cpp file; older files of the family have no fewer.</summary>
    private const ulong GgmlHeader = 48;

    public string Format { get; private set; } = kind.Format;

    /// <summary>The structure is that of a model file, whole or torn.</summary>
    public bool IsModel { get; private set; }

    public ModelFileFacts Read(HeaderSource source)
    {
        byte[] prefix = new byte[(int)Math.Min(source.Length, ModelSignature.PrefixLength)];
        source.Read(prefix, 0, prefix.Length);
        source.Seek(0);
        string found = ModelSignature.Of(prefix);
        if (found == ModelSignature.LfsPointer)
        {
            IsModel = kind.IsCertain;
            return new HeaderFacts().ToFacts(ModelFileState.LfsPointer, Format);
        }

        if (!Fits(found))
        {
            // The name is wrong, but it may be a model all the same.
            IsModel = ModelSignature.IsModel(found);
            if (found.Length == 0 && source.Length < ShortestHeader) throw UnreadableModelException.Torn("header", source.Length);
            throw UnreadableModelException.Foreign(kind.Format, ModelSignature.Describe(found, prefix));
        }

        try
        {
            return ReadAs(found, source);
        }
        catch (UnreadableModelException e) when (e.IsForeign)
        {
            IsModel = false;
            throw;
        }
    }

    private bool Fits(string found)
    {
        if (kind.Format.Length == 0 || found == kind.Signature) return true;
        return kind.Format switch
        {
            PyTorch.Format => found is ModelSignature.PyTorch or ModelSignature.Pickle,

            // No signature is promised: the whole file decides.
            Onnx.Format => found.Length == 0,
            _ => false,
        };
    }

    private ModelFileFacts ReadAs(string found, HeaderSource source)
    {
        switch (found)
        {
            case ModelSignature.Zip when kind.Format is "" or PyTorch.Format:
                return ReadZip(source);

            case ModelSignature.Protobuf or "" when kind.Format == Onnx.Format:
                IsModel = found.Length > 0;
                HeaderFacts onnx = Onnx.Read(source);
                IsModel = true;
                return onnx.ToFacts(ModelFileState.Read, Format);

            case ModelSignature.Gguf or ModelSignature.Safetensors or ModelSignature.TFLite or ModelSignature.Ggml
                or ModelSignature.PyTorch or ModelSignature.Ort:
                IsModel = true;
                Format = found;
                return ReadKnown(found, source);

            default:
                // A format without a reader of ours, or a pickle.
                IsModel = kind.IsCertain && found.Length > 0;
                return new HeaderFacts().ToFacts(ModelFileState.NotRead, Format);
        }
    }

    private static ModelFileFacts ReadKnown(string format, HeaderSource source)
    {
        if (format == ModelSignature.Ggml) source.Require(GgmlHeader);
        HeaderFacts facts = format switch
        {
            Gguf.Format => Gguf.Read(source),
            Safetensors.Format => Safetensors.Read(source),
            TFLite.Format => TFLite.Read(source),
            _ => new HeaderFacts(),
        };
        return facts.ToFacts(format == ModelSignature.Ort ? ModelFileState.NotRead : ModelFileState.Read, format);
    }

    private ModelFileFacts ReadZip(HeaderSource source)
    {
        IsModel = PyTorch.BeginsWithPickle(source);

        // Behind an extension that says nothing, only the entry itself makes it a model.
        if (!IsModel && kind.Format.Length == 0) return new HeaderFacts().ToFacts(ModelFileState.NotRead, "");
        Format = PyTorch.Format;
        HeaderFacts facts = PyTorch.ReadZip(source);
        IsModel = true;
        return facts.ToFacts(ModelFileState.Read, Format);
    }
}
