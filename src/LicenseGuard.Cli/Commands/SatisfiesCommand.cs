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
        var command = new Command("satisfies", "Says whether an expression can be met with the allowed licences") { text, allow, Cases.Format, Cases.From };
        command.SetAction(call => Cases.Run(call, call.GetValue(text) is { } one ? [one, call.GetValue(allow)!] : null, Answer));
        return command;
    }

    private static Answer Answer(IReadOnlyList<string> columns)
    {
        var expression = Parse(columns[0], "expression");
        var allowed = new List<LicenseLeaf>();
        foreach (var one in (columns.Count > 1 ? columns[1] : "").Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            allowed.Add(Parse(one, "allowed") as LicenseLeaf
                ?? throw new WrongCall($"allowed: '{one}' is not one licence; list single licences."));
        }

        if (allowed.Count == 0)
            throw new WrongCall("allowed: the list is empty.");
        var met = expression.IsMetBy(allowed);
        var word = met ? "true" : "false";
        return new Answer(!met, [word], new { satisfies = met }, console => console.Profile.Out.Writer.WriteLine(word));
    }

    private static LicenseExpression Parse(string text, string what) =>
        ExpressionParser.TryParse(text.Trim(), out var expression, out var error)
            ? expression
            : throw new WrongCall($"{what}: '{text}': {ExpressionCommand.Say(error)}.");
}
