namespace LicenseGuard.Resolution.ModelFiles;

/// <summary>Reads name and licence of a TensorFlow Lite model: the model's FlatBuffer lists a <c>TFLITE_METADATA</c> buffer,
/// which holds a second FlatBuffer. Slots: tflite/converter/schema/schema.fbs of google-ai-edge/LiteRT and
/// metadata_schema.fbs of tensorflow/tflite-support.</summary>
internal static class TFLite
{
    public const string Format = "TFLite";

    private const int Buffers = 12, Metadata = 16;
    private const int EntryName = 4, EntryBuffer = 6;
    private const int BufferData = 4;
    private const int ModelName = 4, ModelLicense = 14;

    /// <summary>Real models have one or two.</summary>
    private const uint MaxEntries = 4096;

    /// <summary>How the metadata writers of TensorFlow spell Apache-2.0. Only the whole text counts: one with a sentence more
    /// is another licence.</summary>
    private const string ApacheText = "Apache License. Version 2.0 http://www.apache.org/licenses/LICENSE-2.0.";

    /// <summary>Identifier of the metadata's FlatBuffer, <c>M001</c>.</summary>
    private const uint MetadataIdentifier = 0x3130_304D;

    public static HeaderFacts Read(HeaderSource source)
    {
        source.Reading = "model";
        var facts = new HeaderFacts();
        FlatTable model = FlatTable.Root(source, 0);
        (long entries, uint count) = model.Vector(Metadata, 4);
        if (count > MaxEntries) throw UnreadableModelException.Hostile("metadata entries", count, MaxEntries);
        for (uint i = 0; i < count; i++)
        {
            source.Reading = "metadata";
            FlatTable entry = model.Element(entries, i);
            if (entry.Text(EntryName) != "TFLITE_METADATA") continue;
            uint index = entry.Number(EntryBuffer);
            (long buffers, uint bufferCount) = model.Vector(Buffers, 4);
            if (index >= bufferCount) throw UnreadableModelException.Hostile("metadata buffer", index, bufferCount);
            (long data, uint size) = model.Element(buffers, index).Vector(BufferData, 1);
            if (size >= 8) ReadMetadata(source, data, facts);
            break;
        }

        return facts;
    }

    private static void ReadMetadata(HeaderSource source, long start, HeaderFacts facts)
    {
        source.Seek(start + 4);
        if (source.U32() != MetadataIdentifier) return;
        FlatTable metadata = FlatTable.Root(source, start);
        facts.AddModel(metadata.Text(ModelName));
        string license = metadata.Text(ModelLicense);
        facts.AddLicense(license == ApacheText ? "Apache-2.0" : license);
    }
}
