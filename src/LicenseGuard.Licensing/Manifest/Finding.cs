using System.Collections.Generic;
using LicenseGuard.Licensing.Policy;

namespace LicenseGuard.Licensing.Manifest;

/// <summary>Where a finding is reported.</summary>
/// <param name="File">Path of the declaring file relative to the project's folder, with <c>/</c>; empty: the project file.</param>
/// <param name="Line">One-based line; 0 when it is not known.</param>
/// <param name="Column">One-based column; 0 when it is not known.</param>
public readonly record struct Place(string File, int Line, int Column)
{
    /// <summary>Line 1 of the project file: for what no item declares.</summary>
    public static Place Project => new("", 1, 1);
}

/// <summary>How loud a finding is before anything enforces it.</summary>
public enum Severity
{
    /// <summary>A message.</summary>
    Info,

    /// <summary>A promise: no false positives.</summary>
    Warning,
}

/// <summary>One thing to report. Holds no sentence: the reporter makes it from the text key, in its UI culture.</summary>
/// <param name="Rule">Rule id, e.g. <c>LG1001</c>.</param>
/// <param name="TextKey">Key of the message among the texts: the rule id, or the id with a variant, e.g.
/// <c>LG0002_wildcard</c>.</param>
/// <param name="Severity">The severity of this finding: the rule's own, or milder where the rule says so.</param>
/// <param name="Component">What it is about, e.g. <c>AutoMapper/15.1.4</c> or <c>models/x.gguf</c>; empty when about the
/// project itself. With rule and text key the identity across target frameworks and projects.</param>
/// <param name="Place">Where.</param>
/// <param name="Arguments">What fills the message's placeholders.</param>
/// <param name="Reasons">The clauses behind it, strictest first; often empty.</param>
/// <param name="Until">For what turns up only after a day (an exception that ends): <c>yyyy-MM-dd</c>; else null.</param>
/// <param name="Last">The last day on which it is reported: <c>yyyy-MM-dd</c>; null: no end.</param>
public sealed record Finding(
    string Rule,
    string TextKey,
    Severity Severity,
    string Component,
    Place Place,
    IReadOnlyList<string> Arguments,
    IReadOnlyList<Reason> Reasons,
    string? Until = null,
    string? Last = null);
