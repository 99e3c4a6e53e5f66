using System.Collections.Generic;
using System.Globalization;
using System.Text;
using LicenseGuard.Licensing.Policy;

namespace LicenseGuard.Licensing.Manifest;

/// <summary>Writes a manifest: stable bytes, ordinal order, <c>\n</c>, no absolute paths, no times.</summary>
public static class ManifestWriter
{
    /// <summary>The manifest as text, to be stored as UTF-8 without a byte order mark. Packages, models, services, findings and
    /// raised rules are put into ordinal order; everything else is kept as it is. <see cref="ManifestReader"/> reads
    /// it.</summary>
    public static string Write(ProjectManifest manifest)
    {
        var lines = new Lines();
        lines.Text.Append(ManifestFormat.Head).Append('\n');
        WriteUse(lines, manifest.Use);
        foreach (var package in ManifestOrder.Packages(manifest.Packages))
            lines.Add("package", package.Id, package.Version, package.License, Verdict(package.Verdict));
        foreach (var model in ManifestOrder.Models(manifest.Models))
        {
            lines.Add(
                "model", model.Path, model.LinkPath, model.Model, model.Family, Flag(model.IsDeclared), Flag(model.Excepted),
                Verdict(model.Verdict.Kind), model.Verdict.Elected);
            WriteVerdict(lines, model.Verdict);
        }

        foreach (var service in ManifestOrder.Services(manifest.Services))
        {
            lines.Add(
                "service", service.Provider, service.Model, Flag(service.Excepted), Verdict(service.Verdict.Kind),
                service.Verdict.Elected);
            WriteVerdict(lines, service.Verdict);
        }

        foreach (var finding in ManifestOrder.Findings(manifest.Findings)) WriteFinding(lines, finding);
        foreach (var raised in ManifestOrder.Raised(manifest.Raised)) lines.Add("raised", raised.Rule, raised.Component);
        var text = lines.Text.ToString();
        return text + ManifestFormat.End + ManifestFormat.Hash(text, text.Length) + "\n";
    }

    private static void WriteUse(Lines lines, DeclaredUse use)
    {
        lines.Add(
            "use", Number((int)use.Purposes), Number((int)use.Acts), Flag(use.PurposesAssumed), Flag(use.ActsAssumed));
        var facts = use.Facts;
        WriteNumber(lines, "users", facts.MonthlyActiveUsers);
        WriteNumber(lines, "revenue", facts.AnnualRevenue);
        WriteNumber(lines, "employees", facts.Employees);
        WriteList(lines, "regions", facts.Regions);
        if (facts.OrganizationCountry is { } country) lines.Add("country", country);
        if (facts.OrganizationType is { } type) lines.Add("organization", type);
        WriteList(lines, "fields", facts.Fields);
        WriteList(lines, "competes", facts.CompetesWith);
        WriteList(lines, "trains", facts.Trains);
        if (facts.OutboundLicense is { } outbound) lines.Add("outbound", outbound);
    }

    private static void WriteVerdict(Lines lines, Verdict verdict)
    {
        foreach (var reason in verdict.Reasons) WriteReason(lines, "reason", reason);
        foreach (var note in verdict.Notes) WriteReason(lines, "note", note);
        foreach (var duty in verdict.Obligations)
            lines.Add("obligation", duty.License, duty.Clause, duty.Subject, duty.Value);
    }

    private static void WriteFinding(Lines lines, Finding finding)
    {
        lines.Add(
            "finding", finding.Rule, finding.TextKey, ManifestFormat.Severities[(int)finding.Severity], finding.Component,
            finding.Place.File, Number(finding.Place.Line), Number(finding.Place.Column));
        if (finding.Until is { } until) lines.Add("until", until);
        if (finding.Last is { } last) lines.Add("last", last);
        if (finding.Arguments.Count > 0) WriteList(lines, "arguments", finding.Arguments);
        foreach (var reason in finding.Reasons) WriteReason(lines, "reason", reason);
    }

    private static void WriteReason(Lines lines, string kind, Reason reason) => lines.Add(
        kind, Verdict(reason.Verdict), ManifestFormat.Parts[(int)reason.Part], reason.License, reason.Clause,
        ManifestFormat.Effects[(int)reason.Effect], reason.Subject, reason.Value, reason.Because, reason.Base);

    private static void WriteNumber(Lines lines, string name, StatedNumber? number)
    {
        if (number is { } stated)
            lines.Add(name, stated.Value.ToString(CultureInfo.InvariantCulture), Flag(stated.IsBound));
    }

    private static void WriteList(Lines lines, string name, IReadOnlyList<string>? values)
    {
        if (values is not null) lines.Add([name, .. values]);
    }

    private static string Verdict(VerdictKind kind) => ManifestFormat.Verdicts[(int)kind];

    private static string Flag(bool flag) => flag ? "1" : "0";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed class Lines
    {
        internal StringBuilder Text { get; } = new();

        internal void Add(params string[] fields)
        {
            for (var i = 0; i < fields.Length; i++)
            {
                if (i > 0) Text.Append('\t');
                ManifestFormat.Escape(Text, fields[i]);
            }

            Text.Append('\n');
        }
    }
}
