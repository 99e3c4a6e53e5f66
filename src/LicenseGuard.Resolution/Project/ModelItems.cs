using System;
using System.Collections.Generic;
using System.IO;
using LicenseGuard.Licensing.Manifest;
using LicenseGuard.Licensing.Rules;
using LicenseGuard.Resolution.Items;
using LicenseGuard.Resolution.ModelFiles;

namespace LicenseGuard.Resolution.Project;

/// <summary>Reads ModelAsset and DatasetAsset items, and Content, None and EmbeddedResource items that are models: declared by
/// our metadata, or found to be model files that nobody declared.</summary>
internal static class ModelItems
{
    private static readonly string[] Relations = ["copy", "quantize", "adapter", "fine-tune", "merge", "distill", "train"];
    private static readonly ModelFileFacts Unread = new(ModelFileState.NotRead, "", "", "", [], "", []);
    private static readonly ModelFileFacts Absent = Unread with { State = ModelFileState.Missing };

    public static IReadOnlyList<ResolvedModel> Read(
        IReadOnlyList<DeclaredItem> items, ProjectInputs inputs, ItemPlaces places, List<Finding> problems)
    {
        var directory = Path.GetDirectoryName(inputs.ProjectFile)!;
        var models = new List<ResolvedModel>();
        foreach (var item in items)
        {
            if (Classify(item) is not { } kind)
                continue;
            var model = Read(item, kind, directory);
            if (model is null)
                continue;
            var place = places.Find(item.Type, item.Include, item.DefiningFile);
            models.Add(model with { Place = place });
            if (model.Relation.Length > 0 && Array.IndexOf(Relations, model.Relation) < 0)
                problems.Add(BadMetadata(item, place, "Relation", model.Relation, string.Join(", ", Relations)));
        }

        var references = new ReferencePlaces(inputs.Items, places);
        foreach (var item in inputs.ReferencedItems)
        {
            if (Classify(item) is { } kind && item.Project is not null
                && Read(item, kind, Path.GetDirectoryName(item.Project)!) is { } model)
                models.Add(model with { Place = references.Of(ProjectName(item)), ViaProject = ProjectName(item) });
        }

        return models;
    }

    /// <summary>File name of the referenced project that an item comes from.</summary>
    public static string? ProjectName(DeclaredItem item) => item.Project is null ? null : Path.GetFileName(item.Project);

    private static ModelItem? Classify(DeclaredItem item) => item.Type switch
    {
        "ModelAsset" => ModelItem.ModelAsset,
        "DatasetAsset" => ModelItem.DatasetAsset,
        "Content" or "None" or "EmbeddedResource" =>
            item["Model"].Length > 0 || item["License"].Length > 0 || item["BasedOn"].Length > 0
                ? ModelItem.DeclaredFile
                : ModelItem.UndeclaredFile,
        _ => null,
    };

    private static ResolvedModel? Read(DeclaredItem item, ModelItem kind, string directory)
    {
        var facts = Unread;
        if (kind == ModelItem.UndeclaredFile)
        {
            if (!ModelFileReader.IsModelFile(item.FullPath, out var found) || found is null)
                return null;
            facts = found;
        }
        else if (!File.Exists(item.FullPath))
            facts = Absent;
        else if (kind != ModelItem.DatasetAsset)
            facts = ModelFileReader.Read(item.FullPath);

        var path = PathText.Relative(directory, item.FullPath);
        var link = item["Link"].Length > 0 ? item["Link"] : item["TargetPath"];
        return new ResolvedModel
        {
            Item = kind,
            Path = path,
            LinkPath = link.Length > 0 ? link.Replace('\\', '/') : path.StartsWith("../", StringComparison.Ordinal) ? Path.GetFileName(path) : path,
            Place = default,
            File = facts,
            Model = item["Model"],
            License = item["License"],
            CodeLicense = item["CodeLicense"],
            DataLicense = item["DataLicense"],
            OutputLicense = item["OutputLicense"],
            BasedOn = item.List("BasedOn"),
            Relation = item["Relation"].ToLowerInvariant(),
            Modified = item.IsTrue("Modified"),
            Source = item["Source"],
            Revision = item["Revision"],
            Sha256 = item["Sha256"],
            AcceptedBy = item["AcceptedBy"],
            AcceptedOn = item["AcceptedOn"],
            Use = item["Use"],
            Reason = item["Reason"],
            Ships = item.Type == "EmbeddedResource" || item.IsTrue("Pack")
                || Copies(item["CopyToOutputDirectory"]) || Copies(item["CopyToPublishDirectory"]),
        };
    }

    private static bool Copies(string value) => value.Length > 0 && !string.Equals(value, "Never", StringComparison.OrdinalIgnoreCase);

    private static Finding BadMetadata(DeclaredItem item, Place place, string name, string found, string expected) =>
        new("LG0002", "LG0002_metadata", Severity.Warning, item.Include, place, [item.Type + " " + item.Include, name, found, expected], []);
}
