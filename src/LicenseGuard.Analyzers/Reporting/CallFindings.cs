using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using LicenseGuard.Licensing.Manifest;
using LicenseGuard.Licensing.Policy;
using Microsoft.CodeAnalysis;

namespace LicenseGuard.Analyzers.Reporting;

/// <summary>What is found about one argument.</summary>
/// <param name="member">What is called or set, for the text of LG3004.</param>
/// <param name="assumed">The words of the declared use that were assumed.</param>
internal sealed class CallFindings(string member, string assumed)
{
    private readonly List<(Finding Finding, string Item)> _findings = [];
    private bool _cannotTell;

    /// <summary>A value whose model is not known: said only where nothing else is.</summary>
    public void AddUnknown() => _cannotTell = true;

    /// <summary>Adds a model whose licence or terms forbid the declared use.</summary>
    /// <param name="rule">Rule id.</param>
    /// <param name="name">The model or file as the code names it.</param>
    /// <param name="reasons">The clauses behind it.</param>
    /// <param name="item">The project item that would declare it; empty where it is declared.</param>
    public void AddForbidden(string rule, string name, IReadOnlyList<Reason> reasons, string item = "") =>
        Add(rule, rule, name, [name, assumed], reasons, item);

    /// <summary>Adds a model that is not declared, or not like this.</summary>
    /// <param name="variant">Variant of the text, e.g. <c>_service</c>; empty for the plain one.</param>
    /// <param name="item">The project item that would declare it.</param>
    /// <param name="arguments">What fills the text: first the model or file as the code names it.</param>
    public void AddNotDeclared(string variant, string item, params string[] arguments) =>
        Add(Descriptors.NotDeclared, Descriptors.NotDeclared + variant, arguments[0], arguments, [], item);

    /// <summary>Adds a file that is named like a declared model whose licence forbids the declared use.</summary>
    public void AddNamedLike(string name, string model, IReadOnlyList<Reason> reasons) =>
        Add(Descriptors.CannotTell, Descriptors.CannotTell + "_name", name, [name, assumed, model], reasons, "");

    /// <summary>Reports all of it under the argument.</summary>
    public void Report(Action<Diagnostic> report, Location location)
    {
        if (_findings.Count == 0 && _cannotTell)
            Add(Descriptors.CannotTell, Descriptors.CannotTell, member, [member], [], "");
        foreach (var (finding, item) in _findings)
        {
            var properties = item.Length == 0
                ? ImmutableDictionary<string, string?>.Empty
                : ImmutableDictionary<string, string?>.Empty.Add(ItemText.Property, item);
            report(Diagnostic.Create(Descriptors.Find(finding.Rule), location, properties, new FindingMessage(finding)));
        }
    }

    private void Add(
        string rule, string textKey, string component, IReadOnlyList<string> arguments, IReadOnlyList<Reason> reasons,
        string item)
    {
        var severity = rule == Descriptors.CannotTell ? Severity.Info : Severity.Warning;
        _findings.Add((new Finding(rule, textKey, severity, component, default, arguments, reasons), item));
    }
}
