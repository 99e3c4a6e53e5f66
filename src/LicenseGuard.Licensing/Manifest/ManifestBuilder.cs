using System.Collections.Generic;
using LicenseGuard.Licensing.Catalog;
using LicenseGuard.Licensing.Policy;

namespace LicenseGuard.Licensing.Manifest;

/// <summary>Builds a manifest from its lines, in the order in which <see cref="ManifestWriter"/> writes them.</summary>
internal sealed class ManifestBuilder(ManifestLines lines)
{
    private const int AllPurposes = 15;
    private const int AllActs = 255;

    /// <summary>The manifest; worth nothing when the lines have a problem.</summary>
    internal ProjectManifest Read()
    {
        lines.Next();
        var use = ReadUse();
        var packages = new List<ManifestPackage>();
        while (lines.Kind == "package")
        {
            packages.Add(new ManifestPackage(lines.Read(), lines.Read(), lines.Read(), ReadKind()));
            lines.Next();
        }

        var models = new List<ManifestModel>();
        while (lines.Kind == "model") models.Add(ReadModel());
        var services = new List<ManifestService>();
        while (lines.Kind == "service") services.Add(ReadService());
        var findings = new List<Finding>();
        while (lines.Kind == "finding") findings.Add(ReadFinding());
        var raised = new List<RaisedRule>();
        while (lines.Kind == "raised")
        {
            raised.Add(new RaisedRule(lines.Read(), lines.Read()));
            lines.Next();
        }

        if (lines.Kind.Length > 0)
            lines.Fail("package, model, service, finding or raised, in this order, found " + Shorten(lines.Kind));
        return new ProjectManifest(use, packages, models, services, findings, raised);
    }

    private static string Shorten(string kind) => kind.Length <= 20 ? kind : kind.Substring(0, 20);

    private DeclaredUse ReadUse()
    {
        if (lines.Kind != "use") lines.Fail("use");
        var purposes = (Purposes)lines.ReadNumber(AllPurposes);
        var acts = (Acts)lines.ReadNumber(AllActs);
        var purposesAssumed = lines.ReadFlag();
        var actsAssumed = lines.ReadFlag();
        lines.Next();
        var facts = new UseFacts
        {
            MonthlyActiveUsers = Stated("users"),
            AnnualRevenue = Stated("revenue"),
            Employees = Stated("employees"),
            Regions = Values("regions"),
            OrganizationCountry = Value("country"),
            OrganizationType = Value("organization"),
            Fields = Values("fields"),
            CompetesWith = Values("competes"),
            Trains = Values("trains"),
            OutboundLicense = Value("outbound"),
        };
        return new DeclaredUse(purposes, acts, purposesAssumed, actsAssumed, facts);
    }

    private ManifestModel ReadModel()
    {
        var model = new ManifestModel(
            lines.Read(), lines.Read(), lines.Read(), lines.Read(), lines.ReadFlag(), lines.ReadFlag(), null!);
        return model with { Verdict = ReadVerdict() };
    }

    private ManifestService ReadService()
    {
        var service = new ManifestService(lines.Read(), lines.Read(), lines.ReadFlag(), null!);
        return service with { Verdict = ReadVerdict() };
    }

    private Verdict ReadVerdict()
    {
        var kind = ReadKind();
        var elected = lines.Read();
        lines.Next();
        var reasons = ReadReasons("reason");
        var notes = ReadReasons("note");
        var obligations = new List<Obligation>();
        while (lines.Kind == "obligation")
        {
            obligations.Add(new Obligation(lines.Read(), lines.Read(), lines.Read(), lines.Read()));
            lines.Next();
        }

        return new Verdict(kind, elected, reasons, notes, obligations);
    }

    private Finding ReadFinding()
    {
        var finding = new Finding(
            lines.Read(), lines.Read(), (Severity)lines.ReadName(ManifestFormat.Severities), lines.Read(),
            new Place(lines.Read(), (int)lines.ReadNumber(int.MaxValue), (int)lines.ReadNumber(int.MaxValue)), [], []);
        lines.Next();
        return finding with
        {
            Until = Value("until"),
            Last = Value("last"),
            Arguments = Values("arguments") ?? [],
            Reasons = ReadReasons("reason"),
        };
    }

    private List<Reason> ReadReasons(string name)
    {
        var reasons = new List<Reason>();
        while (lines.Kind == name)
        {
            reasons.Add(new Reason(
                ReadKind(), (Part)lines.ReadName(ManifestFormat.Parts), lines.Read(), lines.Read(),
                (Effect)lines.ReadName(ManifestFormat.Effects), lines.Read(), lines.Read(), lines.Read(), lines.Read()));
            lines.Next();
        }

        return reasons;
    }

    private VerdictKind ReadKind() => (VerdictKind)lines.ReadName(ManifestFormat.Verdicts);

    private StatedNumber? Stated(string name)
    {
        if (lines.Kind != name) return null;
        var number = new StatedNumber(lines.ReadNumber(long.MaxValue), lines.ReadFlag());
        lines.Next();
        return number;
    }

    private string? Value(string name)
    {
        if (lines.Kind != name) return null;
        var value = lines.Read();
        lines.Next();
        return value;
    }

    private List<string>? Values(string name)
    {
        if (lines.Kind != name) return null;
        var values = new List<string>();
        while (lines.HasMore) values.Add(lines.Read());
        lines.Next();
        return values;
    }
}
