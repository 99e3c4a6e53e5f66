using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using LicenseGuard.Licensing.Manifest;

namespace LicenseGuard.Licensing.Rules.Project;

/// <summary>LG0005: a policy item is unused, shadowed or over-broad, or the text that it was decided on has changed. Comes after
/// all other rules, since an exception is used when it silences one of theirs.</summary>
internal static class LG0005Unused
{
    internal static IEnumerable<Finding> Find(JudgedProject project, ExceptionList exceptions, IReadOnlyList<Finding> raised) =>
        UnusedOverrides.Find(project, exceptions)
            .Concat(UnusedExceptions.Find(project, exceptions, raised))
            .Concat(UnusedLists.Find(project));

    /// <summary>LicenseGuardUnusedPolicy asks for findings about it.</summary>
    internal static bool IsAsked(PolicyItem item, JudgedProject project) => project.Resolved.Policy.Unused switch
    {
        UnusedPolicy.Off => false,
        UnusedPolicy.Warn => true,
        _ => !item.IsShared,
    };

    /// <summary>The same of an item that another covers. Two in one file are so in every project that shares it.</summary>
    internal static bool IsAsked(PolicyItem item, PolicyItem by, JudgedProject project) =>
        IsAsked(item, project)
        || (project.Resolved.Policy.Unused == UnusedPolicy.Auto && item.Place.File == by.Place.File);

    /// <summary>A finding about an item, by the name that messages give it.</summary>
    internal static Finding Make(string variant, string name, PolicyItem item, params IReadOnlyList<string> arguments) =>
        Report.About("LG0005", variant, name, item.Place, Severity.Warning, arguments);

    internal static Finding Shadowed(string name, PolicyItem item, PolicyItem by, JudgedProject project) =>
        Make("shadowed", name, item, Where(by, project));

    internal static Finding AsInfo(Finding finding) => finding with { Severity = Severity.Info };

    internal static string Where(PolicyItem item, JudgedProject project) =>
        (item.Place.File.Length > 0 ? item.Place.File : project.Resolved.ProjectFile)
        + "(" + item.Place.Line.ToString(CultureInfo.InvariantCulture) + ")";
}
