using System;
using Microsoft.CodeAnalysis;

namespace LicenseGuard.Analyzers.Reporting;

/// <summary>Tells generated code that somebody wrote by hand, in a .razor or .cshtml file, from all other generated
/// code.</summary>
internal static class GeneratedCode
{
    private static readonly string[] RazorOutputs = [".razor.g.cs", ".cshtml.g.cs", "_razor.g.cs", "_cshtml.g.cs"];

    /// <summary>True when a #line directive of the Razor generator maps the place to a line of a .razor or .cshtml file. The
    /// compiler reports a diagnostic there by itself.</summary>
    public static bool IsHandWritten(Location location)
    {
        if (location.SourceTree is not { } tree || !EndsWithAny(tree.FilePath, RazorOutputs))
            return false;
        var mapped = location.GetMappedLineSpan();
        return mapped.HasMappedPath && EndsWithAny(mapped.Path, [".razor", ".cshtml"]);
    }

    private static bool EndsWithAny(string path, string[] endings)
    {
        foreach (var ending in endings)
        {
            if (path.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
