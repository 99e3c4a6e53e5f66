using System.Collections.Generic;
using LicenseGuard.Licensing.Manifest;
using LicenseGuard.Licensing.Policy;

namespace LicenseGuard.Analyzers.Models;

/// <summary>What the manifest says about a file that code names.</summary>
internal enum FileOutcome
{
    /// <summary>A declared model whose licence does not forbid the use (what else is wrong with it, the task says).</summary>
    Fine,

    /// <summary>A model whose licence forbids the declared use.</summary>
    Forbidden,

    /// <summary>A model file of the project that nobody declared.</summary>
    Undeclared,

    /// <summary>No file of the manifest.</summary>
    Absent,

    /// <summary>It may be one of several, or only the file's name is the same.</summary>
    CannotTell,
}

/// <summary>What a path names among the model files of the manifest.</summary>
/// <param name="Outcome">What is to be said about it.</param>
/// <param name="Model">The model, where it is certain.</param>
internal readonly record struct FileMatch(FileOutcome Outcome, ManifestModel? Model = null)
{
    /// <summary>Looks a path up: by the whole path, else by all known segments.</summary>
    public static FileMatch Find(FoldedPath path, ManifestIndex manifest)
    {
        var named = manifest.FilesNamed(path.FileName);
        if (named.Count == 0)
            return new FileMatch(FileOutcome.Absent);

        var similar = new List<ManifestModel>();
        foreach (var file in named)
        {
            if (path.Is(file.InOutput) || path.Is(file.InProject))
                return Of(file.Model);
            if (path.EndsLike(file.InOutput) || path.EndsLike(file.InProject))
                similar.Add(file.Model);
        }

        return similar.Count == 0 ? new FileMatch(FileOutcome.CannotTell) : OfAll(similar);
    }

    private static FileMatch Of(ManifestModel model) => new(
        model.Verdict.Kind == VerdictKind.Forbidden && !model.Excepted ? FileOutcome.Forbidden
            : model.IsDeclared ? FileOutcome.Fine
            : FileOutcome.Undeclared,
        model);

    // Several files end alike: certain is only what holds for every one of them.
    private static FileMatch OfAll(List<ManifestModel> models)
    {
        var first = Of(models[0]);
        foreach (var model in models)
        {
            if (Of(model).Outcome != first.Outcome)
                return new FileMatch(FileOutcome.CannotTell);
        }

        return first;
    }
}
