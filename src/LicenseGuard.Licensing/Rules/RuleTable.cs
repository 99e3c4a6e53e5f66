using System.Collections.Generic;
using System.Linq;
using LicenseGuard.Licensing.Manifest;

namespace LicenseGuard.Licensing.Rules;

/// <summary>Every rule: the single source of id, severity, gate and help link (design.md §6).</summary>
public static class RuleTable
{
    /// <summary>Where the rule pages are.</summary>
    public const string HelpLinkBase = "https://github.com/licenseguard/licenseguard/blob/main/docs/rules/";

    private const Severity Info = Severity.Info;
    private const Severity Warning = Severity.Warning;

    /// <summary>The rules in the order of their ids.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        new("LG0001", Info, Gate.No, InCode: false),
        new("LG0002", Warning, Gate.Yes, InCode: false),
        new("LG0003", Warning, Gate.Yes, InCode: false),
        new("LG0004", Warning, Gate.No, InCode: false),
        new("LG0005", Warning, Gate.No, InCode: false),
        new("LG0006", Warning, Gate.Yes, InCode: false),
        new("LG0007", Warning, Gate.No, InCode: false),
        new("LG0008", Warning, Gate.Yes, InCode: false),
        new("LG0009", Warning, Gate.Yes, InCode: false),
        new("LG0010", Warning, Gate.No, InCode: false),
        new("LG1001", Warning, Gate.Yes, InCode: false),
        new("LG1002", Warning, Gate.Yes, InCode: false),
        new("LG1003", Warning, Gate.ByUnknown, InCode: false),
        new("LG1004", Warning, Gate.No, InCode: false),
        new("LG1005", Warning, Gate.Yes, InCode: false),
        new("LG1006", Warning, Gate.No, InCode: false),
        new("LG1007", Warning, Gate.No, InCode: false),
        new("LG1008", Info, Gate.No, InCode: false),
        new("LG2001", Warning, Gate.Yes, InCode: false),
        new("LG2002", Warning, Gate.No, InCode: false),
        new("LG2003", Warning, Gate.ByUnknown, InCode: false),
        new("LG2004", Warning, Gate.No, InCode: false),
        new("LG2006", Warning, Gate.Yes, InCode: false),
        new("LG2007", Warning, Gate.No, InCode: false),
        new("LG2010", Warning, Gate.No, InCode: false),
        new("LG2011", Warning, Gate.No, InCode: false),
        new("LG2012", Warning, Gate.No, InCode: false),
        new("LG3001", Warning, Gate.Yes, InCode: true),
        new("LG3002", Warning, Gate.Yes, InCode: true),
        new("LG3003", Warning, Gate.No, InCode: true),
        new("LG3004", Info, Gate.No, InCode: true),
    ];

    /// <summary>The rule with this id, or null.</summary>
    public static Rule? Find(string id) => All.FirstOrDefault(rule => rule.Id == id);
}
