using System;
using System.Collections.Generic;

namespace LicenseGuard.Licensing.Policy;

/// <summary>The kind of project, for what is assumed when no act is declared.</summary>
public enum ProjectKind
{
    /// <summary>Neither packable, executable, web nor test.</summary>
    Library,

    /// <summary>Packable or executable: its output reaches others.</summary>
    Product,

    /// <summary>Web or worker SDK.</summary>
    Web,

    /// <summary>IsTestProject.</summary>
    Test,
}

/// <summary>A property value that is not understood.</summary>
/// <param name="Property">E.g. <c>LicenseGuardUse</c>.</param>
/// <param name="Found">The value as written.</param>
/// <param name="Expected">The accepted values, or the form of a number, region code…</param>
/// <param name="Nearest">The accepted value that is spelt most alike, or null.</param>
public sealed record UseProblem(string Property, string Found, string Expected, string? Nearest);

/// <summary>Reads the LicenseGuard properties of a project into a declared use.</summary>
public static class UseParser
{
    /// <summary>Reads the properties (name → value, missing or empty means not stated). A value that is not understood becomes
    /// a problem and the strict default is judged: commercial for a purpose, the kind of project's acts for an act, not
    /// stated for a fact.</summary>
    public static DeclaredUse Parse(
        IReadOnlyDictionary<string, string> properties, ProjectKind kind, out IReadOnlyList<UseProblem> problems) =>
        throw new NotImplementedException();
}
