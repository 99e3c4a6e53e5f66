using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.Linq;
using LicenseGuard.Licensing.Catalog;
using LicenseGuard.Licensing.Policy;
using LicenseGuard.Licensing.Rules;
using Spectre.Console;

namespace LicenseGuard.Cli.Commands;

/// <summary><c>explain SUBJECT</c>: may it be used for that, by which clause, and what does it ask?</summary>
internal static class ExplainCommand
{
    public static Command Create()
    {
        var subject = new Argument<string?>("SUBJECT")
        {
            Arity = ArgumentArity.ZeroOrOne,
            Description = "a licence id, alias or expression, or a model's name",
        };
        var part = new Option<string?>("--part") { Description = "weights, code, data, output or terms" };
        var use = new Option<string>("--use") { DefaultValueFactory = _ => "", Description = "purposes and acts, e.g. \"commercial;host\"" };
        var facts = new Option<string>("--facts") { DefaultValueFactory = _ => "", Description = "e.g. \"mau=1000;region=DE\"" };
        var command = new Command("explain", "Judges a licence or a model against a use") { subject, part, use, facts, Cases.Format, Cases.From };
        command.SetAction(call => Cases.Run(
            call,
            call.GetValue(subject) is { } name ? [name, call.GetValue(part) ?? "", call.GetValue(use)!, call.GetValue(facts)!] : null,
            Answer));
        return command;
    }

    private static Answer Answer(IReadOnlyList<string> columns)
    {
        string Column(int index) => index < columns.Count ? columns[index].Trim() : "";
        var catalog = LicenseCatalog.BuiltIn;
        Part? part = null;
        if (Column(1).Length > 0)
        {
            if (!Enum.TryParse<Part>(Column(1), ignoreCase: true, out var parsed) || !Enum.IsDefined(parsed))
                throw new WrongCall($"part: '{Column(1)}' is none; accepted: weights, code, data, output, terms.");
            part = parsed;
        }

        var subject = Subject.Find(Column(0), part, catalog);
        var verdict = Judge.Decide(subject.Component, UseArguments.Read(Column(2), Column(3)), catalog);
        return new Answer(
            verdict.Kind is VerdictKind.Forbidden or VerdictKind.Unknown,
            [
                verdict.Kind.ToString(),
                string.Join(';', verdict.Reasons.Select(reason => reason.Clause).Where(clause => clause.Length > 0).Distinct()),
                string.Join(';', verdict.Obligations.Select(obligation => obligation.Subject).Distinct()),
            ],
            Json(subject, verdict),
            console => Write(console, subject, verdict));
    }

    private static object Json(Subject subject, Verdict verdict) => new
    {
        subject = subject.Name,
        part = Word(subject.Part),
        confidence = Word(subject.Confidence),
        verdict = verdict.Kind.ToString(),
        elected = verdict.Elected,
        reasons = verdict.Reasons.Select(Reason),
        notes = verdict.Notes.Select(Reason),
        obligations = verdict.Obligations.Select(duty => new { duty.Subject, duty.License, duty.Clause, duty.Value }),
    };

    private static object Reason(Reason reason) => new
    {
        verdict = reason.Verdict.ToString(),
        part = Word(reason.Part),
        reason.License,
        reason.Clause,
        effect = Word(reason.Effect),
        reason.Subject,
        reason.Value,
        reason.Because,
        inheritedFrom = reason.Base,
        text = FindingText.FormatReasons([reason], CultureInfo.CurrentUICulture),
    };

    private static void Write(IAnsiConsole console, Subject subject, Verdict verdict)
    {
        var colour = verdict.Kind switch
        {
            VerdictKind.Permitted => "green",
            VerdictKind.Forbidden => "red",
            _ => "yellow",
        };
        console.MarkupLine($"[bold {colour}]{verdict.Kind}[/]: {Markup.Escape(subject.Name)} ({Word(subject.Part)})");
        if (subject.Confidence != Confidence.Read)
            console.WriteLine($"  unverified: the catalogue's knowledge of it is {Word(subject.Confidence)}");
        foreach (var reason in verdict.Reasons)
            console.WriteLine("  - " + FindingText.FormatReasons([reason], CultureInfo.CurrentUICulture));
        if (verdict.Obligations.Count > 0)
        {
            var table = new Table().Border(TableBorder.Simple).AddColumns("obligation", "clause", "licence", "exact text");
            foreach (var duty in verdict.Obligations)
                table.AddRow(Markup.Escape(duty.Subject), Markup.Escape(duty.Clause), Markup.Escape(duty.License), Markup.Escape(duty.Value));
            console.Write(table);
        }

        foreach (var note in verdict.Notes)
            console.WriteLine("  note: " + FindingText.FormatReasons([note], CultureInfo.CurrentUICulture));
        console.WriteLine("This informs, with the clause; it is not legal advice.");
    }

    private static string Word<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();
}
