using System;
using System.Collections.Generic;
using System.Text.Json;

namespace LicenseGuard.Resolution.Packages;

/// <summary>Reads project.assets.json in one pass over its bytes: all sections but the targets, of which it notes where each
/// begins; <see cref="ReadTarget"/> then reads the one that is wanted. Anything of a wrong kind is skipped and noted as the
/// file's fault. May throw JsonException (no JSON) and InvalidOperationException (a string that is no UTF-8).</summary>
internal readonly ref partial struct AssetsReader
{
    private readonly AssetsFile file;
    private readonly ReadOnlySpan<byte> bytes;
    private readonly GraphAssetRules rules;

    private AssetsReader(AssetsFile file, ReadOnlySpan<byte> bytes, GraphAssetRules rules)
    {
        this.file = file;
        this.bytes = bytes;
        this.rules = rules;
    }

    public static AssetsFile Read(ReadOnlySpan<byte> bytes)
    {
        var file = new AssetsFile();
        var json = new Utf8JsonReader(bytes);
        new AssetsReader(file, bytes, GraphAssetRules.None).Top(ref json);
        return file;
    }

    /// <summary>The libraries of a target, by id.</summary>
    public static Dictionary<string, AssetsLibrary> ReadTarget(
        AssetsFile file, ReadOnlySpan<byte> bytes, AssetsTarget target, GraphAssetRules rules)
    {
        var json = new Utf8JsonReader(bytes.Slice(target.Start, target.End - target.Start));
        var libraries = new Dictionary<string, AssetsLibrary>(StringComparer.OrdinalIgnoreCase);
        new AssetsReader(file, bytes, rules).Target(ref json, target.Start, libraries);
        return libraries;
    }

    private void Top(ref Utf8JsonReader json)
    {
        if (!Enter(ref json, "the file")) return;
        while (Next(ref json))
        {
            if (json.ValueTextEquals("version"u8)) Version(ref json);
            else if (json.ValueTextEquals("targets"u8)) Targets(ref json);
            else if (json.ValueTextEquals("libraries"u8)) Libraries(ref json);
            else if (json.ValueTextEquals("projectFileDependencyGroups"u8)) DirectReferences(ref json);
            else if (json.ValueTextEquals("centralTransitiveDependencyGroups"u8)) CentralPins(ref json);
            else if (json.ValueTextEquals("packageFolders"u8)) Names(ref json, "packageFolders", file.PackageFolders);
            else if (json.ValueTextEquals("project"u8)) Project(ref json);
            else json.Skip();
        }

        // Reading past the end of the object makes the reader complain about trailing data.
        json.Read();
    }

    private void Version(ref Utf8JsonReader json)
    {
        json.Read();
        if (json.TokenType == JsonTokenType.Number && json.TryGetInt32(out var version)) file.Version = version;
        else Wrong(ref json, "version", "a number", 0);
    }

    private void Targets(ref Utf8JsonReader json)
    {
        if (!Enter(ref json, "targets")) return;
        while (Next(ref json))
        {
            var name = json.GetString()!;
            json.Read();
            var start = (int)json.TokenStartIndex;
            json.Skip();
            file.Targets.Add(new AssetsTarget(name, start, (int)json.BytesConsumed));
        }
    }

    private void Libraries(ref Utf8JsonReader json)
    {
        if (!Enter(ref json, "libraries")) return;
        while (Next(ref json))
        {
            var key = json.GetString()!;
            if (!Enter(ref json, "an entry of libraries")) continue;
            while (Next(ref json))
            {
                if (json.ValueTextEquals("path"u8)) file.LibraryPaths[key] = Text(ref json, "path", 0);
                else if (json.ValueTextEquals("files"u8)) Files(ref json, key);
                else json.Skip();
            }
        }
    }

    /// <summary>Most of the file is names of files: only those of interest become strings.</summary>
    private void Files(ref Utf8JsonReader json, string key)
    {
        json.Read();
        if (json.TokenType != JsonTokenType.StartArray)
        {
            Wrong(ref json, "files", "an array", 0);
            return;
        }

        List<string>? files = null;
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            if (json.TokenType != JsonTokenType.String)
            {
                Wrong(ref json, "a file of a library", "a string", 0);
                continue;
            }

            if (!json.ValueIsEscaped && !PackageFileNames.IsOfInterest(json.ValueSpan)) continue;
            var name = json.GetString()!;
            if (!PackageFileNames.IsOfInterest(name) || !PackageFolders.StaysInside(name)) continue;
            if (files is null) file.LibraryFiles[key] = files = [];
            files.Add(name);
        }

        files?.Sort(StringComparer.Ordinal);
    }

    private void DirectReferences(ref Utf8JsonReader json)
    {
        if (!Enter(ref json, "projectFileDependencyGroups")) return;
        while (Next(ref json))
        {
            var names = new List<string>();
            file.DirectReferences[json.GetString()!] = names;
            json.Read();
            if (json.TokenType != JsonTokenType.StartArray)
            {
                Wrong(ref json, "an entry of projectFileDependencyGroups", "an array", 0);
                continue;
            }

            while (json.Read() && json.TokenType != JsonTokenType.EndArray)
            {
                if (json.TokenType != JsonTokenType.String)
                {
                    Wrong(ref json, "a direct reference", "a string", 0);
                    continue;
                }

                // "Newtonsoft.Json >= 13.0.3"
                var text = json.GetString()!;
                var blank = text.IndexOf(' ');
                names.Add(blank < 0 ? text : text.Substring(0, blank));
            }
        }
    }

    private void CentralPins(ref Utf8JsonReader json)
    {
        if (!Enter(ref json, "centralTransitiveDependencyGroups")) return;
        while (Next(ref json))
        {
            var names = new List<string>();
            file.CentralPins[json.GetString()!] = names;
            Names(ref json, "an entry of centralTransitiveDependencyGroups", names);
        }
    }

    private void Project(ref Utf8JsonReader json)
    {
        if (!Enter(ref json, "project")) return;
        while (Next(ref json))
        {
            if (!json.ValueTextEquals("frameworks"u8))
            {
                json.Skip();
                continue;
            }

            if (!Enter(ref json, "project.frameworks")) continue;
            while (Next(ref json)) Framework(ref json);
        }
    }

    private void Framework(ref Utf8JsonReader json)
    {
        var framework = new AssetsFramework(json.GetString()!);
        file.Frameworks.Add(framework);
        if (!Enter(ref json, "an entry of project.frameworks")) return;
        while (Next(ref json))
        {
            if (json.ValueTextEquals("framework"u8)) framework.NuGetName = Text(ref json, "framework", 0);
            else if (json.ValueTextEquals("targetAlias"u8)) framework.Alias = Text(ref json, "targetAlias", 0);
            else if (json.ValueTextEquals("dependencies"u8)) Names(ref json, "dependencies", framework.Dependencies);
            else json.Skip();
        }
    }

    private void Names(ref Utf8JsonReader json, string what, List<string> names, int offset = 0)
    {
        if (!Enter(ref json, what, offset)) return;
        while (Next(ref json))
        {
            names.Add(json.GetString()!);
            json.Skip();
        }
    }

    private string Text(ref Utf8JsonReader json, string what, int offset)
    {
        json.Read();
        if (json.TokenType == JsonTokenType.String) return json.GetString()!;
        Wrong(ref json, what, "a string", offset);
        return "";
    }

    private bool Enter(ref Utf8JsonReader json, string what, int offset = 0)
    {
        json.Read();
        if (json.TokenType == JsonTokenType.StartObject) return true;
        Wrong(ref json, what, "an object", offset);
        return false;
    }

    private static bool Next(ref Utf8JsonReader json) => json.Read() && json.TokenType == JsonTokenType.PropertyName;

    private void Wrong(ref Utf8JsonReader json, string what, string expected, int offset)
    {
        Note(what + " is not " + expected, offset + json.TokenStartIndex);
        json.Skip();
    }

    private void Note(string what, long at)
    {
        if (file.Fault is not null) return;
        long line = 1, column = 1;
        for (var i = 0; i < at; i++)
        {
            column++;
            if (bytes[i] != '\n') continue;
            line++;
            column = 1;
        }

        file.Fault = new AssetsFault(what, line, column);
    }
}
