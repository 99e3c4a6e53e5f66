using LicenseGuard.Licensing.Policy;

namespace LicenseGuard.Licensing.Rules.Project;

/// <summary>The use that a package is judged for: the project's, except where nothing of the package reaches others. Then it is
/// used inside only, whatever the project does with its own output; the purposes stay as they are.</summary>
internal static class PackageUse
{
    internal static DeclaredUse Of(ResolvedPackage package, DeclaredUse project) => package.Usage == PackageUsage.Output
        ? project
        : project with { Acts = Acts.Internal, ActsAssumed = false, Facts = project.Facts with { OutboundLicense = null } };

    /// <summary>What follows the package's name in messages: words of MSBuild, the same in every language.</summary>
    internal static string Mark(PackageUsage usage) => usage switch
    {
        PackageUsage.Build => " (build)",
        PackageUsage.Unpublished => " (Publish=false)",
        _ => "",
    };
}
