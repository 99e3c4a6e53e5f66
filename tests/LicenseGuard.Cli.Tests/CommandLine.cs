using System;
using System.IO;

namespace LicenseGuard.Cli.Tests;

/// <summary>Runs the command line in this process.</summary>
internal static class CommandLine
{
    public static (int Code, string Output, string Error) Run(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = Program.Run(arguments, output, error);
        return (code, output.ToString(), error.ToString());
    }

    /// <summary>Writes rows to a file and runs the command over it; the answer's lines.</summary>
    public static (int Code, string[] Lines) RunFile(string command, string[] rows, params string[] more)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllLines(file, rows);
            var (code, output, _) = Run([command, "--from", file, "--format", "tsv", .. more]);
            return (code, output.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
        }
        finally
        {
            File.Delete(file);
        }
    }
}
