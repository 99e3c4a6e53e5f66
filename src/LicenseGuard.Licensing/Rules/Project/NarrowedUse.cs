using System.Collections.Generic;
using LicenseGuard.Licensing.Policy;

namespace LicenseGuard.Licensing.Rules.Project;

/// <summary>The narrower use of one asset (<c>Use</c> with <c>Reason</c>, design.md §6): research or evaluation, or fewer acts
/// than the project's. A file that ships is used by whoever the project reaches, so nothing narrower can be true of it.</summary>
internal static class NarrowedUse
{
    private const Purposes Narrow = Purposes.Research | Purposes.Evaluation;

    /// <summary>The use to judge the model for: the project's unless a narrower one is stated and true.</summary>
    internal static DeclaredUse Of(ResolvedModel model, DeclaredUse project) =>
        model.Reason.Trim().Length > 0 && Problem(model, project, out var use) is null ? use : project;

    /// <summary>The variant of LG0002 that the stated use deserves; null when it can be judged.</summary>
    internal static string? Problem(ResolvedModel model, DeclaredUse project, out DeclaredUse use)
    {
        use = project;
        if (model.Use.Trim().Length == 0) return null;
        var properties = new Dictionary<string, string> { ["LicenseGuardUse"] = model.Use };
        var stated = UseParser.Parse(properties, ProjectKind.Library, out var problems);
        if (problems.Count > 0) return "metadata";
        var purposes = stated.PurposesAssumed ? project.Purposes : stated.Purposes;
        var acts = stated.ActsAssumed ? project.Acts : stated.Acts;
        // To use a thing inside is part of every other act.
        if ((purposes & ~(project.Purposes | Narrow)) != 0 || (acts & ~(project.Acts | Acts.Internal)) != 0) return "wider";
        if (model.Ships && (purposes != project.Purposes || acts != project.Acts)) return "ships";
        use = project with
        {
            Purposes = purposes,
            Acts = acts,
            PurposesAssumed = stated.PurposesAssumed && project.PurposesAssumed,
            ActsAssumed = stated.ActsAssumed && project.ActsAssumed,
        };
        return null;
    }
}
