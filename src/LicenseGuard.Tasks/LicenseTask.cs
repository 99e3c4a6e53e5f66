using System;
using LicenseGuard.Licensing.Rules;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace LicenseGuard.Tasks;

/// <summary>What all our tasks share: the settings that decide how loud findings are, and that no exception escapes.</summary>
public abstract class LicenseTask : Task
{
    /// <summary>Absolute path of the project file.</summary>
    [Required]
    public string ProjectFile { get; set; } = "";

    /// <summary>LicenseGuardEnforce.</summary>
    public string Enforce { get; set; } = "auto";

    /// <summary>A sign of a build server is set.</summary>
    public bool OnBuildServer { get; set; }

    /// <summary>LicenseGuardUnknown is <c>error</c>.</summary>
    public bool UnknownIsError { get; set; }

    /// <summary>The project's NoWarn.</summary>
    public string NoWarn { get; set; } = "";

    /// <summary>The project's WarningsAsErrors.</summary>
    public string WarningsAsErrors { get; set; } = "";

    /// <summary>The project's WarningsNotAsErrors.</summary>
    public string WarningsNotAsErrors { get; set; } = "";

    /// <summary>The project's TreatWarningsAsErrors.</summary>
    public string TreatWarningsAsErrors { get; set; } = "";

    internal FindingLogger Findings => new(Log, ProjectFile, Settings());

    /// <inheritdoc />
    public sealed override bool Execute()
    {
        try
        {
            Run();
        }
        catch (Exception failure)
        {
            // The last line of defence: a licence check is never the reason that a build crashes. The finding says what failed.
            Findings.LogInternal(failure);
        }

        return !Log.HasLoggedErrors;
    }

    /// <summary>The task's work.</summary>
    protected abstract void Run();

    private Enforcement Settings() => new(
        Enforce.Trim(), OnBuildServer, UnknownIsError, Enforcement.Ids(NoWarn), Enforcement.Ids(WarningsNotAsErrors),
        Enforcement.Ids(WarningsAsErrors), string.Equals(TreatWarningsAsErrors, "true", StringComparison.OrdinalIgnoreCase));
}
