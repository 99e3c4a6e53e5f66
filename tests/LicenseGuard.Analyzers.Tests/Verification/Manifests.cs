using System.Collections.Generic;
using LicenseGuard.Licensing.Catalog;
using LicenseGuard.Licensing.Manifest;
using LicenseGuard.Licensing.Policy;

namespace LicenseGuard.Analyzers.Tests.Verification;

/// <summary>Makes the manifest that a test's project has.</summary>
internal sealed class ManifestOf
{
    private readonly List<ManifestModel> _models = [];
    private readonly List<ManifestService> _services = [];

    /// <summary>What the project declares to do; commercial and distributed unless set.</summary>
    public DeclaredUse Use { get; init; } =
        new(Purposes.Commercial, Acts.Distribute, PurposesAssumed: false, ActsAssumed: false, new UseFacts());

    /// <summary>A manifest that lists nothing.</summary>
    public static string Empty => new ManifestOf().Text;

    /// <summary>The manifest as text.</summary>
    public string Text => ManifestWriter.Write(new ProjectManifest(Use, [], _models, _services, [], []));

    /// <summary>Adds a model file whose licence forbids the use.</summary>
    public ManifestOf Forbidden(string path, string model = "", bool excepted = false, bool declared = true, string? linkPath = null) =>
        Add(path, linkPath ?? path, model, VerdictKind.Forbidden, declared, excepted);

    /// <summary>Adds a model file whose licence permits the use.</summary>
    public ManifestOf Permitted(string path, string model = "", bool declared = true) =>
        Add(path, path, model, VerdictKind.Permitted, declared, excepted: false);

    /// <summary>Adds a hosted model.</summary>
    public ManifestOf Service(string provider, string model, VerdictKind verdict = VerdictKind.Permitted, bool excepted = false)
    {
        _services.Add(new ManifestService(provider, model, excepted, Verdict(verdict, Part.Terms)));
        return this;
    }

    private ManifestOf Add(string path, string linkPath, string model, VerdictKind verdict, bool declared, bool excepted)
    {
        _models.Add(new ManifestModel(path, linkPath, model, "", declared, excepted, Verdict(verdict, Part.Weights)));
        return this;
    }

    private static Verdict Verdict(VerdictKind kind, Part part) => new(
        kind, "LicenseRef-LLaMA-1",
        kind == VerdictKind.Permitted
            ? []
            : [new Reason(kind, part, "LicenseRef-LLaMA-1", "1.a", Effect.Forbid, "commercial-use", "", "commercial")],
        [], []);
}
