using System;
using System.CommandLine;
using System.IO;
using System.Linq;
using LicenseGuard.Cli.Commands;

namespace LicenseGuard.Cli;

/// <summary>The command line over the engine: exit code 0 fine, 1 findings, 2 wrong call.</summary>
public static class Program
{
    /// <summary>Runs the command line on the console.</summary>
    public static int Main(string[] arguments) => Run(arguments, Console.Out, Console.Error);

    /// <summary>Runs the command line with the given outputs.</summary>
    public static int Run(string[] arguments, TextWriter output, TextWriter error)
    {
        var root = new RootCommand("Judges licences of packages, AI models and hosted models against a use. Informs; gives no legal advice.")
        {
            ExplainCommand.Create(),
            ExpressionCommand.Create(),
            SatisfiesCommand.Create(),
            CompatibleCommand.Create(),
            MatchCommand.Create(),
            CatalogCommand.Create(),
            IdentifyCommand.Create(),
            PackagesCommand.Create(),
            IndexCommand.Create(),
        };
        var call = root.Parse(arguments);
        if (call.Errors.Count > 0)
        {
            error.WriteLine(string.Join(" ", call.Errors.Select(problem => problem.Message.ReplaceLineEndings(" ").Replace("\t", ""))));
            return 2;
        }

        try
        {
            return call.Invoke(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false });
        }
        catch (WrongCall wrong)
        {
            error.WriteLine(wrong.Message);
            return 2;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            error.WriteLine(failure.Message);
            return 2;
        }
    }
}
