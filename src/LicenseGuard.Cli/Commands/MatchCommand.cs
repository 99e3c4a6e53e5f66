using System.CommandLine;
using LicenseGuard.Licensing.Catalog;

namespace LicenseGuard.Cli.Commands;

/// <summary><c>match NAME</c>: which family of the catalogue does a model id or file name belong to?</summary>
internal static class MatchCommand
{
    public static Command Create()
    {
        var name = new Argument<string?>("NAME") { Arity = ArgumentArity.ZeroOrOne, Description = "a model id or file name" };
        var command = new Command("match", "Finds the family of a model id or file name") { name, Cases.Format, Cases.From };
        command.SetAction(call => Cases.Run(call, call.GetValue(name) is { } one ? [one] : null, columns => Answer(columns[0].Trim())));
        return command;
    }

    private static Answer Answer(string name)
    {
        var family = LicenseCatalog.BuiltIn.MatchModel(name);
        var license = family?.Weights ?? family?.Terms ?? "";
        return new Answer(
            family is null, [family?.Name ?? "none", license],
            new
            {
                name, family = family?.Name, developer = family?.Developer, weights = family?.Weights, terms = family?.Terms,
                provider = family?.Provider,
            },
            console => console.Profile.Out.Writer.WriteLine(family is null ? "none" : $"{family.Name} ({family.Developer}): {license}"));
    }
}
