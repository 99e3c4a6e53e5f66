using System.Collections.Generic;
using LicenseGuard.Licensing.Manifest;
using LicenseGuard.Licensing.Policy;

namespace LicenseGuard.Licensing.Rules.Project;

/// <summary>LG0001: no use is declared; says what is assumed.</summary>
internal static class LG0001UseAssumed
{
    internal static IEnumerable<Finding> Find(JudgedProject project)
    {
        var use = project.Resolved.Use;
        if (!use.PurposesAssumed && !use.ActsAssumed) yield break;
        var words = new List<string>();
        if (use.PurposesAssumed) words.Add(UseWords.Of(use.Purposes));
        if (use.ActsAssumed) words.Add(UseWords.Of(use.Acts));
        var key = use.PurposesAssumed && use.ActsAssumed ? "LG0001" : use.PurposesAssumed ? "LG0001_purpose" : "LG0001_act";
        yield return new Finding("LG0001", key, Severity.Info, "", Place.Project, [string.Join(", ", words)], []);
    }
}
