using System.CommandLine;
using System.Globalization;
using LicenseGuard.Licensing.Spdx;

namespace LicenseGuard.Cli.Commands;

/// <summary><c>expression EXPR</c>: is it an SPDX licence expression, and what is its normal form?</summary>
internal static class ExpressionCommand
{
    public static Command Create()
    {
        var text = new Argument<string?>("EXPR") { Arity = ArgumentArity.ZeroOrOne, Description = "an SPDX licence expression" };
        var command = new Command("expression", "Checks an SPDX licence expression and writes its normal form") { text, Cases.Format, Cases.From };
        command.SetAction(call => Cases.Run(call, call.GetValue(text) is { } one ? [one] : null, columns => Answer(columns[0])));
        return command;
    }

    private static Answer Answer(string text)
    {
        if (ExpressionParser.TryParse(text, out var expression, out var error))
        {
            var normal = expression.ToString();
            return new Answer(false, ["ok", normal], new { ok = true, expression = normal }, console => console.Profile.Out.Writer.WriteLine(normal));
        }

        var message = Say(error);
        return new Answer(
            true, ["error", message],
            new { ok = false, error = message, position = error.Position, found = error.Found, expected = error.Expected, nearest = error.Nearest },
            console => console.Profile.Out.Writer.WriteLine(message));
    }

    /// <summary>What is wrong with an expression, in one sentence.</summary>
    public static string Say(ExpressionError error)
    {
        var found = error.Found.Length == 0 ? "the end" : "'" + error.Found + "'";
        var expected = error.Expected switch
        {
            "id" => "a licence id was expected",
            "operator" => "AND, OR or WITH was expected",
            "exception" => "an exception was expected",
            "known-id" => "no listed licence id",
            "known-exception" => "no listed exception",
            "simpler" => "the expression is too long or nested too deeply",
            var other => "'" + other + "' was expected",
        };
        var nearest = error.Nearest is null ? "" : $"; did you mean '{error.Nearest}'?";
        return string.Create(CultureInfo.InvariantCulture, $"at character {error.Position + 1}, {found}: {expected}{nearest}");
    }
}
