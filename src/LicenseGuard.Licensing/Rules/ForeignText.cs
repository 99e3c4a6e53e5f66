using System;

namespace LicenseGuard.Licensing.Rules;

/// <summary>The one door through which foreign strings (model names, licence texts, package metadata) reach a log.</summary>
public static class ForeignText
{
    /// <summary>Longest foreign string that reaches a log, in UTF-16 units.</summary>
    public const int MaxLength = 200;

    /// <summary>The text without control, bidi and zero-width characters and newlines, with build-server commands
    /// (<c>##vso[</c>, <c>##[</c>, <c>::name::</c>) broken up, cut to <see cref="MaxLength"/>.</summary>
    public static string Clean(string text) => throw new NotImplementedException();
}
