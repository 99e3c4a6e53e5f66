using System.Collections.Generic;
using System.CommandLine;
using LicenseGuard.Licensing.Catalog;
using LicenseGuard.Licensing.Policy;

namespace LicenseGuard.Cli.Commands;

/// <summary><c>compatible LEADING SUBORDINATE</c>: can a work under the subordinate licence go into one under the leading?</summary>
internal static class CompatibleCommand
{
    public static Command Create()
    {
        var leading = new Argument<string?>("LEADING") { Arity = ArgumentArity.ZeroOrOne, Description = "the licence of the whole" };
        var subordinate = new Argument<string?>("SUBORDINATE") { Arity = ArgumentArity.ZeroOrOne, Description = "the licence of the part" };
        var linkage = new Option<string>("--linkage")
        {
            DefaultValueFactory = _ => "linked",
            Description = "linked (into what is distributed), hosted or build-time",
        };
        linkage.AcceptOnlyFromAmong("linked", "hosted", "build-time");
        var command = new Command("compatible", "Says whether a part's licence fits the licence of the whole")
        {
            leading, subordinate, linkage, Cases.Format, Cases.From,
        };
        command.SetAction(call => Cases.Run(
            call,
            call.GetValue(leading) is { } first && call.GetValue(subordinate) is { } second ? [first, second, call.GetValue(linkage)!] : null,
            columns => Answer(columns, call.GetValue(linkage)!)));
        return command;
    }

    private static Answer Answer(IReadOnlyList<string> columns, string linkage)
    {
        if (columns.Count < 2)
            throw new WrongCall("two columns are needed: leading and subordinate licence.");
        var how = columns.Count > 2 && columns[2].Trim().Length > 0 ? columns[2].Trim() : linkage;
        var answer = Combination.Check(columns[0].Trim(), columns[1].Trim(), Linkage(how), LicenseCatalog.BuiltIn);
        var word = answer.Kind.ToString();
        return new Answer(
            answer.Kind != CombinationKind.Yes, [word, answer.Reason],
            new { leading = columns[0].Trim(), subordinate = columns[1].Trim(), linkage = how, compatible = word, reason = answer.Reason },
            console => console.Profile.Out.Writer.WriteLine(word + ": " + answer.Reason));
    }

    private static Linkage Linkage(string word) => word switch
    {
        "linked" => Licensing.Policy.Linkage.Linked,
        "hosted" => Licensing.Policy.Linkage.Hosted,
        "build-time" => Licensing.Policy.Linkage.BuildTime,
        _ => throw new WrongCall($"linkage: '{word}' is none; accepted: linked, hosted, build-time."),
    };
}
