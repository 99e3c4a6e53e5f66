using System;
using System.Collections.Generic;
using System.Linq;
using LicenseGuard.Licensing.Manifest;

namespace LicenseGuard.Licensing.Rules.Project;

/// <summary>The exceptions that the team has put on record. One without a reason, or with an end that is no day, does not
/// count.</summary>
internal sealed class ExceptionList
{
    internal const string Expected = "LG1001, …, forbids";

    private const string Forbids = "forbids";

    private static readonly string[] Forbidding =
        ["LG1001", "LG2001", "LG2006", "LG3001", "LG3002", "LG3005", "LG3006", "LG3007", "LG5001"];

    private readonly List<RuleException> _items;
    private readonly Dictionary<string, IReadOnlyList<string>> _names = new(StringComparer.Ordinal);

    internal ExceptionList(JudgedProject project)
    {
        _items = project.Resolved.Policy.Exceptions
            .Where(item => item.Reason.Trim().Length > 0 && (item.Until.Length == 0 || Evidence.IsDay(item.Until)))
            .ToList();
        foreach (var component in project.Components) _names[component.Name] = NamesOf(component);
    }

    /// <summary>The value is a rule id or stands for several.</summary>
    internal static bool IsRule(string rule) =>
        Same(rule, Forbids) || RuleTable.All.Any(row => Same(row.Id, rule)) || Forbidding.Any(id => Same(id, rule));

    /// <summary>The finding as it is to be reported: null when it is silenced, with the last day of the exception when it is
    /// silenced until then.</summary>
    internal Finding? Apply(Finding finding)
    {
        var until = "";
        foreach (var item in _items)
        {
            if (!Covers(item, finding.Rule) || !IsAbout(item, finding.Component)) continue;
            if (item.Until.Length == 0) return null;
            if (string.CompareOrdinal(item.Until, until) > 0) until = item.Until;
        }

        return until.Length == 0 ? finding : finding with { Until = until };
    }

    /// <summary>An exception covers the rule of code that says "forbidden" for this component.</summary>
    internal bool Excepts(Judged component, string rule) =>
        _items.Any(item => Covers(item, rule) && IsAbout(item, component.Name));

    private static bool Covers(RuleException item, string rule) =>
        item.Rules.Any(named => Same(named, rule) || (Same(named, Forbids) && Array.IndexOf(Forbidding, rule) >= 0));

    private bool IsAbout(RuleException item, string component)
    {
        var named = item.Component.Trim().Replace('\\', '/');
        if (named.Length == 0) return false;
        return Same(named, component) || (_names.TryGetValue(component, out var names) && names.Any(name => Same(name, named)));
    }

    private static IReadOnlyList<string> NamesOf(Judged component) => component switch
    {
        JudgedPackage package => [package.Resolved.Id],
        JudgedModel model => [model.Resolved.Path, model.Resolved.Model, model.Resolved.LinkPath],
        JudgedService service => [service.Resolved.Model, service.Resolved.Deployment],
        _ => [],
    };

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
