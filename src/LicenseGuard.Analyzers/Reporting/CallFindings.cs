using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using LicenseGuard.Licensing.Manifest;
using LicenseGuard.Licensing.Policy;
using Microsoft.CodeAnalysis;

namespace LicenseGuard.Analyzers.Reporting;

/// <summary>What is found about one argument, each thing once.</summary>
internal sealed class CallFindings(SyntaxNode argument)
{
    private readonly List<(Finding Finding, string Item)> _findings = [];
    private bool _cannotTell;

    /// <summary>A value whose model is not known: said only where nothing else is.</summary>
    public void AddUnknown() => _cannotTell = true;

    /// <summary>Adds a finding.</summary>
    /// <param name="rule">Rule id.</param>
    /// <param name="variant">Variant of the rule's text; empty for the plain one.</param>
    /// <param name="name">The model or file as the code names it.</param>
    /// <param name="more">What else fills the text.</param>
    /// <param name="reasons">The clauses behind it.</param>
    /// <param name="item">The project item that would declare the model; empty where that does not help.</param>
    public void Add(
        string rule, string variant, string name, IReadOnlyList<string>? more = null, IReadOnlyList<Reason>? reasons = null, string item = "")
    {
        List<string> arguments = [name, .. more ?? []];
        var key = variant.Length == 0 ? rule : rule + "_" + variant;
        var severity = rule == Descriptors.CannotTell ? Severity.Info : Severity.Warning;
        _findings.Add((new Finding(rule, key, severity, name, default, arguments, reasons ?? []), item));
    }

    /// <summary>Reports all of it under the argument.</summary>
    public void Report(Action<Diagnostic> report, Location location)
    {
        if (_findings.Count == 0 && _cannotTell)
            Add(Descriptors.CannotTell, "", argument.ToString());
        foreach (var (finding, item) in _findings)
        {
            var properties = item.Length == 0
                ? ImmutableDictionary<string, string?>.Empty
                : ImmutableDictionary<string, string?>.Empty.Add(ItemText.Property, item);
            report(Diagnostic.Create(Descriptors.Find(finding.Rule), location, properties, new FindingMessage(finding)));
        }
    }
}
