using System;
using System.Collections.Generic;
using System.CommandLine;
using LicenseGuard.Licensing.Spdx;

namespace LicenseGuard.Cli.Commands;

/// <summary><c>satisfies EXPR --allow "A,B"</c>: can the expression be met with these licences?</summary>
internal static class SatisfiesCommand
{
    public static Command Create()
    {
        var text = new Argument<string?>("EXPR") { Arity = ArgumentArity.ZeroOrOne, Description = "an SPDX licence expression" };
        var allow = new Option<string>("--allow") { DefaultValueFactory = _ => "", Description = "the licences that are allowed, separated by commas" };
        var command = new Command("satisfies", "Says whether an expression can be met with the allowed licences")
        {
            text, allow, Cases.Format, Cases.From,
        };
        command.SetAction(call => Cases.Run(call, call.GetValue(text) is { } one ? [one, call.GetValue(allow)!] : null, Answer));
        return command;
    }

    private static Answer Answer(IReadOnlyList<string> columns)
    {
        if (!ExpressionParser.TryParse(columns[0].Trim(), out var expression, out var wrong))
            throw new WrongCall($"expression: '{columns[0]}': {ExpressionCommand.Say(wrong)}.");
        var allowed = new List<LicenseLeaf>();
        var list = (columns.Count > 1 ? columns[1] : "").Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (list.Length == 0)
            throw new WrongCall("allowed: the list is empty.");
        foreach (var one in list)
        {
            if (!ExpressionParser.TryParse(one, out var parsed, out var error))
            {
                // An id that is not listed is met by nothing; what is no id at all is a wrong call.
                if (error.Expected is "known-id" or "known-exception")
                    continue;
                throw new WrongCall($"allowed: '{one}': {ExpressionCommand.Say(error)}.");
            }

            allowed.Add(parsed as LicenseLeaf ?? throw new WrongCall($"allowed: '{one}' is not one licence; list single licences."));
        }

        var met = expression.IsMetBy(allowed);
        var word = met ? "true" : "false";
        return new Answer(!met, [word], new { satisfies = met }, console => console.Profile.Out.Writer.WriteLine(word));
    }
}
