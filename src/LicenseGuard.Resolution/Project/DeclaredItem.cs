using System;
using System.Collections.Generic;

namespace LicenseGuard.Resolution.Project;

/// <summary>An MSBuild item of the project, as evaluation left it.</summary>
/// <param name="Type">Item type, e.g. <c>ModelAsset</c>; <c>Loose</c> for an assembly or native file of no package.</param>
/// <param name="Include">Its identity.</param>
/// <param name="FullPath">Absolute path, where the identity is one.</param>
/// <param name="DefiningFile">Absolute path of the project file or import that defines it.</param>
/// <param name="Metadata">Custom metadata; names without regard to case.</param>
/// <param name="Project">For an item of a referenced project: that project's absolute path; else null.</param>
public sealed record DeclaredItem(
    string Type,
    string Include,
    string FullPath,
    string DefiningFile,
    IReadOnlyDictionary<string, string> Metadata,
    string? Project = null)
{
    /// <summary>The metadata's value without surrounding blanks; empty when there is none.</summary>
    public string this[string name] => Metadata.TryGetValue(name, out var value) ? value.Trim() : "";

    /// <summary>A list in metadata, separated by <c>;</c> or <c>,</c>.</summary>
    public IReadOnlyList<string> List(string name) => Split(this[name], ';', ',');

    /// <summary>The non-blank parts of a list.</summary>
    public static IReadOnlyList<string> Split(string list, params char[] separators)
    {
        var parts = new List<string>();
        foreach (var part in list.Split(separators))
        {
            if (part.Trim() is { Length: > 0 } text)
                parts.Add(text);
        }

        return parts;
    }

    internal bool IsTrue(string name) => string.Equals(this[name], "true", StringComparison.OrdinalIgnoreCase);
}
