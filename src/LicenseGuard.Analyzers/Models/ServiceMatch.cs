using System;
using LicenseGuard.Analyzers.Calls;
using LicenseGuard.Licensing.Manifest;
using LicenseGuard.Licensing.Policy;

namespace LicenseGuard.Analyzers.Models;

/// <summary>What the manifest says about a hosted model that code names.</summary>
internal enum ServiceOutcome
{
    /// <summary>Declared, and its terms do not forbid the use.</summary>
    Fine,

    /// <summary>Declared, and its terms forbid the declared use.</summary>
    Forbidden,

    /// <summary>Declared for another provider only.</summary>
    OtherProvider,

    /// <summary>Not declared.</summary>
    Absent,

    /// <summary>Declared for several providers with different answers, and which one is called cannot be told.</summary>
    CannotTell,
}

/// <summary>Looks a hosted model up.</summary>
/// <param name="Outcome">What is to be said about it.</param>
/// <param name="Service">The declared service, if there is one.</param>
internal readonly record struct ServiceMatch(ServiceOutcome Outcome, ManifestService? Service = null)
{
    /// <summary>Finds the service by model and provider.</summary>
    /// <param name="name">The model as code names it.</param>
    /// <param name="provider">The library's provider; empty where it has none.</param>
    /// <param name="evidence">How sure it is that the call reaches that provider.</param>
    /// <param name="manifest">The manifest.</param>
    public static ServiceMatch Find(string name, string provider, ProviderEvidence evidence, ManifestIndex manifest)
    {
        ServiceMatch? other = null;
        foreach (var service in manifest.Services)
        {
            if (!IsSameModel(name, service.Model))
                continue;
            var isOurs = service.Provider.Length == 0
                || string.Equals(service.Provider, provider, StringComparison.OrdinalIgnoreCase);
            if (isOurs && evidence != ProviderEvidence.Open)
                return Of(service);
            if (evidence == ProviderEvidence.Certain)
                other = new ServiceMatch(ServiceOutcome.OtherProvider, service);
            else if (other is { } earlier && earlier.Outcome != Of(service).Outcome)
                other = new ServiceMatch(ServiceOutcome.CannotTell, service);
            else
                other = Of(service);
        }

        if (other is { } found)
            return found;
        var isOwn = evidence == ProviderEvidence.Open && IsFile(name, manifest);
        return new ServiceMatch(isOwn ? ServiceOutcome.Fine : ServiceOutcome.Absent);
    }

    private static ServiceMatch Of(ManifestService service) => new(
        service.Verdict.Kind == VerdictKind.Forbidden && !service.Excepted ? ServiceOutcome.Forbidden : ServiceOutcome.Fine,
        service);

    // Also a dated snapshot of the declared model, such as gpt-4o-2024-08-06: it comes under the same terms.
    private static bool IsSameModel(string name, string declared)
    {
        if (!name.StartsWith(declared, StringComparison.OrdinalIgnoreCase) || declared.Length == 0)
            return false;
        var rest = name.Substring(declared.Length);
        return rest.Length == 0 || rest is "-latest" or ":latest" || IsDate(rest);
    }

    private static bool IsDate(string rest)
    {
        var digits = 0;
        for (var i = 0; i < rest.Length; i++)
        {
            if (rest[i] is >= '0' and <= '9')
                digits++;
            else if (rest[i] is not ('-' or '@'))
                return false;
        }

        return rest[0] is '-' or '@' && digits is 4 or 6 or 8;
    }

    // A client that can reach any server may reach one of our own, which runs a model that is declared as a file.
    private static bool IsFile(string name, ManifestIndex manifest)
    {
        foreach (var model in manifest.Models)
        {
            if (model.IsDeclared && string.Equals(name, model.Model, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
