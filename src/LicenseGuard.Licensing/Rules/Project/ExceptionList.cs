using System;
using System.Collections.Generic;
using System.Linq;
using LicenseGuard.Licensing.Manifest;
using LicenseGuard.Licensing.Spdx;

namespace LicenseGuard.Licensing.Rules.Project;

/// <summary>The exceptions that the team has put on record. One without a reason, or with an end that is no day, does not
/// count.</summary>
internal sealed class ExceptionList
{
    internal const string Expected = "LG1001, …, forbids";

    private const string Forbids = "forbids";

    private static readonly string[] Forbidding =
        ["LG1001", "LG2001", "LG2006", "LG3001", "LG3002", "LG3005", "LG3006", "LG3007", "LG5001"];

    // Raised by the analyzer, by other tasks or by the audit: whether they find something cannot be told here.
    private static readonly string[] RaisedElsewhere = ["LG0008", "LG0009", "LG0010", "LG1006"];

    private readonly List<RuleException> _items;
    private readonly Dictionary<string, IReadOnlyList<string>> _names = new(StringComparer.Ordinal);

    internal ExceptionList(JudgedProject project)
    {
        _items = project.Resolved.Policy.Exceptions.Where(Counts).ToList();
        foreach (var component in project.Components) _names[component.Name] = NamesOf(component);
    }

    /// <summary>Those that count.</summary>
    internal IReadOnlyList<RuleException> Items => _items;

    /// <summary>Every name by which an exception or override can mean a component of the project.</summary>
    internal IEnumerable<string> Names => _names.Values.SelectMany(names => names).Where(name => name.Length > 0);

    /// <summary>The value is a rule id or stands for several.</summary>
    internal static bool IsRule(string rule) =>
        Same(rule, Forbids) || RuleTable.All.Any(row => Same(row.Id, rule)) || Forbidding.Any(id => Same(id, rule));

    /// <summary>The rule id, or <c>forbids</c>, that is spelt most alike; null when none is near.</summary>
    internal static string? Nearest(string rule) => Spelling.Nearest(rule, RuleTable.All.Select(row => row.Id).Prepend(Forbids));

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

    /// <summary>How messages name it.</summary>
    internal static string NameOf(RuleException item) => "LicenseGuardException " + item.Component;

    /// <summary>It would silence the finding, were there no other exception.</summary>
    internal bool Silences(RuleException item, Finding finding) =>
        Covers(item, finding.Rule) && IsAbout(item, finding.Component);

    /// <summary>The components that it names.</summary>
    internal IEnumerable<Judged> About(RuleException item, JudgedProject project) =>
        project.Components.Where(component => IsAbout(item, component.Name));

    /// <summary>The rule is raised by the project rules alone, so that what it finds is known here.</summary>
    internal static bool IsSeenHere(string rule) =>
        RuleTable.All.FirstOrDefault(row => Same(row.Id, rule)) is { InCode: false } known
        && Array.IndexOf(RaisedElsewhere, known.Id) < 0;

    /// <summary>It stands for all rules that say "forbidden".</summary>
    internal static bool IsForbids(string rule) => Same(rule, Forbids);

    /// <summary>What the first silences, for as long, the second silences too.</summary>
    internal static bool IsCovered(RuleException item, RuleException by) =>
        Same(Normal(item.Component), Normal(by.Component))
        && (by.Until.Length == 0 || (item.Until.Length > 0 && string.CompareOrdinal(item.Until, by.Until) <= 0))
        && item.Rules.All(rule => IsForbids(rule) ? by.Rules.Any(IsForbids) : Covers(by, rule));

    private static bool Counts(RuleException item) =>
        item.Reason.Trim().Length > 0 && (item.Until.Length == 0 || Evidence.IsDay(item.Until));

    private static bool Covers(RuleException item, string rule) =>
        item.Rules.Any(named => Same(named, rule) || (IsForbids(named) && Array.Exists(Forbidding, id => Same(id, rule))));

    private bool IsAbout(RuleException item, string component)
    {
        var named = Normal(item.Component);
        if (named.Length == 0) return false;
        return Same(named, component) || (_names.TryGetValue(component, out var names) && names.Any(name => Same(name, named)));
    }

    private static string Normal(string component) => component.Trim().Replace('\\', '/');

    private static IReadOnlyList<string> NamesOf(Judged component) => component switch
    {
        JudgedPackage package => [package.Resolved.Id],
        JudgedModel model => [model.Resolved.Path, model.Resolved.Model, model.Resolved.LinkPath],
        JudgedAssembly assembly => [assembly.Resolved.Path],
        JudgedService service => [service.Resolved.Model, service.Resolved.Deployment],
        _ => [],
    };

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
