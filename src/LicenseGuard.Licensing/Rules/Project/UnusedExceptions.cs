using System.Collections.Generic;
using System.Linq;
using LicenseGuard.Licensing.Manifest;
using LicenseGuard.Licensing.Policy;
using LicenseGuard.Licensing.Spdx;

namespace LicenseGuard.Licensing.Rules.Project;

/// <summary>LG0005 for LicenseGuardException. What the analyzer or another task raises is not seen here: an exception that names
/// such a rule is never called unused.</summary>
internal static class UnusedExceptions
{
    internal static IEnumerable<Finding> Find(JudgedProject project, ExceptionList exceptions, IReadOnlyList<Finding> raised)
    {
        for (var i = 0; i < exceptions.Items.Count; i++)
        {
            var item = exceptions.Items[i];
            var name = ExceptionList.NameOf(item);
            // One that names no rule that exists is LG0002.
            if (!item.Rules.Any(ExceptionList.IsRule)) continue;
            if (Shadow(i, exceptions.Items) is { } by)
            {
                if (LG0005Unused.IsAsked(item, by, project)) yield return LG0005Unused.Shadowed(name, item, by, project);
                continue;
            }

            if (!LG0005Unused.IsAsked(item, project)) continue;
            var found = raised.Where(finding => exceptions.Silences(item, finding)).ToList();
            if (IsUsed(item, project, exceptions, found))
            {
                foreach (var rule in IdleRules(item, found))
                    yield return LG0005Unused.AsInfo(LG0005Unused.Make("rule", name, item, rule));
            }
            else if (exceptions.About(item, project).Any())
            {
                yield return LG0005Unused.Make("findings", name, item, string.Join(", ", item.Rules));
            }
            else
            {
                yield return LG0005Unused.Make("component", name, item, Spelling.Nearest(item.Component.Trim(), exceptions.Names) ?? "");
            }
        }
    }

    /// <summary>It silences a finding, or may silence one in code.</summary>
    internal static bool IsUsed(
        RuleException item, JudgedProject project, ExceptionList exceptions, IReadOnlyList<Finding> found) =>
        found.Count > 0
        || item.Rules.Any(rule => !ExceptionList.IsForbids(rule) && !ExceptionList.IsSeenHere(rule))
        || (item.Rules.Any(ExceptionList.IsForbids)
            && exceptions.About(item, project).Any(component => component.Verdict.Kind == VerdictKind.Forbidden));

    // Of two that cover each other the first stays.
    private static RuleException? Shadow(int index, IReadOnlyList<RuleException> items)
    {
        var item = items[index];
        for (var i = 0; i < items.Count; i++)
        {
            if (i != index && ExceptionList.IsCovered(item, items[i]) && (i < index || !ExceptionList.IsCovered(items[i], item)))
                return items[i];
        }

        return null;
    }

    private static IEnumerable<string> IdleRules(RuleException item, IReadOnlyList<Finding> found) => item.Rules
        .Where(rule => !ExceptionList.IsForbids(rule) && ExceptionList.IsSeenHere(rule))
        .Select(rule => rule.ToUpperInvariant()).Distinct()
        .Where(rule => found.All(finding => finding.Rule != rule));
}
