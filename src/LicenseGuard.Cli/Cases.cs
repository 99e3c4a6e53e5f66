using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Text.Encodings.Web;
using System.Text.Json;
using Spectre.Console;

namespace LicenseGuard.Cli;

/// <summary>Runs a command over one case from the command line or over many from a file (<c>--from</c>), and writes the answers as
/// <c>--format</c> says. Exit code: 0 fine, 1 findings, 2 wrong call.</summary>
internal static class Cases
{
    public static readonly Option<string> Format = new("--format")
    {
        Description = "text for people, json or tsv for programs",
        DefaultValueFactory = _ => "text",
    };

    public static readonly Option<FileInfo?> From = new("--from")
    {
        Description = "a file of cases, one per line, columns separated by tabs; one answer per line in the same order",
    };

    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    static Cases() => Format.AcceptOnlyFromAmong("text", "json", "tsv");

    /// <summary>Answers the case of the command line, or each line of the file.</summary>
    /// <param name="call">The parsed command line.</param>
    /// <param name="single">The columns of the one case; null when the arguments for it are missing.</param>
    /// <param name="answer">Answers a case, or throws <see cref="WrongCall"/>.</param>
    public static int Run(ParseResult call, IReadOnlyList<string>? single, Func<IReadOnlyList<string>, Answer> answer)
    {
        var output = call.InvocationConfiguration.Output;
        var file = call.GetValue(From);
        if (file is null && single is null)
            throw new WrongCall("Missing: the case to answer, or --from FILE.");
        var format = call.GetValue(Format)!;
        if (file is null)
        {
            var one = answer(single!);
            Write(one, format, output);
            return one.IsFinding ? 1 : 0;
        }

        return RunFile(file, format, answer, output);
    }

    private static int RunFile(FileInfo file, string format, Func<IReadOnlyList<string>, Answer> answer, TextWriter output)
    {
        if (!file.Exists)
            throw new WrongCall("No such file: " + file.FullName);
        var code = 0;
        var line = 0;
        var all = new List<object>();
        foreach (var text in File.ReadLines(file.FullName))
        {
            line++;
            Answer one;
            try
            {
                one = answer(text.Split('\t'));
                code = Math.Max(code, one.IsFinding ? 1 : 0);
            }
            catch (WrongCall wrong)
            {
                // Every case has its line in the answer, so that the two files can be read side by side.
                one = Wrong(line, wrong.Message);
                code = 2;
            }

            if (format == "json")
                all.Add(one.Json);
            else
                Write(one, format, output);
        }

        if (format == "json")
            output.WriteLine(JsonSerializer.Serialize(all, Json));
        return code;
    }

    private static Answer Wrong(int line, string message) => new(
        true, ["error", message], new { line, error = message },
        console => console.MarkupLineInterpolated($"[red]line {line}:[/] {message}"));

    private static void Write(Answer answer, string format, TextWriter output)
    {
        switch (format)
        {
            case "tsv":
                output.WriteLine(string.Join('\t', Clean(answer.Columns)));
                break;
            case "json":
                output.WriteLine(JsonSerializer.Serialize(answer.Json, Json));
                break;
            default:
                // Colour only where it is a terminal.
                var isTerminal = ReferenceEquals(output, Console.Out) && !Console.IsOutputRedirected;
                answer.Write(AnsiConsole.Create(new AnsiConsoleSettings
                {
                    Ansi = isTerminal ? AnsiSupport.Detect : AnsiSupport.No,
                    Out = new AnsiConsoleOutput(output),
                }));
                break;
        }
    }

    private static IEnumerable<string> Clean(IReadOnlyList<string> columns)
    {
        foreach (var column in columns)
            yield return column.Replace('\t', ' ').Replace('\n', ' ').Replace('\r', ' ');
    }
}
