using LicenseGuard.Resolution.Project;
using Microsoft.Build.Framework;

namespace LicenseGuard.Tasks;

/// <summary>Whether a property that switches something off was set by the user and not by a package that is not trusted.</summary>
[MSBuildMultiThreadableTask]
public sealed class CheckPolicyOrigin : LicenseTask
{
    /// <summary>The property's name.</summary>
    [Required]
    public string Property { get; set; } = "";

    /// <summary>Its value.</summary>
    public string Value { get; set; } = "";

    /// <summary>LicenseGuardPolicyPackages.</summary>
    public string PolicyPackages { get; set; } = "";

    /// <summary>The files by which restore imports props and targets of packages.</summary>
    public string[] PackageImports { get; set; } = [];

    /// <summary>True when no package that is not trusted has set it so.</summary>
    [Output]
    public bool IsTrusted { get; set; }

    /// <inheritdoc />
    protected override void Run() => IsTrusted = PolicyTrust.IsTrusted(Property, Value, PolicyPackages, PackageImports);
}
