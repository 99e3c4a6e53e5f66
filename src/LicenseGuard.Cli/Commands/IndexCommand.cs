using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Text.Json;
using LicenseGuard.Resolution.LicenseTexts.Index;

namespace LicenseGuard.Cli.Commands;

/// <summary><c>index build --spdx DIR --texts DIR -o FILE</c>: makes the index of licence texts that the package carries. Format and
/// folders: docs/license-texts-index.md.</summary>
internal static class IndexCommand
{
    public static Command Create()
    {
        var spdx = new Option<DirectoryInfo>("--spdx")
        {
            Required = true, Description = "SPDX list: templates/ID.template.txt, licenses.json, exceptions.json",
        };
        var texts = new Option<DirectoryInfo?>("--texts")
        {
            Description = "more licence texts: ID.txt, read for ids that SPDX has no template of",
        };
        var output = new Option<FileInfo>("--output", "-o") { Required = true, Description = "the index" };
        var build = new Command("build", "Makes the index from folders of texts") { spdx, texts, output };
        build.SetAction(call =>
        {
            var index = Build(call.GetValue(spdx)!, call.GetValue(texts));
            File.WriteAllBytes(call.GetValue(output)!.FullName, index);
            return 0;
        });
        return new Command("index", "The index of licence texts") { build };
    }

    private static byte[] Build(DirectoryInfo spdx, DirectoryInfo? more)
    {
        var texts = new List<IndexedText>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        try
        {
            AddListed(texts, known, spdx.FullName, "licenses", "licenseId", IndexedTextKind.License);
            AddListed(texts, known, spdx.FullName, "exceptions", "licenseExceptionId", IndexedTextKind.Exception);
            if (more is not null)
            {
                foreach (var file in more.GetFiles("*.txt"))
                {
                    var id = Path.GetFileNameWithoutExtension(file.Name);
                    if (!known.Contains(id)) texts.Add(new IndexedText(id, IndexedTextKind.License, File.ReadAllText(file.FullName)));
                }
            }

            return LicenseIndexBuilder.Build(texts);
        }
        catch (Exception failure) when (failure is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new WrongCall("The texts cannot be read: " + failure.Message);
        }
    }

    /// <summary>The templates and headers of the ids in a list; of deprecated ids only texts that have one id as their successor.</summary>
    private static void AddListed(
        List<IndexedText> texts, HashSet<string> known, string folder, string list, string idName, IndexedTextKind kind)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, list + ".json")));
        foreach (var entry in json.RootElement.GetProperty(list).EnumerateArray())
        {
            var id = entry.GetProperty(idName).GetString()!;
            known.Add(id);
            var license = id;
            if (entry.GetProperty("isDeprecatedLicenseId").GetBoolean())
            {
                if (!entry.TryGetProperty("obsoletedBy", out var successors) || successors.GetArrayLength() != 1) continue;
                license = successors[0].GetProperty("id").GetString()!;
                if (license.Contains(" WITH ")) continue;
            }
            else if (entry.TryGetProperty("standardLicenseHeader", out var header))
            {
                texts.Add(new IndexedText(license, IndexedTextKind.Header, header.GetString()!));
            }

            var template = Path.Combine(folder, "templates", id + ".template.txt");
            if (File.Exists(template)) texts.Add(new IndexedText(license, kind, File.ReadAllText(template)));
        }
    }
}
