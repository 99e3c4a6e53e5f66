using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using LicenseGuard.Licensing.Manifest;
using LicenseGuard.Licensing.Policy;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace LicenseGuard.Analyzers.Models;

/// <summary>The project's manifest, its model files found by their file name. Made once per text of the manifest.</summary>
internal sealed class ManifestIndex
{
    // By the text itself. Roslyn's SourceTextValueProvider goes by the text's checksum, and to compute that takes longer than
    // all else that the analyzers do in a project without findings.
    private static readonly ConditionalWeakTable<SourceText, Parsed> Known = new();

    private readonly Dictionary<string, List<ModelFile>> _files = new(StringComparer.OrdinalIgnoreCase);

    private ManifestIndex(ProjectManifest manifest)
    {
        Use = manifest.Use;
        Services = manifest.Services;
        Models = manifest.Models;
        foreach (var model in manifest.Models)
            Add(model);
    }

    /// <summary>The declared use.</summary>
    public DeclaredUse Use { get; }

    /// <summary>The declared hosted models.</summary>
    public IReadOnlyList<ManifestService> Services { get; }

    /// <summary>All models, those without a file among them.</summary>
    public IReadOnlyList<ManifestModel> Models { get; }

    /// <summary>The manifest lists a file.</summary>
    public bool HasFiles => _files.Count > 0;

    /// <summary>The manifest among the additional files; null when there is none (the project did not opt in) or when it is not
    /// one (which the task reports, LG0010).</summary>
    public static ManifestIndex? Find(AnalyzerOptions options, CancellationToken cancellation)
    {
        foreach (var file in options.AdditionalFiles)
        {
            if (IsManifest(file.Path) && file.GetText(cancellation) is { } text)
                return Known.GetValue(text, static text => new Parsed(Parse(text))).Index;
        }

        return null;
    }

    /// <summary>The files with this name, in the project or in the output.</summary>
    public IReadOnlyList<ModelFile> FilesNamed(string fileName) =>
        _files.TryGetValue(fileName, out var files) ? files : [];

    /// <summary>Reads a manifest's text; null when it is not one.</summary>
    public static ManifestIndex? Parse(SourceText text) =>
        ManifestReader.TryRead(text.ToString(), out var manifest, out _) ? new ManifestIndex(manifest) : null;

    private static bool IsManifest(string path)
    {
        var start = path.Length - ManifestReader.FileName.Length;
        return path.EndsWith(ManifestReader.FileName, StringComparison.OrdinalIgnoreCase)
            && (start == 0 || path[start - 1] is '/' or '\\');
    }

    private void Add(ManifestModel model)
    {
        var inProject = FoldedPath.Parse(model.Path);
        var inOutput = FoldedPath.Parse(model.LinkPath);
        if ((inOutput ?? inProject) is not { } output)
            return;
        var file = new ModelFile(model, inProject ?? output, output);
        AddName(file, output.FileName);
        if (!string.Equals(file.InProject.FileName, output.FileName, StringComparison.OrdinalIgnoreCase))
            AddName(file, file.InProject.FileName);
    }

    private void AddName(ModelFile file, string name)
    {
        if (!_files.TryGetValue(name, out var files))
            _files.Add(name, files = []);
        files.Add(file);
    }

    // A text that is no manifest is to be parsed once too.
    private sealed record Parsed(ManifestIndex? Index);
}

/// <summary>A model file of the manifest.</summary>
/// <param name="Model">The model.</param>
/// <param name="InProject">Its path in the project.</param>
/// <param name="InOutput">Its path in the output.</param>
internal sealed record ModelFile(ManifestModel Model, FoldedPath InProject, FoldedPath InOutput);
