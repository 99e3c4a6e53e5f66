using System;
using System.Collections.Generic;
using System.Linq;

namespace LicenseGuard.Build.Tests.Harness;

/// <summary>One way to change a severity.</summary>
internal enum Setting
{
    NoWarn,
    WarningsAsErrors,
    WarningsNotAsErrors,
    TreatWarningsAsErrors,
    EditorConfigNone,
    EditorConfigError,
    EnforceAuto,
    EnforceError,
    EnforceWarn,
    EnforceOff,
    UnknownIsError,
    ContinuousIntegrationBuild,
    CI,
    GitHubActions,
    AzurePipelines,
}

/// <summary>A combination of settings, and what design.md §6 promises of each rule under it.</summary>
internal sealed record SeverityRow(IReadOnlyList<Setting> Settings)
{
    /// <summary>The rules that the test's projects break, and when each becomes an error by enforcement.</summary>
    public static IReadOnlyDictionary<string, string> Rules { get; } = new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        ["LG1001"] = "gate", ["LG1003"] = "by unknown", ["LG2004"] = "no gate", ["LG3001"] = "gate", ["LG3003"] = "no gate",
    };

    /// <summary>Every setting alone and every pair that makes sense, after the row without any.</summary>
    public static IReadOnlyList<SeverityRow> All()
    {
        var settings = Enum.GetValues<Setting>();
        var rows = new List<SeverityRow> { new([]) };
        rows.AddRange(settings.Select(s => new SeverityRow([s])));
        for (var i = 0; i < settings.Length; i++)
        {
            for (var j = i + 1; j < settings.Length; j++)
            {
                if (!Excludes(settings[i], settings[j]))
                    rows.Add(new SeverityRow([settings[i], settings[j]]));
            }
        }

        rows.Add(new SeverityRow([Setting.UnknownIsError, Setting.CI, Setting.WarningsNotAsErrors]));
        rows.Add(new SeverityRow([Setting.UnknownIsError, Setting.CI, Setting.EnforceWarn]));
        return rows;
    }

    public bool Has(Setting setting) => Settings.Contains(setting);

    /// <summary>The level a rule must have, or null for none.</summary>
    public Level? Expected(string rule)
    {
        var inCode = rule.StartsWith("LG3", StringComparison.Ordinal);
        if (Has(Setting.EnforceOff) || Has(Setting.NoWarn))
            return null;
        if (Has(Setting.EnforceWarn) || Has(Setting.WarningsNotAsErrors))
            return inCode && Has(Setting.EditorConfigNone) ? null : Level.Warning;
        if (Has(Setting.WarningsAsErrors) || IsEnforced(rule))
            return Level.Error;
        if (inCode && Has(Setting.EditorConfigNone))
            return null;
        return (inCode && Has(Setting.EditorConfigError)) || Has(Setting.TreatWarningsAsErrors) ? Level.Error : Level.Warning;
    }

    public override string ToString() => Settings.Count == 0 ? "nothing set" : string.Join(" + ", Settings);

    private bool IsEnforced(string rule)
    {
        if (Has(Setting.EnforceError))
            return true;
        var onBuildServer = Has(Setting.ContinuousIntegrationBuild) || Has(Setting.CI) || Has(Setting.GitHubActions) || Has(Setting.AzurePipelines);
        return onBuildServer && (Rules[rule] == "gate" || (Rules[rule] == "by unknown" && Has(Setting.UnknownIsError)));
    }

    /// <summary>Two values of one property; two signs of a build server say no more than one.</summary>
    private static bool Excludes(Setting a, Setting b) =>
        (a is Setting.EditorConfigNone && b is Setting.EditorConfigError)
        || (IsEnforce(a) && IsEnforce(b))
        || (a >= Setting.ContinuousIntegrationBuild && b >= Setting.ContinuousIntegrationBuild)
        || (a != Setting.UnknownIsError && b > Setting.ContinuousIntegrationBuild);

    private static bool IsEnforce(Setting s) => s is >= Setting.EnforceAuto and <= Setting.EnforceOff;
}
