using System;
using System.Collections.Immutable;
using LicenseGuard.Licensing.Manifest;
using LicenseGuard.Licensing.Rules;
using Microsoft.CodeAnalysis;

namespace LicenseGuard.Analyzers.Reporting;

/// <summary>The descriptors of the rules over code. Severity and help link come from <see cref="RuleTable"/>.</summary>
public static class Descriptors
{
    /// <summary>Code loads a model whose licence forbids the declared use.</summary>
    public const string ForbiddenFile = "LG3001";

    /// <summary>Code calls a hosted model whose terms forbid the declared use.</summary>
    public const string ForbiddenService = "LG3002";

    /// <summary>Code loads or calls a model that is not declared, or through another provider than declared.</summary>
    public const string NotDeclared = "LG3003";

    /// <summary>Which model is loaded cannot be told.</summary>
    public const string CannotTell = "LG3004";

    private const string Category = "Licensing";

    // The message is the finding itself, which makes its sentence in the culture that the compiler asks for.
    private const string Message = "{0}";

    // A field each, with its id: that is how release tracking (RS2000) finds them.
    private static readonly DiagnosticDescriptor LG3001 =
        new(ForbiddenFile, new RuleTitle(ForbiddenFile), Message, Category, SeverityOf(ForbiddenFile), true, null,
            HelpOf(ForbiddenFile));

    private static readonly DiagnosticDescriptor LG3002 =
        new(ForbiddenService, new RuleTitle(ForbiddenService), Message, Category, SeverityOf(ForbiddenService), true, null,
            HelpOf(ForbiddenService));

    private static readonly DiagnosticDescriptor LG3003 =
        new(NotDeclared, new RuleTitle(NotDeclared), Message, Category, SeverityOf(NotDeclared), true, null, HelpOf(NotDeclared));

    private static readonly DiagnosticDescriptor LG3004 =
        new(CannotTell, new RuleTitle(CannotTell), Message, Category, SeverityOf(CannotTell), true, null, HelpOf(CannotTell));

    /// <summary>All of them, in the order of their ids.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [LG3001, LG3002, LG3003, LG3004];

    /// <summary>The descriptor with this id.</summary>
    public static DiagnosticDescriptor Find(string id)
    {
        foreach (var descriptor in All)
        {
            if (descriptor.Id == id)
                return descriptor;
        }

        throw new ArgumentException("No such rule: " + id, nameof(id));
    }

    private static DiagnosticSeverity SeverityOf(string id) =>
        RuleTable.Find(id)!.Severity == Severity.Warning ? DiagnosticSeverity.Warning : DiagnosticSeverity.Info;

    private static string HelpOf(string id) => RuleTable.Find(id)!.HelpLink;
}
