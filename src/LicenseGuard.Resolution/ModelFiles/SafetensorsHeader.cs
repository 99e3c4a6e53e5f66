using System;
using System.Collections.Generic;
using System.Text.Json;

namespace LicenseGuard.Resolution.ModelFiles;

/// <summary>Takes the JSON tokens of a safetensors header one by one: keeps the metadata that tells licence and lineage, and
/// where the data of the last tensor ends.</summary>
internal sealed class SafetensorsHeader
{
    // modelspec.*: Stability-AI/ModelSpec; ss_*: kohya's trainer. Of each kind the first that is there counts.
    private static readonly string[] ModelKeys = ["modelspec.title", "model_name", "name", "ss_output_name"];
    private static readonly string[] LicenseKeys = ["modelspec.license", "license", "licence", "model_license", "license_name"];
    private static readonly string[] BaseKeys = ["base_model", "ss_sd_model_name", "modelspec.merged_from"];

    private readonly Dictionary<string, string> _metadata = new(StringComparer.Ordinal);
    private bool _inMetadata;
    private bool _inOffsets;
    private string? _key;

    /// <summary>Where the data of the last tensor ends, counted from the end of the header.</summary>
    public ulong DataEnd { get; private set; }

    public void Token(ref Utf8JsonReader reader)
    {
        int depth = reader.CurrentDepth;
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName when depth == 1:
                _inMetadata = reader.ValueSpan.SequenceEqual("__metadata__"u8);
                break;

            case JsonTokenType.PropertyName when depth == 2 && _inMetadata:
                _key = WantedKey(reader.ValueSpan);
                break;

            case JsonTokenType.PropertyName when depth == 2:
                _inOffsets = reader.ValueSpan.SequenceEqual("data_offsets"u8);
                break;

            case JsonTokenType.String when depth == 2 && _inMetadata && _key is not null:
                if (!_metadata.ContainsKey(_key)) _metadata.Add(_key, JsonText.Decode(reader.ValueSpan));
                _key = null;
                break;

            case JsonTokenType.Number when depth == 3 && _inOffsets && !_inMetadata:
                if (reader.TryGetUInt64(out ulong offset)) DataEnd = Math.Max(DataEnd, offset);
                break;
        }
    }

    public HeaderFacts Facts()
    {
        var facts = new HeaderFacts();
        foreach (string key in ModelKeys) facts.AddModel(Get(key));
        foreach (string key in LicenseKeys) facts.AddLicense(Get(key));
        foreach (string key in BaseKeys) facts.AddBases(Get(key));
        return facts;
    }

    private string? Get(string key) => _metadata.TryGetValue(key, out string? text) ? text : null;

    private static string? WantedKey(ReadOnlySpan<byte> name) =>
        Find(ModelKeys, name) ?? Find(LicenseKeys, name) ?? Find(BaseKeys, name);

    /// <summary>The key with these letters; writers spell keys without escapes.</summary>
    private static string? Find(string[] keys, ReadOnlySpan<byte> name)
    {
        foreach (string key in keys)
        {
            if (key.Length != name.Length) continue;
            int i = 0;
            while (i < key.Length && key[i] == name[i]) i++;
            if (i == key.Length) return key;
        }

        return null;
    }
}
