using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using LicenseGuard.Licensing.Catalog;
using Spectre.Console;

namespace LicenseGuard.Cli.Commands;

/// <summary><c>catalog list</c> and <c>catalog show ID</c>: what the catalogue knows.</summary>
internal static class CatalogCommand
{
    public static Command Create()
    {
        var list = new Command("list", "Lists the licences and models") { Cases.Format };
        list.SetAction(call =>
        {
            var rows = Rows();
            if (call.GetValue(Cases.Format) == "json")
            {
                var json = rows.Select(row => new { kind = row[0], id = row[1], name = row[2], license = row[3] });
                return Cases.Run(call, [""], _ => new Answer(false, [], json, _ => { }));
            }

            foreach (var row in rows)
                call.InvocationConfiguration.Output.WriteLine(string.Join('\t', row));
            return 0;
        });

        var id = new Argument<string>("ID") { Description = "a licence id or alias, or a family's name" };
        var show = new Command("show", "Shows a licence with its clauses, or a model with its parts") { id, Cases.Format, Cases.From };
        show.SetAction(call => Cases.Run(call, [call.GetValue(id)!], columns => Show(columns[0].Trim())));
        return new Command("catalog", "Shows what the catalogue knows") { list, show };
    }

    // Kind, id or name, title or maker, category or licence.
    private static List<string[]> Rows()
    {
        var catalog = LicenseCatalog.BuiltIn;
        return
        [
            .. catalog.Licenses.Select(license => new[] { "license", license.Id, license.Name, license.Category }),
            .. catalog.Families.Select(family => new[]
            {
                family.IsService ? "service" : "model", family.Name, family.Developer, family.Weights ?? family.Terms ?? "",
            }),
        ];
    }

    private static Answer Show(string id)
    {
        var catalog = LicenseCatalog.BuiltIn;
        if (catalog.FindLicense(id) is { } license)
            return Show(license);
        if ((catalog.FindFamily(id) ?? Subject.Match(id, catalog)) is { } family)
            return Show(family);
        throw new WrongCall($"'{id}' is not in the catalogue.");
    }

    private static Answer Show(License license) => new(
        false,
        [license.Id, license.Name, license.Steward, license.Category, Word(license.Confidence)],
        new
        {
            license.Id, license.Name, license.Steward, license.Category, license.Aliases, license.Url, confidence = Word(license.Confidence),
            terms = license.Terms.Select(term => new
            {
                effect = term.Effect.ToString().ToLowerInvariant(), term.Subject, term.Values,
                when = term.When.ToString().ToLowerInvariant(), term.Clause, term.NeedsGrant, term.Scope, term.Note,
            }),
        },
        console =>
        {
            console.MarkupLineInterpolated($"[bold]{license.Id}[/]: {license.Name} ({license.Category}, {Word(license.Confidence)})");
            var table = new Table().Border(TableBorder.Simple).AddColumns("clause", "effect", "subject", "value", "when", "note");
            foreach (var term in license.Terms)
                table.AddRow(
                    Markup.Escape(term.Clause), term.Effect.ToString().ToLowerInvariant(), Markup.Escape(term.Subject),
                    Markup.Escape(string.Join(", ", term.Values)), term.When.ToString().ToLowerInvariant(), Markup.Escape(term.Note));
            console.Write(table);
        });

    private static Answer Show(ModelFamily family) => new(
        false,
        [family.Name, family.Developer, family.Weights ?? family.Terms ?? "", string.Join(", ", family.BasedOn), Word(family.Confidence)],
        new
        {
            family.Name, family.Developer, family.Country, family.Patterns, family.Code, family.Weights, family.Data, family.Output,
            family.Terms, family.Provider, family.BasedOn, confidence = Word(family.Confidence), family.Source,
        },
        console =>
        {
            console.MarkupLineInterpolated($"[bold]{family.Name}[/]: {family.Developer} ({Word(family.Confidence)})");
            var table = new Table().Border(TableBorder.Simple).AddColumns("part", "licence").HideHeaders();
            foreach (var (part, text) in new[]
                     {
                         ("code", family.Code), ("weights", family.Weights), ("data", family.Data), ("output", family.Output),
                         ("terms", family.Terms), ("provider", family.Provider), ("based on", string.Join(", ", family.BasedOn)),
                     })
            {
                if (!string.IsNullOrEmpty(text))
                    table.AddRow(part, Markup.Escape(text));
            }

            console.Write(table);
        });

    private static string Word(Confidence confidence) => confidence.ToString().ToLowerInvariant();
}
